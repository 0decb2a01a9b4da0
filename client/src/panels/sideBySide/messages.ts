/*
 * What a panel about several roles and the page inside it send to each other, in addition to the shared messages. These are plain types
 * and functions, since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isNonNegative, isRecord } from '../../common/typeGuards.ts';
import type { Refusal } from '../shared/editMessages.ts';
import {
  type AppearanceMessage,
  createPanelMessageParser,
  type PageUpdate,
  type SharedPageMessage,
} from '../shared/messages.ts';
import { type Arrangement, parseArrangement } from './arrangement.ts';
import { type LevelPageMessage, type LevelPanelMessage, parseLevelMessage } from './levelMessages.ts';
import { parseSubject, type Subject } from './subject.ts';
import { parseTakeMessage, type TakeMessage } from './takeMessages.ts';

/** From the panel: everything that the page shows. The page saves the subject for the time after a reload of the window. */
export interface SideBySideUpdate extends PageUpdate {
  readonly subject: Subject;
}

/** From the panel to the page. */
export type SideBySidePanelMessage = SideBySideUpdate | AppearanceMessage | LevelPanelMessage | TakenMessage;

/** From the panel: something has been taken over, or why not. */
export interface TakenMessage {
  readonly type: 'taken';
  readonly id: number;
  readonly refused: Refusal | undefined;
}

/** From the page of several roles alone: the reader has chosen a place in a file, or wants to export what is shown. */
export type SideBySideOnlyMessage =
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number }
  | { readonly type: 'export' }
  | LevelPageMessage
  | TakeMessage;

/** From the page to the panel. */
export type SideBySidePageMessage = SharedPageMessage | SideBySideOnlyMessage;

/** What the page saves while it is hidden or the window is reloaded. */
export interface SideBySidePageState {
  readonly subject: Subject;
  /** In pixels. */
  readonly scroll: number;
  /** How far the table of a matrix is scrolled inside its frame. */
  readonly frame: FramePosition;
  readonly view: Arrangement;
}

/** A scroll position inside a frame, in pixels from its start. */
export interface FramePosition {
  readonly left: number;
  readonly top: number;
}

/** Reads a message that only the page of several roles sends; gives `undefined` for any other value. */
export function parseSideBySideMessage(message: unknown): SideBySideOnlyMessage | undefined {
  if (!isRecord(message)) return undefined;
  if (message.type === 'export') return { type: 'export' };
  const { type, uri, line } = message;
  if (type === 'take') return parseTakeMessage(message);
  if (type !== 'reveal') return parseLevelMessage(message);
  return typeof uri === 'string' && isLine(line) ? { type, uri, line } : undefined;
}

/** Reads a message of the panel; gives `undefined` for anything else that is sent to the window of the page. */
export const parsePanelMessage = createPanelMessageParser<SideBySidePanelMessage>(
  ...(['update', 'appearance', 'levels', 'changed', 'unsaved', 'taken'] as const),
);

/**
 * Reads the state that an earlier page has saved, which may come from another version of this extension. A part that is not valid is
 * replaced by that of a new page. Gives `undefined` when the state has no subject.
 */
export function parseSideBySideState(state: unknown): SideBySidePageState | undefined {
  if (!isRecord(state)) return undefined;
  const subject = parseSubject(state.subject);
  if (subject === undefined) return undefined;
  const frame = isRecord(state.frame) ? state.frame : {};
  return {
    subject,
    scroll: pixels(state.scroll),
    frame: { left: pixels(frame.left), top: pixels(frame.top) },
    view: parseArrangement(state.view),
  };
}

function pixels(value: unknown): number {
  return isNonNegative(value) ? value : 0;
}
