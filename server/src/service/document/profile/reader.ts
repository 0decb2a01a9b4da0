import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, effectivePairs, findPair, findValue, keyName, type Node, type PairNode } from '../syntax/tree.ts';
import type { LevelReference, Link, Source, Sourced, Text } from './profile.ts';

/** `exactOptionalPropertyTypes`-friendly: an object without the keys whose value is `undefined`. */
export function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}

/**
 * Reads typed values out of a tree. Anything of the wrong type or empty reads as `undefined` or an empty list. Places are those
 * where a value is used: of an aliased value, the alias.
 */
export class Reader {
  readonly document: SourceDocument;

  constructor(document: SourceDocument) {
    this.document = document;
  }

  sourced<T>(value: T, node: { readonly start: number; readonly end: number }): Sourced<T> {
    return { value, uri: this.document.uri, range: this.document.rangeOf(node) };
  }

  /** A non-empty text; numbers and booleans read as they are written, since the author meant the words. */
  text(parent: Node | undefined, key: string): Text | undefined {
    return this.asText(findPair(parent, key)?.value);
  }

  asText(node: Node | undefined): Text | undefined {
    const content = dereference(node);
    if (!node || content?.kind !== 'scalar' || content.value === null) return undefined;
    const value =
      typeof content.value === 'string' ? content.value : this.document.text.slice(content.start, content.end);
    return value.trim() === '' ? undefined : this.sourced(value, node);
  }

  texts(parent: Node | undefined, key: string): Text[] {
    return this.items(parent, key).flatMap((item) => this.asText(item) ?? []);
  }

  /** The nodes of a list; a single value stands for a list of one, as the author of a half-changed file means it. */
  items(parent: Node | undefined, key: string): readonly Node[] {
    const value = findPair(parent, key)?.value;
    const content = dereference(value);
    if (content?.kind === 'sequence') return content.items;
    return value && content?.kind === 'scalar' && content.value !== null ? [value] : [];
  }

  mappings(parent: Node | undefined, key: string): Node[] {
    return this.items(parent, key).filter((item) => dereference(item)?.kind === 'mapping');
  }

  /** The pairs of the mapping at this key, by name. */
  entries(parent: Node | undefined, key: string): [Text, PairNode][] {
    const content = findValue(parent, key);
    if (content?.kind !== 'mapping') return [];
    return [...effectivePairs(content).values()].flatMap((pair) => {
      const name = keyName(pair);
      return name === undefined || name.startsWith('x-') ? [] : [[this.sourced(name, pair.key), pair]];
    });
  }

  number(parent: Node | undefined, key: string): number | undefined {
    const content = findValue(parent, key);
    return content?.kind === 'scalar' && typeof content.value === 'number' ? content.value : undefined;
  }

  isTrue(parent: Node | undefined, key: string): boolean {
    const content = findValue(parent, key);
    return content?.kind === 'scalar' && content.value === true;
  }

  level(parent: Node | undefined, key: string): LevelReference | undefined {
    const node = findPair(parent, key)?.value;
    const content = dereference(node);
    if (!node || !content) return undefined;
    const place = { uri: this.document.uri, range: this.document.rangeOf(node) };
    if (content.kind === 'mapping') {
      const min = this.#levelName(findPair(content, 'min')?.value);
      const max = this.#levelName(findPair(content, 'max')?.value);
      const one = min ?? max;
      return one && { min: min ?? one, max: max ?? one, ...place };
    }
    const level = this.#levelName(node);
    return level && { min: level, max: level, ...place };
  }

  #levelName(node: Node | undefined): Sourced<string | number> | undefined {
    const content = dereference(node);
    if (!node || content?.kind !== 'scalar') return undefined;
    if (typeof content.value === 'number') return this.sourced(content.value, node);
    return this.asText(node);
  }

  links(parent: Node | undefined, key: string): Link[] {
    return this.mappings(parent, key).flatMap((item) => {
      const url = this.text(item, 'url');
      const label = this.text(item, 'label');
      return url ? [label ? { label, url } : { url }] : [];
    });
  }

  source(parent: Node | undefined, key: string): Source | undefined {
    const node = findValue(parent, key);
    if (node?.kind !== 'mapping') return undefined;
    return defined({
      name: this.text(node, 'name'),
      url: this.text(node, 'url'),
      version: this.text(node, 'version'),
      licence: this.text(node, 'licence'),
    });
  }
}
