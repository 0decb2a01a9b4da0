import { createRichText } from '../../jobProfile/richText.ts';
import type { Comparison, Part, PartCell, Row } from '../../service/compare/model.ts';
import { changeWords, levelName, nameOfColumn } from '../support/sideBySideWords.ts';
import { toCsv } from './csv.ts';

/**
 * A comparison as a table for spreadsheets: a row for each level and each text of each item, a column for each role. Texts stand as they are
 * written.
 */
export function comparisonCsv({ columns, sections }: Comparison): string {
  const rich = createRichText();
  const names = columns.map((column) => nameOfColumn(column, rich.plain));
  const rows = sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const title = section.isMarkdown ? rich.plain(section.title) : section.title;
      const about = [title, rich.plain(row.group ?? ''), rich.plain(row.name ?? '')];
      return linesOf(row, rich.plain).map((line) => [...about, ...line]);
    }),
  );
  return toCsv([['Section', 'Group', 'Item', 'What', ...names, 'Change'], ...rows]);
}

/** The lines of a row: the name of the value, what each role says, and the change. */
function linesOf(row: Row, plain: (markdown: string) => string): string[][] {
  const changes = row.cells.flatMap((_, i) => changeWords(row, i).map(({ words }) => plain(words)));
  const change = changes.length === 0 ? 'The same' : [...new Set(changes)].join('; ');
  const levels = row.cells.map((cell) => plain(levelName(cell) ?? ''));
  const hasLevels = row.cells.some((cell) => levelName(cell) !== undefined);
  const lines = row.parts.map((part) => [part.label ?? 'Text', ...part.cells.map(textOf), changeOf(part, change)]);
  if (hasLevels) return [['Level', ...levels, change], ...lines];
  if (lines.length > 0) return lines;
  return [['Item', ...row.cells.map(({ isPresent }) => (isPresent ? 'Yes' : '')), change]];
}

function textOf(cell: PartCell | undefined): string {
  return cell?.texts.join('\n') ?? '';
}

function changeOf({ isSame }: Part, change: string): string {
  return isSame ? 'The same' : change;
}
