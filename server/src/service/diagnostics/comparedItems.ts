import { scalarAt, spanOf } from '../document/places.ts';
import { readAsMeant } from '../document/profile/meantRoot.ts';
import type { Item, RoleProfile, SkillGroup, Text } from '../document/profile/profile.ts';
import { originOfValue } from '../document/profile/sameOrigin.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { sourceMapOf } from '../document/texts/sourceMap.ts';
import type { Readable } from '../document/texts/textBlocks.ts';
import type { TextValue } from '../document/texts/texts.ts';
import type { ComparedItem, ComparedList, ComparedText } from '../rules/rule.ts';
import { type ItemList, listsOf } from '../rules/support/itemLists.ts';
import { itemTexts } from '../rules/support/itemTexts.ts';
import { textShapeOf } from '../schema/textShapes.ts';
import { type Prints, printsOf } from '../text/likeness/prints.ts';
import { proseOf } from '../text/prose/prose.ts';
import type { DocumentFacts } from './documentContext.ts';

/** Items whose places among all items are counted in one number. */
const mostInList = 2 ** 24;

class List implements ComparedList {
  readonly key: string;
  readonly id: number;
  group: SkillGroup | undefined;
  index = 0;
  /** The items as they were read last, and what is kept of each. */
  items: readonly Item[] = [];
  compared: readonly Compared[] = [];
  /** The version that the list was last found in. */
  version = 0;

  constructor(key: string, id: number) {
    this.key = key;
    this.id = id;
  }
}

class Compared implements ComparedItem {
  readonly list: List;
  item: Item;
  index = 0;
  version = 0;
  texts: readonly ComparedText[] = [];

  constructor(list: List, item: Item) {
    this.list = list;
    this.item = item;
  }

  get place(): number {
    return this.list.index * mostInList + this.index;
  }
}

/** A text of an item by its key; its place is asked of the item, which may have moved. */
class KeyedText implements ComparedText {
  readonly owner: Compared;
  readonly key: ComparedText['key'];
  readonly kind = 'prose';
  readonly value: string;
  readonly prints: Prints;
  readonly #index: number;

  constructor(owner: Compared, key: ComparedText['key'], index: number, { value }: Text, prints: Prints) {
    this.owner = owner;
    this.key = key;
    this.#index = index;
    this.value = value;
    this.prints = prints;
  }

