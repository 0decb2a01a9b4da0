import { applyEdits, insertPair, isInFlow, plainOrQuoted, quote, removePair } from '../../document/edits/edits.ts';
import { textLines } from '../../document/edits/textLines.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import {
  dereference,
  keyName,
  type MappingNode,
  nodeAtPath,
  type PairNode,
  type Path,
} from '../../document/syntax/tree.ts';

/** One small change of a document; `undefined` when it cannot be made. */
export type Change = (document: SourceDocument) => OffsetEdit | undefined;

/** The document after changes, each made to what the one before left; `undefined` when one of them cannot be made. */
export function rewrite(document: SourceDocument, changes: readonly Change[]): SourceDocument | undefined {
  let current = document;
  for (const change of changes) {
    const edit = change(current);
    if (!edit) return undefined;
    const text = applyEdits(current.text, [edit]);
    current = readDocument(current.uri, current.kind, current.version, text, current);
  }
  return current.problems.length > 0 ? undefined : current;
}

/** What differs between two versions of a text, as one edit. */
export function difference({ text: before }: SourceDocument, { text: after }: SourceDocument): OffsetEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  // A line break of two characters is never cut in two.
  if (before.charAt(start) === '\n' || after.charAt(start) === '\n') start = Math.max(0, start - 1);
  if (before.charAt(before.length - same) === '\n' && same > 0) same--;
  return before === after
    ? []
    : [{ start, end: before.length - same, newText: after.slice(start, after.length - same) }];
}

/** Takes a key and its value out of the mapping at a path. */
export function without(path: Path, key: string): Change {
  return (document) => {
    const found = pairAt(document, path, key);
    return found && removePair(document, found.mapping, found.pair);
  };
}

/** Puts another key with a text on one line in the place of a key and its value. */
export function inPlaceOf(path: Path, key: string, newKey: string, value: string): Change {
  return (document) => {
    const found = pairAt(document, path, key);
    if (!found) return undefined;
    const { mapping, pair } = found;
    const flow = mapping.flow || isInFlow(document, mapping);
    const text = plainOrQuoted(value.replaceAll(/\s+/g, ' ').trim(), flow);
    return { start: pair.start, end: pair.end, newText: `${newKey}: ${text}` };
  };
}

/** Writes a key with a text behind the last of some keys that is there. */
export function withText(path: Path, after: readonly string[], key: string, value: string): Change {
  return (document) => {
    const mapping = mappingAt(document, path);
    const previous = mapping?.pairs.findLast((pair) => after.includes(keyName(pair) ?? ''));
    if (!mapping || !previous) return undefined;
    const flow = isInFlow(document, mapping) && !mapping.flow;
    const lines = flow ? [`${key}: ${quote(value)}`] : textLines(key, value);
    const flowValue = value.includes('\n') ? quote(value) : plainOrQuoted(value, true);
    const edit = insertPair(document, mapping, previous, { lines, flow: `${key}: ${flowValue}` });
    // Blank lines of a text get no indentation.
    return edit && { ...edit, newText: edit.newText.replaceAll(/^ +$/gm, '') };
  };
}

export function mappingAt(document: SourceDocument, path: Path): MappingNode | undefined {
  const node = dereference(nodeAtPath(document.root, path));
  return node?.kind === 'mapping' ? node : undefined;
}

function pairAt(
  document: SourceDocument,
  path: Path,
  key: string,
): { readonly mapping: MappingNode; readonly pair: PairNode } | undefined {
  const mapping = mappingAt(document, path);
  const pair = mapping?.pairs.find((one) => keyName(one) === key);
  return mapping && pair && { mapping, pair };
}
