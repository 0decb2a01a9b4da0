import {
  isInFlow,
  lineBreakOf,
  plainOrQuoted,
  quote,
  removeItem,
  removePair,
} from '../../service/document/edits/edits.ts';
import { textLines } from '../../service/document/edits/textLines.ts';
import type { OffsetEdit, SourceDocument } from '../../service/document/sourceDocument.ts';
import { segmentsOf } from '../../service/document/syntax/pointer.ts';
import { columnOf, lineEnd } from '../../service/document/syntax/spans.ts';
import {
  dereference,
  keyName,
  type MappingNode,
  type Node,
  nodeAtPath,
  type PairNode,
  type Path,
  type ScalarNode,
  type SequenceNode,
} from '../../service/document/syntax/tree.ts';

/** The path of a JSON Pointer: its segments, those of lists as numbers. */
function pathOf(document: SourceDocument, pointer: string): Path {
  const segments: (string | number)[] = [];
  let node: Node | undefined = document.root;
  for (const name of segmentsOf(pointer)) {
    const segment = dereference(node)?.kind === 'sequence' ? Number(name) : name;
    segments.push(segment);
    node = nodeAtPath(document.root, segments);
  }
  return segments;
}

/** A value with what holds it. */
export interface Held {
  readonly node: Node;
  readonly parent: MappingNode | SequenceNode;
  readonly pair: PairNode | undefined;
  readonly index: number;
}

/** The value at a JSON Pointer; `undefined` for the root, for none, and for one that stands elsewhere, behind an alias. */
export function heldAt(document: SourceDocument, pointer: string): Held | undefined {
  const segments = pathOf(document, pointer);
  const last = segments.at(-1);
  const parent = nodeAtPath(document.root, segments.slice(0, -1));
  if (parent?.kind === 'sequence' && typeof last === 'number') {
    const node = parent.items[last];
    return node && { node, parent, pair: undefined, index: last };
  }
  if (parent?.kind !== 'mapping') return undefined;
  const index = parent.pairs.findLastIndex((pair) => keyName(pair) === String(last));
  const pair = parent.pairs[index];
  return pair && { node: pair.value, parent, pair, index };
}

/**
 * Writes another text in place of the scalar at a JSON Pointer, as a person would: in the same quotes where it fits on the line, folded where it is
 * long, literal where it has several lines. Comments stay. `undefined` for what is no scalar there.
 */
export function textEdit(document: SourceDocument, pointer: string, value: string): OffsetEdit | undefined {
  const held = heldAt(document, pointer);
  if (held?.node.kind !== 'scalar') return undefined;
  const { node } = held;
  return { start: node.start, end: node.end, newText: scalarText(document, node, held, value) };
}

function scalarText(document: SourceDocument, node: ScalarNode, { pair, parent }: Held, value: string): string {
  const { text } = document;
  const flow = isInFlow(document, node);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  // Behind a value on its line a comment may stand, which a block would swallow.
  const behind = isBlock ? '' : text.slice(node.end, lineEnd(text, node.end)).trim();
  if (flow || behind !== '') return flow || !value.includes('\n') ? plainOrQuoted(value, flow) : quote(value);
  const kept = isBlock ? inSameBlock(document, node, value) : undefined;
  if (kept !== undefined) return kept;
  const isQuoted = node.style === 'single' || node.style === 'double';
  if (isQuoted && !value.includes('\n') && value.length <= 80)
    return quote(value, node.style === 'single' ? 'single' : 'double');
  // The key counts for the width of the line, and block lines stand two columns further in than it.
  const key = pair && pair.key.kind === 'scalar' ? text.slice(pair.key.start, pair.key.end) : '-';
  const [first = '', ...rest] = textLines(/^[\w-]+$/.test(key) ? key : 'key', value);
  const head = first.slice(first.indexOf(':') + 1).trim();
  const column = pair ? columnOf(text, pair.start) : columnOf(text, parent.start);
  const comment = isBlock ? (/^[|>][-+\d]*[ \t]+(#[^\n]*)/.exec(text.slice(node.start))?.[1] ?? '') : '';
  if (rest.length === 0) return comment === '' ? head : `${head} ${comment}`;
  const indent = ' '.repeat(column);
  const lines = rest.map((line) => (line === '' ? '' : indent + line));
  return [comment === '' ? head : `${head} ${comment}`, ...lines].join(lineBreakOf(text));
}

/** The text in a block as wide as before, so that the lines before the first change stay as they are; `undefined` where it would be read otherwise. */
function inSameBlock({ text }: SourceDocument, node: ScalarNode, value: string): string | undefined {
  const [head = '', ...old] = text.slice(node.start, node.end).split(/\r?\n/);
  const indent = /^ */.exec(old.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const isFolded = node.style === 'folded';
  // A number in the head says how far the lines are indented, and folded lines that begin with a blank are not folded.
  if (indent === '' || /^[|>][-+]?\d/.test(head) || (isFolded && /\n|\s\s/.test(value)) || /^\s/.test(value))
    return undefined;
  const width = Math.max(40, ...old.map((line) => line.trimEnd().length - indent.length));
  const lines = isFolded ? wrapped(value, width) : value.split('\n');
  return [head, ...lines.map((line) => (line === '' ? '' : indent + line))].join(lineBreakOf(text));
}

function wrapped(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Takes away the value at a JSON Pointer with its key or dash; `undefined` where that could take other things along. */
export function removalEdit(document: SourceDocument, pointer: string): OffsetEdit | undefined {
  const held = heldAt(document, pointer);
  if (!held) return undefined;
  const { parent, pair, index } = held;
  if (parent.kind === 'sequence') return removeItem(document, parent, index);
  return pair && removePair(document, parent, pair);
}
