import { type Message, say } from '../../service/message.ts';
import { bulletOf } from '../../service/text/clipboard/bullets.ts';
import { isHidden, type Look, lookWithin, plainLook, styleOf } from '../../service/text/clipboard/htmlStyle.ts';
import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';
import type { DocumentBlock, DocumentParagraph } from './block.ts';
import { isLayoutTable, rowsOf, spanOf } from './htmlRows.ts';
import { addressOf, isPlaceholder, tagOf } from './htmlWords.ts';
import { dropStart, plainText, type Run, splitLines, trimRuns } from './inlineMarkdown.ts';
import { splitLabels } from './labelledLines.ts';
import type { Outside } from './mainPart.ts';
import { deepestList, type Entry, nest } from './nesting.ts';
import type { PieceLog } from './pieceLog.ts';
import { splitTypedItems, withoutBullet } from './typedItems.ts';
import { wordsOf } from './words.ts';

/** How HTML is read. */
export interface HtmlReading {
  readonly log: PieceLog;
  /** Elements that are no part of the text, and why. */
  readonly outside: Outside;
  /** The 0-based line of the source for a line of the HTML. */
  readonly lineOf: (line: number) => number;
  /** Counts what has words of its own that no text can hold. */
  readonly seen: Seen;
}

/** What was met on the way, for the report. */
export interface Seen {
  /** Links that lead to places relative to the site. */
  relativeLinks: number;
  pictures: number;
}

interface Lists {
  readonly depth: number;
  readonly ordered: boolean;
}

interface ImportLook extends Look {
  readonly code: boolean;
}

type Open =
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean }
  | { readonly kind: 'heading'; readonly degree: number }
  | { readonly kind: 'paragraph' };

const blockNames = new Set(
  (
    'p div ul ol menu li dl dt dd table blockquote pre section article header footer main aside nav form fieldset figure figcaption address hr ' +
    'h1 h2 h3 h4 h5 h6 center details summary body html caption legend td th tr tbody thead tfoot option title'
  ).split(' '),
);

const inParagraph: Open = { kind: 'paragraph' };
const noLists: Lists = { depth: 0, ordered: false };

/**
 * The blocks of HTML with their pieces: of pages, of what programs put on the clipboard, and of Markdown and Word's documents, which are led here as
 * HTML. Takes linear time; never throws.
 */
export function htmlBlocks(root: HtmlElement, reading: HtmlReading): DocumentBlock[] {
  return new Collector(reading, { line: 0 }, false).read(root);
}

class Collector {
  readonly #reading: HtmlReading;
  readonly #entries: Entry[] = [];
  /** In cells a line that the author broke is a paragraph of its own. */
  readonly #inCell: boolean;
  /** The line of the HTML where the walk is. */
  readonly #at: { line: number };
  #runs: Run[] = [];
  #says: DocumentParagraph['says'];
  #open: Open = inParagraph;
  /** A blank would follow another one, or begin a line. */
  #endsBlank = true;
  /** The depth of the lists in which the words are. */
  #depth = 0;

  constructor(reading: HtmlReading, at: { line: number }, inCell: boolean) {
    this.#reading = reading;
    this.#at = at;
    this.#inCell = inCell;
  }

