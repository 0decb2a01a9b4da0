/**
 * What the panel and the page inside it say to each other. Plain types and functions: the panel, the page and the tests, which
 * have no API and no types in common, all import this file.
 */

import type { HouseStyle } from './houseStyle.ts';

/** Why the page is not simply the role as it is now, and what the reader may do about it, if anything. */
export interface Notice {
  readonly text: string;
  readonly action: { readonly id: NoticeAction; readonly label: string } | undefined;
}

/** Goes to the first error of the role file, or restarts the server. */
export type NoticeAction = 'problem' | 'restart';

/** From the panel: everything that the page shows. The page keeps `uri` and `locked` for the time after a reload of the window. */
export interface UpdateMessage {
  readonly type: 'update';
  readonly uri: string;
  readonly locked: boolean;
  /** Another number than before when the panel has gone to another role, but not when the role's file has got another name. */
  readonly subject: number;
  readonly html: string;
  readonly lang: string;
  /** How many lines the source has. */
  readonly lines: number;
  readonly notice: Notice | undefined;
}

export type Severity = 'error' | 'warning' | 'information';

/** A problem of the role file and the line where it is. */
export interface Problem {
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** How the page looks and behaves, as settings and the workspace want it. What is left out is as the page has it by itself. */
export interface Look {
  readonly fontFamily: string | undefined;
  /** In pixels, before zooming. */
  readonly fontSize: number | undefined;
  readonly lineHeight: number | undefined;
  /** In pixels. */
  readonly maxWidth: number | undefined;
  /** Whether a double click leads to the source. */
  readonly doubleClick: boolean;
  readonly house: HouseStyle;
  /** The picture as a `data:` address. */
  readonly logo: string | undefined;
}

export type ZoomStep = 'in' | 'out' | 'reset';

/** From the panel to the page. */
export type PanelMessage =
  | UpdateMessage
  | { readonly type: 'look'; readonly look: Look }
  /** The editor has been scrolled to this line, which may be a part of one. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The cursor is on this line; without one there is nothing to be marked. */
  | { readonly type: 'cursor'; readonly line: number | undefined }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  | { readonly type: 'zoom'; readonly step: ZoomStep };

/**
 * From the page: it is loaded and listens, the reader has scrolled to a line, a place of it was chosen, a link to the outside or to a place
 * in a file was followed, the notice was acted on.
 */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'openFile'; readonly uri: string; readonly line: number }
  | { readonly type: 'act'; readonly action: NoticeAction };

/**
 * What the page keeps while it is hidden or the window is reloaded: the file, whether the preview stays with it, the line at the upper edge
 * (which means the same in a page of another width), the sections that were opened or closed, by id, and the zoom.
 */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  readonly line: number;
  readonly folds: Readonly<Record<string, boolean>>;
  readonly zoom: number;
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
    case 'scrolled':
      return isHeight(message.line) ? { type: 'scrolled', line: message.line } : undefined;
    case 'reveal':
      return isLine(message.line) ? { type: 'reveal', line: message.line } : undefined;
    case 'open': {
      const href = typeof message.href === 'string' ? externalLink(message.href) : undefined;
      return href === undefined ? undefined : { type: 'open', href };
    }
    case 'openFile': {
      const { uri, line } = message;
      return typeof uri === 'string' && isLine(line) ? { type: 'openFile', uri, line } : undefined;
    }
    case 'act': {
      const action = message.action;
      return action === 'problem' || action === 'restart' ? { type: 'act', action } : undefined;
    }
    default:
      return undefined;
  }
}

const panelMessages: ReadonlySet<unknown> = new Set<PanelMessage['type']>([
  ...(['update', 'look', 'scroll', 'cursor', 'problems', 'zoom'] as const),
]);

/**
 * The message that the panel sent, or `undefined` for what somebody else sends to the page's window, as VS Code does. The panel is of the
 * same build as the page, so that its messages are known by their type.
 */
export function parsePanelMessage(message: unknown): PanelMessage | undefined {
  return isPanelMessage(message) ? message : undefined;
}

function isPanelMessage(message: unknown): message is PanelMessage {
  return isRecord(message) && panelMessages.has(message.type);
}

/** The factors of the text's size, of which each step goes to the next one. */
const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The zoom after a step from another one; at either end it stays. */
export function zoomAfter(zoom: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  const next = step === 'in' ? zooms.find((one) => one > zoom + 0.01) : zooms.findLast((one) => one < zoom - 0.01);
  return next ?? zoom;
}

/**
 * The state that an earlier page left behind, which may come from another version of this extension; parts that do not fit are
 * replaced by those of a fresh page. `undefined` when not even the role's URI is known.
 */
export function parsePageState(state: unknown): PageState | undefined {
  if (!isRecord(state) || typeof state.uri !== 'string') return undefined;
  const { line, folds, zoom } = state;
  return {
    uri: state.uri,
    locked: state.locked === true,
    line: isHeight(line) ? line : 0,
    folds: isRecord(folds)
      ? Object.fromEntries(
          Object.entries(folds).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
        )
      : {},
    zoom: typeof zoom === 'number' && zoom >= 0.5 && zoom <= 3 ? zoom : 1,
  };
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A line or a place between two of them. */
function isHeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
