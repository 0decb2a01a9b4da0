/*
 * The editor and the page scroll each other, and neither must follow a movement that it has caused itself. Such an echo differs from a
 * movement of the user by the place to which it leads, not by its time: an event that brings a side to the place to which it was sent is
 * the answer to that request, however late it arrives.
 */

/** Recognises movements of the editor that the page has caused. All lines are 0-based and may have a fraction. */
export interface EditorLock {
  /**
   * Called when the page sends the editor to a line.
   *
   * @param from The first visible line of the editor until now; `undefined` when nothing is visible.
   * @param margin How many lines the editor may keep between its upper edge and the line.
   * @param glides Whether the editor scrolls smoothly, so that it is expected anywhere on the way.
   */
  lead(line: number, from: number | undefined, margin: number, glides?: boolean): void;
  /** Called when the editor is sent to show a line anywhere in its view, which is `view` lines high. */
  show(line: number, view: number): void;
  /**
   * Called when the first visible line of the editor has become `top`. Gives the line that the page has to show; `undefined` when the
   * editor has only answered a request, or when an edit of the text (`isEdited`) has moved its lines a little.
   */
  follow(top: number, isEdited?: boolean): number | undefined;
}

/** How many lines away from its target an editor may come to rest, because of wrapped lines and of lines that it keeps above. */
const tolerance = 12;

/** By how many lines an edit alone may move the text, when a line is wrapped anew or a code lens appears above it. */
const smallShift = 3;

/** A request to the editor that no event has answered yet. */
interface Request {
  /** The expected first visible line, and the range of lines that are accepted as well. */
  readonly target: number;
  readonly first: number;
  readonly last: number;
}

export function createEditorLock(): EditorLock {
  let pending: Request[] = [];
  let target: number | undefined;
  /** The line up to which an editor may glide beyond its target, since it keeps fewer lines above when these are wrapped. */
  let furthest: number | undefined;
  /** The target before, to which an editor may still be gliding after it has been sent back. */
  let formerTarget: number | undefined;
  /** The first visible line of the editor. */
  let at: number | undefined;
  /** The line to which the page has sent the editor last, until the user scrolls the editor. */
  let led: number | undefined;
  /** Where the editor came to rest after that, and how many lines below its upper edge the first line of the page is. */
  let aligned: { readonly top: number; readonly offset: number } | undefined;

  const isEcho = (top: number): boolean => {
    const answered = pending.findIndex(({ first, last }) => top >= first && top <= last);
    if (answered >= 0) {
      // Events arrive in order, so that earlier requests will not be answered any more.
      pending = pending.slice(answered + 1);
      return true;
    }
    // An editor that glides is between its start and its target, or still on the way to the target before.
    const from = at;
    if (from === undefined) return false;
    return [...pending.map((request) => request.target), target, furthest, formerTarget].some(
      (aim) => aim !== undefined && (top - from) * (aim - from) >= 0 && Math.abs(top - from) < Math.abs(aim - from) + 1,
    );
  };

  return {
    lead(line, from, margin, glides = false) {
      at = from ?? at;
      led = line;
      const next = Math.max(0, line - margin);
      const former = furthest ?? target;
      // An editor that glides beyond its new target goes on for a moment before it turns.
      const isSentBack = at !== undefined && former !== undefined && (next - former) * (former - at) < 0;
      formerTarget = glides && isSentBack ? former : undefined;
      target = next;
      furthest = glides ? line : undefined;
      // Each of many quick movements can still be answered. The number of those that are remembered is limited.
      pending = [...pending.slice(-30), { target, first: target - tolerance, last: line + tolerance }];
    },
    show(line, view) {
      led = undefined;
      aligned = undefined;
      furthest = undefined;
      formerTarget = undefined;
      // A line that is not visible yet is revealed in the middle.
      target = Math.max(0, line - view / 2);
      pending = [...pending.slice(-30), { target, first: line - view - tolerance, last: line + tolerance }];
    },
    follow(top, isEdited = false) {
      // The event is also fired when only the lower edge of the visible range has moved.
      if (top === at) return undefined;
      if (isEdited && at !== undefined && Math.abs(top - at) < smallShift) {
        at = top;
        return undefined;
      }
      if (isEcho(top)) {
        const hasTurned = at !== undefined && formerTarget !== undefined && (top - at) * (formerTarget - at) < 0;
        if (hasTurned || (target !== undefined && Math.abs(top - target) < 1)) formerTarget = undefined;
        at = top;
        if (led !== undefined) aligned = { top, offset: led - top };
        return undefined;
      }
      pending = [];
      target = undefined;
      furthest = undefined;
      formerTarget = undefined;
      led = undefined;
      at = top;
      return top + offsetAt(top, aligned);
    },
  };
}

/**
 * After the page has sent the editor somewhere, the first line of the page is some lines below the upper edge of the editor. The page
 * would jump by these lines at the next movement of the editor, so that they are kept at first and reduced with the distance, and at the
 * beginning of the text.
 */
function offsetAt(top: number, aligned: { readonly top: number; readonly offset: number } | undefined): number {
  if (!aligned || Math.abs(aligned.offset) > tolerance) return 0;
  const left = Math.max(0, Math.abs(aligned.offset) - Math.abs(top - aligned.top) / 4);
  return Math.sign(aligned.offset) * Math.min(left, top);
}

/** Recognises scroll events of the page that its script has caused. */
export interface PageLock {
  /** Called when the script has scrolled the page to this height in pixels. */
  set(top: number): void;
  /** Whether the page is where the script has put it. Once the reader has scrolled it, this is `false` until the next call of `set`. */
  isSet(top: number): boolean;
}

export function createPageLock(): PageLock {
  let expected: number | undefined;
  return {
    set(top) {
      expected = top;
    },
    isSet(top) {
      if (expected !== undefined && Math.abs(top - expected) < 1.5) return true;
      expected = undefined;
      return false;
    },
  };
}
