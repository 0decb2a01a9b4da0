import {
  type Alias,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Node as YamlNode,
} from 'yaml';
import { detached } from '../../text/detached.ts';
import { type ComposedText, composeText } from './composeText.ts';
import { libraryMessages } from './libraryMessages.ts';
import type { ParsedText, ProblemKind, SyntaxProblem } from './parsed.ts';
import { trimmedEnd } from './plainScalars.ts';
import { isWords, type RecoveredPair, recoverPairs, type Words } from './recoverPairs.ts';
import {
  dereference,
  type MappingNode,
  type Node,
  type PairNode,
  type ScalarNode,
  type ScalarStyle,
  type ScalarValue,
  type SequenceNode,
} from './tree.ts';

/** Deeper nesting is reported and cut; role files need about ten levels, and recursion over the tree stays safe. */
const maxDepth = 100;

/** How many nodes aliases may stand for in all, against texts that grow exponentially ("billion laughs"). */
const maxExpandedNodes = 200_000;

/** How many characters of texts aliases may stand for in all: a long text with an alias on each line is written as often. */
const maxExpandedCharacters = 2_000_000;

/** Markers of documents, and directives. */
const marked = /^(---|\.\.\.|%)/m;

/** Reads a YAML text by the library alone. Of several documents the first one is read and the second one reported. Never throws. */
export function parseThoroughly(text: string): ParsedText {
  return readThoroughly(text).parsed;
}

/**
 * The same, and whether something was met whose meaning depends on other parts of the text, or which parts the text: anchors, aliases, tags,
 * markers.
 */
