import { detached } from '../../text/detached.ts';
import { type ListDivision, listDivision, type RootBlock, rootBlocks } from './division.ts';
import { type Before, type BlockRead, EarlierBlocks, type Lines } from './earlierBlocks.ts';
import { moved } from './moved.ts';
import { type Damage, type ParsedText, soundText } from './parsed.ts';
import { parsePlain } from './parsePlain.ts';
import { readThoroughly } from './parseThoroughly.ts';
import { trimEnd } from './spans.ts';
import type { MappingNode, Node, PairNode, SequenceNode } from './tree.ts';

/**
 * Reads a text block by block, so that what is wrong in one of them leaves the others as they are: the items of the lists below the keys at the first
 * column, and these keys. What is given follows from the text alone; with an earlier version only those blocks are read that were edited.
 * `undefined` for a text that has no such blocks, or whose blocks depend on one another.
 */
export function parseDivided(text: string, before?: Before): ParsedText | undefined {
  const blocks = rootBlocks(text);
  return blocks && new DividedReader(text, before && new EarlierBlocks(text, before)).read(blocks);
}

/** In characters: plain blocks are read together up to that length. */
const portion = 64 * 1024;

/** Stands above lines that are read by themselves, so that they are read as what is below a key. */
const keyAbove = '_:\n';

class DividedReader {
  readonly #text: string;
  readonly #before: EarlierBlocks | undefined;
  /** Whether lines were met that mean something else elsewhere: what is around them does so, too, and is not read for nothing. */
  #isContextual = false;

  constructor(text: string, before: EarlierBlocks | undefined) {
    this.#text = text;
    this.#before = before;
  }

  read(blocks: readonly RootBlock[]): ParsedText | undefined {
    const pairs: PairNode[] = [];
    const damage: Damage[] = [];
    for (const block of blocks) {
      const read = this.#rootBlock(block);
      if (!read) return undefined;
      for (const pair of read.children) pairs.push(pair);
      damage.push(...read.damage);
    }
    const [first] = pairs;
    if (!first) return undefined;
    const end = pairs.at(-1)?.end ?? first.end;
    const root: MappingNode = { kind: 'mapping', start: first.start, end, flow: false, pairs };
    if (damage.length === 0) return soundText(root);
    return { root, problems: damage.flatMap(({ problems }) => problems), composable: true, damage };
  }

  #rootBlock(block: RootBlock): BlockRead<PairNode> | undefined {
    const known = this.#before?.pairsOf(block);
    if (known) return known;
    const list = listDivision(this.#text, block);
    const read = list && this.#list(block, list);
    return read || this.#isContextual ? read : this.#alone(block);
  }

