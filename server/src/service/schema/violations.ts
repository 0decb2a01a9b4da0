import type { ErrorObject } from 'ajv';
import type { DocumentKind } from '../document/kind.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { dashOfItem, firstLine } from '../document/syntax/spans.ts';
import {
  type AliasNode,
  dereference,
  isAbsent,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type Path,
  type SequenceNode,
} from '../document/syntax/tree.ts';
import type { SyntaxDefect } from '../document/syntaxErrors/syntaxDefect.ts';
import { syntaxDefects } from '../document/syntaxErrors/syntaxDefects.ts';
import { nearest } from '../text/nearest.ts';
import { followsFromSyntax } from './afterDefects.ts';
import { type Branch, branchOf } from './errorTree.ts';
import { config, framework, role, type Validator } from './generated/validators.js';
import { formOf, itemSchema, propertySchema, resolve } from './navigate.ts';
import { pairsWithOrigin } from './origins.ts';
import { type Schema, schemaOf } from './schemas.ts';
import { rememberClean, type Unchecked, uncheckedValue } from './unchecked.ts';
import type { Place, Violation } from './violation.ts';

/** More than a person reads; keeps a file that is not a role at all from flooding the editor. */
const maxViolations = 1000;

const validators: Readonly<Record<DocumentKind, Validator>> = { role, framework, config };

/**
 * The violations of a document's schema in source order, one for each defect: a value of the wrong type is not checked any further, and
 * nothing is reported on lines that cannot be read as YAML, nor what follows from them.
 */
export function violationsOf(document: SourceDocument): Violation[] {
  const defects = syntaxDefects(document);
  const schema = resolve(document.kind, schemaOf(document.kind));
  if (!document.root) return emptyFile(schema, defects);
  const validate = validators[document.kind];
  // What aliases bring in is at several places, with other indexes at each.
  const clean = document.parsed.composable ? document.lineage.clean('schema') : undefined;
  const { value, left } = uncheckedValue(document.root, clean);
  const branch = validate(value) ? undefined : branchOf(validate.errors ?? []);
  if (clean) rememberClean(document.root, branch, left, clean);
  if (!branch) return [];
  const structural = defects.find((defect) => defect.structural);
  const walk = new Walk(document, left);
  walk.visit(branch, {
    node: document.root,
    schema,
    path: [],
    pair: undefined,
    parent: undefined,
    via: undefined,
    span: undefined,
  });
  return walk
    .result()
    .filter((violation) => !followsFromSyntax(document, violation, defects, structural))
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, maxViolations);
}

function emptyFile(schema: Schema, defects: readonly SyntaxDefect[]): Violation[] {
  if (!schema.required || defects.length > 0) return [];
  const place = { span: { start: 0, end: 0 }, path: [], schema, pair: undefined, parent: undefined, via: undefined };
  return [{ ...place, kind: 'missing-key', mapping: undefined, keys: schema.required, any: false }];
}

interface Visit {
  readonly node: Node;
  readonly schema: Schema;
  readonly path: Path;
  readonly pair: PairNode | undefined;
  readonly parent: MappingNode | SequenceNode | undefined;
  readonly via: AliasNode | undefined;
  /** The span at which an absent value is reported: its key or its dash. */
  readonly span: Span | undefined;
}

class Walk {
  readonly #document: SourceDocument;
  /** The indexes of the items that were held against the schema, of lists of which not all were. */
  readonly #left: Unchecked['left'];
  readonly #found: { violation: Violation; subject: object; what: string }[] = [];

  constructor(document: SourceDocument, left: Unchecked['left']) {
    this.#document = document;
    this.#left = left;
  }

  /** The violations; content that an alias brings in is left out when it is reported where it is written. */
  result(): Violation[] {
    const direct = new Map<object, Set<string>>();
    for (const { violation, subject, what } of this.#found) {
      if (violation.via) continue;
      const known = direct.get(subject);
      if (known) known.add(what);
      else direct.set(subject, new Set([what]));
    }
    return this.#found
      .filter(({ violation, subject, what }) => !violation.via || !direct.get(subject)?.has(what))
      .map(({ violation }) => violation);
  }

