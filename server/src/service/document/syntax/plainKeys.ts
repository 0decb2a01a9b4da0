import { type AsValue, plainScalarOf } from './plainScalars.ts';
import type { ScalarNode } from './tree.ts';

/** The library refuses keys of more than 1,024 characters. */
const longestKey = 1000;

/** A key before its colon: words of letters, digits, hyphens and underscores, separated by single spaces. */
const simpleKey = /[A-Za-z_][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*(?=:(?:[ \n]|$(?![\s\S])))/y;

/** A text as V8 keeps the names of properties: it is one with the same name in the code and in other files, so that comparing them takes one look. */
function asName(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

/** A key that has been met, and the one that was met next: the items of a list have the same keys in the same order as a rule. */
interface KnownKey {
  readonly name: string;
  /** One of its own; all keys behind so many share the last one. */
  readonly bit: number;
  next: KnownKey | undefined;
}

/** V8 makes no objects of numbers of so many bits. */
const lastBit = 29;

/** Reads the keys of one text, one after another. */
export class KeyReader {
  readonly #text: string;
  readonly #asValue: AsValue;
  readonly #known = new Map<string, KnownKey>();
  #latest: KnownKey | undefined;
  #areOnce = true;

  constructor(text: string, asValue: AsValue) {
    this.#text = text;
    this.#asValue = asValue;
  }

  /** False once a key may have been met twice in a mapping. */
  get areOnce(): boolean {
    return this.#areOnce;
  }

  /** The key that stands at an offset. */
  at(offset: number): ScalarNode | undefined {
    const likely = this.#likelyAt(offset);
    if (likely) return this.#nodeOf(likely, offset);
    simpleKey.lastIndex = offset;
    if (!simpleKey.test(this.#text) || simpleKey.lastIndex - offset > longestKey) return undefined;
    return this.#read(offset, this.#text.slice(offset, simpleKey.lastIndex));
  }

  isAt(offset: number): boolean {
    if (this.#likelyAt(offset)) return true;
    simpleKey.lastIndex = offset;
    return simpleKey.test(this.#text);
  }

  /** The keys that were met in a mapping as a number, with the latest one. */
  withLatest(met: number): number {
    const bit = this.#latest?.bit ?? 0;
    if ((met & bit) !== 0) this.#areOnce = false;
    return met | bit;
  }

  /** The key that was met next after the latest one before, where that stands here. */
  #likelyAt(offset: number): KnownKey | undefined {
    const likely = this.#latest?.next;
    if (!likely || !this.#text.startsWith(likely.name, offset)) return undefined;
    const end = offset + likely.name.length;
    if (this.#text.charCodeAt(end) !== 58) return undefined;
    const behind = this.#text.charCodeAt(end + 1);
    return behind === 32 || behind === 10 || Number.isNaN(behind) ? likely : undefined;
  }

  /** A key. The same few keys stand in all items of a list: they are one string, which is compared at once. */
  #read(offset: number, source: string): ScalarNode | undefined {
    const known = this.#known.get(source);
    if (known) return this.#nodeOf(known, offset);
    const key = plainScalarOf(offset, source, this.#asValue);
    if (typeof key?.value !== 'string') {
      this.#areOnce = false;
      return key;
    }
    const name = asName(key.value);
    const made: KnownKey = { name, bit: 1 << Math.min(this.#known.size, lastBit), next: undefined };
    this.#known.set(name, made);
    return this.#nodeOf(made, offset);
  }

  #nodeOf(key: KnownKey, start: number): ScalarNode {
    if (this.#latest) this.#latest.next = key;
    this.#latest = key;
    return { kind: 'scalar', start, end: start + key.name.length, style: 'plain', value: key.name };
  }
}
