import type { Range } from 'vscode-languageserver-types';
import { type DocumentKind, roleIdOfFile } from '../../document/kind.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import type { Lineage } from '../../document/syntax/lineage.ts';
import { originOf } from '../../document/syntax/moved.ts';
import {
  dereference,
  effectivePairs,
  findValue,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type ScalarNode,
  walk,
} from '../../document/syntax/tree.ts';
import { referenceParts } from '../../model/reference.ts';
import { type Mark, occurrencePlan, type Plan, type SymbolKind } from './occurrencePlan.ts';

/**
 * How an id is written, which is how it may be replaced: `plain`, `single`, `double` and `block`, a whole scalar of that style;
 * `part`, behind or before other characters of a scalar; `number`, a level given by a number; `reused`, through a YAML alias
 * such as `*level`; `unwritten`, the id of a role that is the name of its file; `shared`, where an anchor makes it a text or another kind of id elsewhere; `escaped`, in a form whose characters
 * are not those of the id.
 */
export type OccurrenceForm =
  | 'plain'
  | 'single'
  | 'double'
  | 'block'
  | 'part'
  | 'number'
  | 'unwritten'
  | 'reused'
  | 'shared'
  | 'escaped';

/** Columns of one line; ids have no line breaks. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A place where a file defines an id or refers to one: the characters of the id, without quotes and without the alias before it.
 * There may be a hundred thousand of them, so that each is small and flat; `rangeOf` gives the protocol's form.
 */
export interface Occurrence extends Place {
  readonly kind: SymbolKind;
  /** The id itself, without the alias before it. */
  readonly id: string;
  readonly isDefinition: boolean;
  readonly form: OccurrenceForm;
  /**
   * Whose id it is, as far as it is written right here: the alias before a skill or a scale, the scale of a level in a framework.
   */
  readonly scope: string | undefined;
  /** Of a `reused` one, where its characters really stand. */
  readonly written: Place | undefined;
}

/** The range of an occurrence's id. */
export function rangeOf({ line, start, end }: Place): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** All places of a document that define or name an id, in the order of the text. */
export function occurrencesOf(document: SourceDocument): readonly Occurrence[] {
  const plan = occurrencePlan(document.kind);
  const collector = new Collector(document);
  if (!plan || !document.root) return [];
  collector.collect(document.root, plan, undefined, undefined);
  collector.takeNameOfFile();
  return document.holds(anchorPattern) ? markShared(collector.found, document, document.root) : collector.found;
}

