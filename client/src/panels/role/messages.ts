/*
 * What the panel of a role and the page inside it send to each other, in addition to the shared messages. These are plain types and
 * functions, since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isNonNegative, isRecord } from '../../common/typeGuards.ts';
import { type EditedMessage, type EditMessage, parseEdit } from '../shared/editMessages.ts';
import {
  type AppearanceMessage,
  createPanelMessageParser,
  type MixedIn,
  type PageUpdate,
  type SharedPageMessage,
} from '../shared/messages.ts';
import {
  type CatalogueMessage,
  type CatalogueRequest,
  parseCatalogueRequest,
  type ShownRows,
} from './catalogueMessages.ts';
import { type AnswerMessage, parseQuestion, type QuestionMessage } from './questions.ts';

/** From the panel: everything that the page shows. The page saves `uri` and `locked` for the time after a reload of the window. */
export interface RoleUpdate extends Omit<PageUpdate, 'html'> {
  /** The whole page; absent where the page has it already. */
  readonly html?: string | undefined;
  /** What has changed since then, one version after the other, as `roleProfile/render` says it. */
  readonly changes?: readonly string[];
  readonly uri: string;
  readonly locked: boolean;
  /** Changes when the panel shows another role, but not when the file of the role has been renamed. */
  readonly subject: number;
  /** The number of lines of the source. */
  readonly lines: number;
  /** The version of the document that the page is at least as new as. */
  readonly version: number;
  /** Whether the page is edited in. */
  readonly editing: boolean;
  /** What is shown in it of a text with errors, where it is certain. */
  readonly mixed?: MixedIn | undefined;
  /** Of a framework: the rows that the page showed, as they are now. */
  readonly rows?: ShownRows | undefined;
}

export type Severity = 'error' | 'warning' | 'information';

/** A problem of the role file, with its 0-based line. */
export interface Problem {
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

export type ZoomStep = 'in' | 'out' | 'reset';

/** From the panel: what a problem can be mended by. */
export interface FixesMessage extends Pick<Problem, 'line' | 'message'> {
  readonly type: 'fixes';
  readonly titles: readonly string[];
}

/** From the panel to the page. All lines are 0-based lines of the role file. */
export type RolePanelMessage =
  | RoleUpdate
  | AppearanceMessage
  /** The editor has been scrolled to this line, whose fraction is the part of it above the upper edge. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The cursor is in this line; `undefined` when no line is to be marked. */
  | { readonly type: 'cursor'; readonly line: number | undefined }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  | { readonly type: 'zoom'; readonly step: ZoomStep }
  | EditedMessage
  | FixesMessage
  | CatalogueMessage
  | AnswerMessage;

/** What can be made from the page: a role, the role one grade above, or a framework. */
export type MadeKind = 'role' | 'grade' | 'framework';

/** From the page of a role alone: the reader has scrolled to a line, or has chosen a place of the role or of another file. */
export type RoleOnlyMessage =
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'reveal'; readonly line: number }
  | { readonly type: 'openFile'; readonly uri: string; readonly line: number }
  | EditMessage
  | CatalogueRequest
  | QuestionMessage
  /** Runs a command that makes what the role can name then. */
  | { readonly type: 'make'; readonly what: MadeKind }
  /** Asks what a problem can be mended by, or for one of the answers. */
  | ({ readonly type: 'fixes' } & Pick<Problem, 'line' | 'message'>)
  | ({ readonly type: 'fix'; readonly title: string } & Pick<Problem, 'line' | 'message'>)
  | { readonly type: 'undo' | 'redo' };

/** From the page to the panel. */
export type RolePageMessage = SharedPageMessage | RoleOnlyMessage;

/** What the page saves while it is hidden or the window is reloaded. */
export interface RolePageState {
  readonly uri: string;
  readonly locked: boolean;
  /** The line at the upper edge, which stays valid when the width of the page changes. */
  readonly line: number;
  /** Whether the sections that the reader has opened or closed are open, by the ids of their elements. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** The factor of the size of the text. */
  readonly zoom: number;
  /** Whether the page was edited in. */
  readonly editing: boolean;
  /** What was being typed and has not been sent yet. */
  readonly draft?: unknown;
}

/** Reads a message that only the page of a role sends; gives `undefined` for any other value. */
export function parseRoleMessage(message: unknown): RoleOnlyMessage | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'scrolled':
      return isNonNegative(message.line) ? { type: 'scrolled', line: message.line } : undefined;
    case 'reveal':
      return isLine(message.line) ? { type: 'reveal', line: message.line } : undefined;
    case 'openFile': {
      const { uri, line } = message;
      return typeof uri === 'string' && isLine(line) ? { type: 'openFile', uri, line } : undefined;
    }
    case 'edit':
      return parseEdit(message);
    case 'catalogue':
      return parseCatalogueRequest(message);
    case 'fixes':
    case 'fix': {
      const { type, line, message: text, title } = message;
      if (!isLine(line) || typeof text !== 'string') return undefined;
      if (type === 'fixes') return { type, line, message: text };
      return typeof title === 'string' ? { type: 'fix', line, message: text, title } : undefined;
    }
    case 'ask':
      return parseQuestion(message);
    case 'make':
      return message.what === 'role' || message.what === 'framework' || message.what === 'grade'
        ? { type: 'make', what: message.what }
        : undefined;
    case 'undo':
    case 'redo':
      return { type: message.type };
    default:
      return undefined;
  }
}

/** Reads a message of the panel; gives `undefined` for anything else that is sent to the window of the page. */
export const parsePanelMessage = createPanelMessageParser<RolePanelMessage>(
  ...([
    'update',
    'appearance',
    'scroll',
    'cursor',
    'problems',
    'zoom',
    'edited',
    'fixes',
    'catalogue',
    'answer',
  ] as const),
);

/** The factors of the size of the text between which zooming steps. */
const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The zoom one step from another one; at either end the zoom stays. */
export function zoomAfter(zoom: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  const next = step === 'in' ? zooms.find((one) => one > zoom + 0.01) : zooms.findLast((one) => one < zoom - 0.01);
  return next ?? zoom;
}

/**
 * Reads the state that an earlier page has saved, which may come from another version of this extension. A part that is not valid is
 * replaced by that of a new page. Gives `undefined` when the state has no URI of a role.
 */
export function parseRolePageState(state: unknown): RolePageState | undefined {
  if (!isRecord(state) || typeof state.uri !== 'string') return undefined;
  const { line, folds, zoom } = state;
  return {
    uri: state.uri,
    locked: state.locked === true,
    line: isNonNegative(line) ? line : 0,
    folds: isRecord(folds) ? Object.fromEntries(Object.entries(folds).filter(isFold)) : {},
    editing: state.editing === true,
    // Only an editor reads it, which a page that is only read does without.
    draft: state.draft,
    zoom: typeof zoom === 'number' && zoom >= 0.5 && zoom <= 3 ? zoom : 1,
  };
}

function isFold(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}
