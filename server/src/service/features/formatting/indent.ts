import {
  isAbsent,
  type MappingNode,
  type Node,
  type ScalarNode,
  type SequenceNode,
} from '../../document/syntax/tree.ts';
import { indentComments } from './comments.ts';
import type { Lines } from './lines.ts';

/** A dash and a space: what follows it on its line begins a level of its own there. */
const dashWidth = 2;

/** The key or dash that a value belongs to, with the column of its collection as it was and as it will be. */
interface Parent {
  readonly kind: 'key' | 'dash';
  readonly line: number;
  readonly oldColumn: number;
  readonly newColumn: number;
}

/**
 * Decides the indentation of every line from the structure. False when the text has a shape for which that is not safe: explicit
 * keys, anchors or tags in front of keys or on lines of their own, a root that is no block.
 */
export function indentLines(lines: Lines, root: Node, step: number): boolean {
  if ((root.kind !== 'mapping' && root.kind !== 'sequence') || root.flow) return false;
  const indenter = new Indenter(lines, step, indentsLists(lines, root));
  indenter.block(root, lines.columnOf(root.start), 0, undefined);
  if (!indenter.isSafe || hasStrayLine(lines)) return false;
  indentComments(lines);
  return true;
}

class Indenter {
  isSafe = true;
  readonly #lines: Lines;
  readonly #step: number;
  readonly #indentsLists: boolean;

  constructor(lines: Lines, step: number, indentsLists: boolean) {
    this.#lines = lines;
    this.#step = step;
    this.#indentsLists = indentsLists;
  }

  /** `dashLine` is the line of the dash when the collection begins behind one. */
  block(node: BlockNode, oldColumn: number, newColumn: number, dashLine: number | undefined): void {
    if (node.kind === 'mapping') this.#mapping(node, oldColumn, newColumn, dashLine);
    else this.#sequence(node, oldColumn, newColumn, dashLine);
  }

  #mapping(node: MappingNode, oldColumn: number, newColumn: number, dashLine: number | undefined): void {
    for (const pair of node.pairs) {
      const line = this.#lines.lineOf(pair.start);
      this.#place(line, pair.start, oldColumn, newColumn, dashLine);
      if (this.#lines.lineOf(pair.key.end) !== line) this.isSafe = false;
      if (!this.isSafe) return;
      this.#value(pair.value, { kind: 'key', line, oldColumn, newColumn });
    }
  }

  #sequence(node: SequenceNode, oldColumn: number, newColumn: number, dashLine: number | undefined): void {
    let after = node.start;
    for (const [index, item] of node.items.entries()) {
      const dash = index === 0 ? node.start : this.#nextDash(after, item.start, oldColumn);
      if (dash === undefined || this.#lines.document.text.charAt(dash) !== '-') this.isSafe = false;
      if (dash === undefined || !this.isSafe) return;
      after = Math.max(item.end, dash + 1);
      const line = this.#lines.lineOf(dash);
      this.#place(line, dash, oldColumn, newColumn, dashLine);
      if (!this.isSafe) return;
      if (isBlock(item) && this.#lines.lineOf(item.start) === line) {
        this.#closeGap(dash + 1, item.start);
        this.block(item, this.#lines.columnOf(item.start), newColumn + dashWidth, line);
      } else this.#value(item, { kind: 'dash', line, oldColumn, newColumn });
    }
  }

  /** The first line between two offsets that begins in the list's column, since the dash may stand above its item. */
  #nextDash(after: number, until: number, column: number): number | undefined {
    const last = this.#lines.lineOf(until);
    for (let index = this.#lines.lineOf(after) + 1; index <= last; index++) {
      const { start, indent, isBlank } = this.#lines.line(index);
      if (indent === column && !isBlank && !this.#lines.isComment(index)) return start + indent;
    }
    return undefined;
  }

  /** A key or dash must be the first on its line, or the first behind the dash that holds its collection. */
  #place(line: number, offset: number, oldColumn: number, newColumn: number, dashLine: number | undefined): void {
    const { start, indent } = this.#lines.line(line);
    const isFirst = line === dashLine || indent === oldColumn;
    if (!isFirst || offset !== start + oldColumn) this.isSafe = false;
    if (line !== dashLine) this.#lines.indents.set(line, newColumn);
    this.#addColumn(line, oldColumn, newColumn);
  }

