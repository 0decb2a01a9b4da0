import { textShapeOf } from '../../schema/textShapes.ts';
import { type Prose, proseOf, type TextKind } from '../../text/prose/prose.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { Lineage } from '../syntax/lineage.ts';
import { originOf } from '../syntax/moved.ts';
import type { Node } from '../syntax/tree.ts';
import { collectTexts, languageOf, type TextSource, type TextValue, textsOf } from './texts.ts';

/*
 * The texts of a file by its blocks, the items of its lists. What is worked out of the texts of a block is kept with it, so that an edit costs the texts
 * of its block; a group of skills has what its items have.
 */

/** A text as far as anything is worked out of it alone. */
export type Readable = Pick<TextValue, 'value' | 'kind' | 'prose'>;

/** The same as a text of a file. */
type FileText = Readable & Pick<TextValue, 'key' | 'release'>;

/** Something that was worked out of a text. */
export interface Gathered<T> {
  readonly fact: T;
  /** Which of the texts of the file. */
  readonly text: number;
}

/**
 * Works out of one text what it holds of a kind, under some condition; the tools may make that quicker, but not otherwise. Must be one and the same
 * object in all calls for the same purpose.
 */
export type Gatherer<T, About, Tools> = (text: FileText, about: About, tools: Tools) => readonly T[];

/** A text of a block, which is the same in all versions of the file as long as nobody edits the block. */
class BlockText implements FileText {
  readonly value: string;
  readonly kind: TextKind;
  readonly key: string;
  readonly #language: string;
  #prose: Prose | undefined;

  constructor({ value, kind, key }: TextValue, language: string) {
    this.value = value;
    this.kind = kind;
    this.key = key;
    this.#language = language;
  }

  get prose(): Prose {
    this.#prose ??= proseOf(this.value, this.kind, this.#language);
    return this.#prose;
  }

  release(): void {
    this.#prose = undefined;
  }
}

/** Texts and blocks, in the order of the file. */
type Part = FileText | TextBlock;

class TextBlock {
  readonly parts: readonly Part[];
  readonly count: number;
  /** Each gatherer, its condition and what it gave, in turn. There are few enough to be searched one by one. */
  readonly #known: unknown[] = [];

  /** Another one for each block of a file; 0 for a run of blocks. */
  readonly number: number;

  constructor(parts: readonly Part[], number = 0) {
    this.parts = parts;
    this.count = countIn(parts);
    this.number = number;
  }

  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[] {
    const known = this.#known;
    for (let i = 0; i < known.length; i += 3) {
      if (known[i] !== gatherer) continue;
      if (known[i + 1] !== about) {
        known[i + 1] = about;
        known[i + 2] = gatherFrom(this.parts, gatherer, about, tools);
      }
      return known[i + 2] as readonly Gathered<T>[];
    }
    const gathered = gatherFrom(this.parts, gatherer, about, tools);
    known.push(gatherer, about, gathered);
    return gathered;
  }
}

const nothing: readonly never[] = [];

function gatherFrom<T, About, Tools>(
  parts: readonly Part[],
  gatherer: Gatherer<T, About, Tools>,
  about: About,
  tools: Tools,
): readonly Gathered<T>[] {
  let gathered: Gathered<T>[] | undefined;
  let text = 0;
  for (const part of parts) {
    if (part instanceof TextBlock) {
      const inBlock = part.gather(gatherer, about, tools);
      if (inBlock.length > 0) {
        gathered ??= [];
        for (const one of inBlock) gathered.push(text === 0 ? one : { fact: one.fact, text: text + one.text });
      }
      text += part.count;
    } else {
      const facts = gatherer(part, about, tools);
      // Going through an empty list, which is what nearly all texts give, would make an iterator for each.
      if (facts.length > 0) {
        gathered ??= [];
        for (const fact of facts) gathered.push({ fact, text });
      }
      text++;
    }
  }
  return gathered ?? nothing;
}

function countIn(parts: readonly Part[]): number {
  let count = 0;
  for (const part of parts) count += part instanceof TextBlock ? part.count : 1;
  return count;
}

/** The texts of one version of a file, by its blocks. */
export interface BlockTexts {
  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[];
  /** One of the texts, with its place in this version; its siblings may be those of the same block alone. */
  text(index: number): TextValue | undefined;
  /** All texts with their siblings, which takes all of the file. */
  all(): readonly TextValue[];
  /** The texts of blocks that are new in this version, by the offsets at which they stand. */
  readonly fresh: ReadonlyMap<number, Readable>;
  /** To be called when all has been asked for that is asked for at once. */
  release(): void;
}

/** The blocks of the versions of one file. */
class Blocks {
  language = '';
  known = new WeakMap<Node, TextBlock>();
  /** Runs of blocks by the first of them. */
  runs = new WeakMap<TextBlock, TextBlock>();
  /** How many blocks have been made. */
  count = 0;
}

/** Every so many blocks a run ends as a rule: about the root of how many skills the largest catalogues have. */
const usualRun = 128;

function newBlocks(_: Lineage): Blocks {
  return new Blocks();
}

/** To be had through `derived`, after which it is as the language of this version wants it. */
export function blockTextsOf(document: SourceDocument): BlockTexts {
  if (!document.lineage.isContinued) return new WholeFile(textsOf(document));
  const language = document.derived(languageOf);
  const blocks = document.lineage.kept(newBlocks);
  if (blocks.language !== language) {
    blocks.known = new WeakMap();
    blocks.runs = new WeakMap();
  }
  blocks.language = language;
  return new Division(document, language, blocks);
}

