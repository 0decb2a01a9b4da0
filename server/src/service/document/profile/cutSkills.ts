import { lazy } from '../../support/lazy.ts';
import { fitsMapping } from '../longForm/fits.ts';
import { valueRepairs } from '../repair/valueRepairs.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { type CutList, readCutItems } from '../syntax/cutList.ts';
import type { MappingNode, Node } from '../syntax/tree.ts';
import { readAsMeant } from './meantRoot.ts';
import type { Framework, Skill } from './profile.ts';
import { Reader } from './reader.ts';
import { readFrameworkFrame, readFrameworkWhenAsked, readSkill, readSkillHead } from './readFramework.ts';
import { type SkillHead, type SkillSource, SkillsWhenAsked, skillHead } from './skillsWhenAsked.ts';

/** So many items beside one another are read at once: a role asks for skills here and there, a table for most of them. */
const portion = 16;

/**
 * The framework of a document that was read without its skills; `undefined` for any other one. What an item says follows from its lines alone, so that it is what the whole
 * file says of it; its id is told from its line. As soon as somebody asks for more of one that has to be repaired or led to the long form, the whole file is read.
 */
export function readCutFramework(document: SourceDocument): Framework | undefined {
  const { leftOut } = document;
  if (!leftOut) return undefined;
  const whole = lazy(() => readFrameworkWhenAsked(leftOut.whole()));
  if (!readAsMeant(document).isWritten) return whole();
  const source = new CutSkills(document, leftOut.list, () => whole().skills);
  return { ...readFrameworkFrame(document), skills: new SkillsWhenAsked(source) };
}

class CutSkills implements SkillSource {
  readonly indexes: ReadonlyMap<string, number>;
  readonly #document: SourceDocument;
  readonly #list: CutList;
  readonly #whole: () => ReadonlyMap<string, Skill>;
  readonly #heads = new Map<number, SkillHead>();
  /** The portion that was read last. */
  #latest: { readonly from: number; readonly items: readonly MappingNode[] } | undefined;
  #needsWhole = false;

  constructor(document: SourceDocument, list: CutList, whole: () => ReadonlyMap<string, Skill>) {
    this.#document = document;
    this.#list = list;
    this.#whole = whole;
    const indexes = new Map<string, number>();
    for (const [index, id] of list.ids.entries()) if (!indexes.has(id)) indexes.set(id, index);
    this.indexes = indexes;
  }

  at(index: number): Skill | undefined {
    const reader = this.#readerAt(index);
    return reader ? readSkill(reader) : this.#whole().get(this.#idOf(index));
  }

  contentAt(index: number): Skill | undefined {
    return this.at(index);
  }

  headAt(index: number): SkillHead | undefined {
    const known = this.#heads.get(index);
    if (known) return known;
    if (!this.#readerAt(index)) return skillHead(this.#whole(), this.#idOf(index));
    // Heads of its neighbours will be asked for when nothing is left of the portion.
    const { from, items } = this.#latest ?? { from: index, items: [] };
    for (const at of items.keys()) {
      const head = readSkillHead(this.#reader(from + at, items[at]));
      if (head) this.#heads.set(from + at, head);
    }
    return this.#heads.get(index);
  }

  #idOf(index: number): string {
    return this.#list.ids[index] ?? '';
  }

  /** An item of the list; `undefined` where the whole file has to be read for it. */
  #readerAt(index: number): Reader | undefined {
    if (this.#needsWhole) return undefined;
    const { length } = this.#list.starts;
    const from = index - (index % portion);
    if (this.#latest?.from !== from) {
      const items = readCutItems(this.#document.text, this.#list, from, Math.min(from + portion, length));
      this.#latest = items && this.#areWritten(items) ? { from, items } : undefined;
    }
    this.#needsWhole = !this.#latest;
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
}
