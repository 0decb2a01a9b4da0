import type { Token } from 'markdown-it';
import { createParser } from './markdownParser.ts';
import { type Alignment, alignmentOf } from './markdownTables.ts';

/*
 * Texts of a profile as blocks of runs, for formats that have no Markdown of their own. Raw HTML is text; an image is its alternative text.
 */

/** Some characters of one style. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** The target of a link: a web page or a mail address. */
  readonly href?: string;
}

/** The runs of one cell; none where it is empty. */
export type RichCell = readonly Run[];

export interface RichTable {
  readonly kind: 'table';
  /** One for each column. */
  readonly alignments: readonly (Alignment | undefined)[];
  /** As many cells as there are columns. */
  readonly head: readonly RichCell[];
  /** No row has more cells than there are columns; what is left out at its end is empty. */
  readonly rows: readonly (readonly RichCell[])[];
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** `degree` from 1 to 6 as written in the text. */
  | { readonly kind: 'heading'; readonly degree: number; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | RichTable
  | { readonly kind: 'rule' };

/** Parses texts. One is made for each document. */
export interface RichText {
  blocks(markdown: string): RichBlock[];
  /** One line, such as a name; a line break in it is a blank. */
  line(markdown: string): Run[];
  /** One line without markup. */
  plain(markdown: string): string;
}

export function createRichText(): RichText {
  const parser = createParser();
  const line = (markdown: string) => runsOf(parser.parseInline(markdown, {}).flatMap(({ children }) => children ?? []));
  return {
    blocks: (markdown) => blocksOf(parser.parse(markdown, {})),
    line,
    plain: (markdown) =>
      line(markdown)
        .map(({ text }) => text)
        .join('')
        .trim(),
  };
}

/** Runs as they are told where there is room for one line only: the cells of a row one behind the other. */
export function rowInOneLine(row: readonly RichCell[]): Run[] {
  return row.filter((cell) => cell.length > 0).flatMap((cell, i) => (i === 0 ? cell : [{ text: ' – ' }, ...cell]));
}

/** A list or a quote whose content is being read. */
interface Open {
  readonly type: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly items: RichBlock[][];
  blocks: RichBlock[];
}

/** A loop rather than a recursion, since lists and quotes may be nested as deep as the parser follows. */
function blocksOf(tokens: readonly Token[]): RichBlock[] {
  const stack: Open[] = [opened('root')];
  let inHeading = 0;
  // No block stands within a table.
  let table: { alignments: (Alignment | undefined)[]; rows: RichCell[][] } | undefined;
  for (const token of tokens) {
    const top = stack.at(-1) ?? opened('root');
    switch (token.type) {
      case 'heading_open':
        inHeading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        inHeading = 0;
        break;
      case 'inline': {
        const runs = runsOf(token.children ?? []);
        if (table) table.rows.at(-1)?.push(runs);
        else
          top.blocks.push(inHeading > 0 ? { kind: 'heading', degree: inHeading, runs } : { kind: 'paragraph', runs });
        break;
      }
      case 'table_open':
        table = { alignments: [], rows: [] };
        break;
      case 'tr_open':
        table?.rows.push([]);
        break;
      case 'th_open':
        table?.alignments.push(alignmentOf(token));
        break;
      case 'table_close': {
        const { alignments = [], rows: [head = [], ...rows] = [] } = table ?? {};
        table = undefined;
        top.blocks.push({ kind: 'table', alignments, head, rows: rows.map(withoutEmptyEnd) });
        break;
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        stack.push(opened('list', token.type === 'ordered_list_open', Number(token.attrGet('start') ?? 1)));
        break;
      case 'list_item_open':
        top.blocks = [];
        top.items.push(top.blocks);
        break;
      case 'blockquote_open':
        stack.push(opened('quote'));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        stack.pop();
        stack.at(-1)?.blocks.push({ kind: 'list', ordered: top.ordered, start: top.start, items: top.items });
        break;
      case 'blockquote_close':
        stack.pop();
        stack.at(-1)?.blocks.push({ kind: 'quote', blocks: top.blocks });
        break;
      case 'fence':
      case 'code_block':
        top.blocks.push({ kind: 'code', text: token.content.replace(/\n$/, '') });
        break;
      case 'hr':
        top.blocks.push({ kind: 'rule' });
        break;
    }
  }
  return stack[0]?.blocks ?? [];
}

function withoutEmptyEnd(cells: readonly RichCell[]): readonly RichCell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.length > 0) + 1);
}

function opened(type: string, ordered = false, start = 1): Open {
  return { type, ordered, start, items: [], blocks: [] };
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  const links: string[] = [];
  const add = (text: string, code = false, target?: string) => {
    const href = links.at(-1) ?? target;
    const look = { ...(bold > 0 ? { bold: true as const } : {}), ...(italic > 0 ? { italic: true as const } : {}) };
    if (text !== '') runs.push({ text, ...look, ...(code ? { code: true as const } : {}), ...(href ? { href } : {}) });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'text_special':
        add(token.content);
        break;
      case 'code_inline':
        add(token.content, true);
        break;
      case 'softbreak':
      case 'hardbreak':
        add(' ');
        break;
      case 'image':
        add(token.content || String(token.attrGet('src') ?? ''), false, String(token.attrGet('src') ?? ''));
        break;
      case 'strong_open':
        bold++;
        break;
      case 'strong_close':
        bold--;
        break;
      case 'em_open':
        italic++;
        break;
      case 'em_close':
        italic--;
        break;
      case 'link_open':
        links.push(String(token.attrGet('href') ?? ''));
        break;
      case 'link_close':
        links.pop();
        break;
    }
  }
  return runs;
}
