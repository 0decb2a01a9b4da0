import type { KeyContext, ValueShape } from '../../format/knownKeys.ts';
import type { Span } from '../../text/span.ts';
import type { CleanBlocks } from '../syntax/lineage.ts';
import { copyOf } from '../syntax/moved.ts';
import { pathBelow } from '../syntax/pointer.ts';
import { mapOfScalar, type SourceMap } from '../syntax/sourceMap.ts';
import {
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type ScalarNode,
} from '../syntax/tree.ts';
import { mappingOf, scalar, sequenceOf } from './nodes.ts';
import { paragraphBreak } from './textParts.ts';

/** A value as it is written, and its JSON Pointer there. */
export interface Written {
  readonly node: Node;
  readonly path: string;
}

/** The author's words for what stands below them. */
export interface Label extends Span {
  readonly text: string;
  readonly path: string;
}

export interface LeftoverText {
  readonly label?: string;
  readonly text: string;
  readonly node: Node;
}

/** Something that was written and has no place in the profile. */
export interface Leftover {
  /** The author's words for it: its key, or empty. */
  readonly label: string;
  /** As it is written. */
  readonly node: Node;
  /** Its JSON Pointer as it is written. */
  readonly path: string;
  /** All its texts in order. */
  readonly texts: readonly LeftoverText[];
}

/** Makes a value's long form; `undefined` where nothing of it has a place, after it was left over. */
export type Converter = (form: Form, written: Written, label: string) => Node | undefined;

/** The blocks that are known to be in the long form of a context: what is a skill as it should be may be no group as it should be. */
export type CleanForms = (context: KeyContext) => CleanBlocks | undefined;

/** What earlier versions of a file have told of its blocks. */
export interface KnownForms {
  /** What is known to be in the long form. */
  readonly clean: CleanForms;
  /** The skills that entries of a mapping by id are, by the origins of the mappings of these entries. */
  readonly entries: WeakMap<Node, Node>;
}

/** One file on its way to the long form: what has been placed, made and left over. */
export class Form {
  readonly leftovers: Leftover[] = [];
  /** The JSON Pointers as written of nodes in new collections. */
  readonly places = new Map<Node, string>();
  /** The JSON Pointers as written of what was put below others before it was read: the items of a file that is one list. */
  readonly standing = new Map<Node, string>();
  /** Collections that nobody wrote as they are. */
  readonly made = new Set<Node>();
  /** The names of the levels of the file's own scales, in lower case. */
  readonly levels: ReadonlySet<string>;
  /** The ids of the file's own categories by their names in lower case. */
  readonly categories: ReadonlyMap<string, string>;
  /** The words above skills and categories, by the ids that they have as categories. */
  readonly headings = new Map<string, Label>();
  readonly known: KnownForms | undefined;
  readonly #text: string | undefined;
  readonly #converters: Readonly<Record<ValueShape, Converter>>;
  readonly #maps = new Map<ScalarNode, SourceMap>();
  readonly #lines = new Map<ScalarNode, string>();

  constructor(
    text: string | undefined,
    converters: Readonly<Record<ValueShape, Converter>>,
    own: { readonly levels: ReadonlySet<string>; readonly categories: ReadonlyMap<string, string> },
    known?: KnownForms,
  ) {
    this.#text = text;
    this.known = known;
    this.#converters = converters;
    this.levels = own.levels;
    this.categories = own.categories;
  }

  /** The long form of a value of this shape. */
  convert(shape: ValueShape, written: Written, label: string): Node | undefined {
    return this.#converters[shape](this, written, label);
  }

  /** Says where a node is written that goes into a new collection. A scalar that is used twice is two nodes. */
  put<N extends Node>(node: N, path: string): N {
    const before = this.places.get(node);
    const own = before !== undefined && before !== path ? copyOf(node) : node;
    if (own !== node && this.made.has(node)) this.made.add(own);
    this.places.set(own, path);
    return own;
  }

  /** An item of a list as it is written; one of a list that nobody wrote as it is has said before where it stands. */
  element(node: Node, list: string, index: number): Written {
    return { node, path: this.standing.get(node) ?? `${list}/${index}` };
  }

  mapping(pairs: readonly PairNode[], fallback: Span, path: string): MappingNode {
    const node = mappingOf(pairs, fallback);
    this.made.add(node);
    this.places.set(node, path);
    return node;
  }

  /** A mapping for this very span, whose pairs may stand elsewhere: words above an item are no part of it. */
  item(pairs: readonly PairNode[], { start, end }: Span, path: string): MappingNode {
    const node: MappingNode = { kind: 'mapping', start, end, flow: false, pairs };
    this.made.add(node);
    this.places.set(node, path);
    return node;
  }

  sequence(items: readonly Node[], fallback: Span, path: string): Node {
    const node = sequenceOf(items, fallback);
    this.made.add(node);
    this.places.set(node, path);
    return node;
  }

  /** A text that stands at a label. */
  words(label: Label): ScalarNode {
    return this.put(scalar(label.text, label), label.path);
  }

  /** A text that the author did not write as one. */
  composed(text: string, span: Span, path: string): ScalarNode {
    return this.put(scalar(text, span), path);
  }

  /** A part of a text, by offsets into its decoded value, with the line breaks within it as blanks unless `keepsLines`. */
  piece(node: ScalarNode, { start, end }: Span, path: string, keepsLines = false): ScalarNode {
    const text = this.textOf(node);
    if (start === 0 && end === text.length && (keepsLines || !text.includes('\n'))) return this.put(node, path);
    const raw = text.slice(start, end);
    const value = keepsLines ? dedented(raw) : raw.replace(/[ \t]*\n[ \t]*/g, ' ');
    return this.put(scalar(value, this.spanIn(node, { start, end })), path);
  }

