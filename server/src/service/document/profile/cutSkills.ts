import { fitsMapping } from '../longForm/fits.ts';
import { valueRepairs } from '../repair/valueRepairs.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { type CutList, readCutItems } from '../syntax/cutList.ts';
import type { MappingNode, Node } from '../syntax/tree.ts';
import type { Skill } from './profile.ts';
import { Reader } from './reader.ts';
import type { SkillHead, SkillSource } from './skillsWhenAsked.ts';

/** So many items beside one another are read at once: a role asks for skills here and there, a table for most of them. */
const portion = 16;

/** How a skill is read. */
export interface SkillReading {
  readonly skill: (reader: Reader) => Skill | undefined;
  readonly head: (reader: Reader) => SkillHead | undefined;
  /** The same skills as they are read with the file as a whole, which is asked where one of them is not written in the long form. */
  readonly whole: () => SkillSource;
}

/**
 * The skills of a catalogue that was read without them. What an item says follows from its lines alone, so that it is what the whole file says of it. As soon as
 * somebody asks for one that has to be repaired or led to the long form, the whole file is read.
 */
export function cutSkills(document: SourceDocument, list: CutList, reading: SkillReading): SkillSource {
  return new CutSkills(document, list, reading);
}

class CutSkills implements SkillSource {
  readonly indexes: ReadonlyMap<string, number>;
  readonly #document: SourceDocument;
  readonly #list: CutList;
  readonly #reading: SkillReading;
  readonly #heads = new Map<number, SkillHead>();
  /** The portion that was read last. */
  #latest: { readonly from: number; readonly items: readonly MappingNode[] } | undefined;
  #whole: SkillSource | undefined;

  constructor(document: SourceDocument, list: CutList, reading: SkillReading) {
    this.#document = document;
    this.#list = list;
    this.#reading = reading;
    const indexes = new Map<string, number>();
    for (const [index, id] of list.ids.entries()) if (!indexes.has(id)) indexes.set(id, index);
    this.indexes = indexes;
  }

  at(index: number): Skill | undefined {
    const reader = this.#whole ? undefined : this.#readerAt(index);
    return reader ? this.#reading.skill(reader) : this.#inWhole((whole, at) => whole.at(at), index);
  }

  contentAt(index: number): Skill | undefined {
    return this.at(index);
  }

  headAt(index: number): SkillHead | undefined {
    const known = this.#heads.get(index);
    if (known) return known;
    const reader = this.#whole ? undefined : this.#readerAt(index);
    if (!reader) return this.#inWhole((whole, at) => whole.headAt?.(at), index);
    // Heads of its neighbours will be asked for when nothing is left of the portion.
    const { from, items } = this.#latest ?? { from: index, items: [] };
    for (const at of items.keys()) {
      const head = this.#reading.head(this.#reader(from + at, items[at]));
      if (head) this.#heads.set(from + at, head);
    }
    return this.#heads.get(index);
  }

  /** An item of the list; `undefined` where the whole file has to be read for it. */
  #readerAt(index: number): Reader | undefined {
    const { length } = this.#list.starts;
    const from = index - (index % portion);
    if (this.#latest?.from !== from) {
      const items = readCutItems(this.#document.text, this.#list, from, Math.min(from + portion, length));
      this.#latest = items && this.#areWritten(items) ? { from, items } : undefined;
    }
    const item = this.#latest?.items[index - from];
    return item && this.#reader(index, item);
  }

  #reader(index: number, item: Node | undefined): Reader {
    return new Reader(this.#document, item, `/${this.#list.key}/${index}`);
  }

  /** Whether nothing in some items is read otherwise than it is written. */
  #areWritten(items: readonly MappingNode[]): boolean {
    const { text } = this.#document;
    return items.every((item) => fitsMapping(item, 'skill') && valueRepairs(text, item, this.#document).length === 0);
  }

  #inWhole<T>(ask: (whole: SkillSource, index: number) => T | undefined, index: number): T | undefined {
    const id = this.#list.ids[index];
    this.#whole ??= this.#reading.whole();
    const place = id === undefined ? undefined : this.#whole.indexes.get(id);
    return place === undefined ? undefined : ask(this.#whole, place);
  }
}
