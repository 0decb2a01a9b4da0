import { changeOfSkill } from '../../service/compare/glance.ts';
import type { Growth, Matrix, MatrixCell, MatrixColumn } from '../../service/compare/matrix.ts';
import {
  type Cell,
  type Change,
  type Column,
  type Comparison,
  type Part,
  type PartCell,
  type Row,
  type SkillChange,
  skillChanges,
} from '../../service/compare/model.ts';
import type { WordChange } from '../../service/compare/wordDiff.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import { capitalised } from '../../service/text/capitalised.ts';
import { sameName } from '../../service/text/names.ts';

/*
 * The words in which pages, Markdown and tables speak of roles side by side. `plain` takes the markup off a line of Markdown.
 */

/** What a fold of rows is called in which nothing differs. */
export function unchangedWords(count: number): string {
  return `${count} unchanged`;
}

/** "A, B and C". */
export function enumeration(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** How a column is called in running words: its title, and its label where several columns have that title. */
export function nameOfColumn({ title, label }: Column, plain: (markdown: string) => string): string {
  const name = plain(title) || 'Untitled role';
  return label === undefined ? name : `${name} (${label})`;
}

/** What a comparison is called: "From A to B", "A, B and C compared"; versions of one role by their labels. */
export function titleOfComparison(
  { columns }: Pick<Comparison, 'columns'>,
  plain: (markdown: string) => string,
): string {
  const titles = new Set(columns.map(({ title }) => plain(title)));
  const labels = columns.flatMap(({ label }) => label ?? []);
  const [title] = titles;
  if (titles.size === 1 && title && labels.length === columns.length)
    return `${title}: ${enumeration(labels)} compared`;
  const names = columns.map((column) => nameOfColumn(column, plain));
  if (names.length === 2) return `From ${names[0]} to ${names[1]}`;
  return names.length > 3
    ? `${names[0]} and ${names.length - 1} other roles compared`
    : `${enumeration(names)} compared`;
}

/** What the word for a change of skills means. */
export const aboutChanges: Readonly<Record<SkillChange, string | undefined>> = {
  new: 'not asked for before',
  raised: 'a higher level is asked for',
  lowered: 'a lower level is enough',
  gone: 'no longer asked for',
  reworded: 'same level, other words or importance',
  same: undefined,
};

/** What became of a row, in a word. */
export const changeNames: Readonly<Record<Change, string>> = {
  new: 'New',
  gone: 'Gone',
  raised: 'Raised',
  lowered: 'Lowered',
  changed: 'Changed',
  reworded: 'Reworded',
  moved: 'Moved',
  same: 'Unchanged',
};

/** The importance that most skills have, which is said once for all of them; `undefined` where none has one. */
export function usualImportance({ skills }: Pick<Comparison, 'skills'>): string | undefined {
  const counts = new Map<string, number>();
  for (const { importance } of skills.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
    if (importance === 'essential' || importance === 'desirable')
      counts.set(importance, (counts.get(importance) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** What the levels of a skill leave unsaid, in Markdown: how much it is needed, and how many of its words are others. */
export function notesOf({ cells, parts, changes }: Row, usual: string | undefined): string[] {
  const said = cells.filter(({ isPresent }) => isPresent).map(({ importance }) => importance);
  const inTurn = said.filter((importance, i) => i === 0 || importance !== said[i - 1]).map((one) => one ?? 'not said');
  const [only] = inTurn;
  const importance =
    inTurn.length === 2
      ? `${inTurn[0]} before, now ${inTurn[1]}`
      : inTurn.length > 2
        ? inTurn.join(', then ')
        : only === usual || said[0] === undefined
          ? undefined
          : only;
  const words = changes.includes('reworded') ? wordCounts(parts) : undefined;
  return [importance, words].filter((note) => note !== undefined);
}

/** "10 words added, 6 gone", where words are marked. */
function wordCounts(parts: readonly Part[]): string | undefined {
  const marked = parts.flatMap(({ cells }) => cells.flatMap((cell) => cell?.words ?? []));
  const count = (kind: WordChange['kind']) =>
    marked.reduce((sum, one) => (one.kind === kind ? sum + (one.text.match(/[\p{L}\p{N}]+/gu) ?? []).length : sum), 0);
  const [added, gone] = [count('inserted'), count('deleted')];
  if (added === 0) return gone === 0 ? undefined : `${counted(gone, 'word')} gone`;
  return gone === 0 ? `${counted(added, 'word')} added` : `${counted(added, 'word')} added, ${gone} gone`;
}

/** What differs in a row, as words that a filter goes by: those of skills, to which every other change is another wording. */
export function filterWords(row: Row): SkillChange[] {
  const found = new Set(
    row.changes.map((change): SkillChange => (change === 'changed' || change === 'moved' ? 'reworded' : change)),
  );
  if (row.isSkill) found.add(changeOfSkill(row));
  return skillChanges.filter((change) => found.has(change));
}

/** What a level says: where a skill differs, each role has all of it, even if another one says the same. */
const levelParts: ReadonlySet<string> = new Set(['level', 'indicators', 'examples']);

/** Whether a part says what a level means. */
export function isOfLevel({ key }: Pick<Part, 'key'>): boolean {
  return levelParts.has(key);
}

/** Whether all roles say the same in all that is shown of an unchanged row; the examples of different roles may still differ. */
export function isWhollySame({ changes, parts }: Row): boolean {
  return changes.includes('same') && parts.every((part) => part.isSame);
}

/**
 * The parts of a row by where they are shown: what a thing means, said once for all roles; what each role says of its own; what else all say
 * alike. How much a skill is needed is said in a note instead.
 */
export function shownParts(row: Row): { meaning: Part[]; own: Part[]; rest: Part[] } {
  const shown = row.parts.filter(({ key }) => !row.isSkill || key !== 'importance');
  const shared = shown.filter((part) => part.isSame && (isWhollySame(row) || !isOfLevel(part)));
  const meaning = shared.filter(({ key }) => key === 'description');
  return {
    meaning,
    own: shown.filter((part) => !shared.includes(part)),
    rest: shared.filter((part) => !meaning.includes(part)),
  };
}

/** What became of a row, for the sign beside it; nothing for an unchanged one, since it stands among others. */
export function shownChanges(row: Row): readonly Change[] {
  if (row.changes.includes('same')) return [];
  return row.isSkill ? filterWords(row) : row.changes;
}

/** What the sign of a row does not say: where an item comes from, other scales and, between more than two roles, which of them differs. */
export function changesOfCell(row: Row, index: number): ReturnType<typeof changeWords> {
  const isOfTwo = row.cells.length === 2;
  return changeWords(row, index).filter(({ change, words }) => {
    if (change === 'moved') return true;
    if (change === 'changed') return !['Changed', 'Importance changed'].includes(words) && !isLabelOfRow(row, words);
    return !isOfTwo && change !== 'gone' && change !== 'raised' && change !== 'lowered';
  });
}

/** "Status changed" below the heading "Status" says nothing more. */
function isLabelOfRow({ name }: Row, words: string): boolean {
  return name !== undefined && sameName(words.replace(/ changed$/, ''), name);
}

/** A text with its marks: of two roles, what is gone is marked in the first text and what is new in the second; of more, both in the later one. */
export function markedCell({ cells }: Part, index: number): PartCell | undefined {
  const own = cells[index];
  const words = cells[1]?.words;
  if (!own || !words || cells.length > 2) return own;
  const foreign = index === 0 ? 'inserted' : 'deleted';
  return { ...own, words: words.filter(({ kind }) => kind !== foreign) };
}

/** Points, each with the examples below it. */
export function nestedPoints({ texts, depths }: Pick<PartCell, 'texts' | 'depths'>) {
  const points: { readonly text: string; readonly inner: string[] }[] = [];
  for (const [i, text] of texts.entries()) {
    const last = points.at(-1);
    if (last && (depths?.[i] ?? 0) > 0) last.inner.push(text);
    else points.push({ text, inner: [] });
  }
  return points;
}

/** Rows by their groups, in their order. */
export function groupedRows(rows: readonly Row[]) {
  const groups: { readonly title: string | undefined; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.title === row.group) last.rows.push(row);
    else groups.push({ title: row.group, rows: [row] });
  }
  return groups;
}

/** One sentence for each change of a cell against the cell before, in Markdown. */
export function changeWords(row: Row, index: number): { readonly change: Change; readonly words: string }[] {
  const cell = row.cells[index];
  return (cell?.changes ?? []).map((change) => ({ change, words: wordsFor(change, row, index) }));
}

function wordsFor(change: Change, row: Row, index: number): string {
  const [before, cell] = [row.cells[index - 1], row.cells[index]];
  const [from = '', to = ''] = [levelName(before), levelName(cell)];
  switch (change) {
    case 'new':
      return 'New';
    case 'gone':
      return 'Gone';
    case 'raised':
      return `Raised from ${from} to ${to}`;
    case 'lowered':
      return `Lowered from ${from} to ${to}`;
    case 'moved':
      return before?.group === undefined ? 'Moved into a group' : `Moved here from ${before.group}`;
    case 'reworded':
      return 'Reworded';
    case 'same':
      return 'The same';
    case 'changed':
      return changedWords(row, index);
  }
}

/** What changed, by the names of its parts: "Importance changed". */
function changedWords({ cells, parts }: Row, index: number): string {
  const [before, cell] = [cells[index - 1], cells[index]];
  const isGraded = cell?.changes.includes('raised') || cell?.changes.includes('lowered');
  const level = isGraded ? undefined : levelWords(before, cell);
  const labels = parts
    .filter(({ shape, cells: own }) => {
      return shape === 'line' && (own[index] ? !own[index].isRepeated : own[index - 1] !== undefined);
    })
    .flatMap(({ label }) => label ?? []);
  const named =
    labels.length > 0
      ? [`${enumeration([labels[0] ?? '', ...labels.slice(1).map((label) => label.toLowerCase())])} changed`]
      : [];
  const all = [...(level === undefined ? [] : [level]), ...named];
  return all.length === 0 ? 'Changed' : all.join('; ');
}

function levelWords(before: Cell | undefined, cell: Cell | undefined): string | undefined {
  const [from, to] = [levelName(before), levelName(cell)];
  if (from === undefined) return to === undefined ? undefined : `Level added: ${to}`;
  if (to === undefined) return `Level taken away: ${from}`;
  if (from !== to) return `Level changed from ${from} to ${to}`;
  return before?.level?.steps.join() === cell?.level?.steps.join() ? undefined : 'Level on another scale';
}

/** The name of a cell's level in one line of Markdown; `undefined` for a cell without a level. */
export function levelName(cell: Cell | undefined): string | undefined {
  return cell?.level?.name ?? cell?.writtenLevel;
}

/** A text as written, for places that do not parse it: line breaks within a paragraph are blanks. */
export function unfolded(text: string): string {
  return text.replaceAll(/(?<=[^\n])\n(?=[^\s])(?![-*+•>#]|\d+[.)])/g, ' ');
}

/** The sign of each change, which stands before its words. */
export const changeSigns: Readonly<Record<Change, string>> = {
  new: '+',
  gone: '−',
  raised: '▲',
  lowered: '▼',
  changed: '≠',
  reworded: '~',
  moved: '→',
  same: '=',
};

/** "Operations: skills by grade"; without the family where there are several. */
export function titleOfMatrix({ columns }: Matrix, plain: (markdown: string) => string): string {
  const families = new Set(columns.map(({ family }) => family && plain(family)));
  const [family] = families;
  return families.size === 1 && family ? `${family}: skills by grade` : 'Skills by grade';
}

/** A level that moves by so many steps: "+2" or, with a sign as wide as a plus, "−1". */
export function stepsInSigns(by: number): string {
  return by < 0 ? `−${-by}` : `+${by}`;
}

/** The same in words: "2 steps higher". */
export function stepsInWords(by: number): string {
  const count = Math.abs(by);
  return `${count} ${count === 1 ? 'step' : 'steps'} ${by < 0 ? 'lower' : 'higher'}`;
}

/** What follows a role's title at the head of its column beside its grade: its track, and the roles that its growth is counted from. */
function trackOf({ track, after }: MatrixColumn, plain: (markdown: string) => string): string | undefined {
  const from = after && `after ${enumeration(after.map(plain))}`;
  if (track === undefined) return from && capitalised(from);
  return from === undefined ? track : `${track}, ${from}`;
}

/** What stands below a role's title at the head of its column, each one line of Markdown: its version among others, its grade, and that it is a draft. */
export function factsOfColumn({ label, grade, version, isDraft }: Column, more: readonly string[] = []): string[] {
  return [
    ...(label === undefined ? [] : [asMarkdown(label)]),
    ...(grade === undefined ? [] : [grade]),
    ...more,
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(isDraft ? ['draft'] : []),
  ];
}

/**
 * What follows the grade at the head of each column of a matrix, each one line of Markdown: its family where there are several, then its track and
 * the roles that its growth is counted from.
 */
export function moreOfColumns(
  columns: readonly MatrixColumn[],
  plain: (markdown: string) => string,
): (column: MatrixColumn) => string[] {
  const hasFamilies = new Set(columns.map(({ family }) => family)).size > 1;
  return (column) => {
    const track = trackOf(column, plain);
    return [
      ...(hasFamilies && column.family !== undefined ? [column.family] : []),
      ...(track === undefined ? [] : [asMarkdown(track)]),
    ];
  };
}

/** How far a level lies from that of the grade before, in signs; empty where it is the same, or has none before it. */
export function signOfGrowth(growth: Growth | undefined): string {
  if (!growth || growth.kind === 'same') return '';
  return growth.kind === 'new' ? 'new' : stepsInSigns(growth.by);
}

/** Said in place of what a role lacks. */
export function absentWords({ isSkill }: Pick<Row, 'isSkill'>): string {
  return isSkill ? 'Not asked for' : 'Not in this role';
}

/** "1 skill", "2 skills". */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

/** The words of a cell: the name of the level, or that the skill is asked for; empty where the role lacks the skill. */
export function wordsOfCell(cell: MatrixCell | undefined): string {
  return cell ? (cell.level?.name ?? cell.writtenLevel ?? 'Asked for') : '';
}
