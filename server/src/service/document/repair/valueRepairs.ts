import type { OffsetEdit, Span } from '../../text/span.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { leftToCheck } from '../syntax/lineage.ts';
import { lineEnd, lineStart, skipBlanks } from '../syntax/spans.ts';
import { isAbsent, type MappingNode, type Node, type ScalarNode } from '../syntax/tree.ts';
import { flowTexts } from './flowRepairs.ts';
import { quoteEdits } from './plainText.ts';
import type { Repair } from './repair.ts';

/**
 * What should be written otherwise in a text that YAML can read, but of which it reads less than is written there: texts that are cut by a
 * number sign, and texts in braces that a comma ends.
 */
export function valueRepairs(text: string, root: Node | undefined, document?: SourceDocument): readonly Repair[] {
  const mayBeCut = document ? document.holds(cutSign) : cutSign.test(text);
  if (!root || (!mayBeCut && !text.includes('{'))) return [];
  const repairs: Repair[] = [];
  const clean = document?.lineage.clean(`repairs ${mayBeCut}`);
  const braces = new Braces(text, root);
  const visit = (node: Node, key: string): void => {
    if (!mayBeCut && !braces.within(node)) return;
    if (node.kind === 'sequence') {
      for (const index of leftToCheck(node.items, clean)) {
        const item = node.items[index] as Node;
        const before = repairs.length;
        visit(item, key);
        if (item.kind === 'mapping' && repairs.length === before) clean?.add(item);
      }
    } else if (node.kind === 'mapping') {
      if (node.flow && hasLoneKey(node)) repairs.push(...flowTexts(text, node.start, node.end));
      for (const pair of node.pairs) {
        visit(pair.value, pair.key.kind === 'scalar' ? String(pair.key.value ?? '') : '');
      }
    } else if (mayBeCut && node.kind === 'scalar' && node.style === 'plain') {
      const repair = cutText(text, node, key);
      if (repair) repairs.push(repair);
    }
  };
  visit(root, '');
  return repairs;
}

/** Tells of one part of a node after the other whether a brace stands in it; each is looked for once, and none behind the node. */
class Braces {
  readonly #text: string;
  readonly #start: number;
  /** No brace stands from the first offset to the second one. */
  #from = 0;
  #next = 0;

  constructor(text: string, { start, end }: Span) {
    this.#text = text.slice(start, end);
    this.#start = start;
  }

  within(span: Span): boolean {
    const [start, end] = [span.start - this.#start, span.end - this.#start];
    if (start < this.#from || start > this.#next) {
      const found = this.#text.indexOf('{', start);
      this.#from = start;
      this.#next = found < 0 ? this.#text.length : found;
    }
    return this.#next < end;
  }
}

/** What may be a number sign that cuts a text. */
const cutSign = /[\s]#[^\s#!]/;

/** Whether a text in braces goes on behind a comma, where YAML reads a key without a value. */
function hasLoneKey({ pairs }: MappingNode): boolean {
  return pairs.some(({ value, key }, index) => {
    const before = pairs[index - 1]?.value;
    if (before?.kind !== 'scalar' || before.style !== 'plain' || key.kind !== 'scalar') return false;
    return (isAbsent(value) && value.start === key.end) || /\S\s+\S+\s+\S/.test(String(key.value));
  });
}

/** Comments that belong to the text before them: on its last line, and on the lines directly below. */
function cutText(text: string, node: ScalarNode, key: string): Repair | undefined {
  const { start, end } = node;
  const isEmpty = isAbsent(node);
  const afterColon = isEmpty && text.charAt(end) === ':' ? end + 1 : end;
  const line = lineStart(text, isEmpty ? Math.max(0, end - 1) : start);
  const column = /^ *(?:- +)*/.exec(text.slice(line, Math.max(line, start)))?.[0].length ?? 0;
  let sign = skipBlanks(text, afterColon);
  let to: number | undefined;
  let first: number | undefined;
  if (text.charAt(sign) === '#') {
    if ((sign === end && !isEmpty) || !isPartOfText(text, start, end, sign)) return undefined;
    first = sign;
    to = trimmed(text, sign, lineEnd(text, sign));
  } else if (sign < lineEnd(text, end)) return undefined;
  const edits: OffsetEdit[] = [];
  for (let next = text.indexOf('\n', to ?? end) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    sign = skipBlanks(text, next);
    const isNumber = /^#\d/.test(text.slice(sign, sign + 2));
    const isDeeper = sign - next > column;
    if (text.charAt(sign) !== '#' || !(isNumber || (isDeeper && !isEmpty && isPartOfText(text, start, end, sign))))
      break;
    first ??= sign;
    to = trimmed(text, sign, lineEnd(text, sign));
    if (!isDeeper) edits.push({ start: next, end: sign, newText: ' '.repeat(column + 2) });
  }
  if (first === undefined || to === undefined) return undefined;
  const from = isEmpty ? first : start;
  const all = [...quoteEdits(text, from, to), ...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const at = { start: first, end: Math.min(to, lineEnd(text, first)) };
  return { kind: 'hash', at, lines: { start: from, end: to }, edits: all, safe: true, key };
}

function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && ' \t'.includes(text.charAt(to - 1))) to--;
  return to;
}

/** Whether what follows a number sign is part of the text: `team #1`, `the #hashtag of the day`. A comment has a blank behind the sign. */
function isPartOfText(text: string, start: number, end: number, sign: number): boolean {
  const behind = text.slice(sign + 1, sign + 12);
  if (/^\d/.test(behind)) return true;
  if (!/^[\p{L}]/u.test(behind) || /^(?:todo|fixme|xxx|tbc|tbd|role-prof)/i.test(behind)) return false;
  if (start === end) return true;
  const before = text.slice(start, end);
  return /\s/.test(before) && !/[.!?:]["”’')]?$/.test(before);
}
