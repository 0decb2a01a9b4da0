import { externalLink, type Look, type Notice, type NoticeAction } from '../preview/messages.ts';
import { parseSubject, type Subject } from './subject.ts';
import { parseView, type View } from './view.ts';

/*
 * What a panel about several roles and the page inside it say to each other. Plain types and functions: the panel, the page and the
 * tests, which have no API and no types in common, all import this file.
 */

/** From the panel: everything that the page shows. The page keeps the subject for the time after a reload of the window. */
export interface PagesUpdate {
  readonly type: 'update';
  readonly subject: Subject;
  readonly html: string;
  readonly lang: string;
  readonly notice: Notice | undefined;
  readonly look: Look;
}

/** From the page: it listens, a place was chosen, a link was followed, the notice was acted on, what is shown is to be exported. */
export type PagesMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'act'; readonly action: NoticeAction }
  | { readonly type: 'export' };

/** What the page keeps while it is hidden or the window is reloaded. */
export interface PagesState {
  readonly subject: Subject;
  readonly scroll: number;
  /** How far the table of a matrix is scrolled inside its frame, in pixels. */
  readonly frame: FramePlace;
  readonly view: View;
}

/** A place inside a frame, in pixels from its start. */
export interface FramePlace {
  readonly left: number;
  readonly top: number;
}

/** The message that the page sent, or `undefined` for anything that no page of ours sends. */
export function parsePagesMessage(message: unknown): PagesMessage | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'ready':
    case 'export':
      return { type: message.type };
    case 'reveal': {
      const { uri, line } = message;
      if (typeof uri !== 'string' || typeof line !== 'number') return undefined;
      return Number.isSafeInteger(line) && line >= 0 ? { type: 'reveal', uri, line } : undefined;
    }
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

/** The state that an earlier page left behind, perhaps of another version of this extension; `undefined` without a subject. */
export function parsePagesState(state: unknown): PagesState | undefined {
  if (!isRecord(state)) return undefined;
  const subject = parseSubject(state.subject);
  if (subject === undefined) return undefined;
  const frame = isRecord(state.frame) ? state.frame : {};
  return {
    subject,
    scroll: pixels(state.scroll),
    frame: { left: pixels(frame.left), top: pixels(frame.top) },
    view: parseView(state.view),
  };
}

function pixels(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
