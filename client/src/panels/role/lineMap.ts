/** The place in the page of the element that was made from a line of the source. */
export interface Anchor {
  /** 0-based. */
  readonly line: number;
  /** In pixels from the top of the page. */
  readonly top: number;
}

/** Converts 0-based lines of the source, which may have a fraction, to heights in the page in pixels, and back. */
export interface LineMap {
  toTop(line: number): number;
  toLine(top: number): number;
}

/** A range of lines in the source and the range of heights in the page that belongs to it. */
interface Block extends Anchor {
  readonly lineEnd: number;
  readonly bottom: number;
}

/** Elements whose distance is below this, in pixels, are visible together, so that their order does not matter. */
const near = 120;

/** When the map leads this far away from an element, in pixels, the element is not visible any more. */
const far = 200;

/**
 * Creates the map of a page. A page has an order of its own and can show a line twice, in which case the last place counts, where the
 * details are. Within a block the map interpolates between the line of the block and the next line in the source, and between the top of
 * the block and the next top in the page, so that both directions agree.
 *
 * Elements side by side can have another order in the page than in the source. A map through all of them would move the page up and down
 * while the source is scrolled down, so that those are left out that are visible together with their neighbours.
 *
 * @param lines The number of lines of the source.
 * @param height The height of the page in pixels.
 */
export function createLineMap(anchors: readonly Anchor[], lines: number, height: number): LineMap {
  const all = inPageOrder(anchors);
  const ascending = all.filter(isAscending());
  const smooth = blocksOf(ascending, lines, height);
  const missed = all.filter(({ line, top }) => Math.abs(toTop(smooth.bySource, line) - top) > far);
  const forLines = missed.length === 0 ? smooth : blocksOf(inPageOrder([...ascending, ...missed]), lines, height);
  return {
    toTop: (line) => toTop(forLines.bySource, line),
    toLine: (top) => toLine(smooth.byPage, top),
  };
}

function inPageOrder(anchors: readonly Anchor[]): Anchor[] {
  const byLine = new Map(anchors.map((anchor) => [anchor.line, anchor]));
  const sorted = [...byLine.values()].sort((a, b) => a.top - b.top || a.line - b.line);
  // The first line of the source always belongs to the top of the page.
  const [first] = sorted;
  return first?.line === 0 ? [{ line: 0, top: 0 }, ...sorted.slice(1)] : sorted;
}

/** Makes a filter that leaves out an anchor whose line goes back although it is near the one before. */
function isAscending(): (anchor: Anchor) => boolean {
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
  return block ? block.top + ratio(line - block.line, block.lineEnd - block.line) * (block.bottom - block.top) : 0;
}

function toLine(byPage: readonly Block[], top: number): number {
  const block = lastUpTo(byPage, top, (candidate) => candidate.top);
  return block ? block.line + ratio(top - block.top, block.bottom - block.top) * (block.lineEnd - block.line) : 0;
}

/** The ratio of two lengths, limited to the range from 0 to 1. */
function ratio(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}

/** The last element of a list, sorted by its keys, whose key is at most the limit; `undefined` when there is none. */
function lastUpTo<T>(sorted: readonly T[], limit: number, key: (element: T) => number): T | undefined {
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
