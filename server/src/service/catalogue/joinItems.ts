import { commentsOf } from '../document/edits/comments.ts';
import { isList, isMapping } from '../document/edits/valueLines.ts';
import type { Scale } from '../document/profile/profile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { pointerOf } from '../document/syntax/pointer.ts';
import { lineEnd, lineStart } from '../document/syntax/spans.ts';
import type { Node, Path } from '../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import { writtenPathOf } from '../editing/longPaths.ts';
import type { Operation } from '../editing/operations.ts';
import { isWritten, writtenAt } from '../editing/places.ts';
import { type Reading, readingOf } from '../editing/reading.ts';
import { sameValue } from '../editing/target.ts';
import { nodeIn } from '../editing/valueTree.ts';
import { findLevel } from '../model/levels.ts';

/*
 * Two items of one role that refer to the same skill, after two skills have become one: one item says what both said. Where they say what cannot be
 * said together, or somebody has written a comment at what would go, both stay, so that no word is lost.
 */

type Mapping = Readonly<Record<string, JsonValue>>;

/** An item in the long form. */
interface LongItem {
  readonly path: Path;
  readonly value: Mapping;
}

/**
 * The operations by which references are changed, with those of items that join others in their place.
 *
 * @param references Each sets a reference of the role.
 * @param scale The scale of the skill that is referred to then.
 */
export function joinedItems(
  document: SourceDocument,
  references: readonly Operation[],
  scale: Scale | undefined,
): readonly Operation[] {
  const reading = document.derived(readingOf);
  const items = itemsIn(reading);
  const changes: Operation[] = [];
  const gone: Path[] = [];
  for (const reference of references) {
    const operations = reference.op === 'set' && joining(reading, items, reference, scale, gone);
    changes.push(...(operations || [reference]));
  }
  // From the end, so that those before stay where they are.
  const removals = [...gone]
    .sort((a, b) => byPlace(b, a))
    .map((path): Operation => ({ op: 'remove', path: pointerOf(path) }));
  return [...changes, ...removals];
}

function joining(
  reading: Reading,
  items: LongItem[],
  { path, value: ref }: Operation & { readonly op: 'set' },
  scale: Scale | undefined,
  gone: Path[],
): readonly Operation[] | undefined {
  const own = itemAt(reading, items, path);
  const target = own && items.find((one) => one !== own && one.value.ref === ref && !gone.includes(one.path));
  if (!own || !target || isCommented(reading, own.path) || hasOthers(reading, own.path)) return undefined;
  const both = together(target.value, own.value, scale);
  if (!both) return undefined;
  gone.push(own.path);
  const at = items.indexOf(target);
  items[at] = { ...target, value: both };
  return Object.entries(both)
    .filter(([key, value]) => !sameValue(value, target.value[key] ?? null))
    .map(([key, value]) => ({
      op: 'set',
      path: pointerOf([...target.path, key]),
      value,
      was: target.value[key] ?? null,
    }));
}

/** The skills of a role. */
function itemsIn({ long }: Reading): LongItem[] {
  const groups = nodeIn(long.root, ['skills']);
  if (groups?.kind !== 'sequence') return [];
  return groups.items.flatMap((_, group) => {
    const list = nodeIn(long.root, ['skills', group, 'items']);
    if (list?.kind !== 'sequence') return [];
    return list.items.flatMap((item: Node, index): LongItem[] => {
      const value = toValue(item);
      return isMapping(value) ? [{ path: ['skills', group, 'items', index], value }] : [];
    });
  });
}

/** The item whose reference stands at a place of the file. */
function itemAt(reading: Reading, items: readonly LongItem[], pointer: string): LongItem | undefined {
  return items.find(({ path }) => {
    const reference = writtenPathOf(reading, [...path, 'ref']);
    return pointerOf([...path, 'ref']) === pointer || (reference && pointerOf(reference) === pointer);
  });
}

/** Whether a comment stands at an item: above it, in it or beside it. */
function isCommented(reading: Reading, path: Path): boolean {
  const { document } = reading;
  const { text } = document;
  const written = writtenPathOf(reading, path);
  const place = written && writtenAt(document.root, written);
  if (!isWritten(place)) return true;
  const first = lineStart(text, place.node.start);
  const above = first > 0 ? lineStart(text, first - 1) : first;
  const isOwnLine = /^\s*#/.test(text.slice(above));
  const span = { start: isOwnLine ? above : first, end: lineEnd(text, Math.max(place.node.start, place.node.end)) };
  return commentsOf(document).some(({ start }) => span.start <= start && start <= span.end);
}

/** Whether an item says something that has no place in the profile. */
function hasOthers({ long }: Reading, path: Path): boolean {
  const item = nodeIn(long.root, path);
  const isIn = ({ start, end }: Node) => item !== undefined && item.start <= start && end <= item.end;
  return long.leftovers.some((one) => one.texts.some(({ node }) => isIn(node)));
}

const texts: ReadonlySet<string> = new Set(['description', 'levelDescription']);

/** What two items say as one; `undefined` where that cannot be said. */
function together(target: Mapping, own: Mapping, scale: Scale | undefined): Mapping | undefined {
  const both: Record<string, JsonValue> = { ...target };
  for (const [key, value] of Object.entries(own)) {
    const there = target[key];
    if (key === 'ref' || (there !== undefined && sameValue(there, value))) continue;
    const joined = there === undefined ? value : joinedValue(key, there, value, scale);
    if (joined === undefined) return undefined;
    both[key] = joined;
  }
  return both;
}

function joinedValue(key: string, there: JsonValue, value: JsonValue, scale: Scale | undefined): JsonValue | undefined {
  if (key === 'level') return scale && higher(scale, there, value);
  if (isList(there) && isList(value))
    return [...there, ...value.filter((one) => !there.some((other) => sameValue(one, other)))];
  if (!texts.has(key) || typeof there !== 'string' || typeof value !== 'string') return undefined;
  return there.includes(value.trim()) ? there : `${there.trimEnd()}\n\n${value.trim()}`;
}

/** The role asks for the higher of both; `undefined` where nobody knows which that is. */
function higher(scale: Scale, one: JsonValue, other: JsonValue): JsonValue | undefined {
  const [a, b] = [one, other].map((level) => {
    const found = typeof level === 'string' || typeof level === 'number' ? findLevel(scale, level) : undefined;
    return found ? scale.levels.indexOf(found) : -1;
  });
  if (a === undefined || b === undefined || a < 0 || b < 0) return undefined;
  return a >= b ? one : other;
}

function byPlace(a: Path, b: Path): number {
  for (const [at, segment] of a.entries()) {
    const other = b[at];
    if (typeof segment === 'number' && typeof other === 'number' && segment !== other) return segment - other;
  }
  return 0;
}
