import { directionOfText } from '../../service/text/direction.ts';
import type { DocxContext } from './docxContext.ts';
import { heightOfRow } from './heights.ts';
import { type Cell, endedCell, keepsNext, type Paragraph, type Part, type Row, type Table } from './parts.ts';
import { highestWhole, themeColours } from './theme.ts';
import { element, value, type Xml } from './xml.ts';

/** The parts as XML. Properties stand in the order that the format's schema demands. */
export function partsXml(context: DocxContext, parts: readonly Part[]): Xml {
  return parts.map((part) => (part.kind === 'table' ? tableXml(context, part) : paragraphXml(context, part))).join('');
}

function paragraphXml({ rightToLeft }: DocxContext, given: Paragraph): Xml {
  const { style, keepNext, list, indent, content } = given;
  const own = directionOfText(content.replace(/<[^>]*>/g, ''), rightToLeft ? 'rtl' : 'ltr') === 'rtl';
  // What is English in a Hebrew document begins where the rest does.
  const alignment = given.alignment ?? (rightToLeft && !own ? 'right' : undefined);
  const properties =
    (style === 'Normal' ? '' : value('pStyle', style)) +
    (keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>') +
    (list ? element('w:numPr', {}, value('ilvl', list.depth) + value('numId', list.numbering)) : '') +
    (own ? '<w:bidi/>' : '') +
    (indent ? element('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging }) : '') +
    (alignment ? value('jc', own ? opposite[alignment] : alignment) : '');
  return element('w:p', {}, (properties === '' ? '' : element('w:pPr', {}, properties)) + content);
}

/** In a paragraph from right to left, Word takes the left to be where lines begin. */
const opposite = { left: 'right', center: 'center', right: 'left' } as const;

function tableXml(context: DocxContext, made: Table): Xml {
  const { widths, left = 0, fills = false, head, rows, ruled, caption } = made;
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
    ...(head ? [rowXml(context, made, head, '<w:cantSplit/><w:tblHeader/>')] : []),
    ...rows.map((row) => rowXml(context, made, row, isWhole(made, row) ? '<w:cantSplit/>' : '')),
  ];
  return element('w:tbl', {}, properties + grid + written.join(''));
}

/**
 * A program that cannot break a row that is longer than a page would cut it off. LibreOffice takes the only row of a table that stays whole for a table that
 * does, and parts it from what it is to keep to.
 */
function isWhole(made: Table, row: Row): boolean {
  const first = row[0]?.parts[0];
  const keeps = made.rows.length === 1 && first !== undefined && keepsNext(first);
  return !keeps && heightOfRow(made, row) <= highestWhole;
}

/** In fiftieths of a per cent. */
const wholeWidth = { 'w:w': 5000, 'w:type': 'pct' };

function rowXml(context: DocxContext, { widths }: Table, row: Row, properties: Xml): Xml {
  let column = 0;
  const written = row
    .map((cell) => {
      const { parts, span = 1 } = cell;
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const looks =
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
        (span > 1 ? value('gridSpan', span) : '') +
        bordersXml(context, cell) +
        marginsXml(cell);
      return element('w:tc', {}, element('w:tcPr', {}, looks) + partsXml(context, endedCell(parts)));
    })
    .join('');
  return element('w:tr', {}, (properties === '' ? '' : element('w:trPr', {}, properties)) + written);
}

function bordersXml({ palette }: DocxContext, { above, joins = [] }: Cell): Xml {
  const none = { 'w:val': 'nil' };
  const line = above && {
    'w:val': 'single',
    'w:sz': above.width,
    'w:space': 0,
    'w:color': palette[above.colour].slice(1).toUpperCase(),
    'w:themeColor': themeColours[above.colour],
  };
  const top = line ?? (joins.includes('above') ? none : undefined);
  const borders = (top ? element('w:top', top) : '') + (joins.includes('below') ? element('w:bottom', none) : '');
  return borders === '' ? '' : element('w:tcBorders', {}, borders);
}

function marginsXml({ joins = [] }: Cell): Xml {
  const none = { 'w:w': 0, 'w:type': 'dxa' };
  const margins =
    (joins.includes('above') ? element('w:top', none) : '') +
    (joins.includes('below') ? element('w:bottom', none) : '');
  return margins === '' ? '' : element('w:tcMar', {}, margins);
}