/** What may be an anchor; in most files nothing is. */
const anchorPattern = /(^|[\s[{,])&[^\s,[\]{}]/m;

/** An anchored id that YAML aliases use for something else as well cannot be replaced without changing that. */
function markShared(found: readonly Occurrence[], document: SourceDocument, root: Node): readonly Occurrence[] {
  const key = ({ kind }: Occurrence, { line, start }: Place, from: Place) =>
    `${kind} ${line}:${start} ${from.line}:${from.start}`;
  const reused = new Set(found.flatMap((each) => (each.written ? [key(each, each, each.written)] : [])));
  const uses = new Map<number, { readonly at: Place; readonly target: Range }[]>();
  for (const node of walk(root)) {
    const target = node.kind === 'alias' ? dereference(node) : undefined;
    if (target?.kind !== 'scalar') continue;
    const { line, character } = document.positionAt(node.start);
    const range = document.rangeOf(target);
    const use = { at: { line, start: character, end: character }, target: range };
    const sameLine = uses.get(range.start.line);
    if (sameLine) sameLine.push(use);
    else uses.set(range.start.line, [use]);
  }
  return found.map((each) => {
    const elsewhere = uses.get(each.line)?.some(({ at, target }) => {
      const inside = target.start.character <= each.start && each.end <= target.end.character;
      return inside && !reused.has(key(each, at, each));
    });
    return elsewhere && !each.written ? { ...each, form: 'shared' } : each;
  });
}

/** What was found in an item of a list, and the line on which it began. */
interface Block {
  readonly line: number;
  readonly scope: string | undefined;
  readonly found: readonly Occurrence[];
}

const none: readonly Occurrence[] = [];

function newBlocks(_: Lineage): WeakMap<Node, Block> {
  return new WeakMap();
}

function moved(occurrence: Occurrence, lines: number): Occurrence {
  return { ...occurrence, line: occurrence.line + lines };
}

class Collector {
  readonly found: Occurrence[] = [];
  readonly #document: SourceDocument;
  /** By the origins of their nodes; `undefined` where aliases bring in what stands elsewhere. */
  readonly #blocks: WeakMap<Node, Block> | undefined;

  constructor(document: SourceDocument) {
    this.#document = document;
    const { lineage, parsed } = document;
    this.#blocks = lineage.isContinued && parsed.composable ? lineage.kept(newBlocks) : undefined;
  }

  /** Takes the id of a role that writes none, in an empty place at the beginning of the file. */
  takeNameOfFile(): void {
    const { uri, kind, root } = this.#document;
    const id = kind === 'role' ? roleIdOfFile(uri) : undefined;
    if (id === undefined || this.found.some((one) => one.kind === 'role' && one.isDefinition) || findValue(root, 'id'))
      return;
    const place = { line: 0, start: 0, end: 0, scope: undefined, written: undefined };
    this.found.push({ kind: 'role', id, isDefinition: true, form: 'unwritten', ...place });
  }

  /** `reused` is the YAML alias through which the node came here. */
  collect(node: Node, plan: Plan, scope: string | undefined, reused: Node | undefined): void {
    const content = dereference(node);
    const via = reused ?? (node.kind === 'alias' ? node : undefined);
    if (content?.kind === 'scalar') {
      // A single value stands for a list of one, as the reader has it.
      const mark = plan.mark ?? plan.items?.mark;
      if (mark) this.#take(content, mark, scope, via);
    } else if (content?.kind === 'sequence') {
      if (plan.items) for (const item of content.items) this.#collectItem(item, plan.items, scope, via);
    } else if (content) this.#collectPairs(content, plan.items ?? plan, scope, via);
  }

  /** Takes what is in an item of a list from an earlier version of the file, unless it was edited. */
  #collectItem(item: Node, plan: Plan, scope: string | undefined, via: Node | undefined): void {
    const blocks = item.kind === 'mapping' ? this.#blocks : undefined;
    if (!blocks) {
      this.collect(item, plan, scope, via);
      return;
    }
    const origin = originOf(item);
    const { line } = this.#document.positionAt(item.start);
    const known = blocks.get(origin);
    if (known && known.scope === scope) {
      const found = known.line === line ? known.found : known.found.map((one) => moved(one, line - known.line));
      if (known.line !== line) blocks.set(origin, { line, scope, found });
      for (const one of found) this.found.push(one);
      return;
    }
    const before = this.found.length;
    this.collect(item, plan, scope, via);
    const found = this.found.length === before ? none : this.found.slice(before);
    blocks.set(origin, { line, scope, found });
  }

  #collectPairs(mapping: MappingNode, plan: Plan, outer: string | undefined, via: Node | undefined): void {
    const scope = plan.properties.has('levels') && plan.properties.has('scale') ? textOf(mapping, 'scale') : outer;
    const merge = mapping.pairs.find(isMergeKey);
    const pairs = merge ? effectivePairs(mapping).values() : mapping.pairs;
    for (const pair of pairs) {
      const name = keyName(pair);
      if (name === undefined || (!merge && isMergeKey(pair))) continue;
      const below = plan.properties.get(name) ?? (name.startsWith('x-') ? undefined : plan.others);
      if (!below && !plan.keys) continue;
      const source = via ?? (merge && !mapping.pairs.includes(pair) ? merge.value : undefined);
      this.#collectPair(pair, name, { ...plan, below }, scope, source);
    }
  }

  #collectPair(
    pair: PairNode,
    name: string,
    { keys, below }: { readonly keys: Mark | undefined; readonly below: Plan | undefined },
    scope: string | undefined,
    via: Node | undefined,
  ): void {
    const key = dereference(pair.key);
    if (keys && key?.kind === 'scalar' && !name.startsWith('x-')) {
      this.#take(key, keys, scope, via ?? (pair.key.kind === 'alias' ? pair.key : undefined));
    }
    if (below) this.collect(pair.value, below, keys?.kind === 'scale' ? name : scope, via);
  }

  #take(scalar: ScalarNode, mark: Mark, scope: string | undefined, via: Node | undefined): void {
    const { text } = this.#document;
    const value = typeof scalar.value === 'string' ? scalar.value : text.slice(scalar.start, scalar.end);
    if (scalar.value === null || value.trim() === '') return;
    const form = formOf(scalar, mark, this.#document.kind);
    const inner = innerSpan(text, scalar, value);
    const reference = mark.qualified ? referenceParts(value) : undefined;
    if (!reference) {
      // A skill without its alias names nothing.
      if (mark.kind === 'skill' && mark.qualified) return;
      const ownScope = mark.kind === 'level' && this.#document.kind === 'framework' ? scope : undefined;
      this.#add(mark, value, ownScope, inner ?? scalar, inner ? form : 'escaped', via);
      return;
    }
    const { alias, id } = reference;
    const parts = inner?.exact
      ? [
          { start: inner.start, end: inner.start + alias.length },
          { start: inner.start + alias.length + 1, end: inner.end },
        ]
      : undefined;
    const part = parts ? 'part' : 'escaped';
    this.#add({ ...mark, kind: 'alias' }, alias, undefined, parts?.[0] ?? scalar, part, via);
    this.#add(mark, id, alias, parts?.[1] ?? scalar, part, via);
  }

  #add(
    { kind, isDefinition }: Mark,
    id: string,
    scope: string | undefined,
    span: Span,
    form: OccurrenceForm,
    via: Node | undefined,
  ): void {
    if (id === '') return;
    const place = this.#place(via ?? span);
    this.found.push({
      kind,
      id: id.normalize(),
      line: place.line,
      start: place.start,
      end: place.end,
      isDefinition,
      form: via ? 'reused' : form,
      scope,
      written: via && this.#place(span),
    });
  }

  #place(span: Span): Place {
    const { line, character } = this.#document.positionAt(span.start);
    const lineBreak = this.#document.text.slice(span.start, span.end).search(/[\r\n]/);
    const length = lineBreak < 0 ? span.end - span.start : lineBreak;
    return { line, start: character, end: character + length };
  }
}

