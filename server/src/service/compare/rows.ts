import type { Place } from '../document/profile/profile.ts';
import { changeBetween, isDrop, type ResolvedLevel, stepsOfChange } from '../model/levels.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import { type Cell, type Change, type ComparedRole, changes, type Part, type Row } from './model.ts';
import { alignParts, type OwnPart } from './parts.ts';

/** An item as one role has it. */
export interface OwnItem {
  readonly place?: Place;
  /** Where it is written, in whichever version of the file. */
  readonly source?: Pick<Place, 'uri' | 'path'>;
  readonly name?: string;
  /** What the row is called where no role has a name for the item. */
  readonly label?: string;
  readonly level?: ResolvedLevel;
  readonly writtenLevel?: string;
  readonly isSkill?: boolean;
  readonly importance?: string;
  readonly group?: OwnGroup;
  readonly parts: readonly OwnPart[];
}

export interface OwnGroup {
  /** Equal for groups that count as the same one. */
  readonly key: string;
  readonly title?: string;
}

/** Whether roles are versions of one file, of which every change is one that somebody made; of different roles much differs that says nothing. */
export function areVersions(roles: readonly ComparedRole[]): boolean {
  return roles.every(({ profile }) => profile.role.uri === roles[0]?.profile.role.uri);
}

/**
 * The row of one item; at least one role has it. Two roles show the same thing by different examples, so that these count as another wording only
 * `ofVersions` of one file.
 */
export function rowOf(phrases: Phrases, items: readonly (OwnItem | undefined)[], ofVersions: boolean): Row {
  const named = withNames(phrases, items);
  const parts = alignParts(named.map((item) => item?.parts));
  const counted = ofVersions ? parts : parts.filter(({ key }) => key !== 'examples');
  const cells = named.map((item, i) => cellOf(item, named[i - 1], i, counted));
  const found = new Set(cells.flatMap((cell) => cell.changes));
  const last = items.findLast((item) => item !== undefined);
  const name =
    items.findLast((item) => item?.name !== undefined)?.name ??
    items.findLast((item) => item?.label !== undefined)?.label;
  return {
    changes: found.size === 0 ? ['same'] : changes.filter((change) => found.has(change)),
    cells,
    parts,
    ...(last?.isSkill ? { isSkill: true } : {}),
    ...(name === undefined ? {} : { name }),
    ...(last?.group?.title === undefined ? {} : { group: last.group.title }),
  };
}

/** The row has one name; where the roles have different ones, the name is a text like others. */
function withNames(phrases: Phrases, items: readonly (OwnItem | undefined)[]): readonly (OwnItem | undefined)[] {
  const names = new Set(items.flatMap((item) => (item ? [item.name] : [])));
  if (names.size < 2) return items;
  return items.map((item) => {
    if (item?.name === undefined) return item;
    const name: OwnPart = { key: 'name', label: phrases.say('labels.name'), shape: 'text', texts: [item.name] };
    return { ...item, parts: [name, ...item.parts] };
  });
}

function cellOf(item: OwnItem | undefined, before: OwnItem | undefined, column: number, parts: readonly Part[]): Cell {
  if (!item) return { isPresent: false, changes: before ? ['gone'] : [] };
  const change = changeBetween(before?.level, item.level);
  return {
    isPresent: true,
    changes: column === 0 ? [] : before ? between(before, item, column, parts) : ['new'],
    ...(item.place ? { place: item.place } : {}),
    ...(item.source ? { source: item.source } : {}),
    ...(item.level ? { level: item.level } : {}),
    ...(item.writtenLevel === undefined ? {} : { writtenLevel: item.writtenLevel }),
    ...(change ? { steps: stepsOfChange(change) } : {}),
    ...(item.importance === undefined ? {} : { importance: item.importance }),
    ...(item.group?.title === undefined ? {} : { group: item.group.title }),
  };
}

/** What another level says otherwise is no other wording. */
const levelTexts = new Set(['level', 'indicators', 'examples']);

function between(before: OwnItem, after: OwnItem, column: number, parts: readonly Part[]): Change[] {
  const found = new Set<Change>();
  const level = changeOfLevel(before, after);
  if (level) found.add(level);
  for (const { key, shape, cells } of parts) {
    const [left, right] = [cells[column - 1], cells[column]];
    if ((!left && !right) || right?.isRepeated || (level && levelTexts.has(key))) continue;
    found.add(shape === 'line' ? 'changed' : 'reworded');
  }
  if (before.group?.key !== after.group?.key) found.add('moved');
  return changes.filter((change) => found.has(change));
}

function changeOfLevel(before: OwnItem, after: OwnItem): Change | undefined {
  const [left, right] = [before.level, after.level];
  if (!left && !right && before.writtenLevel === after.writtenLevel) return undefined;
  const change = changeBetween(left, right);
  if (!change) return 'changed';
  if (change.from === 0 && change.to === 0) return undefined;
  return isDrop(change) ? 'lowered' : 'raised';
}
