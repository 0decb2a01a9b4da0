import { textShapeOf } from '../../schema/textShapes.ts';
import type { Steps } from '../../support/steps.ts';
import { type LazyProse, type Prose, proseOf, type TextKind } from '../../text/prose/prose.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { ItemRuns, type Run, type Runs } from '../syntax/itemRuns.ts';
import type { Lineage } from '../syntax/lineage.ts';
import { originOf } from '../syntax/moved.ts';
import { Starts } from '../syntax/starts.ts';
import type { Node } from '../syntax/tree.ts';
import {
  collectTexts,
  type ItemSources,
  type ItemTaker,
  languageOf,
  type TextSource,
  type TextValue,
  textsOf,
} from './texts.ts';

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
  #prose: LazyProse | undefined;

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
    this.#prose?.release();
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

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.count = countIn(parts);
  }

  /** Whether that has been gathered already. */
  knows<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About): boolean {
    const known = this.#known;
    for (let i = 0; i < known.length; i += 3) if (known[i] === gatherer) return known[i + 1] === about;
    return false;
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
  /** The same in steps, each of which goes through some of the blocks for which that has not been done. */
  gathering<T, About, Tools>(
    gatherer: Gatherer<T, About, Tools>,
    about: About,
    tools: Tools,
  ): Steps<readonly Gathered<T>[]>;
  /** One of the texts, with its place in this version; its siblings may be those of the same block alone. */
  text(index: number): TextValue | undefined;
  /** All texts with their siblings, which takes all of the file. */
  all(): readonly TextValue[];
  /** The texts of blocks that are new in this version, by the offsets at which they stand. */
  readonly fresh: ReadonlyMap<number, Readable>;
  /** To be called when all has been asked for that is asked for at once. */
  release(): void;
}

/** The blocks of the versions of one file that are in a language. */
class Blocks {
  readonly language: string;
  readonly known = new WeakMap<Node, TextBlock>();
  /** Those of long lists, by the keys of the lists. */
  readonly lists = new Map<string, ItemRuns<TextBlock>>();
  /** What was worked out of the blocks of a run. */
  readonly runs = new WeakMap<Run<TextBlock>, TextBlock>();

  constructor(language: string) {
    this.language = language;
  }

  runOf(run: Run<TextBlock>): TextBlock {
    const known = this.runs.get(run) ?? new TextBlock(run);
    this.runs.set(run, known);
    return known;
  }
}

function newBlocks(_: Lineage): { current: Blocks } {
  return { current: new Blocks('') };
}

