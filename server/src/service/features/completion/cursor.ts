import { readDocument, type SourceDocument, type Span } from '../../document/sourceDocument.ts';
import { isReadAt } from '../../document/syntax/parsed.ts';
import { columnOf, lineEnd, lineStart } from '../../document/syntax/spans.ts';
import {
  isAbsent,
  type MappingNode,
  type Node,
  nodesAt,
  type Path,
  pathOf,
  type Step,
} from '../../document/syntax/tree.ts';
import { closersOf } from './brackets.ts';
import { isGap, skeletonAround } from './skeleton.ts';

/** What all places have in common. */
interface Site {
  /** The text with a placeholder at the cursor, as far as it matters: what stands around the cursor is read from its tree. */
  readonly probe: SourceDocument;
  /** What a completion replaces: a part of one line of the document, with the cursor in it or at its end. */
  readonly replace: Span;
  /** The part of it before the cursor. */
  readonly typed: string;
  /** The text that has to be inserted before a completion, a space or the dash of a new item, so that it is parsed as the placeholder was. */
  readonly lead: string;
  /** The column in which a completion begins, which further lines of a completion are aligned with. */
  readonly column: number;
  /** Inside `{ … }` or `[ … ]`, where line breaks are no structure. */
  readonly flow: boolean;
  /** The quote that the author has begun with, and that a completion keeps. */
  readonly quote: Quote;
}

export type Quote = '' | '"' | "'";

/** A place where the key of a mapping may stand. */
export interface KeyPlace extends Site {
  readonly kind: 'key';
  /** Where the mapping is. */
  readonly path: Path;
  /** The mapping with the placeholder among its keys. */
  readonly mapping: MappingNode;
  /** A colon follows, so that the key alone is to be replaced. */
  readonly colon: boolean;
  /** A value that stands below and would become the key's. */
  readonly captured: Node | undefined;
}

/** A place where a value may stand. */
export interface ValuePlace extends Site {
  readonly kind: 'value';
  readonly path: Path;
  /** On the line of its key, whose column this is; `undefined` on a line of its own and in lists. */
  readonly keyColumn: number | undefined;
}

export type Place = KeyPlace | ValuePlace;

/** A character for private use: YAML treats it as a letter, and no text contains it. */
const placeholder = '\uE000';

/** What a key, an id or a reference looks like while it is being typed. */
const word = /^(?:[\w./][\w./-]*)?$/;

/**
 * What may stand at an offset: nothing (comments, prose), one thing, or several (below `items:` both a key and a list item may
 * follow; after `- ` both a mapping and a word). A placeholder is put there in the ways in which something might stand there, the
 * lines around the cursor are read again, and the tree shows what the placeholder has become. Ways that bring new syntax problems are discarded.
 */
export function placesAt(document: SourceDocument, offset: number): Place[] {
  if (document.problems.some(({ kind, start }) => kind === 'MULTIPLE_DOCUMENTS' && start < offset)) return [];
  // After a defect that takes in what follows, the tree does not show what is at this place.
  const isSound = isReadAt(document.parsed, offset);
  if (isGap(document.text, offset) || (isSound && isProse(document, offset, true))) return [];
  const written = isSound ? new Prober(document, offset).written() : [];
  if (written.length > 0) return written;
  const line = { start: offset, end: offset };
  const skeleton = skeletonAround(document, offset, (isSound && flowAround(document, offset)) || line);
  if (!skeleton) return [];
  const shift = offset - skeleton.offset;
  const places = new Prober(skeleton.document, skeleton.offset).places();
  return places
    .filter((place) => !isSound || fitsRoot(document, place, offset))
    .map((place) => ({
      ...place,
      replace: { start: place.replace.start + shift, end: place.replace.end + shift },
    }));
}

/**
 * Inside a value that goes over several lines, of which an empty line looks like any other. The first line does not count where it may
 * only seem to go on, because a quote is still open.
 */
function isProse(document: SourceDocument, offset: number, isSound: boolean): boolean {
  const step = nodesAt(document.root, offset).at(-1);
  if (step?.node.kind !== 'scalar' || step.inKey) return false;
  const { start, end, style } = step.node;
  if (style === 'literal' || style === 'folded') return offset > start && offset < end;
  return lineEnd(document.text, start) < (isSound ? end : Math.min(offset, end));
}

/** False where a file has no room for another key: it is one word or one list, or its keys stand in another column. */
function fitsRoot(document: SourceDocument, place: Place, offset: number): boolean {
  const { root } = document;
  if (place.path.length > 0 || !root) return true;
  if (root.kind === 'mapping') {
    return place.kind === 'key' && (root.flow || columnOf(document.text, root.start) === place.column);
  }
  return root.kind === 'scalar' && root.start <= offset && offset <= root.end;
}