  /** A block behind a dash is indented by what stands between them; an anchor or tag there would belong to its first key. */
  #closeGap(start: number, end: number): void {
    const gap = this.#lines.document.text.slice(start, end);
    if (!/^ +$/.test(gap)) this.isSafe = false;
    if (gap.length > 1) this.#lines.gaps.push({ start: start + 1, end, newText: '' });
  }

  #value(node: Node, parent: Parent): void {
    if (isAbsent(node)) return;
    const line = this.#lines.lineOf(node.start);
    const column = parent.newColumn + (parent.kind === 'dash' ? dashWidth : this.#step);
    if (isBlock(node)) {
      if (line === parent.line) this.isSafe = false;
      const isUnindented = node.kind === 'sequence' && parent.kind === 'key' && !this.#indentsLists;
      this.block(node, this.#lines.columnOf(node.start), isUnindented ? parent.newColumn : column, undefined);
      return;
    }
    const isBelow = line > parent.line;
    if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
      if (isBelow) this.#moveLine(line, column);
      this.#blockText(node, line, parent, column);
    } else this.#flow(node, isBelow ? line : line + 1, parent, column);
  }

  /** The lines of a block scalar move together: what one of them is indented more is text. */
  #blockText(node: ScalarNode, line: number, parent: Parent, column: number): void {
    const { first, last, indent, statesIndent } = this.#lines.blockText(node);
    this.#lines.commentLimits.set(line, parent.newColumn);
    // A text that states its indentation moves with the collection, from whose column it counts.
    const by = indent === undefined || statesIndent ? parent.newColumn - parent.oldColumn : column - indent;
    for (let index = first; index <= last; index++) {
      const { start, end } = this.#lines.line(index);
      if (!this.#lines.keepsTrailingSpaces(index) || start === end) continue;
      // How many of the spaces of a text of blanks are indentation cannot be seen.
      if (indent === undefined && statesIndent) this.isSafe = false;
      this.#lines.indents.set(index, Math.max(this.#lines.spaces(index) + by, 0));
    }
  }

  /** The lines from `first` on of a flow collection or a plain or quoted text keep their places relative to each other. */
  #flow(node: Node, first: number, parent: Parent, column: number): void {
    const last = this.#lines.lineOf(node.end);
    const moving: number[] = [];
    let smallest = Number.POSITIVE_INFINITY;
    for (let index = first; index <= last; index++) {
      const { isBlank, indent } = this.#lines.line(index);
      if (isBlank) continue;
      if (index === last && indent <= parent.oldColumn && this.#isClosingBracket(node, index)) {
        this.#lines.indents.set(index, parent.newColumn);
        continue;
      }
      moving.push(index);
      if (!this.#lines.isComment(index)) smallest = Math.min(smallest, indent);
    }
    for (const index of moving) {
      const by = Number.isFinite(smallest) ? column - smallest : 0;
      const moved = Math.max(this.#lines.line(index).indent + by, 0);
      if (index === first && this.#lines.lineOf(node.start) === first) this.#moveLine(index, moved);
      else this.#lines.indents.set(index, moved);
    }
  }

  #moveLine(line: number, column: number): void {
    this.#addColumn(line, this.#lines.line(line).indent, column);
    this.#lines.indents.set(line, column);
  }

  /** A closing bracket in the column of the key is a style that is kept. */
  #isClosingBracket(node: Node, index: number): boolean {
    const { start, indent } = this.#lines.line(index);
    return (node.kind === 'mapping' || node.kind === 'sequence') && node.end - 1 === start + indent;
  }

  #addColumn(line: number, oldColumn: number, newColumn: number): void {
    const columns = this.#lines.columns.get(line);
    if (columns) columns.push({ old: oldColumn, new: newColumn });
    else this.#lines.columns.set(line, [{ old: oldColumn, new: newColumn }]);
  }
}

type BlockNode = MappingNode | SequenceNode;

function isBlock(node: Node): node is BlockNode {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

/** Whether most lists under keys are indented; with as many of either kind they are. */
function indentsLists(lines: Lines, root: Node): boolean {
  let balance = 0;
  const visit = (node: Node): void => {
    if (!isBlock(node)) return;
    if (node.kind === 'sequence') {
      for (const item of node.items) visit(item);
      return;
    }
    const column = lines.columnOf(node.start);
    for (const { value } of node.pairs) {
      if (value.kind === 'sequence' && !value.flow) balance += lines.columnOf(value.start) > column ? 1 : -1;
      visit(value);
    }
  };
  visit(root);
  return balance >= 0;
}

/** A line that no part of the structure accounts for: an anchor or tag of its own. Markers of documents stay at the margin. */
function hasStrayLine(lines: Lines): boolean {
  return lines.all.some((line, index) => {
    if (line.isBlank || lines.indents.has(index) || lines.isComment(index)) return false;
    return !/^(---|\.\.\.|%)/.test(lines.text(line));
  });
}
