import type { MarkdownIt as Parser, Token } from 'markdown-it';
import { alignmentOf } from '../../jobProfile/markdownTables.ts';

/*
 * Tables within texts. With a few columns they fit into any page, since their words are broken where need be; a wider one scrolls in a frame,
 * which the keyboard has to reach.
 */

/** So many columns are read on a phone without scrolling. */
const mostThatFit = 3;

export function frameTables({ renderer, utils }: Parser, label: string): void {
  renderer.rules.table_open = (tokens, index) => {
    const isWide = Number(tokens[index]?.meta?.columns ?? 0) > mostThatFit;
    const frame = isWide ? ` rp-wide" role="group" aria-label="${utils.escapeHtml(label)}" tabindex="0"` : '"';
    return `<div class="rp-text-table${frame}><table>\n`;
  };
  renderer.rules.table_close = () => '</table></div>\n';
}

/**
 * Fits the cells of tables into a page, which has no styles of its own in its elements: the alignment of a column is a class. The empty cells
 * at the end of a row are one, since a row of a few characters may have a thousand.
 */
export function adaptTables(tokens: readonly Token[]): Token[] {
  const adapted: Token[] = [];
  let table: Token | undefined;
  let columns = 0;
  for (const token of tokens) {
    switch (token.type) {
      case 'table_open':
        table = token;
        columns = 0;
        break;
      case 'th_open':
        columns++;
        adaptCell(token);
        break;
      case 'td_open':
        adaptCell(token);
        break;
      case 'thead_close':
        if (table) table.meta = { columns };
        break;
      case 'tr_close':
        joinEmptyEnd(adapted);
        break;
    }
    adapted.push(token);
  }
  return adapted;
}

function adaptCell(cell: Token): void {
  const alignment = alignmentOf(cell);
  const scope: [string, string][] = cell.type === 'th_open' ? [['scope', 'col']] : [];
  cell.attrs = alignment ? [...scope, ['class', `rp-align-${alignment}`]] : scope;
}

/** A cell begins, has its text, and ends. */
const tokensOfCell = 3;

function joinEmptyEnd(tokens: Token[]): void {
  let cells = 0;
  const isEmpty = () => {
    const [open, text] = tokens.slice(-tokensOfCell * (cells + 1), -tokensOfCell * cells - 1);
    return open?.type === 'td_open' && text?.type === 'inline' && text.content === '';
  };
  while (isEmpty()) cells++;
  if (cells < 2) return;
  tokens.length -= tokensOfCell * (cells - 1);
  tokens.at(-tokensOfCell)?.attrSet('colspan', String(cells));
}
