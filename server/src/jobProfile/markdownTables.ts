import type { MarkdownIt as Parser, StateBlock, Token } from 'markdown-it';

/*
 * Tables of GitHub's Markdown, which CommonMark does not have: a line of cells, a line of dashes with as many, and the rows below.
 */

/** So many cells a text of any length may have. */
const leastCells = 20_000;

/** A cell begins, has its text, and ends. */
const tokensOfCell = 3;

/** Makes tables of what is written like one. A text whose tables have far more cells than it has characters has no more of them. */
export function allowTables(parser: Parser): void {
  const { ruler } = parser.block;
  const others = new Set(ruler.getRules(''));
  parser.enable('table');
  const table = ruler.getRules('').find((rule) => !others.has(rule));
  if (!table) return;
  const bounded: typeof table = (state, start, end, silent) => {
    // A row that has fewer cells than the head is filled up, so that a few characters can stand for a thousand cells.
    if (state.tokens.length > tokensOfCell * Math.max(leastCells, state.src.length)) return false;
    const first = state.tokens.length;
    if (!table(state, start, end, silent)) return false;
    if (!silent) keepAll(state, first);
    return true;
  };
  ruler.at('table', bounded, { alt: ['paragraph', 'reference'] });
}

/** Puts the cells beyond the columns of the head into the last one: the rule would leave them out, and nobody would see that they are missing. */
function keepAll({ src, bMarks, tShift, eMarks, tokens }: StateBlock, first: number): void {
  let columns = 0;
  let line = 0;
  let last: Token | undefined;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    switch (token?.type) {
      case 'th_open':
        columns++;
        break;
      case 'tr_open':
        line = token.map?.[0] ?? 0;
        break;
      case 'inline':
        last = token;
        break;
      case 'tr_close': {
        const row = src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trim();
        if (last) last.content = lastCell(row, columns) ?? last.content;
        break;
      }
    }
  }
}

/** The text of the last column with all that stands behind it; `undefined` where nothing does. */
function lastCell(row: string, columns: number): string | undefined {
  let cells = 0;
  for (let at = row.startsWith('|') ? 1 : 0, cell = at; at < row.length; at++) {
    if (row[at] !== '|' || row[at - 1] === '\\') continue;
    cells++;
    if (cells === columns) {
      const isMore = /[^|\s]/.test(row.slice(at));
      return isMore ? row.slice(cell).replace(/\|$/, '').replaceAll('\\|', '|').trim() : undefined;
    }
    cell = at + 1;
  }
  return undefined;
}

/** How a column is aligned, as the line of dashes says. */
export type Alignment = 'left' | 'center' | 'right';

/** The alignment of a cell; `undefined` where its column has none. */
export function alignmentOf(cell: Token): Alignment | undefined {
  const [, found] = /^text-align:(left|center|right)$/.exec(String(cell.attrGet('style') ?? '')) ?? [];
  return found === 'left' || found === 'center' || found === 'right' ? found : undefined;
}
