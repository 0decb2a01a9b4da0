import { type TextShape, textShapeOf } from '../../schema/textShapes.ts';
import { type LazyProse, type Prose, proseOf, type TextKind } from '../../text/prose/prose.ts';
import type { SourceDocument, Span } from '../sourceDocument.ts';
import {
  dereference,
  effectivePairs,
  findValue,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type ScalarNode,
} from '../syntax/tree.ts';
import { type SourceMap, sourceMapOf } from './sourceMap.ts';

/**
 * One text that people read, where it is written. A class, since a file has thousands of them: derived values are stored without a closure
 * for each.
 */
export class TextValue {
  /** Where it is written: for a text that is used through an alias, the scalar with the anchor. */
  readonly node: ScalarNode;
  /** The decoded text. */
  readonly value: string;
  readonly kind: TextKind;
  /** The data model's key: for a text in a list, that of the list. */
  readonly key: string;
  /** The texts with the same key in the items of the same list, this one included; only this one where there is no list. */
  readonly siblings: readonly TextValue[];
  readonly #file: TextFile;
  #map: SourceMap | undefined;
  #prose: LazyProse | undefined;

  constructor(file: TextFile, node: ScalarNode, value: string, kind: TextKind, key: string, siblings: TextValue[]) {
    this.#file = file;
    this.node = node;
    this.value = value;
    this.kind = kind;
    this.key = key;
    this.siblings = siblings;
  }

  /** The text as the rules read it. */
  get prose(): Prose {
    this.#prose ??= proseOf(this.value, this.kind, this.#file.language);
    return this.#prose;
  }

  /** Forgets what takes much more memory than the text itself, and is hardly asked for again. */
  release(): void {
    this.#prose?.release();
    this.#prose = undefined;
  }

  /** The span in the file of a span of the decoded text, see `sourceMapOf`. */
  place(span: Span): Span {
    this.#map ??= sourceMapOf(this.#file.document, this.node);
    return this.#map(span);
  }
}

interface TextFile {
  readonly document: SourceDocument;
  readonly language: string;
}

/**
 * The texts of a role or framework in the order of the file, each once, however many aliases and merge keys lead to it. Ids, references,
 * addresses, tags, numbers, values of keys that begin with `x-` and settings are not texts.
 */
export function textsOf(document: SourceDocument): TextValue[] {
  const shape = textShapeOf(document.kind);
  const texts: TextValue[] = [];
  if (shape) collectTexts(document, { node: document.root, key: '', shape }, (text) => texts.push(text));
  return texts;
}

/** A node with what its texts are called and where they are, which follows from the keys above it. */
export interface TextSource {
  readonly node: Node | undefined;
  readonly key: string;
  readonly shape: TextShape;
}

/** The items of a list, which are all mappings, with what their texts are called. */
export interface ItemSources extends Pick<TextSource, 'key' | 'shape'> {
  readonly items: readonly Node[];
}

/** Who takes items of lists as wholes; each says whether it has. */
export interface ItemTaker {
  /** A long list at once. */
  list?(list: ItemSources): boolean;
  item(item: TextSource): boolean;
}

/** A list of so many items may be taken at once. */
const longList = 128;

/**
 * Takes the texts below a node, in the order of the file. `taker` is asked of long lists of mappings, and of each mapping in another list; the texts of what
 * it takes are left out. The siblings of texts are those that are not.
 */
export function collectTexts(
  document: SourceDocument,
  { node, key, shape }: TextSource,
  take: (text: TextValue) => void,
  taker?: ItemTaker,
): void {
  // Only aliases and merge keys lead to a text twice.
  const seen = document.parsed.composable ? undefined : new Set<Node>();
  const found = { document, language: document.derived(languageOf), seen, take, taker };
  collect(found, node, key, shape, new Map());
}

/** The language tag of a file; `en` where it names none. */
export function languageOf(document: SourceDocument): string {
  const lang = findValue(document.root, 'lang');
  return lang?.kind === 'scalar' && typeof lang.value === 'string' && lang.value !== '' ? lang.value : 'en';
}

type Siblings = Map<string, TextValue[]>;

interface Collection extends TextFile {
  readonly seen: Set<Node> | undefined;
  readonly take: (text: TextValue) => void;
  readonly taker: ItemTaker | undefined;
}

function collect(
  found: Collection,
  node: Node | undefined,
  key: string,
  expected: TextShape,
  siblings: Siblings,
): void {
  const { seen, taker } = found;
  const content = dereference(node);
  if (!content) return;
  // A list of one may be written without the list.
  const shape = content.kind === 'sequence' || !expected.items ? expected : expected.items;
  if (content.kind === 'scalar') {
    if (!shape.text || typeof content.value !== 'string' || content.value.trim() === '' || seen?.has(content)) return;
    seen?.add(content);
    const same = siblings.get(key) ?? [];
    siblings.set(key, same);
    const text = new TextValue(found, content, content.value, shape.text, key, same);
    same.push(text);
    found.take(text);
  } else if (content.kind === 'sequence') {
    const { items } = content;
    const itemShape = shape.items;
    if (!itemShape) return;
    const isLong = taker?.list && items.length >= longList && items.every(({ kind }) => kind === 'mapping');
    if (isLong && taker?.list?.({ items, key, shape: itemShape })) return;
    // Each list has its own siblings: the items of two groups need not be alike.
    const inside: Siblings = new Map();
    for (const child of items) {
      if (child.kind === 'mapping' && taker?.item({ node: child, key, shape: itemShape })) continue;
      collect(found, child, key, itemShape, inside);
    }
  } else if (shape.keys ?? shape.others) {
    // Only items of lists are siblings, and levels of a skill, which are a list of another form.
    const inside = shape.others ? new Map() : siblings;
    for (const pair of pairsOf(content)) {
      const pairKey = keyName(pair);
      if (pairKey === undefined) continue;
      const own = shape.keys?.get(pairKey) ?? (pairKey.startsWith('x-') ? undefined : shape.others);
      if (own) collect(found, pair.value, shape.others ? key : pairKey, own, inside);
    }
  }
}

function pairsOf(mapping: MappingNode): Iterable<MappingNode['pairs'][number]> {
  return mapping.pairs.some(isMergeKey) ? effectivePairs(mapping).values() : mapping.pairs;
}