/** To be had through `derived`, after which it is as the language of this version wants it. */
export function blockTextsOf(document: SourceDocument): BlockTexts {
  if (!document.lineage.isContinued) return new WholeFile(textsOf(document));
  const language = document.derived(languageOf);
  const blocks = document.lineage.kept(newBlocks);
  if (blocks.current.language !== language) blocks.current = new Blocks(language);
  return new Division(document, blocks.current);
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

  *gathering<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools) {
    yield;
    return this.gather(gatherer, about, tools);
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

/** The blocks of a long list. */
interface PlacedList {
  readonly runs: Runs<TextBlock>;
  readonly source: ItemSources;
  /** Which texts are those of each run. */
  starts?: Starts;
}

type PlacedPart = TextValue | PlacedBlock | PlacedList;

/** A version of a file, divided into its blocks. */
class Division implements BlockTexts {
  readonly fresh = new Map<number, BlockText>();
  readonly #document: SourceDocument;
  readonly #blocks: Blocks;
  readonly #placed: readonly PlacedPart[];
  /** The parts that each of these is: a list is as many as it has runs. */
  readonly #parts: readonly (readonly Part[])[];
  /** Which texts are those of each of them. */
  #starts: Starts | undefined;
  #all: readonly TextValue[] | undefined;

  constructor(document: SourceDocument, blocks: Blocks) {
    this.#document = document;
    this.#blocks = blocks;
    const shape = textShapeOf(document.kind);
    this.#placed = shape ? this.#divide({ node: document.root, key: '', shape }, document.parsed.composable) : [];
    this.#parts = this.#placed.map((part) => this.#partsOf(part));
  }

  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[] {
    return gatherFrom(this.#parts.flat(), gatherer, about, tools);
  }

  *gathering<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools) {
    for (const run of this.#parts.flat()) {
      if (!(run instanceof TextBlock) || run.knows(gatherer, about)) continue;
      run.gather(gatherer, about, tools);
      yield;
    }
    return this.gather(gatherer, about, tools);
  }

  text(index: number): TextValue | undefined {
    this.#starts ??= new Starts(this.#parts.map(countIn));
    const at = this.#starts.partOf(index);
    const placed = this.#placed[at];
    return placed && this.#textIn(placed, index - this.#starts.of(at));
  }

  all(): readonly TextValue[] {
    this.#all ??= textsOf(this.#document);
    return this.#all;
  }

  release(): void {
    for (const text of this.fresh.values()) text.release();
    this.fresh.clear();
  }

  /** One of the texts of a part. */
  #textIn(placed: PlacedPart, index: number): TextValue | undefined {
    if ('runs' in placed) return this.#textInList(placed, index);
    if (!('block' in placed)) return index === 0 ? placed : undefined;
    let left = index;
    for (const part of this.#divide(placed.source, this.#isDivided(placed.source))) {
      const count = countIn(this.#partsOf(part));
      if (left < count) return this.#textIn(part, left);
      left -= count;
    }
    return undefined;
  }

  #textInList(placed: PlacedList, index: number): TextValue | undefined {
    const { runs, source } = placed;
    placed.starts ??= new Starts(runs.all.map((run) => this.#blocks.runOf(run).count));
    const at = placed.starts.partOf(index);
    let left = index - placed.starts.of(at);
    let item = runs.startOf(at);
    for (const block of runs.all[at] ?? []) {
      if (left < block.count) return this.#textIn({ block, source: { ...source, node: source.items[item] } }, left);
      left -= block.count;
      item++;
    }
    return undefined;
  }

  #partsOf(placed: PlacedPart): readonly Part[] {
    if ('runs' in placed) return placed.runs.all.map((run) => this.#blocks.runOf(run));
    return 'block' in placed ? [placed.block] : [placed];
  }

  /** The texts of a part of the tree, but for those of the blocks in it where there are any. */
  #divide(source: TextSource, hasBlocks: boolean): PlacedPart[] {
    const parts: PlacedPart[] = [];
    const taker: ItemTaker = {
      item: (item) => {
        const block = this.#blockOf(item);
        if (block.count > 0) parts.push({ block, source: item });
        return true;
      },
      list: (list) => {
        parts.push({ runs: this.#runsOf(list), source: list });
        return true;
      },
    };
    collectTexts(this.#document, source, (text) => parts.push(text), hasBlocks ? taker : undefined);
    return parts;
  }

  /** Whether the items of a list have lists of blocks themselves: groups of skills do. */
  #isDivided({ key }: Pick<TextSource, 'key'>): boolean {
    return this.#document.kind === 'role' && (key === 'skills' || key === 'sections');
  }

  #runsOf({ items, key, shape }: ItemSources): Runs<TextBlock> {
    const runs = this.#blocks.lists.get(key) ?? new ItemRuns();
    this.#blocks.lists.set(key, runs);
    return runs.take(items, (node) => this.#blockOf({ node, key, shape }));
  }

  #blockOf(source: TextSource): TextBlock {
    const origin = source.node && originOf(source.node);
    const known = origin && this.#blocks.known.get(origin);
    if (known) return known;
    const parts = this.#divide(source, this.#isDivided(source)).flatMap((part): readonly Part[] => {
      if ('runs' in part || 'block' in part) return this.#partsOf(part);
      const text = new BlockText(part, this.#blocks.language);
      this.fresh.set(part.node.start, text);
      return [text];
    });
    const block = new TextBlock(parts);
    if (origin) this.#blocks.known.set(origin, block);
    return block;
  }
}