  read(element: HtmlElement, look: ImportLook = { ...plainLook, code: false }): DocumentBlock[] {
    this.#within(element, look, noLists);
    this.#flush();
    return nest(this.#entries);
  }

  #within(element: HtmlElement, look: ImportLook, lists: Lists): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, look);
      else this.#child(child, look, lists);
    }
  }

  #child(child: HtmlElement, look: ImportLook, lists: Lists): void {
    if (child.line !== undefined) this.#at.line = child.line;
    const reason = this.#reading.outside.get(child) ?? hiddenReason(child);
    if (reason !== undefined) {
      if (blockNames.has(child.name)) this.#flush();
      this.#reading.log.leaving(reason, () => {
        new Collector({ ...this.#reading, outside: new Map(), seen: { ...this.#reading.seen } }, this.#at, false).read(
          shown(child),
        );
      });
    } else if (!isHidden(child)) {
      const isCode = child.name === 'code' || child.name === 'kbd' || child.name === 'samp';
      this.#element(
        child,
        { ...lookWithin(child, look), href: addressOf(child) ?? look.href, code: look.code || isCode },
        lists,
      );
    }
  }

  #text(written: string, look: ImportLook): void {
    for (const [index, part] of written.split('\n').entries()) {
      if (index > 0) {
        this.#run(look.pre ? '\n' : ' ', look);
        this.#at.line++;
      }
      this.#run(look.pre ? part : part.replace(/[ \t\r\f\u00A0]+/g, ' '), look);
    }
  }

  #run(written: string, look: ImportLook): void {
    const clean = written.replaceAll(/[\u00AD\u200B\uFEFF]/g, '').replaceAll('\u00A0', ' ');
    const text = !look.pre && this.#endsBlank ? clean.replace(/^ /, '') : clean;
    if (text === '') return;
    this.#endsBlank = text.endsWith(' ') || text === '\n';
    const line = this.#reading.lineOf(this.#at.line);
    const last = this.#runs.at(-1);
    // The tokenizer gives words and blanks one by one.
    if (last && last.line === line && text !== '\n' && last.text !== '\n' && looksAs(last, look)) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
      return;
    }
    this.#runs.push({
      text,
      line,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.code ? { code: true } : {}),
      ...(look.href === undefined ? {} : { href: look.href }),
    });
  }

  #element(element: HtmlElement, look: ImportLook, lists: Lists): void {
    const { name } = element;
    if (name === 'br') {
      this.#runs.push({ text: '\n', line: this.#reading.lineOf(this.#at.line) });
      this.#endsBlank = true;
      return;
    }
    // Word writes the bullet of an item as words, and says so.
    if (styleOf(element, 'mso-list') === 'ignore') return;
    if (name === 'a') this.#countLink(element, look);
    if (name === 'img') this.#reading.seen.pictures++;
    if (name === 'input' && element.attributes.get('type') === 'checkbox') {
      this.#run(element.attributes.has('checked') ? '☑ ' : '☐ ', look);
    }
    if (!blockNames.has(name)) {
      if (isPlaceholder(element)) this.#run(tagOf(element), look);
      this.#within(element, look, lists);
      return;
    }
    this.#flush();
    if (name === 'table') this.#table(element, look, lists);
    else if (name === 'dl') this.#definitions(element, look, lists);
    else if (name === 'ul' || name === 'ol' || name === 'menu') {
      const depth = lists.depth + 1;
      this.#within(element, look, { depth, ordered: name === 'ol' });
      this.#flush();
      this.#depth = lists.depth;
    } else if (name === 'li') this.#item(element, look, lists);
    else {
      this.#open = opened(element) ?? this.#open;
      const before = this.#depth;
      if (this.#open.kind === 'item') this.#depth = this.#open.depth;
      this.#says = saidBy(element);
      const isLabel = name === 'summary' || name === 'legend';
      this.#within(element, isLabel ? { ...look, bold: true } : look, lists);
      this.#flush();
      this.#says = undefined;
      this.#depth = before;
    }
  }

  /** An address that cannot be followed from elsewhere is not kept. */
  #countLink(element: HtmlElement, { href }: ImportLook): void {
    const written = element.attributes.get('href')?.trim() ?? '';
    if (href === undefined && written !== '' && !written.startsWith('#')) this.#reading.seen.relativeLinks++;
  }

  /** An item says how deep it is by the lists around it, or in Word for the web by a number alone. */
  #item(element: HtmlElement, look: ImportLook, { depth, ordered }: Lists): void {
    const said = Number(element.attributes.get('aria-level') ?? element.attributes.get('data-aria-level') ?? 0);
    const level = Math.min(deepestList, Math.max(1, depth, Number.isInteger(said) ? said : 0));
    const before = this.#depth;
    this.#depth = level;
    this.#open = { kind: 'item', depth: level, ordered };
    this.#within(element, look, { depth: level, ordered });
    this.#flush();
    if (this.#open.kind === 'item') this.#open = inParagraph;
    this.#depth = before;
  }

  #flush(): void {
    const runs = trimRuns(this.#runs);
    this.#runs = [];
    this.#endsBlank = true;
    if (runs.length === 0) return;
    const open = this.#open;
    this.#open = inParagraph;
    if (open.kind === 'heading') {
      const oneLine = runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));
      const words = wordsOf(oneLine, this.#reading.log, true);
      if (words) this.#push({ kind: 'heading', degree: open.degree, words });
    } else if (open.kind === 'item') this.#pushItem(open.depth, open.ordered, withoutBullet(runs));
    else this.#paragraph(runs);
  }

  /** A paragraph, or the lines of a list that was typed. */
  #paragraph(all: readonly Run[]): void {
    for (const runs of splitLabels(all)) this.#lines(runs);
  }

  #lines(runs: readonly Run[]): void {
    const lines = splitLines(runs)
      .flatMap(splitTypedItems)
      .map(trimRuns)
      .filter((line) => line.length > 0);
    const bullets = lines.map((line) => bulletOf(plainText(line)));
    const typed = bullets.filter((bullet) => bullet?.certain && !bullet.ordered).length;
    const isList = typed > 0 && (lines.length === 1 || typed > 1 || this.#inCell);
    if (!isList && !this.#inCell) {
      this.#pushParagraph(runs);
      return;
    }
    for (const [index, line] of lines.entries()) {
      const bullet = isList ? bullets[index] : undefined;
      // A box says whether it is ticked.
      const rest = bullet && (/^[☐☑☒]/u.test(plainText(line)) ? line : dropStart(line, bullet.length));
      if (bullet && rest && trimRuns(rest).length > 0)
        this.#pushItem(this.#depth + Math.max(1, bullet.rank), bullet.ordered, rest);
      else this.#pushParagraph(line);
    }
  }

  #pushParagraph(runs: readonly Run[]): void {
    const words = wordsOf(runs, this.#reading.log);
    const says = this.#says;
    if (words) this.#push({ kind: 'paragraph', words, ...(says ? { says } : {}) });
  }

  #pushItem(depth: number, ordered: boolean, runs: readonly Run[]): void {
    const words = wordsOf(trimRuns(runs), this.#reading.log);
    if (words) this.#entries.push({ kind: 'item', depth, ordered, words });
  }

  #push(block: DocumentBlock): void {
    this.#entries.push({ kind: 'block', depth: this.#depth, block });
  }

  /** A table, or what is in it where a program has laid out its text with it. */
  #table(element: HtmlElement, look: ImportLook, lists: Lists): void {
    const { rows, captions } = rowsOf(element);
    for (const caption of captions) this.#child(caption, { ...look, bold: true }, lists);
    this.#flush();
    if (isLayoutTable(rows)) {
      for (const { cells } of rows) {
        for (const cell of cells) {
          this.#within(cell, { ...lookWithin(cell, look), code: look.code }, lists);
          this.#flush();
        }
      }
      return;
    }
    const headers = rows.findIndex(({ isHeader }) => !isHeader);
    const read = rows.map(({ line, cells }) => {
      if (line !== undefined) this.#at.line = line;
      return cells.map((cell) => ({
        blocks: this.#cell(cell, look),
        columns: spanOf(cell, 'colspan'),
        rows: spanOf(cell, 'rowspan'),
      }));
    });
    this.#push({ kind: 'table', headerRows: headers < 0 ? Math.min(1, rows.length) : headers, rows: read });
  }

  #cell(cell: HtmlElement, look: ImportLook): DocumentBlock[] {
    if (cell.line !== undefined) this.#at.line = cell.line;
    // What a heading cell looks like is no emphasis.
    const within = { ...lookWithin(cell, look), code: look.code, ...(cell.name === 'th' ? { bold: false } : {}) };
    return new Collector(this.#reading, this.#at, true).read(cell, within);
  }

  /** Terms and what is said about them are a table of two columns. */
  #definitions(element: HtmlElement, look: ImportLook, lists: Lists): void {
    const pairs: { terms: HtmlElement[]; texts: HtmlElement[] }[] = [];
    const others: (HtmlElement | string)[] = [];
    const visit = (within: HtmlElement) => {
      for (const child of within.children) {
        if (typeof child === 'string') {
          if (child.trim() !== '') others.push(child);
        } else if (child.name === 'div') visit(child);
        else if (child.name === 'dd' && pairs.length > 0) pairs.at(-1)?.texts.push(child);
        else if (child.name !== 'dt') others.push(child);
        else if (pairs.at(-1)?.texts.length === 0) pairs.at(-1)?.terms.push(child);
        else pairs.push({ terms: [child], texts: [] });
      }
    };
    visit(element);
    if (others.length > 0 || pairs.length === 0) {
      this.#within(element, look, lists);
      this.#flush();
      return;
    }
    const rows = pairs.map(({ terms, texts }) =>
      [terms, texts].map((parts) => ({ blocks: parts.flatMap((part) => this.#cell(part, look)), columns: 1, rows: 1 })),
    );
    this.#push({ kind: 'table', headerRows: 0, rows });
  }
}

/** What a reader of documents has marked an element as. */
function saidBy({ attributes }: HtmlElement): DocumentParagraph['says'] {
  const says = attributes.get('data-says');
  return says === 'level' || says === 'levelHead' || says === 'fact' ? says : undefined;
}

function looksAs(run: Run, look: ImportLook): boolean {
  return (
    (run.bold ?? false) === look.bold &&
    (run.italic ?? false) === look.italic &&
    (run.code ?? false) === look.code &&
    run.href === look.href
  );
}

/** Why words that are in the page are not read, where somebody has hidden or deleted them; `undefined` for what has no words and for all others. */
function hiddenReason(element: HtmlElement): Message | undefined {
  if (element.name === 'del' || element.name === 's' || element.name === 'strike') return say`it is struck out`;
  const isStyled = styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden';
  return blockNames.has(element.name) && element.name !== 'title' && (isStyled || element.attributes.has('hidden'))
    ? say`it is hidden on the page`
    : undefined;
}

/** The same element without what hides it, so that its words can be read and left out. */
function shown(element: HtmlElement): HtmlElement {
  return { ...element, name: 'div', attributes: new Map() };
}

/** What begins with an element: Word's items and headings are paragraphs that say so in their style. */
function opened(element: HtmlElement): Open | undefined {
  const { name, attributes } = element;
  const degree = /^h([1-6])$/.exec(name)?.[1] ?? /^MsoHeading([1-6])/.exec(attributes.get('class') ?? '')?.[1];
  if (degree !== undefined) return { kind: 'heading', degree: Number(degree) };
  if (/^MsoTitle\b/.test(attributes.get('class') ?? '')) return { kind: 'heading', degree: 1 };
  const list = /(?:^|\s)level(\d)/.exec(styleOf(element, 'mso-list'))?.[1];
  if (list !== undefined) return { kind: 'item', depth: Math.max(1, Number(list)), ordered: false };
  return undefined;
}
