import { commentsOf } from '../../document/edits/comments.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { keyName, type Node, type PairNode, walk } from '../../document/syntax/tree.ts';
import { isWordForKey, listMark, wordsIn } from '../../format/writtenWords.ts';

/*
 * What must not get lost when a part of a file is written anew: its words, its comments, and what YAML has besides values.
 */

/** Whether there are nothing but values, keys and comments: anchors, tags and aliases mean something elsewhere. */
export function isPlainTree({ text }: SourceDocument, nodes: readonly Node[], span: Span): boolean {
  for (const top of nodes) for (const node of walk(top)) if (node.kind === 'alias') return false;
  return gaps(text, nodes, span).every((gap) => !/[&!]\S/.test(gap.replaceAll(comment, '')));
}

/** The comments in a span of the file, with their number signs, that lines in its place do not have: a block of text takes the one behind its sign along. */
export function commentsWithin(document: SourceDocument, { start, end }: Span, lines: readonly string[]): string[] {
  const taken = new Set(lines.flatMap((line) => /(?:^|\s)[|>][-+\d]*\s+(#.*)$/.exec(line)?.[1]?.trimEnd() ?? []));
  const within = document.derived(commentsOf).filter((one) => start <= one.start && one.end <= end);
  return within.map(({ text }) => text).filter((text) => !taken.has(text));
}

const comment = /(?<![^\s,[\]{}:|>+-])#[^\n]*/g;

/** The text between the scalars of nodes, which are given in their order. */
function gaps(text: string, nodes: readonly Node[], { start, end }: Span): string[] {
  const found: string[] = [];
  let done = start;
  for (const top of nodes) {
    for (const node of walk(top)) {
      if (node.kind === 'mapping' || node.kind === 'sequence' || node.start < done) continue;
      found.push(text.slice(done, node.start));
      done = node.end;
    }
  }
  found.push(text.slice(done, Math.max(done, end)));
  return found;
}

/**
 * Whether lines hold every word of the values of nodes as often as they do, and every word of their keys, but for keys that the format has
 * another word for.
 */
export function keepsAllWords(
  document: SourceDocument,
  nodes: readonly (Node | PairNode)[],
  lines: readonly string[],
): boolean {
  const { root, problems } = parseText(`${lines.join('\n')}\n`);
  if (problems.length > 0 || !root) return false;
  const left = new Map<string, number>();
  for (const word of wordsOf(root, lines.join('\n'))) left.set(word, (left.get(word) ?? 0) + 1);
  const values: string[] = [];
  for (const node of nodes) {
    if (node.kind === 'pair') {
      if (!isWordForKey(keyName(node) ?? '')) values.push(keyName(node) ?? '');
      values.push(...valuesOf(node.value, document.text));
    } else values.push(...valuesOf(node, document.text));
  }
  for (const word of wordsIn(values.join('\n').replace(listMark, ' ').normalize('NFC'))) {
    const count = left.get(word) ?? 0;
    if (count === 0) return false;
    left.set(word, count - 1);
  }
  return true;
}

function wordsOf(root: Node, text: string): readonly string[] {
  const values: string[] = [];
  for (const node of walk(root)) if (node.kind === 'scalar') values.push(textOf(node, text));
  return wordsIn(values.join('\n').normalize('NFC'));
}

/** The texts below a node, with the keys that are words of the author's. */
function* valuesOf(node: Node, text: string): Generator<string> {
  if (node.kind === 'scalar') yield textOf(node, text);
  else if (node.kind === 'sequence') for (const item of node.items) yield* valuesOf(item, text);
  else if (node.kind === 'mapping') {
    for (const pair of node.pairs) {
      const key = keyName(pair) ?? '';
      if (!isWordForKey(key)) yield key;
      yield* valuesOf(pair.value, text);
    }
  }
}

function textOf(node: Node & { readonly kind: 'scalar' }, text: string): string {
  return typeof node.value === 'string' ? node.value : text.slice(node.start, node.end);
}
