import { applyEdits } from '../../service/document/edits/edits.ts';
import { readDocument, type SourceDocument } from '../../service/document/sourceDocument.ts';
import { editsFor } from './applyTree.ts';
import { type Gone, mergeTrees, type TreeConflict } from './mergeTrees.ts';
import { type Print, printOf, samePrint } from './print.ts';
import { treeOfDocument } from './readTree.ts';
import { type Branch, type Tree, writtenAt } from './tree.ts';

/** A file of an import as a document with its values. */
export interface FileTree {
  readonly document: SourceDocument;
  readonly tree: Branch;
}

export function fileTree(name: string, kind: 'role' | 'framework', text: string): FileTree {
  const document = readDocument(`import:/${encodeURIComponent(name)}`, kind, 0, text);
  return { document, tree: treeOfDocument(document) };
}

export interface FileConflict {
  readonly path: string;
  readonly line: number;
  readonly local: string | undefined;
  readonly source: string | undefined;
}

export interface MergedText {
  readonly text: string;
  readonly tree: Branch;
  readonly conflicts: readonly FileConflict[];
}

/** The text of a local file with what has changed in the source. What cannot be merged without touching other things is a conflict. */
export function mergeFile(base: Print | undefined, local: FileTree, source: Branch, gone?: Gone): MergedText {
  const { tree, conflicts } = mergeTrees(base, local.tree, source, gone);
  if (tree === local.tree) return { text: local.document.text, tree, conflicts: conflictsIn(local, tree, conflicts) };
  const whole = rewritten(local, tree);
  if (whole) return { text: whole.document.text, tree: whole.tree, conflicts: conflictsIn(whole, tree, conflicts) };
  return mergeByKey(local, tree, conflicts);
}

/** The same one key of the file after the other, so that what cannot be merged keeps nothing else back. */
function mergeByKey(local: FileTree, merged: Branch, conflicts: readonly TreeConflict[]): MergedText {
  const failed: TreeConflict[] = [];
  let entries = new Map(local.tree.entries);
  let done = local;
  for (const key of new Set([...local.tree.entries.keys(), ...merged.entries.keys()])) {
    const [ours, theirs] = [local.tree.entries.get(key), merged.entries.get(key)];
    if (ours === theirs) continue;
    const tried = new Map(entries);
    if (theirs) tried.set(key, theirs);
    else tried.delete(key);
    const next = rewritten(local, { kind: 'mapping', entries: tried, at: '' });
    if (next) [entries, done] = [tried, next];
    else failed.push({ kept: ours ?? local.tree, local: ours, source: theirs });
  }
  const kept: Branch = { kind: 'mapping', entries, at: '' };
  const still = conflicts.filter((one) => !failed.some((other) => other.local && holds(other.local, one.kept)));
  return { text: done.document.text, tree: done.tree, conflicts: conflictsIn(done, kept, [...still, ...failed]) };
}

function holds(tree: Tree, wanted: Tree): boolean {
  if (tree === wanted) return true;
  if (tree.kind === 'leaf') return false;
  const inner = tree.kind === 'list' ? tree.items : [...tree.entries.values()];
  return inner.some((one) => holds(one, wanted));
}

/** The file after its edits, read again: only what says just what was wanted is taken. */
function rewritten({ document, tree }: FileTree, wanted: Branch): FileTree | undefined {
  const edits = editsFor(document, tree, wanted);
  if (!edits) return undefined;
  const text = applyEdits(document.text, edits);
  const result = { document: readDocument(document.uri, document.kind, 0, text), tree };
  if (result.document.problems.length > document.problems.length) return undefined;
  const read = treeOfDocument(result.document);
  return samePrint(printOf(read), printOf(wanted)) ? { document: result.document, tree: read } : undefined;
}

/** Where conflicts stand in the file, whose tree has the same values as the one that they are of. */
function conflictsIn({ document, tree }: FileTree, merged: Branch, conflicts: readonly TreeConflict[]): FileConflict[] {
  if (conflicts.length === 0) return [];
  const places = new Map<Tree, string>();
  visit(merged, tree);
  return conflicts.map(({ kept, local, source }) => {
    const path = places.get(kept) ?? kept.at ?? '';
    const node = writtenAt(document, path);
    return {
      path,
      line: node ? document.positionAt(node.start).line : 0,
      local: local && wordsOf(local),
      source: source && wordsOf(source),
    };
  });

  function visit(one: Tree, read: Tree): void {
    if (read.at !== undefined) places.set(one, read.at);
    if (one.kind === 'mapping' && read.kind === 'mapping') {
      for (const [key, inner] of one.entries) {
        const other = read.entries.get(key);
        if (other) visit(inner, other);
      }
    } else if (one.kind === 'list' && read.kind === 'list') {
      for (const [index, inner] of one.items.entries()) {
        const other = read.items[index];
        if (other) visit(inner, other);
      }
    }
  }
}

/** A value in words, as it is shown beside another one. */
function wordsOf(tree: Tree): string {
  switch (tree.kind) {
    case 'leaf':
      return String(tree.value);
    case 'list':
      return tree.items.map(wordsOf).join('\n');
    case 'mapping':
      return [...tree.entries].map(([key, inner]) => `${key}: ${wordsOf(inner)}`).join('\n');
  }
}