export function readThoroughly(text: string): { parsed: ParsedText; isContextual: boolean } {
  let composed: ComposedText;
  try {
    composed = composeText(text);
  } catch (error) {
    composed = { documents: [], tooDeep: [{ kind: 'INTERNAL', detail: String(error), start: 0, end: text.length }] };
  }
  const { documents, tooDeep } = composed;
  const [document, second] = documents;
  if (!document) {
    const isEmpty = tooDeep.length === 0;
    return { parsed: { root: undefined, problems: tooDeep, composable: isEmpty, damage: [] }, isContextual: !isEmpty };
  }
  const recovers = document.errors.some(
    ({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY',
  );
  const converter = new Converter(text, recovers);
  const root = document.contents ? converter.convert(document.contents, 0) : undefined;
  const problems: SyntaxProblem[] = [...document.errors, ...document.warnings].map((error) => ({
    kind: kindOf(error.code, error.message),
    detail: error.message,
    start: Math.min(error.pos[0], text.length),
    end: Math.min(Math.max(error.pos[1], error.pos[0]), text.length),
  }));
  for (const problem of [...converter.problems, ...tooDeep]) problems.push(problem);
  if (second) problems.push(secondDocument(text, document, second));
  problems.sort((a, b) => a.start - b.start);
  const isMarked = second !== undefined || marked.test(text);
  const isContextual = converter.contextual || isMarked;
  const composable = !isContextual && !converter.isGuessed && problems.length === 0;
  const parsed = { root: root && isEmptyRoot(root) ? undefined : root, problems, composable, damage: [] };
  return { parsed, isContextual };
}

/** One code of the library covers several defects, which need different words. */
function kindOf(code: ErrorCode, message: string): ProblemKind {
  if (code === 'MISSING_CHAR' && message.startsWith(libraryMessages.keyWithoutColon)) return 'MISSING_COLON';
  if (code === 'MISSING_CHAR' && message.includes(libraryMessages.quoteNotClosed)) return 'MISSING_QUOTE';
  return code;
}

function isEmptyRoot(root: Node): boolean {
  return root.kind === 'scalar' && root.start === root.end && root.value === null;
}

function secondDocument(text: string, first: Document.Parsed, second: Document.Parsed): SyntaxProblem {
  const marker = /^---/gm;
  marker.lastIndex = first.contents?.range?.[1] ?? first.range[1];
  const found = marker.exec(text);
  const start = found?.index ?? second.range[0];
  return { kind: 'MULTIPLE_DOCUMENTS', detail: 'a second document', start, end: found ? start + 3 : second.range[1] };
}

const scalarStyles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Converts the library's nodes to ours in one pass, in the order of the text, so that each anchor is met before its aliases. */
class Converter {
  readonly problems: SyntaxProblem[] = [];
  /** True once something was met whose meaning depends on its surroundings. */
  contextual = false;
  /** True once there was a key without words. Where it stands is a guess that depends on what precedes it. */
  isGuessed = false;
  readonly #text: string;
  readonly #anchors = new Map<string, { node: Node; size: number; characters: number }>();
  #size = 0;
  /** Characters of texts so far, those behind aliases included, and these alone. */
  #characters = 0;
  #expanded = 0;

  readonly #recovers: boolean;

  /** With `recovers`, block mappings are read as their author meant them, see `recoverPairs`. */
  constructor(text: string, recovers: boolean) {
    this.#text = text;
    this.#recovers = recovers;
  }

  convert(node: YamlNode, depth: number): Node {
    const [sizeBefore, charactersBefore] = [this.#size, this.#characters];
    this.#size++;
    const converted = this.#convert(node, depth);
    if (!isAlias(node) && (node.anchor || node.tag)) {
      // Collections carry the tag of their kind even when none is written; only a written one depends on its surroundings.
      if (node.anchor) {
        this.contextual = true;
        const characters = this.#characters - charactersBefore;
        this.#anchors.set(node.anchor, { node: converted, size: this.#size - sizeBefore, characters });
      } else if (isWrittenTag(node, this.#text)) this.contextual = true;
    }
    return converted;
  }

  /** The last character of a quoted text that is never closed: the library takes it for the quote. */
  #lastOfOpenQuote(start: number, end: number): string {
    const [sign, beforeLast, last] = [start, end - 2, end - 1].map((at) => this.#text.charAt(at));
    const isOpen = end - start > 1 && last !== undefined && last !== sign && last.trim() !== '';
    return isOpen && !(sign === '"' && beforeLast === '\\') ? last : '';
  }

  #convert(node: YamlNode, depth: number): Node {
    const [start, valueEnd] = node.range ?? [0, 0];
    if (isAlias(node)) return this.#alias(node, start, valueEnd);
    if (isScalar(node)) {
      const style = scalarStyles[node.type ?? 'PLAIN'] ?? 'plain';
      const end = style === 'literal' || style === 'folded' ? trimmedEnd(this.#text, start, valueEnd) : valueEnd;
      this.#characters += end - start;
      const isQuoted = style === 'double' || style === 'single';
      const lost = isQuoted && typeof node.value === 'string' ? this.#lastOfOpenQuote(start, end) : '';
      const value = lost === '' ? node.value : `${node.value}${lost}`;
      return { kind: 'scalar', start, end, style, value: scalarValue(value, node.source) };
    }
    if (depth >= maxDepth) {
      this.problems.push({ kind: 'TOO_DEEP', detail: `deeper than ${maxDepth} levels`, start, end: valueEnd });
      this.contextual = true;
      return { kind: 'scalar', start, end: valueEnd, style: 'plain', value: null };
    }
    if (isMap(node)) {
      const flow = node.flow === true;
      const items: readonly RecoveredPair[] =
        this.#recovers && !flow ? recoverPairs(node, this.#text) : (node.items as readonly RecoveredPair[]);
      const pairs = items.map((pair) => this.#pair(pair, start, depth + 1));
      return {
        kind: 'mapping',
        start,
        end: flow ? valueEnd : (pairs.at(-1)?.end ?? valueEnd),
        flow,
        pairs,
      } satisfies MappingNode;
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        // A flow sequence may hold single pairs without braces, `[a: 1]`; the library gives them as pairs or as mappings.
        isYamlNode(item)
          ? this.convert(item, depth + 1)
          : this.#lonePair(item as Pair<YamlNode, YamlNode | null>, depth + 1),
      );
      const flow = node.flow === true;
      return {
        kind: 'sequence',
        start,
        end: flow ? valueEnd : (items.at(-1)?.end ?? valueEnd),
        flow,
        items,
      } satisfies SequenceNode;
    }
    return absent(start);
  }

  #pair(pair: RecoveredPair, fallback: number, depth: number): PairNode {
    const key = pair.key ? this.#part(pair.key, depth) : absent(fallback);
    if (key.start === key.end) this.isGuessed = true;
    const value = pair.value ? this.#part(pair.value, depth) : absent(key.end);
    this.#checkKey(key, value);
    return { kind: 'pair', start: key.start, end: Math.max(key.end, value.end), key, value };
  }

  #part(part: YamlNode | Words, depth: number): Node {
    if (!isWords(part)) return this.convert(part, depth);
    const { start, end } = part;
    const value = this.#text.slice(start, end).replace(/\s*\n\s*/g, ' ');
    return { kind: 'scalar', start, end, style: 'plain', value };
  }

  /** Reports keys that YAML allows, but that no supported document can have. */
  #checkKey(key: Node, value: Node): void {
    const { start, end } = key;
    if (key.kind === 'mapping' || key.kind === 'sequence') {
      this.problems.push({ kind: 'KEY_NOT_TEXT', detail: `a ${key.kind} as a key`, start, end });
    } else if (key.kind === 'scalar' && start === end && value.start > end) {
      const colon = this.#text.indexOf(':', end);
      if (colon >= 0 && this.#text.slice(end, colon).trim() === '')
        this.problems.push({ kind: 'MISSING_KEY', detail: 'no key', start: colon, end: colon + 1 });
    } else if (key.kind === 'scalar' && key.style === 'plain' && key.value === '<<') {
      const content = dereference(value);
      const sources = content?.kind === 'sequence' ? content.items : [value];
      for (const source of sources) {
        const { kind } = dereference(source) ?? { kind: 'mapping' };
        if (kind === 'mapping') continue;
        const place = source.start < source.end ? source : key;
        this.problems.push({ kind: 'MERGE_NOT_MAPPING', detail: `a ${kind}`, start: place.start, end: place.end });
      }
    }
  }

  #lonePair(pair: Pair<YamlNode, YamlNode | null>, depth: number): MappingNode {
    const converted = this.#pair(pair, 0, depth);
    return { kind: 'mapping', start: converted.start, end: converted.end, flow: true, pairs: [converted] };
  }

  #alias(alias: Alias, start: number, end: number): Node {
    this.contextual = true;
    const anchor = this.#anchors.get(alias.source);
    if (!anchor) {
      this.problems.push({ kind: 'UNKNOWN_ALIAS', detail: alias.source, start, end });
      return { kind: 'alias', start, end, name: alias.source, target: undefined };
    }
    const { size, characters } = anchor;
    if (this.#size + size > maxExpandedNodes || this.#expanded + characters > maxExpandedCharacters) {
      this.problems.push({ kind: 'TOO_MANY_ALIASES', detail: alias.source, start, end });
      return { kind: 'alias', start, end, name: alias.source, target: undefined };
    }
    this.#size += size;
    this.#characters += characters;
    this.#expanded += characters;
    return { kind: 'alias', start, end, name: alias.source, target: anchor.node };
  }
}

function isYamlNode(item: unknown): item is YamlNode {
  return isScalar(item) || isMap(item) || isSeq(item) || isAlias(item);
}

/** A node starts after its tag, so that a written tag is what precedes it. */
function isWrittenTag(node: YamlNode, text: string): boolean {
  const start = node.range?.[0] ?? 0;
  return (
    /![^\s]*\s*$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1), start)) ||
    (!isMap(node) && !isSeq(node))
  );
}

function absent(offset: number): ScalarNode {
  return { kind: 'scalar', start: offset, end: offset, style: 'plain', value: null };
}

/** A `%YAML 1.1` directive brings dates and other types; here they stay the text that was written. */
function scalarValue(value: unknown, source: string | undefined): ScalarValue {
  if (typeof value === 'string') return detached(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return source ?? String(value);
}
