import type { Operation } from '../../src/service/editing/operations.ts';
import {
  item,
  levels,
  type Mapping,
  type Random,
  skill,
  type Texts,
  tokenOf,
  tokensOf,
  type Value,
} from './editedProfiles.ts';

/** An operation on a random place, and what it does to the value. */
export interface RandomEdit {
  readonly operation: Operation;
  readonly value: Mapping;
  /** The words of the texts in the smallest item, or the key, that is concerned. */
  readonly concerned: ReadonlySet<string>;
}

export function copyOf<T extends Value>(value: T): T {
  return structuredClone(value);
}

const lists = ['background', 'workActivities', 'training'];

/** A random operation; `undefined` where the random place allows none. */
export function randomEdit(
  random: Random,
  texts: Texts,
  before: Mapping,
  hasPlainSkills: boolean,
): RandomEdit | undefined {
  const value = copyOf(before);
  const place = (list: string): string => list;
  const groups = (value.skills as Mapping[] | undefined) ?? [];
  const groupAt = groups.length > 0 ? random(groups.length) : -1;
  const isSkill = random(2) === 0 && groupAt >= 0;
  const listKey = isSkill ? 'skills' : (lists[random(lists.length)] ?? 'training');
  const list = (isSkill ? groups[groupAt]?.items : value[listKey]) as Mapping[] | undefined;
  const listPath = isSkill ? `/skills/${groupAt}/items` : `/${place(listKey)}`;
  const itemPath = (at: number): string =>
    isSkill && hasPlainSkills && random(2) ? `/skills/${at}` : `${listPath}/${at}`;
  const result = (operation: Operation, concerned: readonly string[]): RandomEdit => ({
    operation,
    value,
    concerned: new Set(concerned),
  });
  const nameKey = listKey === 'background' ? 'description' : 'name';
  switch (random(12)) {
    case 10: {
      const details = value.details as Mapping | undefined;
      const labels = Object.keys(details ?? {});
      const label = labels[random(Math.max(1, labels.length))];
      const name = `Fact ${1 + random(6)}${random(3) === 0 ? ' of all' : ''}`;
      if (!details || label === undefined || labels.includes(name)) return undefined;
      const token = tokenOf(details[label]);
      const entries = Object.entries(details).map(([key, one]) => [key === label ? name : key, one] as const);
      value.details = Object.fromEntries(entries);
      const was = random(2) ? { was: details[label] ?? null } : {};
      return result({ op: 'rename', path: `/details/${label}`, name, ...was }, token === undefined ? [] : [token]);
    }
    case 11: {
      const details = value.details as Mapping | undefined;
      const entries = Object.entries(details ?? {});
      if (entries.length < 2) return undefined;
      const from = random(entries.length);
      const to = random(entries.length);
      const [moved] = entries.splice(from, 1);
      if (!moved) return undefined;
      entries.splice(to, 0, moved);
      value.details = Object.fromEntries(entries);
      return result({ op: 'move', path: `/details/${moved[0]}`, to: '/details', index: to }, tokensOf(moved[1]));
    }
    case 0: {
      const key = ['title', 'family', 'summary', 'notes'][random(4)] ?? 'title';
      const token = tokenOf(value[key]) ?? texts.token();
      const text =
        key === 'summary' || key === 'notes'
          ? texts.prose(token)
          : random(3) === 0
            ? texts.odd(token)
            : texts.text(token);
      value[key] = text;
      return result({ op: 'set', path: `/${key}`, value: text, ...(random(2) ? { was: before[key] ?? null } : {}) }, [
        token,
      ]);
    }
    case 1: {
      const details = value.details as Mapping | undefined;
      const label = `Fact ${1 + random(6)}`;
      const token = tokenOf(details?.[label]) ?? texts.token();
      const text = random(3) === 0 ? texts.odd(token) : texts.text(token);
      value.details = { ...details, [label]: text };
      return result({ op: 'set', path: `/details/${label}`, value: text }, [token]);
    }
    case 2: {
      const keys = Object.keys(value).filter((key) => key !== 'title' && key !== 'skills');
      const key = keys[random(Math.max(1, keys.length))];
      if (key === undefined) return undefined;
      const concerned = tokensOf(value[key]);
      delete value[key];
      return result({ op: 'remove', path: `/${key}` }, concerned);
    }
    case 3: {
      const at = list && random(list.length);
      const one = at === undefined ? undefined : list?.[at];
      if (!one || at === undefined) return undefined;
      const token = tokenOf(one[nameKey]) ?? '';
      const text = random(3) === 0 && !isSkill ? texts.odd(token) : texts.text(token);
      const path = `${itemPath(at)}/${nameKey}`;
      one[nameKey] = text;
      return result({ op: 'set', path, value: text }, [token]);
    }
    case 4: {
      const at = list && random(list.length);
      const one = at === undefined ? undefined : list?.[at];
      if (!one || at === undefined) return undefined;
      const key = isSkill && random(2) ? 'level' : listKey === 'background' ? 'type' : 'description';
      const token = tokenOf(one[key]) ?? texts.token();
      const text =
        key === 'level'
          ? (levels[random(levels.length)] ?? '')
          : key === 'type'
            ? texts.text(token)
            : texts.prose(token);
      const concerned = tokensOf(one);
      one[key] = text;
      return result({ op: 'set', path: `${itemPath(at)}/${key}`, value: text }, [...concerned, token]);
    }
    case 5: {
      const at = list && random(list.length);
      const one = at === undefined ? undefined : list?.[at];
      if (!one || at === undefined) return undefined;
      const keys = Object.keys(one).filter((key) => key !== nameKey);
      const key = keys[random(Math.max(1, keys.length))];
      if (key === undefined) return undefined;
      const concerned = tokensOf(one);
      delete one[key];
      return result({ op: 'remove', path: `${itemPath(at)}/${key}` }, concerned);
    }
    case 6: {
      if (!list) return undefined;
      const at = random(list.length);
      const concerned = tokensOf(list[at]);
      const path = itemPath(at);
      list.splice(at, 1);
      drop(value, listKey, groupAt, list, hasPlainSkills);
      return result({ op: 'remove', path }, concerned);
    }
    case 7: {
      const fresh =
        listKey === 'background' ? { description: texts.text() } : isSkill ? skill(random, texts) : item(random, texts);
      const at = list ? random(list.length + 1) : 0;
      const isShort = Object.keys(fresh).length === 1 && random(2) === 0;
      if (list) list.splice(at, 0, fresh);
      else if (isSkill) (groups[groupAt] as Mapping).items = [fresh];
      else value[listKey] = [fresh];
      const given = isShort ? (Object.values(fresh)[0] ?? '') : fresh;
      return result({ op: 'insert', path: listPath, index: at, value: given }, tokensOf(fresh));
    }
    case 8: {
      if (!list || list.length < 2) return undefined;
      const from = random(list.length);
      const to = random(list.length);
      const [one] = list.splice(from, 1);
      if (!one) return undefined;
      list.splice(to, 0, one);
      return result({ op: 'move', path: `${listPath}/${from}`, to: listPath, index: to }, tokensOf(one));
    }
    default: {
      if (!list || listKey === 'background') return undefined;
      const isBetween = isSkill && groups.length > 1;
      if (isSkill && !isBetween) return undefined;
      const otherAt = isBetween ? (groupAt + 1) % groups.length : -1;
      const otherKey = listKey === 'training' ? 'workActivities' : 'training';
      const from = random(list.length);
      const [one] = list.splice(from, 1);
      if (!one) return undefined;
      const other = (isBetween ? groups[otherAt]?.items : value[otherKey]) as Mapping[] | undefined;
      const at = other ? random(other.length + 1) : 0;
      if (other) other.splice(at, 0, one);
      else if (isBetween) (groups[otherAt] as Mapping).items = [one];
      else value[otherKey] = [one];
      drop(value, listKey, groupAt, list, hasPlainSkills);
      const to = isBetween ? `/skills/${otherAt}/items` : `/${otherKey}`;
      return result({ op: 'move', path: `${listPath}/${from}`, to, index: at }, tokensOf(one));
    }
  }
}

/** A list that has become empty goes. */
function drop(value: Mapping, key: string, groupAt: number, list: readonly Value[], hasPlainSkills: boolean): void {
  if (list.length > 0) return;
  if (key !== 'skills' || hasPlainSkills) delete value[key];
  else delete ((value.skills as Mapping[])[groupAt] as Mapping).items;
}
