import type { Range } from 'vscode-languageserver-types';
import { replaceScalar } from '../../document/edits/edits.ts';
import { scalarAt } from '../../document/places.ts';
import type { Text } from '../../document/profile/profile.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import type { ScalarNode } from '../../document/syntax/tree.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { referenceParts } from '../../model/reference.ts';
import type { Suggestion } from './suggestion.ts';

/** One fix for each suggested id, which writes it in the place of a value. `what` is what the ids name, `edit` how they are written. */
export function replacements(
  document: SourceDocument,
  { range }: { readonly range: Range },
  { ids, certain }: Suggestion,
  what: Message,
  edit: (node: ScalarNode, id: string) => OffsetEdit = (node, id) => replaceScalar(document, node, id),
): Fix[] {
  const node = scalarAt(document, range);
  if (!node) return [];
  return ids.map((id, index) => ({
    kind: index === 0 ? say`use the nearest ${what}` : say`use another ${what}`,
    title: say`Use "${id}"`,
    edits: [edit(node, id)],
    safe: index === 0 && certain,
  }));
}

/** The part of a text before its slash, where it is written in one line and without escapes; else all of it. */
export function aliasRange({ value, range }: Text): Range {
  const { start, end } = range;
  const quotes = end.character - start.character - value.length;
  if (start.line !== end.line || (quotes !== 0 && quotes !== 2)) return range;
  const character = start.character + quotes / 2;
  return {
    start: { line: start.line, character },
    end: { line: start.line, character: character + (referenceParts(value)?.alias ?? value).length },
  };
}
