/*
 * Tables for spreadsheets: RFC 4180, in UTF-8 with a byte-order mark, since without one Excel takes the text for its own old encoding.
 */

/** The cells of a row from the first on; a number stands for so many that are empty, at least one. */
export type CsvRow = readonly (string | number)[];

/** A table as a text; the first row holds the names of the columns. */
export function toCsv(rows: Iterable<CsvRow>): string {
  return [...csvPieces(rows)].join('');
}

/** The same piece by piece, with rows that are made as they are asked for, since a table can be large. */
export function* csvPieces(rows: Iterable<CsvRow>): Generator<string> {
  yield '\ufeff';
  for (const row of rows) yield `${row.map(cells).join(',')}\r\n`;
}

function cells(textOrCount: string | number): string {
  return typeof textOrCount === 'string' ? cell(textOrCount) : ','.repeat(textOrCount - 1);
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP has it, also behind blanks and invisible characters
 * and for the wide forms of East Asian keyboards. Quoted are cells that hold what any spreadsheet cuts at, the semicolon and the tab included.
 */
function cell(text: string): string {
  if (text === '') return '';
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