  /** The span in the file of a part of a decoded text; the whole text where the file's text is not known and there are several lines. */
  spanIn(node: ScalarNode, span: Span): Span {
    if (node.style === 'plain' && typeof node.value === 'string' && node.end - node.start === node.value.length) {
      return { start: node.start + span.start, end: node.start + span.end };
    }
    if (this.#text === undefined) return { start: node.start, end: node.end };
    let map = this.#maps.get(node);
    if (!map) {
      map = mapOfScalar(this.#text, node);
      this.#maps.set(node, map);
    }
    return map(span);
  }

  /**
   * The text with the line feeds that YAML folded to blanks, and `paragraphBreak` for its blank lines: as the author saw its lines, with the
   * offsets of the decoded text.
   */
  linesOf(node: ScalarNode): string {
    let lines = this.#lines.get(node);
    if (lines === undefined) {
      lines = this.#unfolded(node);
      this.#lines.set(node, lines);
    }
    return lines;
  }

  #unfolded(node: ScalarNode): string {
    const text = this.textOf(node);
    const { style, start, end } = node;
    if (style === 'literal' || typeof node.value !== 'string') return text;
    if (this.#text === undefined || !this.#text.slice(start, end).includes('\n')) {
      return style === 'plain' || style === 'folded' ? text.replaceAll('\n', paragraphBreak) : text;
    }
    const source = this.#text;
    return text.replace(/[ \n]/g, (blank, offset: number) => {
      if (blank === '\n') return paragraphBreak;
      const span = this.spanIn(node, { start: offset, end: offset + 1 });
      return span.end - span.start < end - start && source.slice(span.start, span.end).includes('\n') ? '\n' : blank;
    });
  }

  /** A scalar as it is typed; empty for none. */
  textOf({ value, start, end }: ScalarNode): string {
    if (typeof value === 'string') return value;
    if (value === null) return '';
    const typed = this.#text?.slice(start, end);
    return typed === undefined || typed === '' || typed.includes('\n') ? String(value) : typed;
  }

  labelOf(pair: PairNode, path: string): Label {
    const key = dereference(pair.key);
    const text = key?.kind === 'scalar' ? this.textOf(key) : '';
    return { text, start: pair.key.start, end: pair.key.end, path: this.standing.get(pair.key) ?? path };
  }

  /** Leaves over words that are no value's key. */
  leaveWords(label: Label): void {
    const node = this.words(label);
    this.leftovers.push({ label: label.text, node, path: label.path, texts: [] });
  }

  leave(label: string, { node, path }: Written): void {
    const texts: LeftoverText[] = [];
    this.#flatten(node, undefined, texts);
    this.leftovers.push({ label, node, path, texts });
  }

  #flatten(node: Node, label: string | undefined, texts: LeftoverText[]): void {
    const content = dereference(node);
    if (content?.kind === 'scalar') {
      const text = this.textOf(content);
      if (text.trim() !== '' || label !== undefined) {
        texts.push({ text, node, ...(label === undefined ? {} : { label }) });
      }
    } else if (content && isNothing(content)) {
      if (label !== undefined) texts.push({ label, text: '', node });
    } else if (content?.kind === 'sequence') {
      for (const item of content.items) this.#flatten(item, label, texts);
    } else if (content?.kind === 'mapping') {
      for (const pair of writtenPairs(content)) {
        const name = this.labelOf(pair, '').text;
        this.#flatten(pair.value, label === undefined ? name : `${label} – ${name}`, texts);
      }
    }
  }
}

/** Without the indentation that all lines after the first one share. */
function dedented(text: string): string {
  const lines = text.split('\n');
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = Math.min(...rest.map((line) => line.search(/\S/)));
  if (rest.length === 0 || indent === 0) return text;
  return [lines[0], ...lines.slice(1).map((line) => line.slice(Math.min(indent, line.search(/\S|$/))))].join('\n');
}

/** All pairs of a mapping in order, keys that are written twice included, then those that it merges and does not have itself. */
export function writtenPairs(mapping: MappingNode): readonly PairNode[] {
  if (!mapping.pairs.some(isMergeKey)) return mapping.pairs;
  const own = mapping.pairs.filter((pair) => !isMergeKey(pair));
  const names = new Set(own.map(keyName));
  const merged = [...effectivePairs(mapping)].filter(([name]) => !names.has(name)).map(([, pair]) => pair);
  return [...own, ...merged];
}

/** The value of a pair, by the path of its mapping. */
export function writtenValue(pair: PairNode, path: string): Written {
  return { node: pair.value, path: pathBelow(path, keyName(pair) ?? '') };
}

/** True for a value that is not there: none, an empty text, and collections of nothing else. */
export function isNothing(node: Node): boolean {
  const content = dereference(node);
  switch (content?.kind) {
    case undefined:
      return true;
    case 'scalar':
      return content.value === null || (typeof content.value === 'string' && content.value.trim() === '');
    case 'sequence':
      return content.items.every(isNothing);
    case 'mapping':
      return content.pairs.length === 0;
  }
}

/** Whether somebody wrote words below a node: letters, not numbers or switches. */
export function hasText(node: Node): boolean {
  const content = dereference(node);
  switch (content?.kind) {
    case 'scalar':
      return typeof content.value === 'string' && /\p{L}/u.test(content.value);
    case 'sequence':
      return content.items.some(hasText);
    case 'mapping':
      return content.pairs.some((pair) => hasText(pair.value) || /\p{L}\s+\p{L}/u.test(keyName(pair) ?? ''));
    case undefined:
      return false;
  }
}