  visit(branch: Branch, visit: Visit): void {
    const content = dereference(visit.node);
    // A dangling alias has been reported as such.
    if (!content) return;
    const via = visit.via ?? (visit.node.kind === 'alias' ? visit.node : undefined);
    const schema =
      content.kind === 'mapping' ? formOf(this.#document.kind, visit.schema, namesOf(content)) : visit.schema;
    const inner = { ...visit, schema, via };
    if (branch.errors.length > 0 && !this.#violations(branch.errors, content, inner)) return;
    if (content.kind === 'sequence') this.#items(branch, content, inner);
    else if (content.kind === 'mapping') this.#pairs(branch, content, inner);
  }

  #items(branch: Branch, sequence: SequenceNode, visit: Visit): void {
    const schema = itemSchema(this.#document.kind, visit.schema) ?? {};
    for (const [segment, child] of branch.children) {
      const index = this.#left.get(sequence)?.[Number(segment)] ?? Number(segment);
      const node = sequence.items[index];
      if (!node) continue;
      const span = isAbsent(node) ? dashOfItem(this.#document.text, node.start) : undefined;
      this.visit(child, {
        node,
        schema,
        path: [...visit.path, index],
        pair: undefined,
        parent: sequence,
        via: visit.via,
        span,
      });
    }
  }

  #pairs(branch: Branch, mapping: MappingNode, visit: Visit): void {
    if (branch.children.size === 0) return;
    const pairs = pairsWithOrigin(mapping);
    for (const [key, child] of branch.children) {
      const found = pairs.get(key);
      if (!found) continue;
      const schema = propertySchema(this.#document.kind, visit.schema, key) ?? {};
      const { pair } = found;
      const span = isAbsent(pair.value) ? pair.key : undefined;
      this.visit(child, {
        node: pair.value,
        schema,
        path: [...visit.path, key],
        pair,
        parent: mapping,
        via: visit.via ?? found.via,
        span,
      });
    }
  }

  /** Turns the errors of one place into violations; false when the values below it must not be checked any more. */
  #violations(errors: readonly ErrorObject[], content: Exclude<Node, AliasNode>, visit: Visit): boolean {
    const own = errors.filter((error) => error.propertyName === undefined);
    const wrongType = own.find((error) => error.keyword === 'type');
    if (wrongType) {
      this.#add({
        ...this.#place(visit, content),
        kind: 'type',
        node: content,
        expected: list(wrongType.params.type),
      });
      return false;
    }
    if (content.kind === 'mapping') {
      const unknown = this.#unknownKeys(errors, content, visit);
      this.#missingKeys(own, content, visit, unknown);
    }
    this.#keyFormats(errors, content, visit);
    this.#value(own, content, visit);
    return true;
  }

