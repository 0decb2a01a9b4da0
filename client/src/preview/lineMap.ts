/** Where what was made from a line of the source begins in the page. */
export interface Anchor {
  readonly line: number;
  /** In pixels from the top of the page. */
  readonly top: number;
}

/** Leads from lines of the source, counted from 0 and with parts of a line, to heights in the page and back. */
export interface LineMap {
  toTop(line: number): number;
  toLine(top: number): number;
}

/** What reaches over a line of the source and over a height of the page. */
interface Block extends Anchor {
  readonly lineEnd: number;
  readonly bottom: number;
}

/** Things that are nearer to each other than this are seen together, so that their order does not matter. */
const near = 120;

/** Further from its place than this a block would be missed. */
const far = 200;

/**
 * The map of a page. A page has an order of its own, and mentions some lines twice: of these the last one counts, which is where the
 * detail is. Within a block the map goes evenly from the block's line to the next one in the source, and from the block's top to the
 * next one in the page, so that both directions agree.
 *
 * Things side by side may stand in the page in another order than in the source. To follow them would make the page go up and down
 * while the source goes down, so those are passed over that are found in view anyway.
 */
export function createLineMap(anchors: readonly Anchor[], lines: number, height: number): LineMap {
  const every = inPageOrder(anchors);
  const steady = every.filter(isSteady());
  const smooth = blocksOf(steady, lines, height);
  const missed = every.filter(({ line, top }) => Math.abs(toTop(smooth.bySource, line) - top) > far);
  const forLines = missed.length === 0 ? smooth : blocksOf(inPageOrder([...steady, ...missed]), lines, height);
  return {
    toTop: (line) => toTop(forLines.bySource, line),
    toLine: (top) => toLine(smooth.byPage, top),
  };
}

function inPageOrder(anchors: readonly Anchor[]): Anchor[] {
  const byLine = new Map(anchors.map((anchor) => [anchor.line, anchor]));
  const sorted = [...byLine.values()].sort((a, b) => a.top - b.top || a.line - b.line);
  // The beginning of the source is the beginning of the page, whatever stands there.
  const [first] = sorted;
  return first?.line === 0 ? [{ line: 0, top: 0 }, ...sorted.slice(1)] : sorted;
}

function isSteady(): (anchor: Anchor) => boolean {
  let last: Anchor = { line: 0, top: 0 };
  return (anchor) => {
    if (anchor.line < last.line && anchor.top - last.top < near) return false;
    last = anchor;
    return true;
  };
}

function blocksOf(anchors: readonly Anchor[], lines: number, height: number) {
  const all = anchors.some(({ line }) => line === 0) ? anchors : [{ line: 0, top: 0 }, ...anchors];
  const sources = [...all].sort((a, b) => a.line - b.line);
  const lineEnds = new Map(sources.map(({ line }, i) => [line, sources[i + 1]?.line ?? Math.max(lines, line + 1)]));
  const byPage: Block[] = all.map((anchor, i) => ({
    ...anchor,
    lineEnd: lineEnds.get(anchor.line) ?? anchor.line + 1,
    bottom: Math.max(anchor.top, all[i + 1]?.top ?? height),
  }));
  return { byPage, bySource: [...byPage].sort((a, b) => a.line - b.line) };
}

function toTop(bySource: readonly Block[], line: number): number {
  const block = lastUpTo(bySource, line, (candidate) => candidate.line);
  return block ? block.top + part(line - block.line, block.lineEnd - block.line) * (block.bottom - block.top) : 0;
}

function toLine(byPage: readonly Block[], top: number): number {
  const block = lastUpTo(byPage, top, (candidate) => candidate.top);
  return block ? block.line + part(top - block.top, block.bottom - block.top) * (block.lineEnd - block.line) : 0;
}

/** How much of the whole it is, from 0 to 1. */
function part(piece: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, piece / whole)) : 0;
}

/** The last element of a sorted list whose key is not beyond the limit. */
export function lastUpTo<T>(sorted: readonly T[], limit: number, key: (element: T) => number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = sorted[middle];
    if (element !== undefined && key(element) <= limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
