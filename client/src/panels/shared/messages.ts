/*
 * What every panel and the page inside it send to each other. Each kind of panel adds messages of its own. These are plain types and
 * functions, since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isRecord } from '../../common/typeGuards.ts';

/** Says why the page is not up to date, or not complete, and offers an action where there is one. */
export interface Notice {
  readonly text: string;
  readonly action: { readonly id: NoticeAction; readonly label: string } | undefined;
}

/** `problem` shows the first syntax error in its file, `restart` restarts the server. */
export type NoticeAction = 'problem' | 'restart';

/** How the page looks and behaves according to the settings and the workspace. `undefined` leaves the default of the style sheet. */
export interface Appearance {
  readonly fontFamily: string | undefined;
  /** In pixels, before zooming. */
  readonly fontSize: number | undefined;
  readonly lineHeight: number | undefined;
  /** In pixels. */
  readonly maxWidth: number | undefined;
  /** Whether a double click shows the source. */
  readonly doubleClick: boolean;
  /** The colours and fonts of the workspace as rules of CSS, see `styleSheetOf`. */
  readonly sheet: string;
  /** A picture as a `data:` URL. */
  readonly logo: string | undefined;
}

/** The page of a text with errors, of which only some is certain. */
export interface MixedIn {
  /** A whole page. */
  readonly html: string;
  /** The 0-based line of the first error. */
  readonly line: number;
  /** The keys at the root of the file that are not certain. */
  readonly keys: readonly string[];
}

/** From the panel to the page: what every update of a page holds. */
export interface PageUpdate {
  readonly type: 'update';
  /** The inside of the page as the server has rendered it; empty before the server's first answer. */
  readonly html: string;
  /** The BCP 47 tag of the language of the page. */
  readonly lang: string;
  readonly notice: Notice | undefined;
}

/** From the panel to the page: sent to every page that has loaded, and whenever settings or the theme have changed. */
export interface AppearanceMessage {
  readonly type: 'appearance';
  readonly appearance: Appearance;
}

/** From the page: it has loaded and listens, a link to the outside was clicked, or the action of the notice was chosen. */
export type SharedPageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'act'; readonly action: NoticeAction };

/** Reads a message of a page that is the same for all kinds of panels; gives `undefined` for any other value. */
export function parseSharedPageMessage(message: unknown): SharedPageMessage | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'open': {
      const href = typeof message.href === 'string' ? externalLink(message.href) : undefined;
      return href === undefined ? undefined : { type: 'open', href };
    }
    case 'act': {
      const { action } = message;
      return action === 'problem' || action === 'restart' ? { type: 'act', action } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Makes a parser that accepts the messages of a panel by their types and gives `undefined` for anything else, such as what VS Code itself
 * sends to the window of the page. The rest of a message is not checked, since the panel and the page come from the same build.
 */
export function createPanelMessageParser<Message extends { readonly type: string }>(
  ...types: readonly Message['type'][]
): (message: unknown) => Message | undefined {
  const known: ReadonlySet<unknown> = new Set(types);
  const isMessage = (message: unknown): message is Message => isRecord(message) && known.has(message.type);
  return (message) => (isMessage(message) ? message : undefined);
}

const externalSchemes: readonly string[] = ['https:', 'http:', 'mailto:'];

/** The normalised link when it may be opened outside the editor, which is a web page or a mail address; `undefined` for any other. */
export function externalLink(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return externalSchemes.includes(url.protocol) ? url.href : undefined;
}
