import { parseText } from '../syntax/parse.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { plainOrQuoted, quote } from './edits.ts';

/** The widest line, in characters. Longer texts are written on several lines, which are easier to read in a diff. */
const widest = 100;

/**
 * A key and a text in block style, as lines without line breaks: on one line where it fits, folded where it is long, literal where it
 * has several lines. YAML reads the same text from them.
 */
export function textLines(key: string, value: string): string[] {
  const oneLine = [`${key}: ${plainOrQuoted(value, false)}`];
  if (value.includes('\n')) return firstThatReads(key, value, [blockLines(key, '|', value.split('\n')), oneLine]);
  if (value.length + key.length <= widest) return oneLine;
  return firstThatReads(key, value, [blockLines(key, '>', wrap(value)), oneLine]);
}

/**
 * A key and a scalar as it is written in another place, moved to the column of the key. The text is written anew where the moved lines would
 * be read otherwise.
 */
export function movedScalar(text: string, key: string, node: ScalarNode): string[] {
  const value = String(node.value ?? '');
  const [first = '', ...rest] = text.slice(node.start, node.end).split(/\r?\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const moved = [`${key}: ${first}`, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line.slice(indent)}`))];
  return firstThatReads(key, value, [moved, textLines(key, value)]);
}

function blockLines(key: string, style: '|' | '>', lines: readonly string[]): string[] {
  const kept = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  const chomp = kept.length < lines.length ? '' : '-';
  return [`${key}: ${style}${chomp}`, ...kept.map((line) => (line === '' ? '' : `  ${line}`))];
}

function wrap(value: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > widest) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function firstThatReads(key: string, value: string, candidates: readonly string[][]): string[] {
  return candidates.find((lines) => readsAs(lines, value)) ?? [`${key}: ${quote(value)}`];
}

function readsAs(lines: readonly string[], value: string): boolean {
  const { root, problems } = parseText(`${lines.join('\n')}\n`);
  const pair = root?.kind === 'mapping' && root.pairs.length === 1 ? root.pairs[0] : undefined;
  return problems.length === 0 && pair?.value.kind === 'scalar' && pair.value.value === value;
}
