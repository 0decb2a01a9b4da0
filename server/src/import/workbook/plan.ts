import type { OffsetEdit } from '../../service/document/sourceDocument.ts';
import { type Message, say } from '../../service/message.ts';
import { sameName } from '../../service/text/names.ts';
import { numberedIfTaken, slug } from '../../service/text/slug.ts';
import type { ItemKey, StateColumn, StateRow, StateSheet, WorkbookState } from '../../write/support/workbookState.ts';
import { type BookFiles, type BookRole, findItem, findText, isDropped, uriOf } from './bookFiles.ts';
import type { Difference } from './differences.ts';
import { type LevelWords, type MeantLevel, meantLevel } from './levelWords.ts';
import {
  itemAddition,
  itemRemoval,
  levelEdits,
  type NewItem,
  type PlaceEdits,
  skillAddition,
  textEdits,
} from './placeEdits.ts';

/** Edits to one file. Offsets count UTF-16 units. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly OffsetEdit[];
}

/** A difference and the state that it is one to. */
export interface Subject {
  readonly state: WorkbookState;
  readonly difference: Difference;
}

/** What becomes of a difference. */
export type Plan =
  /** The files say so already. */
  | { readonly kind: 'none' }
  | { readonly kind: 'change'; readonly sentence: Message; readonly edits: readonly FileEdits[] }
  | {
      readonly kind: 'conflict';
      readonly conflict: {
        readonly sentence: Message;
        readonly path: string;
        readonly before: string | undefined;
        readonly workbook: string | undefined;
        readonly file: string | undefined;
      };
    }
  | { readonly kind: 'remark'; readonly text: Message };

/**
 * What has to be done to the files, as they are, for a difference. Where the file was changed as well, that is a conflict, unless `isPreferred`
 * says that a person wants what the workbook says.
 */
export function planOf(files: BookFiles, { state, difference }: Subject, isPreferred = false): Plan {
  switch (difference.kind) {
    case 'text':
      return planText(files, difference, isPreferred);
    case 'level':
      return planLevel(files, state, difference, isPreferred);
    case 'added':
      return planAdded(files, state, difference);
  }
}

const none: Plan = { kind: 'none' };

function remark(text: Message): Plan {
  return { kind: 'remark', text };
}

function change(sentence: Message, path: string, edits: PlaceEdits): Plan {
  if (!edits)
    return remark(say`${sentence} The file is written so that this cannot be changed here; please change it there.`);
  return { kind: 'change', sentence, edits: [{ path, edits }] };
}

function planText(
  files: BookFiles,
  { at, before, after }: Extract<Difference, { kind: 'text' }>,
  isPreferred: boolean,
): Plan {
  const path = files.path(at.file);
  const document = files.document(path);
  if (!document) return none;
  const what = 'item' in at ? (at.item.name ?? at.item.id ?? at.item.ref ?? '') : at.skill;
  const text = findText(files, at, before);
  const file = text?.value.trim();
  if (file === after || (file === undefined && after === '')) return none;
  // An indicator that was taken away leaves another one in its place.
  const isGone = after === '' && 'level' in at && at.key === 'indicator' && file !== before;
  if (isGone) return none;
  if (!text || (file !== before && !isPreferred)) {
    const sentence = say`The text of "${what}" was changed in the workbook and in the file.`;
    return { kind: 'conflict', conflict: { sentence, path, before, workbook: after === '' ? undefined : after, file } };
  }
  if (after === '') {
    if (at.key === 'name') return remark(say`The name of "${what}" cannot be taken away.`);
    return change(say`A text of "${what}" is taken away.`, path, textEdits(document, text.path, ''));
  }
  const sentence =
    at.key === 'name' ? say`"${file ?? ''}" is called "${after}".` : say`A text of "${what}" is changed.`;
  return change(sentence, path, textEdits(document, text.path, after));
}

function planLevel(
  files: BookFiles,
  state: WorkbookState,
  { row, column, before: exported, after }: Extract<Difference, { kind: 'level' }>,
  isPreferred: boolean,
): Plan {
  const path = files.path(column.file);
  const role = files.role(path);
  if (!role) return none;
  const cell = row.cells[column.id];
  const key = cell?.item ?? keyOfRow(role, row, state);
  if (!key) return remark(say`"${column.title}" does not name the framework that has "${row.name}".`);
  const found = findItem(role, key);
  // What is inherited is in another file, and as it was as far as this one tells.
  const isInherited = cell?.isInherited === true && !isDropped(role, key);
  const file = found?.shown ?? (isInherited ? cell.shown : undefined);
  const levels: readonly LevelWords[] = found?.placed.scale?.levels ?? state.scales[row.scale ?? -1]?.levels ?? [];
  const meant: MeantLevel | undefined = after === undefined ? [] : meantLevel(after, levels);
  if (isSaid(file, after, levels)) return none;
  const before = isPreferred ? file : exported;
  if (!isSaid(file, before, levels)) {
    const sentence = say`"${row.name}" of "${column.title}" was changed in the workbook and in the file.`;
    return { kind: 'conflict', conflict: { sentence, path, before, workbook: after, file } };
  }
  if (!meant) return remark(say`"${after ?? ''}" is no level of "${row.name}" for "${column.title}".`);
  const { document } = role;
  if (after === undefined) {
    const sentence = say`"${row.name}" is taken out of "${column.title}".`;
    if (found) return change(sentence, path, itemRemoval(document, found.item));
    return change(sentence, path, itemAddition(role, row.group, { ...key, level: [], remove: true }, levels));
  }
  if (!found) {
    const sentence =
      before === undefined
        ? say`"${row.name}" is added to "${column.title}", ${after}.`
        : say`"${row.name}" of "${column.title}" is ${after} rather than ${before ?? ''}.`;
    return change(sentence, path, itemAddition(role, row.group, { ...newKey(key), level: meant }, levels));
  }
  const sentence = say`"${row.name}" of "${column.title}" is ${after} rather than ${before ?? ''}.`;
  return change(sentence, path, levelEdits(document, found.item, meant, levels));
}

