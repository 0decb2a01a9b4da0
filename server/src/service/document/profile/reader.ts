import type { SourceDocument } from '../sourceDocument.ts';
import { pathBelow } from '../syntax/pointer.ts';
import {
  dereference,
  distinctPairs,
  effectivePairs,
  findPair,
  findValue,
  isMergeKey,
  keyName,
  type Node,
} from '../syntax/tree.ts';
import type { Code, Detail, LevelReference, Link, Place, Source, Sourced, Text } from './profile.ts';

/** `exactOptionalPropertyTypes`-friendly: an object without the keys whose value is `undefined`. */
export function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The JSON Pointers of nodes whose place in their file does not follow from that of the collection around them, see `longFormOf`. */
export type WrittenPaths = ReadonlyMap<Node, string>;

const noPaths: WrittenPaths = new Map();

/** Most lists are absent, and share this. */
const none: readonly never[] = [];

/** The mappings of a list, each of which is read when it is asked for. */
export interface MappingList {
  readonly nodes: readonly Node[];
  at(index: number): Reader | undefined;
}

/**
 * Reads typed values out of a tree, below one node. Anything of the wrong type or empty reads as `undefined` or an empty list. Places are
 * those where a value is used: for an aliased value, the alias.
 */
export class Reader {
  readonly document: SourceDocument;
  /** The node below which values are read; `undefined` where the file has none, so that everything reads as absent. */
  readonly node: Node | undefined;
  /** The JSON Pointer of the node; callers that need values alone may leave it empty. */
  readonly path: string;

  readonly #paths: WrittenPaths;

  constructor(document: SourceDocument, node: Node | undefined, path = '', paths: WrittenPaths = noPaths) {
    this.document = document;
    this.node = node;
    this.path = path;
    this.#paths = paths;
  }

  /** Reads a whole tree, which is the document's own as a rule. */
  static root(document: SourceDocument, root = document.root, paths: WrittenPaths = noPaths): Reader {
    return new Reader(document, root, '', paths);
  }

  /** Reads below the value of a key. */
  at(key: string): Reader {
    return this.#below(findPair(this.node, key)?.value, key);
  }

  /** Where the node is; an empty range at the beginning of the file where there is none. */
  place(): Place {
    return {
      uri: this.document.uri,
      range: this.document.rangeOf(this.node ?? { start: 0, end: 0 }),
      path: this.path,
    };
  }

  /** The node as a non-empty text; numbers and booleans read as they are written. */
  asText(): Text | undefined {
    const value = this.#wordsOf(this.node);
    return value === undefined ? undefined : this.#sourced(value);
  }

