import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { Node } from '../document/syntax/tree.ts';
import type { FileContext } from './support/fileContext.ts';

/**
 * What can be folded: entries and list items over several lines, texts over several lines, blocks of comments, and what stands
 * between `# region` and `# endregion`. Never more than one range from the same line, of several the longest.
 */
export function foldingRanges({ document }: FileContext): FoldingRange[] {
  const folds = new Folds(document);
  if (document.root) folds.visit(document.root);
  folds.comments();
  return [...folds.byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

class Folds {
  readonly byLine = new Map<number, FoldingRange>();
  readonly #document: SourceDocument;
  /** Lines that are the inside of a text, where a `#` begins no comment. */
  readonly #textLines = new Set<number>();

  constructor(document: SourceDocument) {
    this.#document = document;
  }

  visit(node: Node): void {
    if (node.kind === 'mapping') {
      this.#addFlow(node);
      for (const pair of node.pairs) {
        this.#add(pair.start, pair.value.end, hasBracketAtEnd(pair.value));
        this.visit(pair.value);
      }
    } else if (node.kind === 'sequence') {
      this.#addFlow(node);
      for (const item of node.items) {
        this.#add(item.start, item.end, hasBracketAtEnd(item));
        this.visit(item);
      }
    } else if (node.kind === 'scalar') {
      const first = this.#lineOf(node.start);
      const last = this.#lineOf(node.end);
      for (let line = first + 1; line <= last; line++) this.#textLines.add(line);
    }
  }

  /** Comments on lines of their own that follow each other, and regions. */
  comments(): void {
    const regions: number[] = [];
    let start: number | undefined;
    const lines = this.#document.text.split(/\r\n|\n|\r/);
    for (let line = 0; line <= lines.length; line++) {
      const text = this.#textLines.has(line) ? undefined : /^\s*#(.*)$/.exec(lines[line] ?? '')?.[1];
      const marker = text === undefined ? undefined : /^\s*(end)?region\b/.exec(text);
      if (marker?.[1]) {
        const opened = regions.pop();
        if (opened !== undefined) this.#put(opened, line, FoldingRangeKind.Region);
      } else if (marker) regions.push(line);
      const isComment = text !== undefined && !marker;
      if (isComment) start ??= line;
      else if (start !== undefined) {
        this.#put(start, line - 1, FoldingRangeKind.Comment);
        start = undefined;
      }
    }
  }

  #addFlow(node: Exclude<Node, { kind: 'scalar' | 'alias' }>): void {
    if (node.flow) this.#add(node.start, node.end, true);
  }

  #add(start: number, end: number, bracketAtEnd: boolean): void {
    const startLine = this.#lineOf(start);
    let endLine = this.#lineOf(end);
    if (bracketAtEnd && endLine > startLine && this.#beginsLine(end - 1)) endLine--;
    this.#put(startLine, endLine);
  }

  #put(startLine: number, endLine: number, kind?: FoldingRangeKind): void {
    if (endLine <= startLine || (this.byLine.get(startLine)?.endLine ?? -1) >= endLine) return;
    this.byLine.set(startLine, kind ? { startLine, endLine, kind } : { startLine, endLine });
  }

  #lineOf(offset: number): number {
    return this.#document.positionAt(offset).line;
  }

  #beginsLine(offset: number): boolean {
    const { text } = this.#document;
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  }
}

/** A closing bracket on a line of its own stays in sight, as the other bracket does. */
function hasBracketAtEnd(node: Node): boolean {
  return (node.kind === 'mapping' || node.kind === 'sequence') && node.flow;
}