/** A new item refers to its skill, or has its name. */
function newKey({ ref, name }: ItemKey): Pick<NewItem, 'ref' | 'name'> {
  return ref === undefined ? (name === undefined ? {} : { name }) : { ref };
}

/** Whether two cells say the same: by the levels that they mean, else by their words. */
function isSaid(a: string | undefined, b: string | undefined, levels: readonly LevelWords[]): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a === b || sameName(a, b)) return true;
  const [first, second] = [meantLevel(a, levels), meantLevel(b, levels)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.length === second.length &&
    first.every((one, index) => one === second[index])
  );
}

/** By what a role that lacks the skill of a row would have it; `undefined` where it does not name the skill's framework. */
function keyOfRow(role: BookRole, row: StateRow, state: WorkbookState): ItemKey | undefined {
  if (!row.skill) return { name: row.name };
  const alias = aliasOf(role, state.files[row.skill.file] ?? '');
  return alias === undefined ? undefined : { ref: `${alias}/${row.skill.id}` };
}

function aliasOf({ frameworks }: BookRole, path: string): string | undefined {
  for (const [alias, { uri }] of frameworks) if (uri === uriOf(path)) return alias;
  return undefined;
}

/** A new row: a skill that a framework has already, or a new one of the framework that most rows of the sheet are of. */
function planAdded(
  files: BookFiles,
  state: WorkbookState,
  { sheet, name, group, levels: cells }: Extract<Difference, { kind: 'added' }>,
): Plan {
  const paths = frameworkPaths(sheet, state);
  const known = paths.flatMap((path) => {
    const skills = [...(files.framework(path)?.skills.values() ?? [])];
    const skill = skills.find(
      (one) => sameName(one.name?.value, name) || one.aliases.some(({ value }) => sameName(value, name)),
    );
    return skill ? [{ path, id: skill.id.value }] : [];
  })[0];
  const [path] = paths;
  const framework = path === undefined ? undefined : files.framework(path);
  const edits: FileEdits[] = [];
  let home = known;
  const document = path === undefined ? undefined : files.document(path);
  if (!home && path !== undefined && framework && document) {
    const ids = new Set(framework.skills.keys());
    const id = numberedIfTaken(slug(name) || 'skill', (one) => ids.has(one));
    const added = skillAddition(document, { id, name });
    if (added) {
      home = { path, id };
      edits.push({ path, edits: added });
    }
  }
  const scale = state.scales[mostCommon(sheet.rows.flatMap((row) => row.scale ?? [])) ?? -1]?.levels ?? [];
  for (const { column, shown } of cells) {
    const added = addTo(files, column, shown, { name, group, home, scale });
    if (added && 'strings' in added) return remark(added);
    if (added) edits.push(added);
  }
  if (edits.length === 0) return none;
  const where = cells.map(({ column, shown }) => `"${column.title}", ${shown}`).join('; ');
  const sentence = cells.length === 0 ? say`"${name}" is added.` : say`"${name}" is added to ${where}.`;
  return { kind: 'change', sentence, edits };
}

interface Addition {
  readonly name: string;
  readonly group: string;
  readonly home: { readonly path: string; readonly id: string } | undefined;
  readonly scale: readonly LevelWords[];
}

/** The edit that adds a skill to a role; `undefined` where the role has it, and a sentence where it cannot be added. */
function addTo(
  files: BookFiles,
  column: StateColumn,
  shown: string,
  { name, group, home, scale }: Addition,
): FileEdits | Message | undefined {
  const path = files.path(column.file);
  const role = files.role(path);
  if (!role) return undefined;
  const alias = home && aliasOf(role, home.path);
  const key: ItemKey = home && alias !== undefined ? { ref: `${alias}/${home.id}` } : { name };
  const found = findItem(role, key);
  if (found) {
    return isSaid(found.shown, shown, scale)
      ? undefined
      : say`"${column.title}" has "${name}" already, ${found.shown}, and not ${shown}.`;
  }
  const meant = meantLevel(shown, scale);
  if (!meant) return say`"${shown}" is no level, so that "${name}" was not added.`;
  const edits = itemAddition(role, group, { ...newKey(key), level: meant }, scale);
  return edits ? { path, edits } : say`The skills of "${column.title}" are written so that none can be added here.`;
}

/** The frameworks of a sheet's rows, those of most rows first. */
function frameworkPaths(sheet: StateSheet, state: WorkbookState): string[] {
  const counts = new Map<number, number>();
  for (const { skill } of sheet.rows) if (skill) counts.set(skill.file, (counts.get(skill.file) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([file]) => state.files[file] ?? []);
}

function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
