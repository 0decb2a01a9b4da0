import type { DocxContext } from './docxContext.ts';
import { longestTogether, type Part, paragraph, partsXml } from './parts.ts';

import { type ThemeColour, themeColours } from './theme.ts';
import { element, value, type Xml } from './xml.ts';

export interface Cell {
  readonly parts: readonly Part[];
  /** Over that many columns. */
  readonly span?: number;
  /** A line above it: its width in eighths of a point, and its colour in the theme. */
  readonly above?: { readonly width: number; readonly colour: ThemeColour };
}

export interface Table {
  /** In twentieths of a point. */
  readonly widths: readonly number[];
  /** How far from the edge it begins, in twentieths of a point. */
  readonly left?: number;
  /** Whether it is as wide as what it stands in, whatever its columns are told. */
  readonly fills?: boolean;
  /** Said above the columns, again on each page. */
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Hairlines between rows. */
  readonly ruled: boolean;
  /** What the table is, for those who have it read aloud. */
  readonly caption: string;
}

/** A table whose columns are as wide as they are told, whatever is in them. */
export function table(
  context: DocxContext,
  { widths, left = 0, fills = false, head, rows, ruled, caption }: Table,
): Part {
  const properties = element(
    'w:tblPr',
    {},
    value('tblStyle', ruled ? 'RoleTable' : 'RoleTablePlain') +
      (context.rightToLeft ? '<w:bidiVisual/>' : '') +
      element(
        'w:tblW',
        fills ? wholeWidth : { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' },
      ) +
      (left === 0 ? '' : element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' })) +
      element('w:tblLayout', { 'w:type': fills ? 'autofit' : 'fixed' }) +
      element('w:tblLook', {
        'w:val': head ? '0020' : '0000',
        'w:firstRow': head ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }) +
      value('tblCaption', caption),
  );
  const grid = element('w:tblGrid', {}, widths.map((width) => element('w:gridCol', { 'w:w': width })).join(''));
  const written = [
    ...(head ? [row(context, widths, head, '<w:cantSplit/><w:tblHeader/>')] : []),
    ...rows.map((cells) => row(context, widths, cells)),
  ];
  return { kind: 'table', xml: element('w:tbl', {}, properties + grid + written.join('')) };
}

function lineAbove({ palette }: DocxContext, { width, colour }: NonNullable<Cell['above']>): Xml {
  const color = palette[colour].slice(1).toUpperCase();
  const line = {
    'w:val': 'single',
    'w:sz': width,
    'w:space': 0,
    'w:color': color,
    'w:themeColor': themeColours[colour],
  };
  return element('w:tcBorders', {}, element('w:top', line));
}

/** In fiftieths of a per cent. */
const wholeWidth = { 'w:w': 5000, 'w:type': 'pct' };

/** Rows that are not long stay in one piece; a program that cannot break a longer one would cut it off at the end of the page. */
function row(context: DocxContext, widths: readonly number[], cells: readonly Cell[], properties?: Xml): Xml {
  let column = 0;
  const written = cells
    .map(({ parts, span = 1, above }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const cell =
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
        (span > 1 ? value('gridSpan', span) : '') +
        (above ? lineAbove(context, above) : '');
      // The format demands that a cell ends with a paragraph.
      const closed = parts.at(-1)?.kind === 'paragraph' ? parts : [...parts, paragraph('TableText', '')];
      return element('w:tc', {}, element('w:tcPr', {}, cell) + partsXml(context, closed));
    })
    .join('');
  const kept = properties ?? (written.length > longestTogether ? '' : '<w:cantSplit/>');
  return element('w:tr', {}, (kept === '' ? '' : element('w:trPr', {}, kept)) + written);
}
