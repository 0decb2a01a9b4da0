import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import type { Node, ScalarNode } from '../../document/syntax/tree.ts';

export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** How many spaces and tabs it begins with. */
  readonly indent: number;
  readonly isBlank: boolean;
  readonly isComment: boolean;
}

/** A column of the structure on some line, and where it goes: what comments are aligned with. */
export interface Column {
  readonly old: number;
  readonly new: number;
}

/** The lines of a block scalar. */
export interface BlockText {
  readonly first: number;
  readonly last: number;
  /** The spaces that are not part of the text; `undefined` when it holds nothing but blanks. */
  readonly indent: number | undefined;
  /** True when the text says by how much it is indented, as in `|2`. */
  readonly statesIndent: boolean;
}

/** The lines of a document, what of their white space belongs to texts, and the new indentation as far as it is decided. */
export class Lines {
  readonly document: SourceDocument;
  readonly all: readonly Line[];
  /** New numbers of leading spaces; lines that are not here keep theirs. */
  readonly indents = new Map<number, number>();
  /** The structure on each line that has some, outermost first. */
  readonly columns = new Map<number, Column[]>();
  /** By the line on which a block scalar begins: the column that a comment after it must not exceed, or it would be text. */
  readonly commentLimits = new Map<number, number>();
  /** Changes inside lines, between the dash and its item. */
  readonly gaps: OffsetEdit[] = [];
  /** Lines that begin inside a text, so that they count even when they are blank. */
  readonly #inText = new Set<number>();
  /** Lines whose trailing spaces are part of a text. */
  readonly #exact = new Set<number>();

  constructor(document: SourceDocument) {
    this.document = document;
    this.all = splitLines(document.text);
    if (document.root) this.#markTexts(document.root);
  }

  lineOf(offset: number): number {
    return this.document.positionAt(offset).line;
  }

  line(index: number): Line {
    return this.all[index] as Line;
  }

  columnOf(offset: number): number {
    return offset - this.line(this.lineOf(offset)).start;
  }

  text(line: Line): string {
    return this.document.text.slice(line.start, line.end);
  }

  isInText(index: number): boolean {
    return this.#inText.has(index);
  }

  keepsTrailingSpaces(index: number): boolean {
    return this.#exact.has(index);
  }

  /** A comment on a line of its own. */
  isComment(index: number): boolean {
    return this.line(index).isComment && !this.#inText.has(index);
  }

  /**
   * The lines of a block scalar. Blank lines after its last word are its own when it keeps them (`|+`), or when they have more
   * spaces than its indentation: those spaces are text.
   */
  blockText(node: ScalarNode): BlockText {
    const { text } = this.document;
    const header = this.lineOf(node.start);
    const indicators = /^[|>]([-+0-9]*)/.exec(text.slice(node.start, node.start + 4))?.[1] ?? '';
    const statesIndent = /[0-9]/.test(indicators);
    let last = this.lineOf(node.end);
    let firstWord = header + 1;
    while (firstWord <= last && this.line(firstWord).isBlank) firstWord++;
    // Of the spaces before the first word the value has those that are text.
    const own = /^(?:[ \t]*\n)*( *)/.exec(String(node.value))?.[1]?.length ?? 0;
    const indent = firstWord <= last ? this.spaces(firstWord) - own : undefined;
    const floor = indent ?? (statesIndent ? 0 : Number.POSITIVE_INFINITY);
    for (let index = last + 1; this.all[index]?.isBlank; index++) {
      const hasText = this.spaces(index) > floor || this.line(index).indent > this.spaces(index);
      if (indicators.includes('+') || hasText) last = index;
    }
    return { first: header + 1, last, indent, statesIndent };
  }

  /** How many spaces a line begins with, tabs not counted: in a block scalar they are text. */
  spaces(index: number): number {
    const { start, end } = this.line(index);
    let offset = start;
    while (offset < end && this.document.text.charCodeAt(offset) === 32) offset++;
    return offset - start;
  }

  #markTexts(node: Node): void {
    if (node.kind === 'mapping') {
      for (const pair of node.pairs) {
        this.#markTexts(pair.key);
        this.#markTexts(pair.value);
      }
    } else if (node.kind === 'sequence') {
      for (const item of node.items) this.#markTexts(item);
    } else if (node.kind === 'scalar') {
      if (node.style === 'literal' || node.style === 'folded') this.#markBlockText(this.blockText(node));
      else this.#markFlowText(node);
    }
  }

  #markBlockText({ first, last, indent }: BlockText): void {
    for (let index = first; index <= last; index++) {
      this.#inText.add(index);
      const line = this.line(index);
      const isEmpty =
        line.isBlank && this.spaces(index) === line.indent && indent !== undefined && line.indent <= indent;
      if (!isEmpty) this.#exact.add(index);
    }
  }

  /** Line breaks of plain and quoted texts swallow the spaces around them, unless a backslash makes a space count. */
  #markFlowText(node: ScalarNode): void {
    const last = this.lineOf(node.end);
    for (let index = this.lineOf(node.start); index < last; index++) {
      this.#inText.add(index + 1);
      if (node.style === 'double' && /\\[ \t]+$/.test(this.text(this.line(index)))) this.#exact.add(index);
    }
  }
}

/** What follows the last line break is a line only if there is something. A byte order mark belongs to no line. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    let end = found < 0 ? text.length : found;
    if (found > start && text.charCodeAt(found - 1) === 13) end--;
    let content = start;
    while (content < end && (text.charCodeAt(content) === 32 || text.charCodeAt(content) === 9)) content++;
    const isComment = text.charCodeAt(content) === 35 && content < end;
    lines.push({ start, end, next, indent: content - start, isBlank: content === end, isComment });
    start = next;
  }
  return lines;
}
