import { columnOf, lineEnd, lineStart, skipBlanks } from '../syntax/spans.ts';
import { isAbsent, type MappingNode, type Node, type ScalarNode } from '../syntax/tree.ts';
import { flowTexts } from './flowRepairs.ts';
import { quoteEdits } from './plainText.ts';
import type { Repair } from './repair.ts';

/**
 * What should be written otherwise in a text that YAML can read, but of which it reads less than is written there: texts that are cut by a
 * number sign, and texts in braces that a comma ends.
 */
export function valueRepairs(text: string, root: Node | undefined): readonly Repair[] {
  const mayBeCut = /[\s]#[^\s#!]/.test(text);
  if (!root || (!mayBeCut && !text.includes('{'))) return [];
  const repairs: Repair[] = [];
  const visit = (node: Node, key: string): void => {
    if (node.kind === 'sequence') {
      for (const item of node.items) visit(item, key);
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

/** Whether a text in braces goes on behind a comma, where YAML reads a key without a value. */
function hasLoneKey({ pairs }: MappingNode): boolean {
  return pairs.some(({ value, key }, index) => {
    const before = pairs[index - 1]?.value;
    return isAbsent(value) && value.start === key.end && before?.kind === 'scalar' && before.style === 'plain';
  });
}

/** A comment that belongs to the text before it. */
function cutText(text: string, node: ScalarNode, key: string): Repair | undefined {
  const { start, end } = node;
  const lastOfLine = lineEnd(text, end);
  const sign = skipBlanks(text, isAbsent(node) && text.charAt(end) === ':' ? end + 1 : end);
  if (text.charAt(sign) === '#') {
    if ((sign === end && !isAbsent(node)) || !isPartOfText(text, start, end, sign)) return undefined;
    const from = isAbsent(node) ? sign : start;
    const to = trimmed(text, sign, lastOfLine);
    return repairOf(text, from, sign, to, key, []);
  }
  if (sign < lastOfLine || isAbsent(node)) return undefined;
  const next = text.indexOf('\n', end) + 1;
  const below = skipBlanks(text, next);
  if (next === 0 || text.charAt(below) !== '#' || !isPartOfText(text, start, end, below)) return undefined;
  const line = lineStart(text, start);
  const column = skipBlanks(text, line) - line;
  const isDeeper = columnOf(text, below) > column;
  if (!isDeeper && !/\d/.test(text.charAt(below + 1))) return undefined;
  const pad = ' '.repeat(column + 2);
  const indent = isDeeper ? [] : [{ start: next, end: below, newText: pad }];
  return repairOf(text, start, below, trimmed(text, below, lineEnd(text, below)), key, indent);
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

function repairOf(
  text: string,
  start: number,
  sign: number,
  end: number,
  key: string,
  indent: Repair['edits'],
): Repair {
  const quotes = quoteEdits(text, start, end);
  const edits = [...quotes, ...indent].sort((a, b) => a.start - b.start || a.end - b.end);
  return { kind: 'hash', at: { start: sign, end }, lines: { start, end }, edits, safe: true, key };
}