/** In a framework the levels of a skill go by their ids alone, whatever they look like. */
function formOf(scalar: ScalarNode, mark: Mark, kind: DocumentKind): OccurrenceForm {
  if (scalar.style === 'literal' || scalar.style === 'folded') return 'block';
  return kind === 'role' && mark.kind === 'level' && typeof scalar.value === 'number' ? 'number' : scalar.style;
}

/**
 * The characters of the source that stand for a scalar's value, `exact` where they are the value's own rather than escapes;
 * `undefined` where they are spread over lines.
 */
function innerSpan(text: string, scalar: ScalarNode, value: string): (Span & { readonly exact: boolean }) | undefined {
  const { style, start, end } = scalar;
  if (style === 'literal' || style === 'folded') {
    const content = value.trim();
    const found = text.indexOf(content, text.indexOf('\n', start));
    const inside = found >= 0 && found + content.length <= end && !content.includes('\n');
    return inside ? { start: found, end: found + content.length, exact: content === value } : undefined;
  }
  const inner = style === 'plain' ? { start, end } : { start: start + 1, end: end - 1 };
  const source = text.slice(inner.start, inner.end);
  return /[\r\n]/.test(source) ? undefined : { ...inner, exact: source === value };
}

function textOf(mapping: MappingNode, key: string): string | undefined {
  const value = findValue(mapping, key);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}
