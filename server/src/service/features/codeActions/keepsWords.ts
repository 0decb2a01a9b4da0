import { applyEdits } from '../../document/edits/edits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { type Node, walk } from '../../document/syntax/tree.ts';

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

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in small letters, each once. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(wordPattern));
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

/** In UTF-16 units: what is longer is looked at in part. */
const longestWord = 1000;
