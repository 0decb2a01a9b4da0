/*
 * Tables for spreadsheets: RFC 4180, in UTF-8 with a byte-order mark, since without one Excel takes the text for its own old encoding.
 */

/** A table as a text; the first row holds the names of the columns. Rows may be made as they are asked for, since a table can be large. */
export function toCsv(rows: Iterable<readonly string[]>): string {
  const lines = ['\ufeff'];
  for (const row of rows) lines.push(row.map(cell).join(','), '\r\n');
  return lines.join('');
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
