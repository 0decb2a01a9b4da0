/*
 * What is on the clipboard, whatever wrote it: blocks of runs of characters. Nothing here knows YAML, and nothing of it is HTML.
 */

/** Some characters of one style. A line break within a run is one that the author made. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** The target of a link: a web page or a mail address. */
  readonly href?: string;
  /** The 0-based line of the text, where an importer needs to know. */
  readonly line?: number;
}

export type Runs = readonly Run[];

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: Runs;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** From 1 to 6. */
  readonly degree: number;
  readonly runs: Runs;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Empty for an item that has nothing but blocks. */
  readonly runs: Runs;
  /** What stands below the item's own text: lists within it, further paragraphs, tables. */
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** The first row says what is in the columns. */
  readonly header: boolean;
  /** At least one row, all of one length. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = readonly Block[];

export type Block = ParagraphBlock | HeadingBlock | ListBlock | TableBlock;

/**
 * A block as it is read, before lists are put together: an item by the depth of its list, and what stands below an item by that item's
 * depth.
 */
export type Entry =
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean; readonly runs: Runs }
  /** `depth` 0 is outside of all lists. */
  | { readonly kind: 'block'; readonly depth: number; readonly block: Block };

/** Lists within each other that are told apart; deeper ones are read as being this deep. */
export const deepestList = 12;

interface OpenList {
  depth: number;
  readonly ordered: boolean;
  readonly items: { readonly runs: Runs; readonly blocks: Block[] }[];
}

/** Puts entries together to blocks: items of neighbouring depths to nested lists. Nothing is left out. */
export function nest(entries: Iterable<Entry>): Block[] {
  const root: Block[] = [];
  const stack: OpenList[] = [];
  for (const entry of entries) {
    if (entry.kind === 'block') {
      while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) > entry.depth) stack.pop();
      (stack.at(-1)?.items.at(-1)?.blocks ?? root).push(entry.block);
      continue;
    }
    const depth = Math.min(entry.depth, deepestList);
    while (stack.length > 1 && (stack.at(-1)?.depth ?? 0) > depth) stack.pop();
    const outermost = stack[0];
    // A list that began too deep is the list of what follows further out.
    if (stack.length === 1 && outermost && outermost.depth > depth) outermost.depth = depth;
    if (stack.at(-1)?.depth === depth && stack.at(-1)?.ordered !== entry.ordered) stack.pop();
    let list = stack.at(-1);
    if (!list || list.depth < depth) {
      const items: OpenList['items'] = [];
      const opened = { depth, ordered: entry.ordered, items };
      (list?.items.at(-1)?.blocks ?? root).push({ kind: 'list', ordered: entry.ordered, items });
      stack.push(opened);
      list = opened;
    }
    list.items.push({ runs: entry.runs, blocks: [] });
  }
  return root;
}

export function plainText(runs: Runs): string {
  return runs.map(({ text }) => text).join('');
}

/** True where nothing but white space is in the runs. */
export function isBlank(runs: Runs): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

/** A part of the runs by UTF-16 offsets of their text. */
export function sliceRuns(runs: Runs, start: number, end = Number.POSITIVE_INFINITY): Run[] {
  const part: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') part.push({ ...run, text });
    at += run.text.length;
  }
  return part;
}

/** The runs without white space at their ends. */
export function trimRuns(runs: Runs): Run[] {
  const text = plainText(runs);
  return sliceRuns(runs, text.length - text.trimStart().length, text.trimEnd().length);
}

/** The lines of the runs, each without white space at its ends. */
export function linesOf(runs: Runs): Run[][] {
  return splitLines(runs).map(trimRuns);
}

/** The lines of the runs as they are. */
export function splitLines(runs: Runs): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...run, text: part });
    }
  }
  return lines;
}

/** Lines as one text with a separator between them. */
export function joinRuns(lines: readonly Runs[], separator: string): Run[] {
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [{ text: separator }, ...line]));
}
