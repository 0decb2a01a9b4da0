import { say } from '../../../service/message.ts';
import type { DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { type DraftBook, plainText } from '../../support/draftBook.ts';
import { type TextLine, textLines } from '../../support/textLines.ts';
import {
  headingOfComponents,
  isAttribution,
  isCategoryPath,
  isKnownHeading,
  numberedLevel,
  numberReason,
  type Page,
  type PageRow,
  type PageSection,
} from './page.ts';

/** Reads a page that is a text or Markdown. Takes linear time. */
export function readTextPage(file: string, text: string, book: DraftBook): Page {
  const lines = textLines(text);
  const reader = new TextPage(file, lines, book);
  for (let at = 0; at < lines.length; ) at = reader.line(at);
  return reader.page();
}

interface OpenRow {
  readonly cells: DraftText[][];
  /** True where no pipe has closed the last cell. */
  open: boolean;
}

interface OpenSection extends PageSection {
  columns: string[];
  readonly rows: PageRow[];
  readonly texts: DraftText[];
}

class TextPage {
  readonly #file: string;
  readonly #lines: readonly TextLine[];
  readonly #book: DraftBook;
  /** In Markdown the words have marks already. */
  readonly #isMarkdown: boolean;
  readonly #before: DraftText[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #attribution: DraftText[] = [];
  #row: OpenRow | undefined;

  constructor(file: string, lines: readonly TextLine[], book: DraftBook) {
    this.#file = file;
    this.#lines = lines;
    this.#book = book;
    this.#isMarkdown = lines.some(({ text }) => /^(?:#{1,6} |\|\s*:?-{3,})/.test(text));
  }

  page(): Page {
    this.#closeRow();
    return { before: this.#before, sections: this.#sections, attribution: this.#attribution };
  }

  /** Reads what begins on a line; gives the next line that is to be read. */
  line(at: number): number {
    const line = this.#lines[at];
    if (!line || headingWords(line.text) === '') return at + 1;
    if (this.#isHeading(at)) {
      this.#open(line, headingWords(line.text));
      return at + 1;
    }
    const section = this.#sections.at(-1);
    const named = headingOfComponents(headingWords(line.text));
    if (named !== undefined) {
      this.#components(line, named);
      return at + 1;
    }
    if (isSeparator(line.text)) return at + 1;
    if (isAttribution(line.text) && !isRowStart(line.text)) {
      this.#closeRow();
      this.#attribution.push(this.#words(line.text, line));
      return at + 1;
    }
    if (!section) {
      this.#before.push(this.#words(headingWords(line.text), line));
      return at + 1;
    }
    const head = section.columns.length === 0 && section.rows.length === 0 && !this.#row ? this.#headEnd(at) : at;
    if (head > at) {
      this.#head(section, at, head);
      return head;
    }
    this.#content(section, line);
    return at + 1;
  }

  #isHeading(at: number): boolean {
    const { text } = this.#lines[at] ?? { text: '' };
    if (text.includes('|')) return false;
    const words = headingWords(text);
    if (headingOfComponents(words) !== undefined || !/[\p{L}\p{N}]/u.test(words)) return false;
    if (isKnownHeading(words)) return true;
    if (words !== text && /^#/.test(text)) return this.#sections.length > 0 || this.#before.length > 0;
    // An unknown section shows by the heading of its table, which repeats its own.
    const next = this.#lines[at + 1];
    return (
      !this.#row?.open &&
      words.length < 60 &&
      next !== undefined &&
      headingOfComponents(headingWords(next.text)) !== undefined
    );
  }

  #open(line: TextLine, title: string): OpenSection {
    this.#closeRow();
    const heading = this.#book.onLine(this.#file, title, line.index);
    const section: OpenSection = { title: title.replace(/:$/, ''), heading, columns: [], rows: [], texts: [] };
    this.#sections.push(section);
    return section;
  }

  #components(line: TextLine, named: string): void {
    this.#closeRow();
    const section = this.#sections.at(-1);
    // A section that has its table already is followed by another one, whose own heading is missing.
    if (!section || section.columns.length > 0 || section.rows.length > 0 || section.texts.length > 0) {
      this.#open(line, named);
      const word = this.#book.onLine(this.#file, 'Components', line.index);
      this.#book.leaveOut(word, say`it says that a table follows`);
    } else {
      const piece = this.#book.onLine(this.#file, headingWords(line.text), line.index);
      this.#book.leaveOut(piece, say`it is the heading of a table, and repeats that of its section`);
    }
  }

  /** The end of the rows that say what is in the columns: those before a line of dashes, else a row of such words alone. */
  #headEnd(at: number): number {
    for (let end = at; end < at + 4; end++) {
      const text = this.#lines[end]?.text ?? '';
      if (isSeparator(text)) return end + 1;
      if (this.#isHeading(end) || (!text.includes('|') && !isCategoryPath(text))) break;
    }
    const words = cellsOf(this.#lines[at]?.text ?? '').cells.filter((cell) => cell !== '');
    return words.length > 1 && words.every((word) => columnWords.test(word)) ? at + 1 : at;
  }

  #head(section: OpenSection, from: number, to: number): void {
    for (const line of this.#lines.slice(from, to)) {
      if (isSeparator(line.text)) continue;
      for (const cell of cellsOf(line.text).cells) {
        if (cell === '') continue;
        section.columns.push(withoutBold(cell));
        const piece = this.#book.onLine(this.#file, withoutBold(cell), line.index);
        this.#book.leaveOut(piece, say`it says what is in a column`);
      }
    }
  }

  #content(section: OpenSection, line: TextLine): void {
    const { cells, isClosed } = cellsOf(line.text);
    const isRow = isClosed || cells.length > 1;
    if (isCategoryPath(cells[0] ?? '') && cells.length > 1) {
      this.#closeRow();
      this.#row = { cells: this.#cells(cells, line), open: true };
    } else if (this.#row && isCategoryPath(this.#row.cells[0]?.[0]?.text ?? '')) {
      // The cells of an organisation's skill are told apart by their words, since pipes are missing between them.
      this.#row.cells.push(...this.#cells(cells, line));
    } else if (this.#row && this.#continues(section, this.#row, cells.length)) {
      this.#join(this.#row, cells, line, isClosed);
    } else if (isRow) {
      this.#closeRow();
      this.#row = { cells: this.#cells(cells, line), open: !isClosed };
    } else {
      this.#closeRow();
      section.texts.push(...this.#cells(cells, line).flat());
    }
  }

  /** Whether a line goes on with a row: it has room for the line's cells. */
  #continues({ columns }: OpenSection, row: OpenRow, cells: number): boolean {
    const width = Math.max(columns.length, 2);
    if (row.open) return row.cells.length + cells - 1 <= width;
    return row.cells.length + cells <= width && row.cells.length < width - 1;
  }

  #join(row: OpenRow, cells: readonly string[], line: TextLine, isClosed: boolean): void {
    const [first = [], ...others] = this.#cells(cells, line);
    const last = row.cells.at(-1);
    if (row.open && last) last.push(...first);
    else row.cells.push(first);
    row.cells.push(...others);
    row.open = !isClosed;
    const [piece] = (first[0] ?? others[0]?.[0])?.from ?? [];
    if (piece) this.#book.repaired(say`A row was broken over several lines; it is read as one.`, piece);
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row) this.#sections.at(-1)?.rows.push(row.cells);
  }

  #cells(cells: readonly string[], line: TextLine): DraftText[][] {
    return cells.map((cell) =>
      cell
        .split(/<br\s*\/?>/i)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => this.#words(part, line)),
    );
  }

  #words(written: string, line: TextLine): DraftText {
    const level = numberedLevel(withoutBold(written));
    if (level) this.#book.leaveOut(this.#book.onLine(this.#file, level.number, line.index), numberReason);
    const words = level?.name ?? withoutBold(written);
    const piece: Piece = this.#book.onLine(this.#file, words, line.index);
    return this.#isMarkdown ? { text: words, from: [piece] } : plainText(piece);
  }
}

