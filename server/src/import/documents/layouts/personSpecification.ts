import { importanceOf } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import type { DraftMapping, DraftText } from '../../draft.ts';
import { joinTexts, labelOf, lineOf, plainOf } from '../../support/draftText.ts';
import type { Grid, GridCell } from '../../support/grid/grid.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentTable } from '../block.ts';
import { gridOf } from '../tableGrid.ts';
import { splitName } from './splitName.ts';

/** Names longer than this are texts, in UTF-16 units. */
const longestName = 160;

/**
 * A person specification: rows of what is asked for (qualifications, experience), with a column for what is essential and one for what is
 * desirable. Each row becomes a group, each line of its cells a skill of that importance. `undefined` for any other table.
 */
export function personSpecification(
  { rows }: Grid,
  header: readonly (DraftText | undefined)[],
  notes: Notes,
): DraftMapping[] | undefined {
  const importances = header.map((label) => (label ? importanceOf(plainOf(label.text)) : undefined));
  if (importances.filter((one) => one !== undefined).length < 2 || importances[0] !== undefined) return undefined;
  for (const [index, label] of header.entries()) {
    if (!label) continue;
    if (importances[index]) notes.leave(label, say`it says how important what stands below it is`);
    else if (index === 0) notes.leave(label, say`it says what is in a column of the table`);
  }
  const groups = rows.slice(1).flatMap((row) => groupOf(row, header, importances));
  // The words above a column without a text would be in no file.
  for (const [index, label] of header.entries()) {
    const isEmpty = rows.slice(1).every((row) => (row[index]?.lines.length ?? 0) === 0);
    if (label && index > 0 && !importances[index] && isEmpty) notes.leave(label, say`its column is empty`);
  }
  return groups;
}

/** Whether a table says of what is asked for what is essential and what is not, so that it is one wherever it stands. */
export function isPersonSpecification(table: DocumentTable): boolean {
  const [header, ...rows] = gridOf(table, undefined).rows;
  const words = (header ?? []).map((cell) => cell?.lines.map(({ text }) => plainOf(text.text)).join(' ') ?? '');
  const importances = words.map(importanceOf);
  return rows.length > 0 && importances[0] === undefined && new Set(importances.filter((one) => one)).size > 1;
}

function groupOf(
  row: readonly (GridCell | undefined)[],
  header: readonly (DraftText | undefined)[],
  importances: readonly ReturnType<typeof importanceOf>[],
): DraftMapping[] {
  const items: DraftMapping[] = [];
  const notes: DraftText[] = [];
  for (const [index, cell] of row.entries()) {
    const importance = importances[index];
    for (const { text } of index === 0 ? [] : (cell?.lines ?? [])) {
      if (importance) items.push({ ...itemOf(text), importance });
      else notes.push(underLabel(header[index], text));
    }
  }
  const title = joinTexts(
    (row[0]?.lines ?? []).map(({ text }) => text),
    ' ',
  );
  const description = joinTexts(notes, '\n\n');
  if (items.length === 0) {
    // A row of one cell is a heading of the rows below it, or a criterion without a column.
    return title ? [{ ...itemOf(title), ...(description ? { description } : {}) }] : [];
  }
  return [{ ...(title ? { title: labelOf(title) } : {}), ...(description ? { description } : {}), items }];
}

function itemOf(text: DraftText): DraftMapping {
  const split = splitName(text, true);
  if (split?.text) return { name: split.name, description: split.text };
  return text.text.length > longestName || text.text.includes('\n') ? { description: text } : { name: lineOf(text) };
}

function underLabel(label: DraftText | undefined, text: DraftText): DraftText {
  if (!label) return text;
  return { text: `${labelOf(label).text}: ${text.text}`, from: [...new Set([...label.from, ...text.from])] };
}