  /** A block with nothing to divide. */
  #alone(block: RootBlock): BlockRead<PairNode> | undefined {
    // A word is a key without a colon where another key stands above it.
    const parsed = this.#parse(block, block.isKeyed ? '' : keyAbove);
    if (parsed?.root.kind !== 'mapping' || parsed.root.flow) return undefined;
    const pairs = parsed.root.pairs.filter(({ start }) => start >= block.start && start < block.end);
    return pairs[0]?.start === block.start ? { children: pairs, damage: parsed.damage } : undefined;
  }

  /** Reads lines by themselves; `lead` stands above them for that alone. */
  #parse(lines: Lines, lead: string): { root: Node; damage: readonly Damage[] } | undefined {
    const { start, end } = lines;
    const plain = lead === '' ? parsePlain(this.#text, start, end) : undefined;
    if (plain) return { root: plain.root, damage: [] };
    const own = detached(this.#text.slice(start, end));
    const by = start - lead.length;
    const { parsed, isContextual } = readThoroughly(lead + own);
    if (isContextual) this.#isContextual = true;
    if (!parsed.root || isContextual || (parsed.problems.length === 0 && !parsed.composable)) return undefined;
    if (parsed.problems.length === 0) return { root: moved(parsed.root, by), damage: [] };
    const { root = parsed.root, problems } = closed(lead, own, parsed);
    const last = trimEnd(this.#text, start, end);
    const placed = problems.map((problem) => {
      const from = Math.min(problem.start + by, end);
      return { ...problem, start: from, end: Math.max(from, Math.min(problem.end + by, last)) };
    });
    return { root: moved(root, by), damage: [{ start, end, problems: placed }] };
  }

  /** A key with the items of a list below it. */
  #list(block: RootBlock, list: ListDivision): BlockRead<PairNode> | undefined {
    const [first] = list.starts;
    if (first === undefined) return undefined;
    const head = this.#parse({ start: block.start, end: first }, '');
    if (head?.root.kind !== 'mapping' || head.damage.length > 0) return undefined;
    const [pair, ...others] = head.root.pairs;
    const read = this.#items(block, list);
    if (!pair || others.length > 0 || !read) return undefined;
    const end = read.children.at(-1)?.end ?? pair.end;
    const value: SequenceNode = {
      kind: 'sequence',
      start: first + list.column,
      end,
      flow: false,
      items: read.children,
    };
    return { children: [{ kind: 'pair', start: pair.start, end, key: pair.key, value }], damage: read.damage };
  }

  #items(block: RootBlock, list: ListDivision): BlockRead<Node> | undefined {
    const known = this.#before?.itemsOf(block, list);
    const [from, to] = [known?.from ?? 0, known?.to ?? list.starts.length];
    const read = this.#itemsBetween(from, to, block, list);
    if (!read || !known) return read;
    const lines = { start: startOf(list, from, block), end: startOf(list, to, block) };
    const between = read.damage.length > 0 ? read.children : known.adopt(read.children, lines);
    return {
      children: [...known.first.children, ...between, ...known.last.children],
      damage: [...known.first.damage, ...read.damage, ...known.last.damage],
    };
  }

  #itemsBetween(from: number, to: number, block: RootBlock, list: ListDivision): BlockRead<Node> | undefined {
    const children: Node[] = [];
    const damage: Damage[] = [];
    for (let index = from; index < to; ) {
      const start = startOf(list, index, block);
      let next = index + 1;
      while (next < to && startOf(list, next + 1, block) - start < portion) next++;
      const plain = this.#plainItems(start, startOf(list, next, block), list.column);
      for (const item of plain ?? []) children.push(item);
      if (plain) index = next;
      for (; index < next; index++) {
        const lines = { start: startOf(list, index, block), end: startOf(list, index + 1, block) };
        const one = this.#item(lines, list.column);
        if (!one) return undefined;
        for (const item of one.children) children.push(item);
        damage.push(...one.damage);
      }
    }
    return { children, damage };
  }

  #plainItems(start: number, end: number, column: number): readonly Node[] | undefined {
    const root = parsePlain(this.#text, start, end)?.root;
    return root?.kind === 'sequence' && root.start === start + column ? root.items : undefined;
  }

  #item(lines: Lines, column: number): BlockRead<Node> | undefined {
    const plain = this.#plainItems(lines.start, lines.end, column);
    if (plain) return { children: plain, damage: [] };
    // What the library says of a slip depends on what the list is in.
    const parsed = this.#parse(lines, keyAbove);
    const [pair, ...others] = parsed?.root.kind === 'mapping' ? parsed.root.pairs : [];
    const value = pair?.value;
    if (
      !parsed ||
      (parsed.damage.length === 0 && others.length > 0) ||
      value?.kind !== 'sequence' ||
      value.flow ||
      value.start !== lines.start + column
    )
      return undefined;
    // Which items are those of a block is known by their number.
    if (value.items.length !== 1) return undefined;
    return { children: value.items, damage: parsed.damage };
  }
}

/** Where an item of a list begins; for the index behind the last one the end of the block. */
function startOf({ starts }: ListDivision, index: number, block: RootBlock): number {
  return starts[index] ?? block.end;
}

/**
 * Lines in which something is wrong, which begin behind `lead`, as they are read where other lines stand below them: the library has an open quote go on to the
 * next one in the text, but for what is indented less, or else to the end of the text.
 */
function closed(lead: string, own: string, parsed: ParsedText): ParsedText {
  if (parsed.problems.every(({ kind }) => kind !== 'MISSING_QUOTE')) return parsed;
  const text = `${lead}${own}${own.endsWith('\n') ? '' : '\n'}`;
  const read = readThoroughly(`${text}_: ["", '_']\n`).parsed;
  const pair = read.root?.kind === 'mapping' ? read.root.pairs.at(-1) : undefined;
  const problems = read.problems.filter(({ start }) => start < text.length);
  return pair?.start === text.length && problems.length > 0 ? { ...read, problems } : parsed;
}
