import {
  type Block,
  type Cell,
  deepestList,
  type Entry,
  isBlank,
  linesOf,
  nest,
  plainText,
  type Run,
  type Runs,
  splitLines,
  trimRuns,
} from './blocks.ts';
import { bulletOf } from './bullets.ts';
import { isHidden, type Look, lookWithin, plainLook, styleOf } from './htmlStyle.ts';
import { type HtmlElement, htmlTree } from './htmlTree.ts';
import { evenRows, type Line, lineOf, readLines } from './lines.ts';

/**
 * The blocks of HTML as Word, Excel, Outlook, Google's and Atlassian's editors and browsers put it on the clipboard. No tag is in the result.
 * Takes linear time; never throws.
 */
export function blocksOfHtml(html: string): Block[] {
  const collector = new Collector();
  collector.within(htmlTree(html), plainLook, { depth: 0, ordered: false });
  return collector.blocks();
}

/** The lists around an element. */
interface Lists {
  readonly depth: number;
  readonly ordered: boolean;
}

/** What becomes of the words that follow: the text of an item, a heading, or a paragraph, which may belong to an item. */
type Open =
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean }
  | { readonly kind: 'heading'; readonly degree: number }
  | { readonly kind: 'paragraph' };

const blockNames = new Set(
  'p div ul ol menu li dl dt dd table blockquote pre section article header footer main aside nav form fieldset figure figcaption address hr h1 h2 h3 h4 h5 h6 center details summary body html'.split(
    ' ',
  ),
);

const inParagraph: Open = { kind: 'paragraph' };

class Collector {
  readonly #entries: Entry[] = [];
  /** Paragraphs outside of lists, which may be lists that were typed: they are read as lines when something else follows. */
  #lines: Line[] = [];
  #runs: Run[] = [];
  #open: Open = inParagraph;
  /** The depth of the lists in which the words are. */
  #depth = 0;

  blocks(): Block[] {
    this.#flush();
    this.#flushLines();
    return nest(this.#entries);
  }

  within(element: HtmlElement, look: Look, lists: Lists): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, look);
      else if (!isHidden(child)) this.#element(child, lookWithin(child, look), lists);
    }
  }

  #text(written: string, look: Look): void {
    const spaced = look.pre ? written.replace(/\r\n?/g, '\n') : written.replace(/[ \t\r\n\f]+/g, ' ');
    // Programs write a no-break space for a blank at the end of an element, and beside others.
    const clean = spaced
      .replace(/^\u00A0|\u00A0$/g, ' ')
      .replace(/ *\u00A0[ \u00A0]+| \u00A0+/g, ' ')
      .replaceAll('\u00AD', '');
    const isBehindBlank = !look.pre && /[ \n]$/.test(this.#runs.at(-1)?.text ?? '');
    const text = isBehindBlank ? clean.replace(/^ /, '') : clean;
    if (text === '') return;
    this.#runs.push({
      text,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.href === undefined ? {} : { href: look.href }),
    });
  }

  #element(element: HtmlElement, look: Look, lists: Lists): void {
    const { name } = element;
    if (name === 'br') {
      this.#runs.push({ text: '\n' });
      return;
    }
    // Word writes the bullet of an item as words, and says so.
    if (styleOf(element, 'mso-list') === 'ignore') return;
    if (!blockNames.has(name)) {
      this.within(element, look, lists);
      return;
    }
    this.#flush();
    if (name === 'table') this.#table(element, look, lists);
    else if (name === 'ul' || name === 'ol' || name === 'menu') {
      const depth = lists.depth + 1;
      this.within(element, look, { depth, ordered: name === 'ol' });
      this.#flush();
      this.#depth = lists.depth;
    } else if (name === 'li') this.#item(element, look, lists);
    else {
      this.#open = opened(element) ?? this.#open;
      const before = this.#depth;
      if (this.#open.kind === 'item') this.#depth = this.#open.depth;
      this.within(element, look, lists);
      this.#flush();
      this.#depth = before;
    }
  }

  /** An item says how deep it is by the lists around it, or in Word for the web by a number alone. */
  #item(element: HtmlElement, look: Look, { depth, ordered }: Lists): void {
    const said = Number(element.attributes.get('aria-level') ?? element.attributes.get('data-aria-level') ?? 0);
    const level = Math.min(deepestList, Math.max(1, depth, Number.isInteger(said) ? said : 0));
    const before = this.#depth;
    this.#depth = level;
    this.#open = { kind: 'item', depth: level, ordered };
    this.within(element, look, { depth: level, ordered });
    this.#flush();
    this.#open = inParagraph;
    this.#depth = before;
  }

  #flush(): void {
    const runs = trimRuns(this.#runs);
    this.#runs = [];
    if (isBlank(runs)) return;
    const open = this.#open;
    this.#open = inParagraph;
    if (open.kind === 'paragraph' && this.#depth === 0) {
      if (this.#lines.length > 0) this.#lines.push(lineOf([]));
      for (const line of splitLines(runs)) this.#lines.push(lineOf(line));
      return;
    }
    this.#flushLines();
    if (open.kind === 'item') {
      this.#entries.push({ kind: 'item', depth: open.depth, ordered: open.ordered, runs: withoutBullet(runs) });
    } else {
      const oneLine = trimRuns(linesOf(runs).flatMap((line) => [...line, { text: ' ' }]));
      const block: Block =
        open.kind === 'heading'
          ? { kind: 'heading', degree: open.degree, runs: oneLine.map(({ bold: _, ...run }) => run) }
          : { kind: 'paragraph', runs };
      this.#entries.push({ kind: 'block', depth: this.#depth, block });
    }
  }

  #flushLines(): void {
    if (this.#lines.length > 0) for (const entry of readLines(this.#lines)) this.#entries.push(entry);
    this.#lines = [];
  }

  /** A table, or what is in it where a program has laid out its text with it. */
  #table(element: HtmlElement, look: Look, lists: Lists): void {
    const rows = rowsOf(element);
    const isLayout =
      holdsTable(rows) || rows.every(({ cells }) => cells.filter((cell) => cell.children.length > 0).length < 2);
    if (isLayout) {
      for (const { cells } of rows) {
        for (const cell of cells) {
          this.within(cell, lookWithin(cell, look), lists);
          this.#flush();
        }
      }
      return;
    }
    this.#flushLines();
    const even = evenRows(gridOf(rows, (cell) => cellOf(cell, lookWithin(cell, look))));
    const header = rows[0]?.isHeader ?? false;
    if (even.length > 0)
      this.#entries.push({ kind: 'block', depth: this.#depth, block: { kind: 'table', header, rows: even } });
  }
}

