import { createRichText } from '../../jobProfile/richText.ts';
import type { Cell, ComparedSection, Comparison, Part, PartCell, Row } from '../../service/compare/model.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { tablesAsPoints } from '../../service/text/prose/markdownTables.ts';
import { headOfComparison, type SideBySideOptions } from '../support/sideBySideHead.ts';
import {
  changeSigns,
  changeWords,
  isOfLevel,
  isWhollySame,
  levelName,
  nameOfChange,
  nameOfColumn,
  notesOf,
  stepsInSigns,
  unfolded,
  usualImportance,
} from '../support/sideBySideWords.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { levelBar } from './levelBar.ts';
import { headLines, recordLines } from './sideBySide.ts';

type Plain = (markdown: string) => string;

/**
 * A comparison as Markdown for a comment on a pull request: a table of what became of every skill, then one for each section, a row for each item,
 * a column for each role, and what is the same folded away. Texts of the roles stand as they are written, but for tables, so that nothing in them can become markup there.
 */
export function comparisonMarkdown(comparison: Comparison, options: SideBySideOptions = {}): string {
  const { plain } = createRichText();
  const { columns, sections, phrases } = comparison;
  const head = headOfComparison(comparison, plain, options);
  const { title, about } = head;
  const names = columns.map((column) => escapeMarkdown(nameOfColumn(phrases, column, plain)));
  const grades = columns.map(({ grade }, i) =>
    grade === undefined ? names[i] : `${names[i]}<br>${escapeMarkdown(plain(grade))}`,
  );
  return [
    `## ${escapeMarkdown(title)}`,
    ...headLines(head, plain),
    `**${escapeMarkdown(about)}**`,
    ...(comparison.skills.length > 0 ? [glance(comparison, grades.map(String), plain)] : []),
    ...sections.flatMap((section) => sectionOf(phrases, section, grades.map(String), plain)),
    ...recordLines(head, plain),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

/** What became of every skill: a row for each, the change said once. */
function glance(comparison: Comparison, heads: readonly string[], plain: Plain): string {
  const { phrases } = comparison;
  const usual = usualImportance(comparison);
  const rows = comparison.skills.flatMap(({ change, rows: own }) =>
    own.map((row, i) => [
      i === 0 ? `**${changeSigns[change]} ${nameOfChange(phrases, change)}** (${own.length})` : '',
      joined([
        `**${escapeMarkdown(row.name === undefined ? phrases.say('skills.unnamed') : plain(row.name)) || '&#8203;'}**`,
        ...[...(row.group === undefined ? [] : [row.group]), ...notesOf(phrases, row, usual)].map((text) =>
          escapeMarkdown(plain(text)),
        ),
      ]),
      ...row.cells.map((cell) => glanceCell(phrases, cell)),
    ]),
  );
  return table([phrases.say('labels.change'), phrases.say('labels.skill'), ...heads], rows);
}

function glanceCell(phrases: Phrases, cell: Cell): string {
  if (!cell.isPresent) return '–';
  const steps = cell.steps ? ` (${stepsInSigns(cell.steps)})` : '';
  return `${levelText(cell) || phrases.say('matrix.asked')}${steps}`;
}

function sectionOf(
  phrases: Phrases,
  { title, isMarkdown, rows }: ComparedSection,
  heads: readonly string[],
  plain: Plain,
): string[] {
  const unchanged = (count: number) => phrases.say('comparison.unchanged', { count });
  const differing = rows.filter(({ changes }) => !changes.includes('same'));
  const same = rows.filter(({ changes }) => changes.includes('same'));
  const textsOf = (row: Row) => row.parts.filter(({ key }) => !row.isSkill || key !== 'importance');
  const told = (row: Row) => textsOf(row).filter((part) => isTold(row, part));
  const rest = (row: Row) => textsOf(row).filter((part) => !isTold(row, part));
  const columns = (row: Row, text: (cell: Cell, index: number) => string) => [
    nameOf(row, plain),
    ...row.cells.map(text),
  ];
  const changed = differing
    .map((row) =>
      columns(row, (cell, i) => joined([changeText(phrases, row, cell, i, plain), partsText(phrases, told(row), i)])),
    )
    .filter((cells) => cells.slice(1).some((text) => text !== ''));
  const more = differing
    .filter((row) => rest(row).length > 0)
    .map((row) => columns(row, (_, i) => partsText(phrases, rest(row), i)));
  const all = same
    .filter(isWhollySame)
    .map((row) => [nameOf(row, plain), joined([levelText(row.cells[0]), partsText(phrases, textsOf(row), 0)])]);
  const others = same
    .filter((row) => !isWhollySame(row))
    .map((row) => columns(row, (cell, i) => joined([levelText(cell), partsText(phrases, textsOf(row), i)])));
  return [
    `### ${escapeMarkdown(isMarkdown ? plain(title) : title)}`,
    ...(changed.length > 0 ? [table(['', ...heads], changed)] : []),
    ...(more.length > 0
      ? folded(
          phrases.say(changed.length > 0 ? 'comparison.moreTexts' : 'comparison.texts'),
          table(['', ...heads], more),
        )
      : []),
    ...(all.length > 0 ? folded(unchanged(all.length), table(['', phrases.say('comparison.all')], all)) : []),
    ...(others.length > 0
      ? folded(phrases.say('comparison.unchangedButExamples', { count: others.length }), table(['', ...heads], others))
      : []),
  ];
}

function folded(title: string, block: string): string[] {
  return [`<details><summary>${title}</summary>`, block, '</details>'];
}

/** Whether a part stands in the table itself. A table of skills must stay short, so that it has a text only where the text is what differs. */
function isTold({ cells, changes }: Row, part: Part): boolean {
  const { isSame } = part;
  const hasLevels = cells.some((cell) => levelName(cell) !== undefined);
  if (!hasLevels) return !isSame;
  const differs = changes.includes('reworded') || changes.includes('changed');
  return !isSame && differs && !(isOfLevel(part) && (changes.includes('raised') || changes.includes('lowered')));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function nameOf({ name, group }: Row, plain: Plain): string {
  const own = name === undefined ? '' : `**${escapeMarkdown(plain(name)) || '&#8203;'}**`;
  return joined([own, group === undefined ? '' : escapeMarkdown(plain(group))]);
}

/** What became of a cell, without what the table of all skills says. */
function changeText(phrases: Phrases, row: Row, cell: Cell, index: number, plain: Plain): string {
  const words = changeWords(phrases, row, index).filter(({ change }) => {
    return !row.isSkill || change === 'moved' || change === 'changed' || change === 'reworded';
  });
  const said = words.map(({ change, words }) => `**${changeSigns[change]} ${escapeMarkdown(plain(words))}**`);
  if (row.isSkill) return joined(said);
  if (!cell.isPresent && said.length === 0) return '–';
  return joined([...said, levelText(cell)]);
}

function levelText(cell: Cell | undefined): string {
  const name = levelName(cell);
  if (!cell || name === undefined) return '';
  const { level } = cell;
  if (!level) return escapeMarkdown(name);
  return `${levelBar(level)} ${escapeMarkdown(name)}`;
}

function partsText(phrases: Phrases, parts: readonly Part[], index: number): string {
  return joined(
    parts.map((part) => {
      const cell = part.cells[index];
      if (!cell) return '';
      const text = cell.isRepeated && index > 0 ? phrases.say('comparison.sameAsBefore') : textOf(cell, part);
      return part.label === undefined ? text : `*${part.label}${phrases.say('labels.colon')}* ${text}`;
    }),
  );
}

function textOf({ texts, depths, words }: PartCell, { shape }: Part): string {
  if (words) {
    return words
      .map(({ kind, text }) => {
        const inside = text.trim();
        const before = text.slice(0, text.length - text.trimStart().length);
        const after = text.slice(before.length + inside.length);
        if (kind === 'same' || inside === '')
          return `${breaks(before)}${escapeMarkdown(unfolded(inside))}${breaks(after)}`;
        const tag = kind === 'inserted' ? 'ins' : 'del';
        return `${breaks(before)}<${tag}>${escapeMarkdown(unfolded(inside))}</${tag}>${breaks(after)}`;
      })
      .join('');
  }
  const escaped = texts.map((text) => escapeMarkdown(unfolded(tablesAsPoints(text))));
  if (shape === 'line') return escaped.join(' · ');
  return escaped.length === 1
    ? (escaped[0] ?? '')
    : escaped
        .map((text, i) => (shape === 'points' ? `${(depths?.[i] ?? 0) > 0 ? '&emsp;–' : '•'} ${text}` : text))
        .join('<br>');
}

/** Blanks between words, which may hold line breaks. */
function breaks(blank: string): string {
  return blank.replaceAll(/\r\n?|\n/g, '<br>');
}

function joined(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('<br>');
}