/** A file that is read once: making blocks of its texts would take a good part of the time of reading them. */
class WholeFile implements BlockTexts {
  readonly #texts: readonly TextValue[];
  #fresh: ReadonlyMap<number, Readable> | undefined;

  constructor(texts: readonly TextValue[]) {
    this.#texts = texts;
  }

  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[] {
    return gatherFrom(this.#texts, gatherer, about, tools);
  }

  text(index: number): TextValue | undefined {
    return this.#texts[index];
  }

  all(): readonly TextValue[] {
    return this.#texts;
  }

  get fresh(): ReadonlyMap<number, Readable> {
    this.#fresh ??= new Map(this.#texts.map((text) => [text.node.start, text]));
    return this.#fresh;
  }

  release(): void {
    // The texts go with the file.
  }
}

interface PlacedBlock {
  readonly block: TextBlock;
  readonly source: TextSource;
}

/** A version of a file, divided into its blocks. */
class Division implements BlockTexts {
  readonly fresh = new Map<number, BlockText>();
  readonly #document: SourceDocument;
  readonly #language: string;
  readonly #blocks: Blocks;
  readonly #parts: readonly (TextValue | PlacedBlock)[];
  /** The same parts, with runs of blocks for the blocks. */
  readonly #runs: readonly Part[];
  /** How many texts come before each of the parts. */
  #starts: readonly number[] | undefined;
  #all: readonly TextValue[] | undefined;

  constructor(document: SourceDocument, language: string, blocks: Blocks) {
    this.#document = document;
    this.#language = language;
    this.#blocks = blocks;
    const shape = textShapeOf(document.kind);
    this.#parts = shape ? this.#divide({ node: document.root, key: '', shape }, document.parsed.composable) : [];
    this.#runs = this.#inRuns(this.#parts);
  }

  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[] {
    return gatherFrom(this.#runs, gatherer, about, tools);
  }

  text(index: number): TextValue | undefined {
    this.#starts ??= startsOf(this.#parts);
    const first = lastAtMost(this.#starts, index);
    let parts = this.#parts;
    let at = this.#starts[first] ?? 0;
    for (let i = first; i < parts.length; ) {
      const part = parts[i];
      const count = part && 'block' in part ? part.block.count : 1;
      if (at + count <= index) {
        at += count;
        i++;
      } else if (part && 'block' in part) {
        parts = this.#divide(part.source, this.#isDivided(part.source));
        i = 0;
      } else return part;
    }
    return undefined;
  }

  all(): readonly TextValue[] {
    this.#all ??= textsOf(this.#document);
    return this.#all;
  }

  release(): void {
    for (const text of this.fresh.values()) text.release();
    this.fresh.clear();
  }

  /** The texts of a part of the tree, but for those of the blocks in it where there are any. */
  #divide(source: TextSource, hasBlocks: boolean): (TextValue | PlacedBlock)[] {
    const parts: (TextValue | PlacedBlock)[] = [];
    const isTaken = (item: TextSource): boolean => {
      const block = this.#blockOf(item);
      if (block.count > 0) parts.push({ block, source: item });
      return true;
    };
    collectTexts(this.#document, source, (text) => parts.push(text), hasBlocks ? isTaken : undefined);
    return parts;
  }

  /** Whether the items of a list have lists of blocks themselves: groups of skills do. */
  #isDivided({ key }: TextSource): boolean {
    return this.#document.kind === 'role' && (key === 'skills' || key === 'sections');
  }

  #blockOf(source: TextSource): TextBlock {
    const origin = source.node && originOf(source.node);
    const known = origin && this.#blocks.known.get(origin);
    if (known) return known;
    const parts = this.#divide(source, this.#isDivided(source)).map((part): Part => {
      if ('block' in part) return part.block;
      const text = new BlockText(part, this.#language);
      this.fresh.set(part.node.start, text);
      return text;
    });
    const block = new TextBlock(parts, this.#blocks.count++);
    if (origin) this.#blocks.known.set(origin, block);
    return block;
  }

  /**
   * Blocks beside one another as parts of larger ones, so that an edit in a list of thousands leaves most of it as it was. Where a run ends follows
   * from its last block, so that blocks which come or go change the runs around them and no others.
   */
  #inRuns(parts: readonly (TextValue | PlacedBlock)[]): readonly Part[] {
    if (parts.length < usualRun) return parts.map(partOf);
    const all: Part[] = [];
    let run: TextBlock[] = [];
    const close = () => {
      if (run.length > 0) all.push(this.#runOf(run));
      run = [];
    };
    for (const part of parts) {
      if ('block' in part) {
        run.push(part.block);
        if (part.block.number % usualRun === 0) close();
      } else {
        close();
        all.push(part);
      }
    }
    close();
    return all;
  }

  #runOf(blocks: readonly TextBlock[]): TextBlock {
    const [first] = blocks;
    const known = first && this.#blocks.runs.get(first);
    if (known && known.parts.length === blocks.length && known.parts.every((part, index) => part === blocks[index]))
      return known;
    const run = new TextBlock(blocks);
    if (first) this.#blocks.runs.set(first, run);
    return run;
  }
}

function partOf(part: TextValue | PlacedBlock): Part {
  return 'block' in part ? part.block : part;
}

function startsOf(parts: readonly (TextValue | PlacedBlock)[]): readonly number[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += 'block' in part ? part.block.count : 1;
    return start;
  });
}

/** The index of the last of some rising numbers that is at most a given one; 0 where none is. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > most) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}
