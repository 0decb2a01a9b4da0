import { say } from '../../service/message.ts';
import type { Decided } from '../decisions.ts';
import type { Draft, DraftText } from '../draft.ts';
import type { ImportFormat } from '../format.ts';
import type { Piece } from '../piece.ts';
import type { Source } from '../source.ts';
import { joinTexts } from '../support/draftText.ts';
import { tablesDraft } from '../support/grid/tablesDraft.ts';
import { Notes } from '../support/notes.ts';
import { sheetGrid } from '../support/sheets/sheetGrid.ts';
import { isWorkbook, readWorkbook } from '../support/sheets/workbook.ts';

/*
 * Workbooks of Excel: what each sheet is says its first rows.
 *
 * - A sheet is a matrix (skills by grades, roles or levels), a list (a row a skill) or a table of roles (a row a role).
 * - A title and explanations stand above the table; several rows are its header; merged cells reach over grades or skills.
 * - Cells with a colour and no text mean something to their author, which nobody else can know: they are reported.
 * - Formulas count by the values that the workbook holds, dates and percentages as they are shown.
 * - Hidden sheets, rows and columns are read like others, and said. Comments are reported.
 * - Sheets may claim a million rows, and their XML may hold entities without end: they are looked at before the library opens them.
 */
export const xlsx: ImportFormat = {
  id: 'xlsx',
  title: say`a workbook of Excel`,
  joins: false,
  recognise({ name, bytes }) {
    if (isWorkbook(bytes)) return { sureness: 0.9, because: say`its parts are those of a workbook` };
    if (!/\.xls[xmb]?$/i.test(name)) return undefined;
    return { sureness: 0.3, because: say`its name ends as those of workbooks do` };
  },
  read: readXlsxSource,
};

async function readXlsxSource([source]: readonly Source[], decided: Decided): Promise<Draft> {
  const { name: file, bytes } = source ?? { name: '', bytes: new Uint8Array() };
  const notes = new Notes(decided);
  const pieces: Piece[] = [];
  const sheets = (await readWorkbook(file, bytes)).map((sheet) => sheetGrid(file, sheet, pieces, notes));
  const used = sheets.filter(({ grid, above }) => grid.rows.length > 0 || above.length > 0);
  for (const { name } of sheets.filter((sheet) => !used.includes(sheet))) notes.leave(name, say`its sheet is empty`);
  const [only, another] = used;
  if (only && !another) {
    const [title, ...rest] = only.above;
    // The title above the table says more than the name of its sheet, which may be cut at 31 letters.
    if (title) notes.leave(only.name, say`it is the name of the only sheet`);
    const name = title ?? only.name;
    return tablesDraft({ file, name, description: joinTexts(rest, '\n\n'), grids: [only.grid], pieces }, notes);
  }
  const above = used.flatMap((sheet): DraftText[] => [...sheet.above]);
  const grids = used.map(({ grid, name }) => ({ ...grid, title: name }));
  return tablesDraft({ file, name: undefined, description: joinTexts(above, '\n\n'), grids, pieces }, notes);
}
