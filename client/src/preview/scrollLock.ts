/**
 * Tells a scrolling that somebody began from one that only follows, so that neither side follows its own follower. What tells them apart is
 * where they lead: an event that brings its side to where it was sent is the answer to that, however late it comes.
 */

/** Guards the editor against following itself by way of the page. */
export interface EditorLock {
  /**
   * The page has sent the editor to a line, whose first line was `from` until now. The editor keeps up to `margin` lines between its upper
   * edge and that line. One that glides there, rather than jumping, is expected anywhere on the way.
   */
  lead(line: number, from: number | undefined, margin: number, glides?: boolean): void;
  /** The editor was sent to show a line somewhere in its view, which is so many lines high. */
  show(line: number, view: number): void;
  /**
   * The line that the page shall show now that the editor begins with `top`; `undefined` when the editor has only done as it was told, or
   * has made room for what was typed, since the text was edited.
   */
  follow(top: number, isEdited?: boolean): number | undefined;
}

/** How far from the line that it was sent to an editor may come to rest: lines that are wrapped, and lines kept in sight above. */
const tolerance = 12;

/** By how many lines an edit may move the text without anybody having scrolled it: a line is wrapped, a lens comes above it. */
const smallShift = 3;

/** A request to the editor that has not been answered by an event yet. */
interface Request {
  /** The first line that the editor is expected to come to, and those with which it may stop as well. */
  readonly target: number;
  readonly first: number;
  readonly last: number;
}

export function createEditorLock(): EditorLock {
  let pending: Request[] = [];
  let target: number | undefined;
  /** How far an editor may glide beyond its target: the lines kept above may be wrapped, and then there are fewer of them. */
  let furthest: number | undefined;
  /** The aim before, while an editor that is sent back may still be gliding there. */
  let formerTarget: number | undefined;
  let at: number | undefined;
  let led: number | undefined;
  let aligned: { readonly top: number; readonly offset: number } | undefined;

  const isEcho = (top: number): boolean => {
    const answered = pending.findIndex(({ first, last }) => top >= first && top <= last);
    if (answered >= 0) {
      // Events come in order, so that what was asked before is not going to be answered any more.
      pending = pending.slice(answered + 1);
      return true;
    }
    // An editor that glides is on its way, and does not go beyond its aim. It may still be on the way to where it was sent before.
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
      // What is on its way beyond the new aim gets there before it hears of that.
      const isSentBack = at !== undefined && former !== undefined && (next - former) * (former - at) < 0;
      formerTarget = glides && isSentBack ? former : undefined;
      target = next;
      furthest = glides ? line : undefined;
      // Many quick movements may each have an answer to come, but no more than these are worth waiting for.
      pending = [...pending.slice(-30), { target, first: target - tolerance, last: line + tolerance }];
    },
    show(line, view) {
      led = undefined;
      aligned = undefined;
      furthest = undefined;
      formerTarget = undefined;
      // A line that is not in view yet comes to its middle.
      target = Math.max(0, line - view / 2);
      pending = [...pending.slice(-30), { target, first: line - view - tolerance, last: line + tolerance }];
    },
    follow(top, isEdited = false) {
      // Its lower edge may move, too.
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
 * After the page has led, what it begins with stands some lines below the editor's edge. That is kept, since the page would jump otherwise,
 * but is lost on the way, and altogether at the beginning.
 */
function offsetAt(top: number, aligned: { readonly top: number; readonly offset: number } | undefined): number {
  if (!aligned || Math.abs(aligned.offset) > tolerance) return 0;
  const left = Math.max(0, Math.abs(aligned.offset) - Math.abs(top - aligned.top) / 4);
  return Math.sign(aligned.offset) * Math.min(left, top);
}

/** Guards the page against telling of scrolling that is not the reader's. */
export interface PageLock {
  /** The page is at this height for another reason than the reader's hand. */
  set(top: number): void;
  /** Whether the page is where it was put. Once the reader has moved it, it is not, until it is put somewhere again. */
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
