import { createRichText } from '../../jobProfile/richText.ts';
import type { Comparison, Part, PartCell, Row } from '../../service/compare/model.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { changeWords, levelName, nameOfColumn } from '../support/sideBySideWords.ts';
import { toCsv } from './csv.ts';

/**
 * A comparison as a table for spreadsheets: a row for each level and each text of each item, a column for each role. Texts stand as they are
 * written.
 */
export function comparisonCsv({ phrases, columns, sections }: Comparison): string {
  const rich = createRichText();
  const names = columns.map((column) => nameOfColumn(phrases, column, rich.plain));
  const rows = sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const title = section.isMarkdown ? rich.plain(section.title) : section.title;
      const about = [title, rich.plain(row.group ?? ''), rich.plain(row.name ?? '')];
      return linesOf(phrases, row, rich.plain).map((line) => [...about, ...line]);
    }),
  );
  return toCsv([
    [
      phrases.say('labels.section'),
      phrases.say('labels.group'),
      phrases.say('labels.item'),
      phrases.say('labels.what'),
      ...names,
      phrases.say('labels.change'),
    ],
    ...rows,
  ]);
}

/** The lines of a row: the name of the value, what each role says, and the change. */
function linesOf(phrases: Phrases, row: Row, plain: (markdown: string) => string): string[][] {
  const changes = row.cells.flatMap((_, i) => changeWords(phrases, row, i).map(({ words }) => plain(words)));
  const change = changes.length === 0 ? phrases.say('comparison.same') : [...new Set(changes)].join('; ');
  const levels = row.cells.map((cell) => plain(levelName(cell) ?? ''));
  const hasLevels = row.cells.some((cell) => levelName(cell) !== undefined);
  const lines = row.parts.map((part) => [
    part.label ?? phrases.say('labels.text'),
    ...part.cells.map(textOf),
    changeOf(phrases, part, change),
  ]);
  if (hasLevels) return [[phrases.say('labels.level'), ...levels, change], ...lines];
  if (lines.length > 0) return lines;
  return [
    [
      phrases.say('labels.item'),
      ...row.cells.map(({ isPresent }) => (isPresent ? phrases.say('comparison.yes') : '')),
      change,
    ],
  ];
}

function textOf(cell: PartCell | undefined): string {
  return cell?.texts.join('\n') ?? '';
}

function changeOf(phrases: Phrases, { isSame }: Part, change: string): string {
  return isSame ? phrases.say('comparison.same') : change;
}
