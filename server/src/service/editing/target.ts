import { isMapping } from '../document/edits/valueLines.ts';
import { parsePointer } from '../document/syntax/pointer.ts';
import type { Node, Path } from '../document/syntax/tree.ts';
import { keyName } from '../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import { say } from '../message.ts';
import { formOf, propertySchema, schemaAtPath } from '../schema/navigate.ts';
import { longPathOf } from './longPaths.ts';
import { type Operation, type OrRefused, placeInWords, refused } from './operations.ts';
import type { Reading } from './reading.ts';
import { nodeIn, pathIn } from './valueTree.ts';

/** Where an operation's place is: in the value as it is written, or in its long form. */
export interface Target {
  readonly isLong: boolean;
  /** The place; its last key is missing where `node` is. */
  readonly path: Path;
  /** What is there; `undefined` where nothing is. */
  readonly node: Node | undefined;
  /** Keys that are missing below `path`, outermost first: a value is to stand below all of them. */
  readonly missing: readonly string[];
}

/** The place that a pointer leads to, first as it is written; with `mayMiss` one of which the end is missing. */
export function targetOf(reading: Reading, pointer: string, mayMiss: boolean): Target | undefined {
  const segments = parsePointer(pointer);
  if (!segments) return undefined;
  const { plain, long } = reading;
  const path = pathIn(plain, segments);
  if (path) return { isLong: false, path, node: nodeIn(plain, path), missing: [] };
  if (long.root === plain) return mayMiss ? missingIn(reading, plain, segments, false) : undefined;
  // Below a text that is an item stands what its long form has.
  const below = belowText(reading, segments);
  for (const inLong of [below, segments]) {
    const found = inLong && pathIn(long.root, inLong);
    if (found) return { isLong: true, path: found, node: nodeIn(long.root, found), missing: [] };
  }
  if (!mayMiss) return undefined;
  const candidates = [
    missingIn(reading, plain, segments, false),
    below && missingIn(reading, long.root, below, true),
    missingIn(reading, long.root, segments, true),
  ].filter((one) => one !== undefined);
  // The one of which the least is missing is meant; of several the one in which the key has a meaning.
  const least = Math.min(...candidates.map(({ missing }) => missing.length));
  const nearest = candidates.filter(({ missing }) => missing.length === least);
  return nearest.find((one) => isKnown(reading, one.isLong ? long.root : plain, one.path)) ?? nearest[0];
}

/** A pointer below a text that is an item, as one into the long form. */
function belowText(reading: Reading, segments: readonly string[]): readonly string[] | undefined {
  for (let depth = segments.length - 1; depth > 0; depth--) {
    const path = pathIn(reading.plain, segments.slice(0, depth));
    if (!path) continue;
    const node = nodeIn(reading.plain, path);
    const item = node?.kind === 'scalar' ? longPathOf(reading, path, 'mapping') : undefined;
    return item && [...item.map(String), ...segments.slice(depth)];
  }
  return undefined;
}

function missingIn(
  { document }: Reading,
  root: Node | undefined,
  segments: readonly string[],
  isLong: boolean,
): Target | undefined {
  for (let depth = segments.length - 1; depth >= 0; depth--) {
    const above = pathIn(root, segments.slice(0, depth));
    if (!above) continue;
    const node = nodeIn(root, above);
    const isOpen =
      node?.kind === 'mapping' ||
      (depth > 0 && node?.kind === 'scalar' && node.value === null) ||
      (depth === 0 && document.root === undefined);
    if (!isOpen) return undefined;
    const [key = '', ...missing] = segments.slice(depth);
    // An absent value becomes a mapping.
    if (node?.kind === 'scalar') return { isLong, path: above, node, missing: [key, ...missing] };
    return { isLong, path: [...above, key], node: undefined, missing };
  }
  return undefined;
}

/** Whether the schema has the last key of a path where it would stand. */
function isKnown({ document: { kind } }: Reading, root: Node | undefined, path: Path): boolean {
  const above = path.slice(0, -1);
  const key = String(path.at(-1) ?? '');
  const schema = schemaAtPath(kind, above);
  const mapping = nodeIn(root, above);
  if (!schema || mapping?.kind !== 'mapping') return false;
  const names = mapping.pairs.map((pair) => keyName(pair) ?? '');
  return key.startsWith('x-') || propertySchema(kind, formOf(kind, schema, names), key) !== undefined;
}

/** A value below keys that are missing. */
export function belowMissing(missing: readonly string[], value: JsonValue): JsonValue {
  return missing.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);
}

/** Why an operation is not made upon what is there now: somebody has changed it since. */
export function staleness(reading: Reading, operation: Operation, target: Target | undefined): OrRefused<object> {
  const { was } = operation;
  if (was === undefined) return {};
  const node = target && target.missing.length === 0 ? target.node : undefined;
  if (hasValue(reading, node, was)) return {};
  const place = target ? placeInWords(target.path) : operation.path;
  return refused('stale', say`The text has changed at this place (${place}) since it was shown: look at it again.`);
}

function hasValue({ document }: Reading, node: Node | undefined, was: JsonValue): boolean {
  if (node === undefined) return was === null || isEmpty(was);
  if (node.kind === 'scalar') {
    if (was === null || typeof was === 'object') return was === null && node.value === null;
    const typed = typeof node.value === 'string' ? undefined : document.text.slice(node.start, node.end);
    const seen = String(was).trimEnd();
    return String(node.value ?? '').trimEnd() === seen || typed === seen;
  }
  return sameValue(toValue(node), was);
}

function isEmpty(value: JsonValue): boolean {
  return Array.isArray(value) ? value.length === 0 : isMapping(value) && Object.keys(value).length === 0;
}

/** Deep equality of plain data, the order of keys and white space at the end of texts apart. */
export function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trimEnd() === b.trimEnd();
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at] ?? null));
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] ?? null, b[key] ?? null))
  );
}

/** A place as one of the long form: of a value that is written there too under another path, that path. */
export function inLongForm(
  reading: Reading,
  { isLong, path, node }: Target,
  wanted: 'sequence' | 'mapping',
): Path | undefined {
  if (isLong || reading.long.root === reading.plain || node === undefined) return path;
  return longPathOf(reading, path, wanted) ?? path;
}