/** The outermost flow collection around an offset: its lines mean something only together. */
function flowAround(document: SourceDocument, offset: number): Span | undefined {
  return nodesAt(document.root, offset).find(({ node }) => 'flow' in node && node.flow)?.node;
}

/** One way in which something might stand at the cursor. */
interface Way {
  /** The part of the text that the placeholder replaces. */
  readonly token: Span;
  readonly before: string;
  readonly after: string;
}

interface Probe {
  readonly document: SourceDocument;
  readonly steps: readonly Step[];
  readonly offset: number;
  /** Of what stands for the cursor in that text. */
  readonly width: 0 | 1;
}

class Prober {
  readonly #document: SourceDocument;
  readonly #text: string;
  readonly #offset: number;
  readonly #before: string;
  readonly #after: string;

  constructor(document: SourceDocument, offset: number) {
    this.#document = document;
    this.#text = document.text;
    this.#offset = offset;
    this.#before = this.#text.slice(lineStart(this.#text, offset), offset);
    this.#after = this.#text.slice(offset, Math.max(offset, lineEnd(this.#text, offset)));
  }

  places(): Place[] {
    if (isProse(this.#document, this.#offset, false)) return [];
    const alone = this.#aloneOnLine();
    if (alone) {
      const places = this.#onOwnLine(alone.token, alone.lead);
      if (places.length > 0) return places;
    }
    return this.#within();
  }

  /** A value on the line of its key, or an item between brackets, that is there already: the tree as it is says what it is. */
  written(): Place[] {
    const steps = nodesAt(this.#document.root, this.#offset);
    const step = steps.at(-1);
    if (step?.node.kind !== 'scalar' || step.inKey || isAbsent(step.node) || this.#aloneOnLine()) return [];
    const { start, end, style } = step.node;
    if (style !== 'plain' && (this.#offset === start || this.#offset === end)) return [];
    return this.#existing({ document: this.#document, steps, offset: this.#offset, width: 0 }, '', '');
  }

  /** A word, or none yet, that has the line to itself but for dashes before and a comment behind. */
  #aloneOnLine(): { token: Span; lead: string } | undefined {
    const match = /^( *(?:- +)*)([^ ]*)$/.exec(this.#before);
    const rest = /^([^\s#]*)[ \t]*(?:$|(?<=[ \t])#)/.exec(this.#after);
    if (!match || !rest) return undefined;
    const start = match[2] ?? '';
    const end = rest[1] ?? '';
    if (start === '-' && end === '') return { token: { start: this.#offset, end: this.#offset }, lead: ' ' };
    if (!word.test(start + end)) return undefined;
    return { token: { start: this.#offset - start.length, end: this.#offset + end.length }, lead: '' };
  }

  #onOwnLine(token: Span, lead: string): Place[] {
    const places: Place[] = [];
    const allowed = this.#problemsWithout(token);
    const key = this.#probe({ token, before: lead, after: ':' }, allowed);
    if (key) places.push(...this.#newKey(key, token, lead));
    const dashed = lead !== '' || this.#before.includes('- ');
    const item = dashed ? undefined : this.#probe({ token, before: '- ', after: ':' }, allowed);
    if (item && item.steps.at(-3)?.node.kind === 'sequence') {
      const found = this.#newKey(item, token, '- ').filter((place) => place.kind !== 'key' || !place.captured);
      places.push(...found);
    }
    return places;
  }

  /** The placeholder with a colon: the key of a mapping, and when it is the only one, a value in the mapping's place. */
  #newKey(probe: Probe, token: Span, lead: string): Place[] {
    const step = probe.steps.at(-1);
    const mapping = probe.steps.at(-2)?.node;
    if (!step?.inKey || !step.pair || mapping?.kind !== 'mapping' || mapping.flow) return [];
    const path = pathOf(probe.steps).slice(0, -1);
    const site = this.#site(probe, token, lead, false);
    const captured = isAbsent(step.pair.value) ? undefined : step.pair.value;
    const key: Place = { ...site, kind: 'key', path, mapping, colon: false, captured };
    if (mapping.pairs.length > 1 || captured) return [key];
    return [{ ...site, kind: 'value', path, keyColumn: undefined }, key];
  }

  /** Among other things on a line. */
  #within(): Place[] {
    const cursor = { start: this.#offset, end: this.#offset };
    const problems = this.#document.problems.length;
    if (/(?:^|[\s,[{])["']?[\w./-]+["']?:$/.test(this.#before) && /^(?:[\s,\]}]|$)/.test(this.#after)) {
      const probe = this.#probe({ token: cursor, before: ' ', after: '' }, problems);
      if (probe) return this.#existing(probe, ' ', '');
    }
    const closers = problems > 0 ? closersOf(this.#before + this.#after) : '';
    if (closers !== '') {
      const rest = this.#after.trimEnd();
      const token = { start: this.#offset, end: this.#offset + rest.length };
      const probe = this.#probe({ token, before: '', after: rest + closers }, problems - 1);
      if (probe) return this.#existing(probe, '', closers);
    }
    const probe = this.#probe({ token: cursor, before: '', after: '' }, problems);
    return probe ? this.#existing(probe, '', '') : [];
  }

  /** The scalar that the placeholder became a part of; `closers` were put behind it to make it one. */
  #existing(probe: Probe, lead: string, closers: string): Place[] {
    const step = probe.steps.at(-1);
    if (step?.node.kind !== 'scalar') return [];
    const { start, end, style } = step.node;
    if (style === 'literal' || style === 'folded') return [];
    const written = probe.document.text.slice(start, end);
    if (written.includes('\n')) return [];
    const quote: Quote = style === 'double' ? '"' : style === 'single' ? "'" : '';
    const before = probe.document.text.slice(start, probe.offset);
    // Of what was put behind the rest of the line a closing quote belongs to the scalar, but not to the author's text.
    const rest = closers === '' ? end : probe.offset + probe.width + this.#after.trimEnd().length;
    const after = probe.document.text.slice(probe.offset + probe.width, Math.min(end, rest));
    if (quote === '' && !isPlainToken((before + after).trim())) return [];
    const token = { start: this.#offset - before.length, end: this.#offset + after.length };
    const parent = probe.steps.at(-2)?.node;
    const flow = (parent?.kind === 'mapping' || parent?.kind === 'sequence') && parent.flow;
    const column = columnOf(probe.document.text, start);
    const site = { ...this.#site(probe, token, lead, flow), column, quote };
    const path = pathOf(probe.steps);
    if (step.inKey) {
      const explicit = /\?\s*$/.test(probe.document.text.slice(lineStart(probe.document.text, start), start));
      if (parent?.kind !== 'mapping' || explicit || (quote === '' && !word.test(before + after))) return [];
      const colon = /^\s*:/.test(probe.document.text.slice(end));
      return [{ ...site, kind: 'key', path: path.slice(0, -1), mapping: parent, colon, captured: undefined }];
    }
    const key = step.pair?.key;
    const text = probe.document.text;
    const onKeyLine = key && lineStart(text, key.start) === lineStart(text, start);
    // Behind an anchor or a tag there is no room for the first key of a mapping.
    if (!flow && !onKeyLine && !/^ *(?:- +)*$/.test(text.slice(lineStart(text, start), start))) return [];
    return [{ ...site, kind: 'value', path, keyColumn: onKeyLine ? columnOf(text, key.start) : undefined }];
  }

  #site(probe: Probe, replace: Span, lead: string, flow: boolean): Site {
    return {
      probe: probe.document,
      replace,
      typed: this.#text.slice(replace.start, this.#offset),
      lead,
      column: columnOf(probe.document.text, probe.offset),
      flow,
      quote: '',
    };
  }

  /** The text read with a placeholder; `undefined` when that brings problems, or when the placeholder is no part of a value. */
  #probe(way: Way, allowedProblems: number): Probe | undefined {
    const { token, before, after } = way;
    const text = `${this.#text.slice(0, token.start)}${before}${placeholder}${after}${this.#text.slice(token.end)}`;
    const document = readDocument(this.#document.uri, this.#document.kind, 0, text, this.#document);
    if (document.problems.length > allowedProblems) return undefined;
    const offset = token.start + before.length;
    const steps = nodesAt(document.root, offset);
    const node = steps.at(-1)?.node;
    if (node?.kind !== 'scalar' || !text.slice(node.start, node.end).includes(placeholder)) return undefined;
    return { document, steps, offset, width: 1 };
  }

  /** How many problems there are apart from those that the half-typed word makes. */
  #problemsWithout(token: Span): number {
    if (this.#document.problems.length === 0) return 0;
    const text = this.#text.slice(0, token.start) + this.#text.slice(token.end);
    return readDocument(this.#document.uri, this.#document.kind, 0, text, this.#document).problems.length;
  }
}

/**
 * False where the placeholder has turned something else, such as a dash, a list or a key with its colon, into a word. An empty list or
 * mapping may be replaced as if it were not there.
 */
function isPlainToken(token: string): boolean {
  return /^(?:\[\s*\]|\{\s*\})$/.test(token) || !/^(?:[#?|>@`%&*!"'[{]|-(?:\s|$))|:(?:\s|$)/.test(token);
}
