import { applyEdits } from '../../document/edits/edits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { keyName, type Node, type PairNode, walk } from '../../document/syntax/tree.ts';
import { isWordForKey, listMark, wordsIn } from '../../format/writtenWords.ts';

/**
 * Whether a document says the same or more after edits: it has no more syntax errors, and every word of its keys and values, and of its
 * text with the comments, is still there, unless an edit writes another word in its place. Edits that are applied unseen must be proved
 * like this, since a text that is read in another way than its author meant makes a wrong fix of a right one.
 */
export function keepsWords(document: SourceDocument, edits: readonly OffsetEdit[]): boolean {
  const { text, root, problems } = document;
  const editedText = applyEdits(text, edits);
  const edited = parseText(editedText);
  if (edited.problems.length > problems.length) return false;
  const replaced = replacedWords(text, edits);
  for (const word of wordsOfPlaces(document, edits)) replaced.add(word);
  const written = wordsOf(text);
  // Where YAML finds an error, it may have cut words, which nobody wrote like this.
  const read = wordsOfTree(root);
  const known = problems.length > 0 ? new Set([...read].filter((word) => written.has(word))) : read;
  return hasAllWords(wordsOfTree(edited.root), known, replaced) && hasAllWords(wordsOf(editedText), written, replaced);
}

function hasAllWords(edited: ReadonlySet<string>, words: ReadonlySet<string>, replaced: ReadonlySet<string>): boolean {
  for (const word of words) if (!edited.has(word) && !replaced.has(word)) return false;
  return true;
}

function wordsOf(text: string): Set<string> {
  return new Set(wordsIn(text));
}

function wordsOfTree(root: Node | undefined): Set<string> {
  const values: string[] = [];
  for (const node of root ? walk(root) : []) if (node.kind === 'scalar') values.push(String(node.value ?? ''));
  return wordsOf(values.join('\n'));
}

/** The parts of words that an edit begins or ends within. */
function around(text: string, { start, end }: OffsetEdit): { before: string; after: string } {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - longestWord), start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + longestWord))?.[0] ?? '';
  return { before, after };
}

/** The words for which edits write others, no fewer than they take away, or that they join or part. */
function replacedWords(text: string, edits: readonly OffsetEdit[]): Set<string> {
  const replaced = new Set<string>();
  for (const edit of edits) {
    const { before, after } = around(text, edit);
    const [old, written] = [
      wordsOf(before + text.slice(edit.start, edit.end) + after),
      wordsOf(before + edit.newText + after),
    ];
    const gone = [...old].filter((word) => !written.has(word));
    const come = [...written].filter((word) => !old.has(word));
    if (gone.length <= come.length || gone.join('') === come.join('')) for (const word of gone) replaced.add(word);
  }
  return replaced;
}

/** The words within edits that the place of what is written there says as well: keys in other words, and the marks of lists. */
function wordsOfPlaces({ text, root }: SourceDocument, edits: readonly OffsetEdit[]): Set<string> {
  const found: string[] = [];
  for (const { start, end } of edits) found.push(...(text.slice(start, end).match(listMark) ?? []));
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const keys = root ? keysIn(root) : [];
  let next = 0;
  for (const pair of keys) {
    // Both are in the order of the text, so that each is looked at once.
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) < pair.key.end) next++;
    if ((inOrder[next]?.start ?? Number.POSITIVE_INFINITY) > pair.key.start) continue;
    const key = keyName(pair);
    if (key !== undefined && isWordForKey(key)) found.push(key);
  }
  return wordsOf(found.join('\n'));
}

/** All pairs in the order of the text. */
function* keysIn(node: Node): Generator<PairNode> {
  if (node.kind === 'mapping') {
    for (const pair of node.pairs) {
      yield pair;
      yield* keysIn(pair.value);
    }
  } else if (node.kind === 'sequence') for (const item of node.items) yield* keysIn(item);
}

/** In UTF-16 units: what is longer is looked at in part. */
const longestWord = 1000;
