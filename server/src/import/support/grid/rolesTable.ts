import { isEnglishWord } from '../../../service/format/otherWords.ts';
import { listSectionKeys } from '../../../service/format/sections.ts';
import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { Meaning } from '../../decisions.ts';
import { keyOfHeading } from '../../documents/layouts/headingWords.ts';
import type { DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { joinTexts, lineOf, textFrom } from '../draftText.ts';
import type { Notes } from '../notes.ts';
import { labelsOf } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';

/*
 * Tables with a row for each role: a column with its title, and columns for its family, its summary, its tasks.
 */

const lines: ReadonlySet<string> = new Set(['family', 'organisation', 'owner', 'version', 'reportsTo']);

const texts: ReadonlySet<string> = new Set(['summary', 'notes']);

/** Keys that a column of a table of roles may have, and other tables do not have. */
const telling: ReadonlySet<string> = new Set([
  ...listSectionKeys,
  'family',
  'organisation',
  'owner',
  'reportsTo',
  'summary',
]);

const choices: readonly Meaning[] = [
  'title',
  'summary',
  'background',
  'workActivities',
  'skills',
  'training',
  'developmentActivities',
  'qualifications',
  'notes',
  'family',
  'organisation',
  'fact',
  'leaveOut',
];

/** What of the words for titles is no other thing's name: "Name" and "Post" are a skill's, too. */
const titleWords = /^(?:job |role |post |position )?(?:title|role|job|position|role name|job name)s?$/i;

interface RoleColumn {
  readonly index: number;
  readonly label: DraftText | undefined;
  /** A key of the data model, `fact`, or `leaveOut`. */
  readonly key: string;
}

/** Whether a table has a row for each role: a column of titles, and another one that only roles have. */
export function isRolesTable(grid: Grid): boolean {
  if (grid.rows.length < 2) return false;
  const labels = labelsOf(grid.rows, 1).map(({ label }) => label?.text ?? '');
  const keys = labels.map(keyOf);
  return keys.includes('title') && keys.some((key) => telling.has(key));
}

/** What a column holds about the things that another one names: "Task ID" and "Task type" hold no tasks. */
const aboutThings = /[\s_](?:id|ids|code|codes|type|number|no\.?|count)$/i;

function keyOf(label: string): string {
  if (titleWords.test(label.trim())) return 'title';
  if (aboutThings.test(label.trim())) return 'fact';
  const meant = label === '' ? 'fact' : keyOfHeading(label);
  // In other languages a word for the title of a post names nothing else.
  if (meant === 'title' && !isEnglishWord(label, 'role')) return 'title';
  const key = meant ?? label.trim().toLowerCase();
  return listSectionKeys.has(key) || lines.has(key) || texts.has(key) ? key : 'fact';
}

/** A role for each row below the first. A row without a title is another part of the role above it. */
export function rolesOfTable(
  grid: Grid,
  lang: string | undefined,
  stems: (text: string, fallback: string) => string,
  notes: Notes,
): DraftFile[] {
  const columns = columnsOf(grid, notes);
  const roles: { title: DraftText; cells: Map<RoleColumn, GridCell[]> }[] = [];
  for (const row of grid.rows.slice(1)) {
    const titleColumn = columns.find(({ key }) => key === 'title');
    const title = titleColumn && textOf(row[titleColumn.index], ' ');
    const last = roles.at(-1);
    if (!title && !last) {
      const words = row.flatMap((cell) => textOf(cell, ' ') ?? []);
      for (const text of words) notes.leave(text, say`its row names no role`);
      if (words.length > 0) notes.odd(say`A row was left out, since it names no role.`, words[0]);
      continue;
    }
    const isSame = title && last && nameKey(title.text) === nameKey(last.title.text);
    if (title && isSame) notes.leave(title, say`it repeats the title above`);
    const role = title && !isSame ? { title, cells: new Map<RoleColumn, GridCell[]>() } : last;
    if (!role) continue;
    if (role !== last) roles.push(role);
    for (const column of columns) {
      const cell = row[column.index];
      if (column.key === 'title' || !cell || cell.lines.length === 0) continue;
      role.cells.set(column, [...(role.cells.get(column) ?? []), cell]);
    }
  }
  return roles.map(({ title, cells }): DraftFile => {
    const stem = stems(title.text, 'role');
    return { kind: 'role', stem, value: { id: stem, title: lineOf(title), lang, ...draftOf(cells, notes) } };
  });
}

function columnsOf(grid: Grid, notes: Notes): RoleColumn[] {
  let hasTitle = false;
  return labelsOf(grid.rows, 1).map(({ label }, index): RoleColumn => {
    const guess = keyOf(label?.text ?? '');
    const asked = choices.find((choice) => choice === guess) ?? 'fact';
    const decided = label ? notes.decide('column', label, asked, choices, guess !== 'fact') : asked;
    const meant = decided === asked ? guess : decided;
    const key = meant === 'title' && hasTitle ? 'fact' : meant;
    hasTitle ||= key === 'title';
    if (label && key !== 'fact') notes.leave(label, say`it says what is in a column of the table`);
    return { index, label, key };
  });
}

function draftOf(cells: ReadonlyMap<RoleColumn, readonly GridCell[]>, notes: Notes): DraftMapping {
  const value: Record<string, DraftValue> = {};
  const details: Record<string, DraftValue> = {};
  for (const [{ key, label, index }, found] of cells) {
    const all = found.flatMap((cell) => cell.lines.flatMap((line) => itemsOf(line.text, key)));
    if (key === 'leaveOut') {
      for (const text of all) notes.leave(text, say`its column was decided to be left out`);
    } else if (listSectionKeys.has(key)) {
      const items = all.map((text): DraftMapping => (key === 'background' ? { description: text } : { name: text }));
      value[key] = [...(Array.isArray(value[key]) ? value[key] : []), ...items];
    } else {
      const text = texts.has(key) ? blocksOf(found) : joinTexts(all, key === 'fact' ? '; ' : ' ');
      if (!text) continue;
      if (key === 'fact' || value[key] !== undefined) {
        const name = label?.text ?? `Column ${index + 1}`;
        details[details[name] === undefined ? name : `${name} ${index + 1}`] = {
          text: text.text,
          from: [...new Set([...(label?.from ?? []), ...text.from])],
        };
      } else {
        value[key] = text;
      }
    }
  }
  return { ...value, ...(Object.keys(details).length > 0 ? { details } : {}) };
}

/** A part of a cell that is longer is a sentence, in UTF-16 units. */
const longestPart = 80;

/** So many short words between commas are a list of skills. */
const fewestBetweenCommas = 3;
const mostWordsBetweenCommas = 4;

/** The items of a line in a column of items: "Excel; Sage" are two skills, and so are words between commas. */
function itemsOf(text: DraftText, key: string): DraftText[] {
  if (!listSectionKeys.has(key)) return [text];
  const isList = (parts: readonly string[], longest: (part: string) => boolean) =>
    parts.length > 1 &&
    parts.every((part) => part !== '' && longest(part) && !/[.!?](?:\s|$)/.test(part) && isBalanced(part));
  const between = partsOf(text.text, /;|\s•\s/);
  if (isList(between, (part) => part.length <= longestPart)) return between.map((part) => textFrom(text, part));
  const commas = key === 'skills' ? partsOf(text.text, /,/) : [];
  const isShort = (part: string) => part.split(/\s+/).length <= mostWordsBetweenCommas;
  if (commas.length >= fewestBetweenCommas && isList(commas, isShort))
    return commas.map((part) => textFrom(text, part));
  return [text];
}

/** What stands between separators; nothing behind one at the end. */
function partsOf(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

function isBalanced(text: string): boolean {
  return (text.match(/[([]/g)?.length ?? 0) === (text.match(/[)\]]/g)?.length ?? 0);
}

function textOf(cell: GridCell | undefined, separator: string): DraftText | undefined {
  return (
    cell &&
    joinTexts(
      cell.lines.map(({ text }) => text),
      separator,
    )
  );
}

/** The lines of cells as paragraphs and lists. */
function blocksOf(cells: readonly GridCell[]): DraftText | undefined {
  let text = '';
  let wasItem = false;
  const all = cells.flatMap(({ lines: inCell }) => inCell);
  for (const line of all) {
    if (text !== '') text += wasItem && line.isItem ? '\n' : '\n\n';
    text += line.isItem ? `- ${line.text.text}` : line.text.text;
    wasItem = line.isItem;
  }
  return all.length === 0 ? undefined : { text, from: [...new Set(all.flatMap((line) => line.text.from))] };
}
