import { endedCell, type Paragraph, type Part, type Row, type Table } from './parts.ts';
import { styleOf } from './styleList.ts';
import { cellPadding, indent } from './theme.ts';

/*
 * How high things are in Word, in twentieths of a point. Leadings are exact, so that all there is to guess is where lines end: by the widths of the
 * font's letters, within a line or two of a page.
 */

/** How high something is, with the room that it asks for above and below, of which two share the larger one. */
export interface Extent {
  readonly before: number;
  readonly height: number;
  readonly after: number;
}

/** The height of parts one below the other in a column of that width; `white` is the share of the room between them that is left. */
export function heightOf(parts: readonly Part[], width: number, white = 1): number {
  let height = 0;
  let below = 0;
  for (const part of parts) {
    const extent = part.kind === 'paragraph' ? extentOf(part, width, white) : tableExtent(part, width, white);
    height += Math.max(below, extent.before) + extent.height;
    below = extent.after;
  }
  return height + below;
}

function tableExtent(table: Table, width: number, white: number): Extent {
  const rows = [...(table.head ? [table.head] : []), ...table.rows];
  return { before: 0, after: 0, height: rows.reduce((sum, row) => sum + heightOfRow(table, row, white, width), 0) };
}

/** The height of a row of a table; `room` is the width of the column that the table stands in where it fills that. */
export function heightOfRow({ widths, fills, ruled }: Table, row: Row, white = 1, room?: number): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const scale = fills && room !== undefined ? room / all : 1;
  let column = 0;
  const heights = row.map(({ parts, span = 1, joins = [], above }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) * scale;
    column += span;
    const padding = ruled ? cellPadding.ruled * (2 - joins.length) * white + hairline : 0;
    const line = above ? above.width * eighth : 0;
    return heightOf(endedCell(parts), width - cellPadding.side, white) + padding + line;
  });
  return Math.max(0, ...heights);
}

/** An eighth of a point, the unit of lines; and a line between rows. */
const eighth = 20 / 8;
const hairline = 4 * eighth;

/** A paragraph in a column of that width. */
export function extentOf({ style: id, content, list, indent: own }: Paragraph, width: number, white: number): Extent {
  const { before = 0, after = 0, line = 0, size = 0, left = 0, bold = false, rule } = styleOf(id);
  const inside = own?.left ?? (list ? left + indent * (list.depth + 1) : left);
  const lines = linesOf(textOf(content), (width - inside) / (size * 10 * (bold ? boldShare : 1)));
  const ruled = rule ? rule.width * eighth + rule.space * 20 : 0;
  return { before: before * white, height: lines * line + ruled, after: after * white };
}

function textOf(content: string): string {
  return content
    .replaceAll('<w:br/>', '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, '&');
}

/** How many lines a text takes; the width is in ems. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let at = 0;
    for (const word of line.split(/(?<=[ \u2002-])|(?<=[\u3000-\u9fff])/u)) {
      const long = widthOf(word);
      if (at > 0 && at + long - blank > width) {
        lines += 1;
        at = 0;
      }
      at += long;
      // What is longer than a line breaks anywhere.
      for (; at > width + blank && width > 1; at -= width) lines += 1;
    }
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? (wide.test(letter) ? 1 : usual);
  return width;
}

/** Letters as wide as they are high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{3fffd}]/u;
/** In ems, as all of these: a letter that is not in the list. */
const usual = 0.52;
const blank = 0.23;
/** How much wider bold letters are. */
const boldShare = 1.03;

/** Letters of the font by their width, in hundredths of an em. */
const byWidth: Readonly<Record<number, string>> = {
  23: 'ijl ',
  25: ".,:;'I|",
  31: 'f-()[]/J!',
  34: 'rt',
  40: 'szc·',
  45: 'kvxyLF',
  48: 'aegESTYPB',
  56: 'CKRXAV',
  63: 'DGHNU',
  68: 'OQ&',
  72: 'w',
  84: 'mMW@%',
};
const widths: ReadonlyMap<string, number> = new Map(
  Object.entries(byWidth).flatMap(([hundredths, letters]) =>
    [...letters].map((letter) => [letter, Number(hundredths) / 100] as const),
  ),
);
