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
import { wordOfFormat } from '../../service/model/words.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import { sameName } from '../../service/text/names.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';

/*
 * The words in which pages, Markdown and tables speak of roles side by side. `plain` takes the markup off a line of Markdown.
 */

/** How a column is called in running words: its title, and its label where several columns have that title. */
export function nameOfColumn(phrases: Phrases, { title, label }: Column, plain: (markdown: string) => string): string {
  const name = plain(title) || phrases.say('document.untitledRole');
  return label === undefined ? name : `${name} (${label})`;
}

/** What a comparison is called: "From A to B", "A, B and C compared"; versions of one role by their labels. */
export function titleOfComparison(
  { columns, phrases }: Pick<Comparison, 'columns' | 'phrases'>,
  plain: (markdown: string) => string,
): string {
  const titles = new Set(columns.map(({ title }) => plain(title)));
  const labels = columns.flatMap(({ label }) => label ?? []);
  const [title] = titles;
  if (titles.size === 1 && title && labels.length === columns.length)
    return phrases.say('comparison.ofVersions', { title, versions: phrases.list(labels) });
  const names = columns.map((column) => nameOfColumn(phrases, column, plain));
  const [from = '', to = ''] = names;
  if (names.length === 2) return phrases.say('comparison.fromTo', { from, to });
  return names.length > 3
    ? phrases.say('comparison.ofMany', { role: from, count: names.length - 1 })
    : phrases.say('comparison.of', { roles: phrases.list(names) });
}

/** What the word for a change of skills means. */
export function aboutChange(phrases: Phrases, change: SkillChange): string | undefined {
  return change === 'same' ? undefined : phrases.say(`aboutChanges.${change}`);
}

/** What became of a row, in a word. */
export function nameOfChange(phrases: Phrases, change: Change): string {
  return phrases.say(`changes.${change}`);
}

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
export function notesOf(phrases: Phrases, { cells, parts, changes }: Row, usual: string | undefined): string[] {
  const said = cells.filter(({ isPresent }) => isPresent).map(({ importance }) => importance);
  const named = (one: string) => asMarkdownOfWord(phrases, one);
  const inTurn = said
    .filter((importance, i) => i === 0 || importance !== said[i - 1])
    .map((one) => (one === undefined ? asMarkdown(phrases.say('importance.notSaid')) : named(one)));
  const [only] = inTurn;
  const importance =
    inTurn.length === 2
      ? phrases.say('importance.beforeNow', { before: inTurn[0] ?? '', now: inTurn[1] ?? '' })
      : inTurn.length > 2
        ? inTurn.join(' → ')
        : said[0] === usual || said[0] === undefined
          ? undefined
          : only;
  const words = changes.includes('reworded') ? wordCounts(phrases, parts) : undefined;
  return [importance, words].filter((note) => note !== undefined);
}

/** How much a skill is needed, as one line of Markdown: a word of ours, or what the author wrote. */
function asMarkdownOfWord(phrases: Phrases, written: string): string {
  const ours = wordOfFormat(phrases, written);
  return ours === undefined ? written : asMarkdown(ours);
}