  placeIn(document: SourceDocument, span: Span): Span {
    const { description, examples } = this.owner.item;
    const range = (this.key === 'description' ? description : examples[this.#index])?.range ?? this.owner.item.range;
    const node = scalarAt(document, range);
    return node ? sourceMapOf(document, node)(span) : spanOf(document, range);
  }
}

/** What came and what went between two versions. */
export interface ItemChanges {
  readonly removed: readonly ComparedItem[];
  readonly added: readonly ComparedItem[];
}

/** The items of the versions of one role. */
export class ComparedItems {
  #lists: readonly List[] = [];
  readonly #byOrigin = new Map<object, Compared>();
  #language = '';
  #version = 0;
  #ids = 0;

  /** All items, in the order of the file. */
  all(): readonly ComparedItem[] {
    return this.#lists.flatMap(({ compared }) => compared);
  }

  /** Takes in a version of the file, which need not be a later one; the items have their places in it from then on. */
  take(role: RoleProfile, facts: DocumentFacts): ItemChanges {
    const version = ++this.#version;
    const before = this.#lists;
    const language = facts.language();
    // What is worked out of a text depends on its language.
    if (language !== this.#language) {
      this.#byOrigin.clear();
      this.#lists = [];
    }
    this.#language = language;
    const byItems = new Map(this.#lists.map((list) => [list.items, list]));
    const added: Compared[] = [];
    const gone: Compared[] = [];
    // Most sections of most roles are empty.
    const filled = listsOf(role).filter(({ items }) => items.length > 0);
    const lists = filled.map((list, index): List => {
      const same = byItems.get(list.items);
      const isSame = same?.version !== version && same?.key === list.key;
      const state = isSame ? same : this.#listOf(list, version);
      state.version = version;
      state.index = index;
      state.group = list.group;
      if (!isSame) {
        gone.push(...state.compared);
        state.compared = list.items.map((item, place) => this.#compared(state, item, place, added));
        state.items = list.items;
      }
      return state;
    });
    for (const list of before) if (list.version !== version) gone.push(...list.compared);
    const removed = gone.filter((one) => one.version !== version || one.list.version !== version);
    for (const one of removed) this.#forget(one);
    this.#lists = lists;
    addTexts(role, added, facts);
    return { removed, added };
  }

  /** The list of which some items are known, or another one. */
  #listOf({ items, key }: ItemList, version: number): List {
    for (const item of items) {
      const known = this.#byOrigin.get(originOfValue(item))?.list;
      if (known && known.version !== version && known.key === key) return known;
    }
    return new List(key, ++this.#ids);
  }

  #forget(one: Compared): void {
    const origin = originOfValue(one.item);
    if (this.#byOrigin.get(origin) === one) this.#byOrigin.delete(origin);
  }

  #compared(list: List, item: Item, index: number, added: Compared[]): Compared {
    const origin = originOfValue(item);
    const known = this.#byOrigin.get(origin);
    const isKnown = known !== undefined && known.list === list && known.version !== this.#version;
    const compared = isKnown ? known : new Compared(list, item);
    if (!isKnown) {
      added.push(compared);
      this.#byOrigin.set(origin, compared);
    }
    compared.item = item;
    compared.index = index;
    compared.version = this.#version;
    return compared;
  }
}

/** Reads the texts of items that are new. */
function addTexts(role: RoleProfile, added: readonly Compared[], facts: DocumentFacts): void {
  const { document, factOf } = facts;
  const first = added[0];
  if (!first) return;
  // Texts that aliases bring in are the same on purpose, and what stands for others than are written have no scalar of their own.
  if (!readAsMeant(document).isWritten || !document.parsed.composable) {
    addTextsByPlace(role, added, facts);
    return;
  }
  const language = facts.language();
  // What is new has been read for the rules about texts already.
  const { fresh } = facts.blocks();
  const readable = ({ value, range }: Text): Readable => {
    const known = fresh.get(document.offsetAt(range.start));
    return known?.value === value ? known : { value, kind: 'prose', prose: proseOf(value, 'prose', language) };
  };
  let list: List | undefined;
  let kinds = proseIn('');
  for (const one of added) {
    const { description, examples, remove } = one.item;
    if (one.list !== list) kinds = proseIn(one.list.key);
    list = one.list;
    const texts: ComparedText[] = [];
    if (description && kinds.description && !remove)
      texts.push(new KeyedText(one, 'description', 0, description, factOf(readable(description), printsOf)));
    for (const [index, text] of remove || !kinds.examples ? [] : examples.entries())
      texts.push(new KeyedText(one, 'examples', index, text, factOf(readable(text), printsOf)));
    one.texts = texts;
  }
}

/** Which of the texts of the items below a key are prose. */
function proseIn(key: string): { readonly description: boolean; readonly examples: boolean } {
  const list = textShapeOf('role')?.keys?.get(key)?.items;
  const item = list?.keys?.get('items')?.items ?? list;
  const examples = item?.keys?.get('examples');
  return {
    description: item?.keys?.get('description')?.text === 'prose',
    examples: (examples?.items ?? examples)?.text === 'prose',
  };
}

function addTextsByPlace(
  role: RoleProfile,
  added: readonly Compared[],
  { document, texts, factOf }: DocumentFacts,
): void {
  const owners = new Map(added.map((one) => [one.item, one]));
  const found = itemTexts(document, role, texts(), ({ description, examples }) => [description, ...examples]);
  for (const { item, text } of [...found.values()].flat()) {
    const owner = owners.get(item);
    if (owner) owner.texts = [...owner.texts, placedText(owner, text, factOf(text, printsOf))];
  }
}

/** A text of a version that shares nothing with others. */
function placedText(owner: Compared, text: TextValue, prints: Prints): ComparedText {
  const { value, kind } = text;
  const key = text.key === 'description' ? 'description' : 'examples';
  return { owner, key, value, kind, prints, placeIn: (_, span) => text.place(span) };
}
