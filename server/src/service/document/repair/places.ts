import { isInnerKey, isRootKey, isRootWord } from './knownWords.ts';
import type { Key, Line } from './lines.ts';
import type { Container, Outline } from './outline.ts';
import { isText, type Value } from './value.ts';

/*
 * Where a line belongs that is not where YAML wants it: the list that it is an item of, the keys that it stands beside.
 */

/** The open list that a line with a sign goes on with. */
export function listFor(outline: Outline, line: Line, key: Key | undefined): Container | undefined {
  const { value } = outline;
  const column = line.column;
  const { mark } = line;
  const isHyphen = mark?.kind === 'hyphen' || mark?.kind === 'dash';
  const isKnown = key !== undefined && isInnerKey(key.name);
  const lists = ({ kind }: Container) => kind === 'list';
  const exact = outline.innermost((one) => lists(one) && one.column === column);
  const inner = outline.innermost((one) => lists(one) && (one.isRoot || one.owner <= column));
  if (!value) return exact ?? inner;
  // A text that begins with a hyphen goes on with others.
  const isDashed = value.owner === 'key' && value.first && outline.text.startsWith('- ', value.first.start);
  if (isDashed && isText(value) && isHyphen && !isKnown) return undefined;
  if (exact && (isHyphen || isKnown || exact.hasSigns)) return exact;
  if (value.state === 'empty') {
    const isDeeper = column > value.column || (value.owner === 'key' && column === value.column);
    return isDeeper || (!isHyphen && !isKnown) ? undefined : inner;
  }
  if (!isText(value)) return inner;
  if (value.owner === 'item') {
    const own = outline.innermost(lists);
    const isTabbed = line.odd && /^\t[^\t]/.test(outline.text.slice(line.start, line.at + 1));
    const isBelow = column > value.column + 1 && !isTabbed && !(own?.isUneven && isHyphen);
    return isBelow ? undefined : inner;
  }
  if (column > value.column) return undefined;
  const outer = outline.innermost((one) => lists(one) && one.owner < column && !one.isRoot);
  return outer && isHyphen && (isKnown || outer.isUneven) ? outer : undefined;
}

/** Whether some of the items below a key are indented less than the first one. */
export function isUneven(outline: Outline, index: number, line: Line, value: Value): boolean {
  for (let i = index + 1; i < Math.min(outline.lines.length, index + 200); i++) {
    const other = outline.lines[i];
    if (other?.kind !== 'content') continue;
    if (!other.mark && other.column <= value.column) return false;
    if (other.mark?.kind === 'hyphen' && other.column < line.column) return other.column > value.column;
  }
  return false;
}

/** The top of the file for a key of it that has nothing behind it and is indented by a tab, as a slip puts one there. */
export function topBehindTab(outline: Outline, line: Line, { name, value }: Key): Container | undefined {
  const isTabbed = line.odd && value === line.end && /^\t+$/.test(outline.text.slice(line.start, line.at));
  if (!isTabbed || !isRootKey(outline.kind, name) || isInnerKey(name)) return undefined;
  return outline.open.find(({ kind, isRoot }) => isRoot && kind === 'map');
}

/**
 * The keys of the item in whose midst a line stands that is indented less than the items of its list: one of their keys, below which the list goes on. Read as a key of the
 * file, it would take all further items with it.
 */
export function itemAround(outline: Outline, index: number, line: Line, key: Key): Container | undefined {
  if (!isInnerKey(key.name)) return undefined;
  const place = outline.open.findIndex(
    ({ kind, column, isRoot }) => kind === 'list' && column > line.column && !isRoot,
  );
  const [list, item] = [outline.open[place], outline.open[place + 1]];
  if (!list || item?.kind !== 'map') return undefined;
  let isFirst = true;
  for (let i = index + 1; i < Math.min(outline.lines.length, index + 40); i++) {
    const other = outline.lines[i];
    if (other?.kind !== 'content') continue;
    if (other.mark?.kind === 'hyphen' && other.column === list.column) {
      // What a key without a value has directly below it is its own list.
      if (isFirst && key.value === line.end) return undefined;
      const own = outline.keyOf(other.mark.body, other.end);
      return own && isInnerKey(own.name) ? item : undefined;
    }
    if (other.column <= list.column) return undefined;
    isFirst = false;
  }
  return undefined;
}

/** The keys that a line belongs with whose column is not theirs. */
export function mapFor(outline: Outline, line: Line, key: Key): Container | 'name' | undefined {
  const { value } = outline;
  const knows = (one: Container) => (one.isRoot ? isRootKey(outline.kind, key.name) : isInnerKey(key.name));
  const maps = outline.open.filter(({ kind }) => kind === 'map');
  if (value && isText(value) && line.column > value.column) {
    if (value.state === 'block') return undefined;
    if (value.owner === 'item') return isInnerKey(key.name) && value.lines.length === 0 ? 'name' : undefined;
    const own = maps.at(-1);
    return own && knows(own) ? own : undefined;
  }
  const nearest = (some: readonly Container[]) => {
    let best: Container | undefined;
    for (const one of some) {
      if (!best || Math.abs(one.column - line.column) <= Math.abs(best.column - line.column)) best = one;
    }
    return best;
  };
  const known = nearest(maps.filter(knows));
  if (known) return known;
  return value && isText(value) ? undefined : nearest(maps);
}

/** Whether a line belongs to no key. */
export function isStray(outline: Outline, line: Line): boolean {
  if (line.mark) return line.mark.kind !== 'hyphen';
  return !outline.keyOf(line.at, line.end) && /\s/.test(outline.text.slice(line.at, line.end));
}

/** Whether a list that is open goes on further down, before another key at the top: what stands between is part of the text above. */
export function isWithinList(outline: Outline, index: number, line: Line): boolean {
  const list = outline.innermost(({ kind, column }) => kind === 'list' && column > line.column);
  if (!list) return false;
  for (let i = index + 1; i < Math.min(outline.lines.length, index + 40); i++) {
    const other = outline.lines[i];
    if (other?.kind !== 'content') continue;
    if (other.mark?.kind === 'hyphen' && other.column === list.column) return true;
    const key = other.mark || other.column > line.column ? undefined : outline.keyOf(other.at, other.end);
    if (key && (key.value === other.end || isRootWord(outline.kind, key.name))) return false;
  }
  return false;
}
