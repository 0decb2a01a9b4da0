/**
 * What the panel and the page inside it say to each other. Plain types and functions: the panel, the page and the tests, which
 * have no API and no types in common, all import this file.
 */

/** Why the page is not simply the role as it is now, and what the reader may do about it, if anything. */
export interface Notice {
  readonly text: string;
  readonly action: { readonly id: NoticeAction; readonly label: string } | undefined;
}

/** Goes to the first error of the role file, or restarts the server. */
export type NoticeAction = 'problem' | 'restart';

/** From the panel: everything that the page shows. The page keeps `uri` for the time after a reload of the window. */
export interface UpdateMessage {
  readonly type: 'update';
  readonly uri: string;
  readonly html: string;
  readonly lang: string;
  readonly notice: Notice | undefined;
}

/** From the page: it is loaded and listens, a place of it was chosen, a link was followed, the notice was acted on. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'act'; readonly action: NoticeAction };

/** What the page keeps while it is hidden or the window is reloaded; `folds` has the sections that were opened or closed, by id. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
  readonly folds: Readonly<Record<string, boolean>>;
}

const openable: readonly string[] = ['https:', 'http:', 'mailto:'];

/** The link if it may be opened outside the editor, that is a web page or a mail address; `undefined` for any other. */
export function externalLink(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return openable.includes(url.protocol) ? url.href : undefined;
}

/** The message that the page sent, or `undefined` for anything that no page of ours sends. */
export function parsePageMessage(message: unknown): PageMessage | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'reveal': {
      const line = message.line;
      return typeof line === 'number' && Number.isSafeInteger(line) && line >= 0 ? { type: 'reveal', line } : undefined;
    }
    case 'open': {
      const href = typeof message.href === 'string' ? externalLink(message.href) : undefined;
      return href === undefined ? undefined : { type: 'open', href };
    }
    case 'act': {
      const action = message.action;
      return action === 'problem' || action === 'restart' ? { type: 'act', action } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The state that an earlier page left behind, which may come from another version of this extension; parts that do not fit are
 * replaced by those of a fresh page. `undefined` when not even the role's URI is known.
 */
export function parsePageState(state: unknown): PageState | undefined {
  if (!isRecord(state) || typeof state.uri !== 'string') return undefined;
  const { scroll, folds } = state;
  return {
    uri: state.uri,
    scroll: typeof scroll === 'number' && Number.isFinite(scroll) && scroll > 0 ? scroll : 0,
    folds: isRecord(folds)
      ? Object.fromEntries(
          Object.entries(folds).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
        )
      : {},
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
