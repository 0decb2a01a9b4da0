import type { Position } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
import { type Node, nodesAt, type Path, type SequenceNode } from '../../document/syntax/tree.ts';

/** An item of a list with dashes. */
export interface PlacedItem {
  readonly list: SequenceNode;
  readonly listPath: Path;
  readonly index: number;
  readonly node: Node;
}

/** The innermost item whose lines a position is in; `undefined` outside of lists, between items, and where an alias brings an item in. */
export function itemAt(document: SourceDocument, position: Position): PlacedItem | undefined {
  const { text, root } = document;
  const offset = document.offsetAt(position);
  const line = lineStart(text, offset);
  // In front of the first word of a line the cursor means what is on the line, the dash included.
  const dash = /^[ \t]*(?:-[ \t]+)+/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0;
  const steps = nodesAt(root, Math.max(offset, line + dash, skipBlanks(text, line)));
  for (let at = steps.length - 1; at > 0; at--) {
    const [list, item] = [steps[at - 1]?.node, steps[at]];
    if (list?.kind !== 'sequence' || list.flow || typeof item?.segment !== 'number') continue;
    const listPath = steps.slice(1, at).map(({ segment }) => segment ?? '');
    return { list, listPath, index: item.segment, node: item.node };
  }
  return undefined;
}
