import { say } from '../../../service/message.ts';
import type { Block, Cell, Runs, TableBlock } from '../../../service/text/clipboard/blocks.ts';
import { linesOf, plainText as plainWords } from '../../../service/text/clipboard/blocks.ts';
import { inlineLine } from '../../../service/text/clipboard/markdown.ts';
import type { DraftText } from '../../draft.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import {
  headingOfComponents,
  isAttribution,
  isKnownHeading,
  numberedLevel,
  numberReason,
  type Page,
  type PageCell,
  type PageRow,
  type PageSection,
} from './page.ts';

interface OpenSection extends PageSection {
  columns: string[];
  readonly rows: PageRow[];
  readonly texts: DraftText[];
}

/** Reads a page that was copied from a browser or saved as HTML. */
export function readHtmlPage(file: string, blocks: readonly Block[], book: DraftBook): Page {
  const reader = new HtmlPage(file, book);
  for (const [index, block] of blocks.entries()) reader.block(block, blocks[index + 1]);
  return reader.page();
}

class HtmlPage {
  readonly #file: string;
  readonly #book: DraftBook;
  readonly #before: DraftText[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #attribution: DraftText[] = [];
  #paragraphs = 0;
  #tables = 0;

  constructor(file: string, book: DraftBook) {
    this.#file = file;
    this.#book = book;
  }

  page(): Page {
    return { before: this.#before, sections: this.#sections, attribution: this.#attribution };
  }

  block(block: Block, next: Block | undefined): void {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        this.#text(block.runs, block.kind === 'heading', next);
        return;
      case 'list':
        for (const item of block.items) {
          this.#texts(item.runs).forEach((text) => {
            this.#place(text);
          });
          for (const within of item.blocks) this.block(within, undefined);
        }
        return;
      case 'table':
        this.#table(block);
    }
  }

  #text(runs: Runs, isHeading: boolean, next: Block | undefined): void {
    const words = plainWords(runs).replace(/\s+/g, ' ').trim();
    const named = headingOfComponents(words);
    const last = this.#sections.at(-1);
    if (named !== undefined && last && last.rows.length === 0 && last.texts.length === 0) {
      this.#book.leaveOut(this.#piece(words), say`it is the heading of a table, and repeats that of its section`);
    } else if (isKnownHeading(words) || named !== undefined || this.#isOwnHeading(words, isHeading, next)) {
      const title = (named ?? words).replace(/:$/, '');
      this.#sections.push({ title, heading: this.#piece(named ?? words), columns: [], rows: [], texts: [] });
      if (named !== undefined) this.#book.leaveOut(this.#piece('Components'), say`it says that a table follows`);
    } else for (const text of this.#texts(runs)) this.#place(text);
  }

  #isOwnHeading(words: string, isHeading: boolean, next: Block | undefined): boolean {
    if (isHeading) return this.#sections.length > 0 || this.#before.length > 0;
    const isAboveComponents =
      next !== undefined && 'runs' in next && headingOfComponents(plainWords(next.runs).trim()) !== undefined;
    return words.length < 60 && isAboveComponents;
  }

  #place(text: DraftText): void {
    const section = this.#sections.at(-1);
    if (isAttribution(text.from.map((piece) => piece.text).join(' '))) this.#attribution.push(text);
    else if (section) section.texts.push(text);
    else this.#before.push(text);
  }

  #table({ rows, header }: TableBlock): void {
    const section = this.#sections.at(-1) ?? this.#unnamed();
    this.#tables++;
    for (const [index, row] of rows.entries()) {
      const place = `table ${this.#tables}, row ${index + 1}`;
      const isHead = section.rows.length === 0 && ((header && index === 0) || isHeadRow(row));
      if (isHead) {
        for (const cell of row) {
          for (const line of linesOfCell(cell)) {
            const words = plainWords(line).replace(/\s+/g, ' ').trim();
            section.columns.push(words);
            this.#book.leaveOut(this.#book.piece(this.#file, words, place), say`it says what is in a column`);
          }
        }
      } else section.rows.push(row.map((cell) => this.#cell(cell, place)));
    }
  }

  #unnamed(): OpenSection {
    const section = { title: 'Details', heading: this.#piece(''), columns: [], rows: [], texts: [] };
    this.#sections.push(section);
    return section;
  }

  #cell(cell: Cell, place: string): PageCell {
    return linesOfCell(cell).map((line) => this.#words(line, place));
  }

  #texts(runs: Runs): DraftText[] {
    this.#paragraphs++;
    return linesOf(runs)
      .filter((line) => plainWords(line).trim() !== '')
      .map((line) => this.#words(line, `paragraph ${this.#paragraphs}`));
  }

  #words(runs: Runs, place: string): DraftText {
    const isAllBold = runs.every(({ bold, text }) => bold || text.trim() === '');
    const shown = isAllBold ? runs.map(({ bold: _, ...run }) => run) : runs;
    const words = plainWords(runs).replace(/\s+/g, ' ').trim();
    const level = numberedLevel(words);
    if (level) this.#book.leaveOut(this.#book.piece(this.#file, level.number, place), numberReason);
    const piece = this.#book.piece(this.#file, level?.name ?? words, place);
    return { text: level?.name ?? inlineLine(shown), from: [piece] };
  }

  #piece(words: string): ReturnType<DraftBook['piece']> {
    this.#paragraphs++;
    return this.#book.piece(this.#file, words, `paragraph ${this.#paragraphs}`);
  }
}

function linesOfCell(cell: Cell): Runs[] {
  return cell.flatMap((block): Runs[] => {
    if (block.kind === 'list') {
      return block.items.flatMap((item) => [[{ text: '- ' }, ...item.runs], ...linesOfCell(item.blocks)]);
    }
    if (block.kind === 'table') return block.rows.flat().flatMap(linesOfCell);
    return linesOf(block.runs).filter((line) => plainWords(line).trim() !== '');
  });
}

/** Heads of columns are few words; those of an organisation's skills hold the sign of a path, but no skill. */
function isHeadRow(row: readonly Cell[]): boolean {
  const words = row.map((cell) =>
    linesOfCell(cell)
      .map((line) => plainWords(line).trim())
      .join(' '),
  );
  return words.some((cell) => cell !== '') && words.every((cell) => cell === '' || headWords.test(cell));
}

const headWords =
  /^(?:title|name|details?|descriptions?|background|depth|type|level|awarding body|status|framework\b.{0,80}|skill name.{0,30})$/i;
