import type { Scale } from '../../../service/document/profile/profile.ts';
import { builtInScales } from '../../../service/model/builtInScales.ts';
import { nameKey } from '../../../service/text/names.ts';
import { type DraftMapping, type DraftValue, isDraftText } from '../../draft.ts';

/**
 * Groups of skills as a role has them: each says the built-in scale that has all of its levels, the likeliest by the levels of the whole role; items of a
 * group without a title stand by themselves.
 */
export function withScales(groups: readonly DraftMapping[]): DraftValue[] {
  const all = groups.flatMap(levelsOf);
  const scales = [...builtInScales].map(([id, { levels }]) => {
    const names = new Set(levels.map(({ name }) => nameKey(name)));
    return { id, names, count: all.filter((level) => names.has(level)).length };
  });
  scales.sort((a, b) => b.count - a.count);
  return groups.flatMap((group) => {
    const levels = levelsOf(group);
    const id =
      levels.length === 0 ? undefined : scales.find(({ names }) => levels.every((level) => names.has(level)))?.id;
    const scale = id === undefined ? undefined : builtInScales.get(id);
    const items = itemsOf(group).map((item) => (scale ? withLevelId(item, scale) : item));
    if (group.title !== undefined) return [{ ...group, scale: id, items: items.length > 0 ? items : undefined }];
    return id === undefined
      ? items
      : items.map((item) => (isMapping(item) && item.level !== undefined ? { ...item, scale: id } : item));
  });
}

/** The same with the id of its level, whose words are those of its name. */
function withLevelId(item: DraftValue, { levels }: Scale): DraftValue {
  if (!isMapping(item) || !isDraftText(item.level)) return item;
  const { text, from } = item.level;
  const id = levels.find(({ name }) => nameKey(name) === nameKey(text))?.id;
  // The levels of some scales are numbers, which are no words of the source.
  return id === undefined || nameKey(id) !== nameKey(text) ? item : { ...item, level: { text: id, from } };
}

function itemsOf({ items }: DraftMapping): readonly DraftValue[] {
  return isList(items) ? items : [];
}

function levelsOf(group: DraftMapping): string[] {
  return itemsOf(group).flatMap((item) => {
    const level = isMapping(item) ? item.level : undefined;
    return isDraftText(level) ? [nameKey(level.text)] : [];
  });
}

function isList(value: DraftValue | undefined): value is readonly DraftValue[] {
  return Array.isArray(value);
}

function isMapping(value: DraftValue): value is DraftMapping {
  return typeof value === 'object' && !isList(value) && !isDraftText(value);
}
