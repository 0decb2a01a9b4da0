import { say } from '../../../service/message.ts';
import { wordsOfId } from '../../../service/text/slug.ts';
import { createFileNames } from '../../../write/fileName.ts';
import { type Draft, type DraftFile, type DraftText, isDraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { ImportRefusal } from '../../source.ts';
import { joinTexts } from '../draftText.ts';
import type { Notes } from '../notes.ts';
import type { Grid } from './grid.ts';
import { gridFiles } from './gridFiles.ts';
import { isRolesTable, rolesOfTable } from './rolesTable.ts';

export interface TablesSource {
  /** The file's name. */
  readonly file: string;
  /** What the framework is called, where the source says it. */
  readonly name: DraftText | undefined;
  readonly description: DraftText | undefined;
  readonly grids: readonly Grid[];
  readonly pieces: readonly Piece[];
}

/**
 * Tables as a draft: those with a row for each role become roles, those of skills a framework and roles, and of any other the words become notes.
 * Throws an `ImportRefusal` where no table holds a word.
 */
export function tablesDraft({ file, name, description, grids: given, pieces }: TablesSource, notes: Notes): Draft {
  const stems = createFileNames();
  const grids = given.map(withoutEmptyColumns);
  const roles = grids.filter(isRolesTable);
  const rest = grids.filter((grid) => !roles.includes(grid) && grid.rows.length > 0);
  const title = name ?? (wordsOfId(file.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'Skills');
  const files: DraftFile[] = [];
  for (const grid of roles) {
    notes.leave(grid.title, say`it is the name of a sheet, whose rows became roles`);
    files.push(...rolesOfTable(grid, undefined, stems, notes));
  }
  const layouts = files.length > 0 ? [say`a table with a row for each role`] : [];
  let hasFramework = false;
  if (rest.length > 0) {
    const read = gridFiles(rest, { name: title, description, lang: undefined, stems }, notes);
    files.push(...read.files);
    if (read.layout) layouts.push(read.layout);
    if (read.files.length > 0) hasFramework = true;
    if (read.unread.length > 0) files.push(notesOf(read.unread, title, stems, notes));
  }
  if (files.length === 0) throw new ImportRefusal(say`${file} has no table with any words.`);
  if (!hasFramework) addNotes([name, description], files);
  if (layouts.length > 0) {
    notes.odd(say`${file} was read as ${layouts.reduce((before, after) => say`${before}, and ${after}`)}.`);
  }
  return { pieces, files, oddities: notes.oddities, leftOut: notes.leftOut, decisions: notes.decisions };
}

/** A table without the columns in which nothing stands, as programs write them behind the last one. */
function withoutEmptyColumns(grid: Grid): Grid {
  const used = new Set<number>();
  for (const row of grid.rows) {
    for (const [index, cell] of row.entries()) {
      // A cell that reaches over others needs them.
      const reach = cell && cell.lines.length > 0 ? cell.columns : 0;
      for (let at = index; at < index + reach; at++) used.add(at);
    }
  }
  const width = grid.rows[0]?.length ?? 0;
  if (used.size === width) return grid;
  return { ...grid, rows: grid.rows.map((row) => row.filter((_, index) => used.has(index))) };
}

/** Adds words that stand about tables to the notes of the first file, before those that it has. */
function addNotes(texts: readonly (DraftText | undefined)[], files: DraftFile[]): void {
  const [first] = files;
  const own = first?.value.notes;
  const text = joinTexts(
    [...texts, isDraftText(own) ? own : undefined].flatMap((one) => one ?? []),
    '\n\n',
  );
  if (text && first) files[0] = { ...first, value: { ...first.value, notes: text } };
}

/** The words of tables that are none of skills, as notes: nothing of a source is dropped because it has another form. */
function notesOf(
  grids: readonly Grid[],
  title: DraftText | string,
  stems: (text: string, fallback: string) => string,
  notes: Notes,
): DraftFile {
  const words = typeof title === 'string' ? title : title.text;
  const stem = stems(`${words} notes`, 'notes');
  const texts = grids.flatMap(({ title: own, rows }) => [
    ...(own && own !== title ? [own] : []),
    ...rows.flatMap((row) => {
      const text = joinTexts(
        row.flatMap((cell) => cell?.lines.map((line) => line.text) ?? []),
        ' ',
      );
      return text ? [text] : [];
    }),
  ]);
  notes.odd(say`A table is none of skills or roles; its words became notes.`, texts[0]);
  const text = joinTexts(texts, '\n\n');
  return { kind: 'role', stem, value: { id: stem, title: words, ...(text ? { notes: text } : {}) } };
}