/** An item whose author has typed a bullet into it. */
function withoutBullet(runs: Runs): Runs {
  const text = plainText(runs);
  const bullet = bulletOf(text);
  return bullet && !bullet.ordered && bullet.length < text.length && /^[•·●]/.test(text)
    ? trimRuns(runs.map((run, index) => (index === 0 ? { ...run, text: run.text.slice(bullet.length) } : run)))
    : runs;
}

/** What begins with an element: Word's items and headings are paragraphs that say so in their style. */
function opened(element: HtmlElement): Open | undefined {
  const { name, attributes } = element;
  const degree = /^h([1-6])$/.exec(name)?.[1] ?? /^MsoHeading([1-6])/.exec(attributes.get('class') ?? '')?.[1];
  if (degree !== undefined) return { kind: 'heading', degree: Number(degree) };
  const list = /^l\d+\s+level(\d{1,2})/.exec(styleOf(element, 'mso-list'));
  if (list) {
    const marker = plainText(ignoredText(element)).trim();
    return {
      kind: 'item',
      depth: Math.min(deepestList, Math.max(1, Number(list[1]))),
      ordered: /^\(?[\da-z]{1,5}[.)]/i.test(marker),
    };
  }
  if (attributes.get('class') === 'MsoTitle') return { kind: 'heading', degree: 1 };
  if (attributes.get('role') === 'heading') {
    const level = Number(attributes.get('aria-level'));
    return { kind: 'heading', degree: level >= 1 && level <= 6 ? Math.trunc(level) : 2 };
  }
  return undefined;
}

/** The bullet that Word has written before an item. */
function ignoredText(element: HtmlElement): Run[] {
  const found: Run[] = [];
  const visit = (within: HtmlElement, isIgnored: boolean) => {
    for (const child of within.children) {
      if (found.length > 20) return;
      if (typeof child !== 'string') visit(child, isIgnored || styleOf(child, 'mso-list') === 'ignore');
      else if (isIgnored) found.push({ text: child });
    }
  };
  // The bullet comes first; a long paragraph without one is not walked through.
  visit({ ...element, children: element.children.slice(0, 5) }, false);
  return found;
}

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly isHeader: boolean;
}

function rowsOf(table: HtmlElement): Row[] {
  const rows: Row[] = [];
  const visit = (element: HtmlElement, inHead: boolean) => {
    for (const child of element.children) {
      if (typeof child === 'string' || isHidden(child)) continue;
      if (child.name === 'tr') {
        const cells = child.children.filter(
          (cell): cell is HtmlElement =>
            typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th') && !isHidden(cell),
        );
        rows.push({ cells, isHeader: inHead || (cells.length > 0 && cells.every(({ name }) => name === 'th')) });
      } else if (child.name === 'caption') rows.push({ cells: [child], isHeader: false });
      else visit(child, inHead || child.name === 'thead');
    }
  };
  visit(table, false);
  return rows;
}

function holdsTable(rows: readonly Row[]): boolean {
  const holds = (element: HtmlElement): boolean =>
    element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || holds(child)));
  return rows.some(({ cells }) => cells.some(holds));
}

function cellOf(cell: HtmlElement, look: Look): Cell {
  const collector = new Collector();
  // What a heading cell looks like is no emphasis.
  collector.within(cell, cell.name === 'th' ? { ...look, bold: false } : look, { depth: 0, ordered: false });
  return collector.blocks();
}

/** Cells that one cell may take up in each direction. */
const widestSpan = 50;

/** The cells in their columns: a cell over several columns or rows has words in its first one alone. */
function gridOf(rows: readonly Row[], read: (cell: HtmlElement) => Cell): Cell[][] {
  const taken = new Map<number, number>();
  return rows.map(({ cells }) => {
    const row: Cell[] = [];
    const skip = () => {
      for (let left = taken.get(row.length); left !== undefined && left > 0; left = taken.get(row.length)) {
        taken.set(row.length, left - 1);
        row.push([]);
      }
    };
    for (const cell of cells) {
      skip();
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let part = 0; part < across; part++) {
        if (down > 1) taken.set(row.length, down - 1);
        row.push(part === 0 ? read(cell) : []);
      }
    }
    skip();
    return row;
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, widestSpan) : 1;
}
