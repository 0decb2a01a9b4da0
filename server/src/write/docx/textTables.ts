import { type RichCell, type RichTable, rowInOneLine } from '../../jobProfile/richText.ts';
import { sharesOfColumns } from '../../jobProfile/tableShares.ts';
import type { DocxContext } from './docxContext.ts';
import { type Cell, type Paragraph, type Part, paragraph, table } from './parts.ts';
import { runs } from './texts.ts';
import { room } from './theme.ts';

/** Where a table within a text stands. */
export interface TablePlace {
  /** How far it is from the edge, in twentieths of a point. */
  readonly left: number;
  /** Whether it stands in the cell of another table, which it fills. */
  readonly isInCell: boolean;
}

/** So many columns have room for a word each; Word cannot open a table with more than 63. */
const mostColumns = 16;

/** A table within a text; one with too many columns as lines. */
export function textTable(context: DocxContext, block: RichTable, { left: wanted, isInCell }: TablePlace): Part[] {
  const { alignments, head, rows } = block;
  // How wide a cell is its table knows; this is no more than a hint for programs that do not work it out anew.
  const whole = isInCell ? room / 3 : room;
  const left = Math.min(wanted, whole / 2);
  const indent = left === 0 ? {} : { indent: { left } };
  if (head.length > mostColumns) {
    return [head, ...rows].map((row, i) => {
      return paragraph('TableText', runs(context, rowInOneLine(row), i === 0 ? { bold: true } : {}), indent);
    });
  }
  const cell =
    (style: string) =>
    (content: RichCell, column: number): Cell => {
      const alignment = alignments[column];
      const more: Partial<Paragraph> = alignment ? { alignment } : {};
      return { parts: [paragraph(style, runs(context, content), more)] };
    };
  const made = table({
    widths: sharesOfColumns(block).map((share) => Math.floor(share * (whole - left))),
    left,
    fills: isInCell,
    head: head.map(cell('TableHead')),
    rows: rows.map((row) => filled(row.map(cell('TableText')), head.length)),
    ruled: true,
    caption: captionOf(context, head),
  });
  // Without a paragraph between them two tables would be one.
  return [made, paragraph('TableText', '')];
}

/** In characters: a head is said as the name of its table where it is not too long for a name. */
const longestCaption = 200;

function captionOf({ phrases }: DocxContext, head: readonly RichCell[]): string {
  const words = rowInOneLine(head)
    .map(({ text }) => text)
    .join('');
  return words === '' || words.length > longestCaption ? phrases.say('labels.table') : words;
}

/** A row of the table's width: what is missing at its end is one empty cell. */
function filled(cells: readonly Cell[], columns: number): readonly Cell[] {
  const missing = columns - cells.length;
  return missing === 0 ? cells : [...cells, { parts: [paragraph('TableText', '')], span: missing }];
}
