import { textShapeOf } from '../../schema/textShapes.ts';
import { type Prose, proseOf, type TextKind } from '../../text/prose/prose.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { Lineage } from '../syntax/lineage.ts';
import { originOf } from '../syntax/moved.ts';
import type { Node } from '../syntax/tree.ts';
import { collectTexts, languageOf, type TextSource, type TextValue } from './texts.ts';

/*
 * The texts of a file by its blocks, the items of its lists. What is worked out of the texts of a block is kept with it, so that an edit costs the texts
 * of its block; a group of skills has what its items have.
 */

/** A text as far as anything is worked out of it alone. */
export type Readable = Pick<TextValue, 'value' | 'kind' | 'key' | 'prose'>;

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
export type Gatherer<T, About, Tools> = (text: Readable, about: About, tools: Tools) => readonly T[];

/** A text of a block, which is the same in all versions of the file as long as nobody edits the block. */
class BlockText implements Readable {
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

  /** Forgets what takes much more memory than the text itself, and is hardly asked for again. */
  release(): void {
    this.#prose = undefined;
  }
}

/** Texts and blocks, in the order of the file. */
type Part = Readable | TextBlock;

class TextBlock {
  readonly parts: readonly Part[];
  readonly count: number;
  /** Each gatherer, its condition and what it gave, in turn. There are few enough to be searched one by one. */
  readonly #known: unknown[] = [];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    this.count = countIn(parts);
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
      for (const one of part.gather(gatherer, about, tools)) {
        gathered ??= [];
        gathered.push(text === 0 ? one : { fact: one.fact, text: text + one.text });
      }
      text += part.count;
    } else {
      for (const fact of gatherer(part, about, tools)) {
        gathered ??= [];
        gathered.push({ fact, text });
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
  /** One of the texts, with its place in this version; its siblings are those of the same block. */
  text(index: number): TextValue | undefined;
  /** The texts of blocks that are new in this version, by the offsets at which they stand. */
  readonly fresh: ReadonlyMap<number, Readable>;
  /** To be called when all has been asked for that is asked for at once. */
  release(): void;
}

/** The blocks of the versions of one file. */
class Blocks {
  language = '';
  known = new WeakMap<Node, TextBlock>();
}

function newBlocks(_: Lineage): Blocks {
  return new Blocks();
}

/** To be had through `derived`, after which it is as the language of this version wants it. */
export function blockTextsOf(document: SourceDocument): BlockTexts {
  const language = document.derived(languageOf);
  const blocks = document.lineage.kept(newBlocks);
  if (blocks.language !== language) blocks.known = new WeakMap();
  blocks.language = language;
  return new Division(document, language, blocks.known);
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
  readonly #known: WeakMap<Node, TextBlock>;
  readonly #parts: readonly (TextValue | PlacedBlock)[];

  constructor(document: SourceDocument, language: string, known: WeakMap<Node, TextBlock>) {
    this.#document = document;
    this.#language = language;
    this.#known = known;
    const shape = textShapeOf(document.kind);
    this.#parts = shape ? this.#divide({ node: document.root, key: '', shape }, document.parsed.composable) : [];
  }

  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[] {
    return gatherFrom(this.#parts.map(partOf), gatherer, about, tools);
  }

  text(index: number): TextValue | undefined {
    let parts = this.#parts;
    let at = 0;
    for (let i = 0; i < parts.length; ) {
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
    const known = origin && this.#known.get(origin);
    if (known) return known;
    const parts = this.#divide(source, this.#isDivided(source)).map((part): Part => {
      if ('block' in part) return part.block;
      const text = new BlockText(part, this.#language);
      this.fresh.set(part.node.start, text);
      return text;
    });
    const block = new TextBlock(parts);
    if (origin) this.#known.set(origin, block);
    return block;
  }
}

function partOf(part: TextValue | PlacedBlock): Part {
  return 'block' in part ? part.block : part;
}