  #wordsOf(node: Node | undefined): string | undefined {
    const content = dereference(node);
    if (content?.kind !== 'scalar' || content.value === null) return undefined;
    const value =
      typeof content.value === 'string' ? content.value : this.document.text.slice(content.start, content.end);
    return value.trim() === '' ? undefined : value;
  }

  #sourced<T>(value: T): Sourced<T> {
    const { uri } = this.document;
    return { value, uri, range: this.document.rangeOf(this.node ?? { start: 0, end: 0 }), path: this.path };
  }

  /** The same where there is such a key; most values have few of the keys that they may have. */
  #present(key: string): Reader | undefined {
    const pair = findPair(this.node, key);
    return pair && this.#below(pair.value, key);
  }

  text(key: string): Text | undefined {
    return this.#present(key)?.asText();
  }

  /** The same for who asks for nothing but what it says. */
  words(key: string): string | undefined {
    return this.#wordsOf(findPair(this.node, key)?.value);
  }

  /** The same for several keys. */
  wordsOf<K extends string>(keys: readonly K[]): { readonly [key in K]?: string | undefined } {
    const words: { [key in K]?: string | undefined } = {};
    const mapping = dereference(this.node);
    if (mapping?.kind !== 'mapping') return words;
    if (mapping.pairs.some(isMergeKey)) {
      for (const key of keys) words[key] = this.words(key);
      return words;
    }
    for (const pair of mapping.pairs) {
      const name = keyName(pair);
      // Of a key that is there twice the last one counts.
      for (const key of keys) if (key === name) words[key] = this.#wordsOf(pair.value);
    }
    return words;
  }

  texts(key: string): readonly Text[] {
    return this.#present(key)?.values() ?? none;
  }

  /** The items of a list; a single value reads as a list of one. */
  items(key: string): readonly Reader[] {
    return this.#present(key)?.members() ?? none;
  }

  /** The texts that this node is: its own, or those of the list that it is. */
  values(): Text[] {
    return this.members().flatMap((item) => item.asText() ?? []);
  }

  /** The items of the list that this is; a single value is a list of one. */
  members(): Reader[] {
    const content = dereference(this.node);
    if (content?.kind === 'sequence') {
      return content.items.map((item, index) => this.#below(item, index));
    }
    return content === undefined || (content.kind === 'scalar' && content.value === null) ? [] : [this];
  }

  /** The values of the mapping that this is by their keys, `x-` keys included; none where it is no mapping. */
  byKey(): Map<string, Reader> {
    const content = dereference(this.node);
    if (content?.kind !== 'mapping') return new Map();
    return new Map([...effectivePairs(content)].map(([name, pair]) => [name, this.#below(pair.value, name)]));
  }

  #below(node: Node | undefined, segment: string | number): Reader {
    const path = (node && this.#paths.get(node)) ?? pathBelow(this.path, segment);
    return new Reader(this.document, node, path, this.#paths);
  }

  /** The items of a list that are mappings. */
  mappings(key: string): readonly Reader[] {
    const items = this.items(key);
    return items.length === 0 ? none : items.filter(({ node }) => dereference(node)?.kind === 'mapping');
  }

  /** The same as nodes, for a list of thousands in which few are read. */
  mappingList(key: string): MappingList {
    const list = this.#present(key);
    const content = dereference(list?.node);
    if (!list || content?.kind !== 'sequence') {
      const readers = this.mappings(key);
      return { nodes: readers.flatMap(({ node }) => node ?? []), at: (index) => readers[index] };
    }
    const { items } = content;
    const isMapping = (item: Node): boolean => dereference(item)?.kind === 'mapping';
    if (items.every(isMapping)) return { nodes: items, at: (index) => list.#itemAt(items, index) };
    const places = [...items.keys()].filter((index) => isMapping(items[index] as Node));
    return { nodes: items.filter(isMapping), at: (index) => list.#itemAt(items, places[index]) };
  }

  #itemAt(items: readonly Node[], index: number | undefined): Reader | undefined {
    const item = index === undefined ? undefined : items[index];
    return item && index !== undefined ? this.#below(item, index) : undefined;
  }

  /** The pairs of the mapping at this key, without those of `x-` keys: their names, whose path is that of the value, and their values. */
  entries(key: string): readonly [Text, Reader][] {
    const content = findValue(this.node, key);
    if (content?.kind !== 'mapping') return none;
    const { path } = this.at(key);
    const entries: [Text, Reader][] = [];
    for (const pair of distinctPairs(content)) {
      const name = keyName(pair);
      if (name === undefined || name.startsWith('x-')) continue;
      const below = this.#paths.get(pair.value) ?? pathBelow(path, name);
      const label = { value: name, uri: this.document.uri, range: this.document.rangeOf(pair.key), path: below };
      entries.push([label, new Reader(this.document, pair.value, below, this.#paths)]);
    }
    return entries;
  }

  number(key: string): number | undefined {
    const content = findValue(this.node, key);
    return content?.kind === 'scalar' && typeof content.value === 'number' ? content.value : undefined;
  }

  isTrue(key: string): boolean {
    return this.flag(key) === true;
  }

  /** `undefined` for what is absent, or neither true nor false. */
  flag(key: string): boolean | undefined {
    const content = findValue(this.node, key);
    return content?.kind === 'scalar' && typeof content.value === 'boolean' ? content.value : undefined;
  }

  level(key: string): LevelReference | undefined {
    const value = this.at(key);
    if (dereference(value.node)?.kind === 'mapping') {
      const min = value.at('min').#levelName();
      const max = value.at('max').#levelName();
      const one = min ?? max;
      return one && { min: min ?? one, max: max ?? one, ...value.place() };
    }
    const level = value.#levelName();
    // Its place is that of the only name in it, of which there are tens of thousands in many roles.
    return level && { min: level, max: level, uri: level.uri, range: level.range, path: level.path };
  }

  #levelName(): Sourced<string | number> | undefined {
    const content = dereference(this.node);
    if (content?.kind === 'scalar' && typeof content.value === 'number') return this.#sourced(content.value);
    return this.asText();
  }

  /** The facts under a key, each with a text at least. */
  details(key: string): readonly Detail[] {
    const entries = this.entries(key);
    if (entries.length === 0) return none;
    return entries.flatMap(([label, value]) => {
      const values = value.values();
      return values.length > 0 ? [{ ...value.place(), label, values }] : [];
    });
  }

  codes(key: string): readonly Code[] {
    const mappings = this.mappings(key);
    if (mappings.length === 0) return none;
    return mappings.flatMap((item) => {
      const code = item.text('code');
      const address = item.text('uri');
      if (!code && !address) return [];
      const [scheme, label, match] = [item.text('scheme'), item.text('label'), item.text('match')];
      return [{ ...item.place(), ...defined({ scheme, code, address, label, match }) }];
    });
  }

  links(key: string): readonly Link[] {
    const mappings = this.mappings(key);
    if (mappings.length === 0) return none;
    return mappings.flatMap((item) => {
      const url = item.text('url');
      const label = item.text('label');
      return url ? [{ ...item.place(), url, ...defined({ label }) }] : [];
    });
  }

  source(key: string): Source | undefined {
    const source = this.at(key);
    if (dereference(source.node)?.kind !== 'mapping') return undefined;
    return {
      ...source.place(),
      ...defined({
        name: source.text('name'),
        url: source.text('url'),
        version: source.text('version'),
        licence: source.text('licence'),
      }),
    };
  }
}
