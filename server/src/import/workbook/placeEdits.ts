import type { Item, SkillGroup } from '../../service/document/profile/profile.ts';
import type { OffsetEdit, SourceDocument } from '../../service/document/sourceDocument.ts';
import { dereference, findPair } from '../../service/document/syntax/tree.ts';
import type { JsonValue } from '../../service/document/syntax/value.ts';
import { editByPlace } from '../../service/editing/edit.ts';
import { isRefused, type Operation } from '../../service/editing/operations.ts';
import { nameKey } from '../../service/text/names.ts';
import type { BookRole } from './bookFiles.ts';
import { type LevelWords, levelValue, type MeantLevel } from './levelWords.ts';

/** Edits of one file; `undefined` where it is written so that no edit can be proved to do just what is asked. */
export type PlaceEdits = readonly OffsetEdit[] | undefined;

/** What an item of a role is to say. */
export interface NewItem {
  readonly ref?: string;
  readonly name?: string;
  readonly level: MeantLevel;
  /** Drops an inherited item. */
  readonly remove?: boolean;
}

/** Writes a text in the place of the value at a JSON Pointer; an empty one takes it away with its key or dash. */
export function textEdits(document: SourceDocument, path: string, value: string): PlaceEdits {
  return editsOf(document, value === '' ? { op: 'remove', path } : { op: 'set', path, value });
}

/** Writes another level into an item, in the way of the one before; none takes it away. */
export function levelEdits(
  document: SourceDocument,
  { path, level }: Item,
  meant: MeantLevel,
  levels: readonly LevelWords[],
): PlaceEdits {
  const place = `${path}/level`;
  const before = level && level.min.path === level.max.path ? level.min.value : undefined;
  const value = levelValue(meant, before, levels);
  return editsOf(document, value === undefined ? { op: 'remove', path: place } : { op: 'set', path: place, value });
}

/** Takes an item out of its role, and its group with the last one. */
export function itemRemoval(document: SourceDocument, { path }: Item): PlaceEdits {
  return editsOf(document, { op: 'remove', path });
}

/** Adds an item to the skills of a role: to the group of this title, else to the last group, else as its first skill. */
export function itemAddition(
  { document, role }: BookRole,
  groupTitle: string,
  { ref, name, level, remove }: NewItem,
  levels: readonly LevelWords[],
): PlaceEdits {
  const groups = role.skills.filter(({ items, uri }) => uri === role.uri && items.some((one) => one.uri === role.uri));
  const group = groups.find((one) => isCalled(one, groupTitle)) ?? groups.at(-1);
  const [, list = '/skills', last = '-1'] = /^(.*)\/(\d+)$/.exec(group?.items.at(-1)?.path ?? '') ?? [];
  const shown = levelValue(level, undefined, levels);
  const value = {
    ...(ref === undefined ? {} : { ref }),
    ...(name === undefined ? {} : { name }),
    ...(shown === undefined ? {} : { level: shown }),
    ...(remove ? { remove } : {}),
  };
  return editsOf(document, { op: 'insert', path: list, index: Number(last) + 1, value });
}

/** Adds a skill to a framework, behind all others. */
export function skillAddition(document: SourceDocument, skill: { readonly [key: string]: JsonValue }): PlaceEdits {
  const skills = dereference(findPair(document.root, 'skills')?.value);
  const index = skills?.kind === 'sequence' ? skills.items.length : 0;
  return editsOf(document, { op: 'insert', path: '/skills', index, value: skill });
}

function editsOf(document: SourceDocument, operation: Operation): PlaceEdits {
  const result = editByPlace(document, [operation]);
  return isRefused(result) ? undefined : result.edits;
}

/** Whether a group is called so in cells, by its title, its type or its category. */
function isCalled({ title, type, category }: SkillGroup, name: string): boolean {
  const key = nameKey(name);
  return [title?.value, type?.value, category.at(-1)?.value].some((one) => one !== undefined && nameKey(one) === key);
}