/** What columns are called, where no line of dashes says that they are. */
const columnWords =
  /^(?:title|name|details?|descriptions?|background|depth|type|level|awarding body|status|framework.*|skill name.*)$/i;

function isSeparator(text: string): boolean {
  return /^[|\s:-]*-{3}[|\s:-]*$/.test(text) && (text.includes('|') || /^-{3,}$/.test(text));
}

function isRowStart(text: string): boolean {
  return cellsOf(text).cells.length > 1;
}

/** The words of a heading in Markdown, be it marked as one or bold. */
function headingWords(text: string): string {
  return withoutBold(text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, ''));
}

function withoutBold(text: string): string {
  return text.replace(/^(\*\*|__)(?!\s)((?:(?!\1).)+)(?<!\s)\1$/, '$2');
}

/** The cells of a line. A pipe is one only beside a blank or at an end of the line, so that "and|or" is a word. */
function cellsOf(text: string): { readonly cells: readonly string[]; readonly isClosed: boolean } {
  const inner = text.replace(/^\|/, '');
  const parts = inner.split(/(?<!\\)\|(?=\s|$)|(?<=\s)\|/).map((part) => part.trim().replaceAll('\\|', '|'));
  const isClosed = parts.length > 1 && parts.at(-1) === '';
  return { cells: isClosed ? parts.slice(0, -1) : parts, isClosed };
}