  #value(errors: readonly ErrorObject[], content: Exclude<Node, AliasNode>, visit: Visit): void {
    const place = this.#place(visit, content);
    for (const { keyword, params } of errors) {
      const limits = { minimum: undefined, minItems: undefined };
      switch (keyword) {
        case 'enum':
          this.#add({ ...place, ...limits, kind: 'value', node: content, allowed: params.allowedValues });
          // Any other constraint would only repeat that the value is not one of these.
          return;
        case 'minimum':
          this.#add({
            ...place,
            ...limits,
            kind: 'value',
            node: content,
            allowed: undefined,
            minimum: params.limit,
          });
          return;
        case 'minItems':
          this.#add({
            ...place,
            ...limits,
            kind: 'value',
            node: content,
            allowed: undefined,
            minItems: params.limit,
          });
          return;
        case 'pattern':
          this.#add({ ...place, kind: 'format', node: content, inKey: false, pattern: params.pattern });
          return;
      }
    }
  }

  /** Adds a violation for each key that the schema does not list or that `propertyNames` excludes; gives these keys. */
  #unknownKeys(errors: readonly ErrorObject[], mapping: MappingNode, visit: Visit): string[] {
    const keys: string[] = [];
    let allowed = Object.keys(visit.schema.properties ?? {});
    for (const error of errors) {
      if (error.keyword === 'additionalProperties') keys.push(error.params.additionalProperty);
      else if (error.keyword === 'enum' && error.propertyName !== undefined && !isOwnKey(error.propertyName)) {
        keys.push(error.propertyName);
        allowed = error.params.allowedValues;
      }
    }
    if (keys.length === 0) return keys;
    const pairs = pairsWithOrigin(mapping);
    const free = allowed.filter((key) => !pairs.has(key));
    for (const key of keys) {
      const found = pairs.get(key);
      if (!found) continue;
      const via = visit.via ?? found.via;
      const place = { ...this.#place(visit, mapping), via, span: via ?? found.pair.key };
      this.#add({ ...place, kind: 'unknown-key', mapping, offender: found.pair, key, allowed: free });
    }
    return keys;
  }

  #missingKeys(errors: readonly ErrorObject[], mapping: MappingNode, visit: Visit, unknown: readonly string[]): void {
    const required = errors.filter((error) => error.keyword === 'required');
    // A misspelt key is one defect: it is not missing too.
    const missing = (any: boolean) =>
      required
        .filter((error) => /\/anyOf\/\d+\/required$/.test(error.schemaPath) === any)
        .map((error): string => error.params.missingProperty);
    const meant = new Set(unknown.flatMap((key) => nearest(key, [...missing(false), ...missing(true)], 1)));
    const span = visit.via ?? mapping.pairs[0]?.key ?? firstLine(this.#document.text, mapping);
    const place = { ...this.#place(visit, mapping), span };
    const needed = missing(false).filter((key) => !meant.has(key));
    if (needed.length > 0) this.#add({ ...place, kind: 'missing-key', mapping, keys: needed, any: false });
    const choice = missing(true);
    if (choice.length > 0 && !choice.some((key) => meant.has(key)))
      this.#add({ ...place, kind: 'missing-key', mapping, keys: choice, any: true });
  }

  #keyFormats(errors: readonly ErrorObject[], content: Exclude<Node, AliasNode>, visit: Visit): void {
    if (content.kind !== 'mapping') return;
    const broken = errors.filter((error) => error.propertyName !== undefined && error.keyword === 'pattern');
    if (broken.length === 0) return;
    const pairs = pairsWithOrigin(content);
    for (const { propertyName, params } of broken) {
      const found = pairs.get(propertyName ?? '');
      if (!found || isOwnKey(propertyName ?? '')) continue;
      const via = visit.via ?? found.via;
      const { pair } = found;
      const schema = visit.schema.propertyNames ? resolve(this.#document.kind, visit.schema.propertyNames) : {};
      const place = { ...this.#place(visit, content), via, span: via ?? pair.key, schema, pair, parent: content };
      this.#add({ ...place, kind: 'format', node: pair.key, inKey: true, pattern: params.pattern });
    }
  }

  #place(visit: Visit, content: Node): Place {
    const { path, schema, pair, parent, via } = visit;
    const span = via ?? visit.span ?? firstLine(this.#document.text, content);
    return { span: { start: span.start, end: span.end }, path, schema, pair, parent, via };
  }

  #add(violation: Violation): void {
    const { kind } = violation;
    const subject =
      kind === 'unknown-key' ? violation.offender : kind === 'missing-key' ? violation.mapping : violation.node;
    const { start, end } = violation.span;
    this.#found.push({ violation: { ...violation, span: { start, end } }, subject: subject ?? this, what: kind });
  }
}

function namesOf(mapping: MappingNode): string[] {
  return mapping.pairs.flatMap((pair) => keyName(pair) ?? []);
}

function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