/** "10 words added, 6 words gone", where words are marked. */
function wordCounts(phrases: Phrases, parts: readonly Part[]): string | undefined {
  const marked = parts.flatMap(({ cells }) => cells.flatMap((cell) => cell?.words ?? []));
  const count = (kind: WordChange['kind']) =>
    marked.reduce((sum, one) => (one.kind === kind ? sum + (one.text.match(/[\p{L}\p{N}]+/gu) ?? []).length : sum), 0);
  const [added, gone] = [count('inserted'), count('deleted')];
  const told = [
    ...(added === 0 ? [] : [phrases.say('comparison.wordsAdded', { count: added })]),
    ...(gone === 0 ? [] : [phrases.say('comparison.wordsGone', { count: gone })]),
  ];
  return told.length === 0 ? undefined : asMarkdown(told.join(', '));
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
export function changesOfCell(phrases: Phrases, row: Row, index: number): ReturnType<typeof changeWords> {
  const isOfTwo = row.cells.length === 2;
  return changeWords(phrases, row, index).filter(({ change, parts }) => {
    if (change === 'moved') return true;
    if (change === 'changed') return parts.some(({ key, label }) => key !== 'importance' && !isLabelOfRow(row, label));
    return !isOfTwo && change !== 'gone' && change !== 'raised' && change !== 'lowered';
  });
}

/** "Status changed" below the heading "Status" says nothing more. */
function isLabelOfRow({ name }: Row, label: string | undefined): boolean {
  return name !== undefined && label !== undefined && sameName(label, name);
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

/** A change of a cell against the cell before, as one sentence in Markdown, with what it is about where it is neither new nor gone. */
export interface ChangeOfCell {
  readonly change: Change;
  readonly words: string;
  /** What changed: the level, or parts by their keys and labels. */
  readonly parts: readonly { readonly key: string; readonly label?: string | undefined }[];
}

/** One sentence for each change of a cell against the cell before. */
export function changeWords(phrases: Phrases, row: Row, index: number): ChangeOfCell[] {
  return (row.cells[index]?.changes ?? []).map((change) => {
    if (change === 'changed') return { change, ...changedWords(phrases, row, index) };
    return { change, words: wordsFor(phrases, change, row, index), parts: [] };
  });
}

function wordsFor(phrases: Phrases, change: Exclude<Change, 'changed'>, row: Row, index: number): string {
  const [before, cell] = [row.cells[index - 1], row.cells[index]];
  const [from = '', to = ''] = [levelName(before), levelName(cell)];
  switch (change) {
    case 'raised':
    case 'lowered':
      return phrases.say(`comparison.${change}`, { from, to });
    case 'moved':
      return before?.group === undefined
        ? phrases.say('comparison.movedIntoGroup')
        : phrases.say('comparison.movedFrom', { group: before.group });
    case 'same':
      return phrases.say('comparison.same');
    default:
      return nameOfChange(phrases, change);
  }
}

/** What changed, by the names of its parts: "Importance changed". */
function changedWords(phrases: Phrases, { cells, parts }: Row, index: number): Omit<ChangeOfCell, 'change'> {
  const [before, cell] = [cells[index - 1], cells[index]];
  const isGraded = cell?.changes.includes('raised') || cell?.changes.includes('lowered');
  const level = isGraded ? undefined : levelWords(phrases, before, cell);
  const changed = parts.filter(({ shape, label, cells: own }) => {
    return (
      label !== undefined && shape === 'line' && (own[index] ? !own[index].isRepeated : own[index - 1] !== undefined)
    );
  });
  const labels = changed.flatMap(({ label }) => label ?? []);
  const named = labels.length > 0 ? [phrases.say('comparison.changed', { what: phrases.list(labels) })] : [];
  const all = [...(level === undefined ? [] : [level]), ...named];
  return {
    words: all.length === 0 ? nameOfChange(phrases, 'changed') : all.join('; '),
    parts: [...(level === undefined ? [] : [{ key: 'level' }]), ...changed.map(({ key, label }) => ({ key, label }))],
  };
}

function levelWords(phrases: Phrases, before: Cell | undefined, cell: Cell | undefined): string | undefined {
  const [from, to] = [levelName(before), levelName(cell)];
  if (from === undefined) return to === undefined ? undefined : phrases.say('comparison.levelAdded', { level: to });
  if (to === undefined) return phrases.say('comparison.levelGone', { level: from });
  if (from !== to) return phrases.say('comparison.levelChanged', { from, to });
  const isSameScale = before?.level?.steps.join() === cell?.level?.steps.join();
  return isSameScale ? undefined : phrases.say('comparison.otherScale');
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
export function titleOfMatrix(
  { columns, phrases }: Pick<Matrix, 'columns' | 'phrases'>,
  plain: (markdown: string) => string,
): string {
  const families = new Set(columns.map(({ family }) => family && plain(family)));
  const [family] = families;
  return families.size === 1 && family ? titleOfMatrixFor(phrases, family) : phrases.say('matrix.title');
}

/** The same for a family by its name. */
export function titleOfMatrixFor(phrases: Phrases, family: string): string {
  return phrases.say('matrix.titleOf', { family });
}

/** A level that moves by so many steps: "+2" or, with a sign as wide as a plus, "−1". */
export function stepsInSigns(by: number): string {
  return by < 0 ? `−${-by}` : `+${by}`;
}

/** The same in words: "2 steps higher". */
export function stepsInWords(phrases: Phrases, by: number): string {
  return phrases.say(by < 0 ? 'matrix.stepsLower' : 'matrix.stepsHigher', { count: Math.abs(by) });
}

/** What follows a role's title at the head of its column beside its grade: its track, and the roles that its growth is counted from. */
function trackOf(
  phrases: Phrases,
  { track, after }: MatrixColumn,
  plain: (markdown: string) => string,
): string | undefined {
  const from = after && phrases.say('matrix.after', { roles: phrases.list(after.map(plain)) });
  return track === undefined || from === undefined ? (track ?? from) : `${track} · ${from}`;
}

/** What stands below a role's title at the head of its column, each one line of Markdown: its version among others, its grade, and that it is a draft. */
export function factsOfColumn(
  phrases: Phrases,
  { label, grade, version, isDraft }: Column,
  more: readonly string[] = [],
): string[] {
  return [
    ...(label === undefined ? [] : [asMarkdown(label)]),
    ...(grade === undefined ? [] : [grade]),
    ...more,
    ...(version === undefined ? [] : [phrases.say('document.version', { version })]),
    ...(isDraft ? [asMarkdown(phrases.say('status.draft'))] : []),
  ];
}

/**
 * What follows the grade at the head of each column of a matrix, each one line of Markdown: its family where there are several, then its track and
 * the roles that its growth is counted from.
 */
export function moreOfColumns(
  phrases: Phrases,
  columns: readonly MatrixColumn[],
  plain: (markdown: string) => string,
): (column: MatrixColumn) => string[] {
  const hasFamilies = new Set(columns.map(({ family }) => family)).size > 1;
  return (column) => {
    const track = trackOf(phrases, column, plain);
    return [
      ...(hasFamilies && column.family !== undefined ? [column.family] : []),
      ...(track === undefined ? [] : [asMarkdown(track)]),
    ];
  };
}

/** How far a level lies from that of the grade before, in signs; empty where it is the same, or has none before it. */
export function signOfGrowth(phrases: Phrases, growth: Growth | undefined): string {
  if (!growth || growth.kind === 'same') return '';
  return growth.kind === 'new' ? phrases.say('matrix.new') : stepsInSigns(growth.by);
}

/** Said in place of what a role lacks. */
export function absentWords(phrases: Phrases, { isSkill }: Pick<Row, 'isSkill'>): string {
  return phrases.say(isSkill ? 'matrix.notAsked' : 'comparison.notInRole');
}

/** The words of a cell: the name of the level, or that the skill is asked for; empty where the role lacks the skill. */
export function wordsOfCell(phrases: Phrases, cell: MatrixCell | undefined): string {
  return cell ? (cell.level?.name ?? cell.writtenLevel ?? asMarkdown(phrases.say('matrix.asked'))) : '';
}
