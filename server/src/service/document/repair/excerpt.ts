import type { Span } from '../../text/span.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { itemBefore, itemBelow } from '../syntax/division.ts';
import type { Damage } from '../syntax/parsed.ts';
import { columnOf } from '../syntax/spans.ts';

/** The part of a long text that says all of its damage: without the items of long lists that are far from it. */
export interface Excerpt {
  readonly text: string;
  readonly damage: readonly Damaged[];
  /** Where something was left out. */
  readonly cuts: readonly number[];
  /** A part of the excerpt as a part of the whole. */
  readonly original: (span: Span) => Span;
}

/** A block of the excerpt that YAML cannot read, with its problems in the whole text. */
export interface Damaged extends Span {
  readonly whole: Damage;
  /** The column of the dashes, for an item of a list; absent for a key at the first column with all that is below it. */
  readonly column?: number;
}

/** In characters. A shorter text is looked at as a whole, and what has to be looked at is never longer. */
const longText = 64 * 1024;

/** More blocks that are damaged than anybody has under the pen at once are looked at in the whole text. */
const mostDamage = 20;

/** The excerpt of a long text; `undefined` for one that has to be looked at as a whole. */
export function excerptOf({ text, root, parsed }: SourceDocument): Excerpt | undefined {
  const { damage } = parsed;
  const isFew = damage.length > 0 && damage.length <= mostDamage;
  if (!isFew || text.length < longText || root?.kind !== 'mapping' || root.flow) return undefined;
  const kept: Span[] = [];
  const columns = new Map<Damage, number>();
  const add = (start: number, end: number) => {
    const last = kept.at(-1);
    if (last && start <= last.end) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else kept.push({ start, end });
  };
  add(0, 0);
  for (const [index, { start, value }] of root.pairs.entries()) {
    const from = index === 0 ? 0 : start;
    const end = root.pairs[index + 1]?.start ?? text.length;
    if (end <= (kept.at(-1)?.end ?? 0)) continue;
    const own = damage.filter((one) => one.start < end && one.end > from);
    const isList = value.kind === 'sequence' && !value.flow && own.every((one) => one.start > start);
    if (!isList || end - from < shortList) {
      add(from, end);
      continue;
    }
    const column = columnOf(text, value.start);
    const second = itemBelow(text, itemBelow(text, start, end, column), end, column);
    add(from, second);
    for (const one of own) {
      columns.set(one, column);
      add(itemBefore(text, one.start, from, column), one.end < end ? itemBelow(text, one.end, end, column) : end);
    }
  }
  return kept.reduce((sum, span) => sum + span.end - span.start, 0) > longText
    ? undefined
    : excerptOfParts(text, kept, damage, columns);
}

/** In characters. */
const shortList = 4000;

function excerptOfParts(
  text: string,
  kept: readonly Span[],
  damage: readonly Damage[],
  columns: ReadonlyMap<Damage, number>,
): Excerpt {
  let length = 0;
  const parts = kept.map((span) => {
    const at = length;
    length += span.end - span.start;
    return { ...span, at };
  });
  const shiftAt = (offset: number) => {
    const part = parts.findLast(({ at }) => at <= offset) ?? parts[0];
    return part ? part.start - part.at : 0;
  };
  const shiftIn = (offset: number) => {
    const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
    return part ? part.at - part.start : 0;
  };
  return {
    text: parts.map(({ start, end }) => text.slice(start, end)).join(''),
    damage: damage.map((whole) => {
      const column = columns.get(whole);
      const by = shiftIn(whole.start);
      return { start: whole.start + by, end: whole.end + by, whole, ...(column === undefined ? {} : { column }) };
    }),
    cuts: parts.slice(1).map(({ at }) => at),
    // What ends where a part does belongs to that part.
    original: ({ start, end }) => ({
      start: start + shiftAt(start),
      end: end > start ? end + shiftAt(end - 1) : end + shiftAt(end),
    }),
  };
}
