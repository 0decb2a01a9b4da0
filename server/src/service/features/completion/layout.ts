import type { SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineStart } from '../../document/syntax/spans.ts';
import type { Node } from '../../document/syntax/tree.ts';

/** How a file is laid out, so that what is inserted looks like what is there. */
export interface Layout {
  /** By how many columns a mapping stands further in than its key. */
  readonly indent: number;
  /** By how many columns the dashes of a list stand further in than its key; 0 is common. */
  readonly dashIndent: number;
  /** Whether the file itself shows how its lists are indented. */
  readonly dashIndentKnown: boolean;
  readonly lineBreak: '\n' | '\r\n';
}

/** How many values are looked at; in a file that is laid out in several ways no choice is right everywhere. */
const enough = 400;

export function layoutOf(document: SourceDocument): Layout {
  const { text } = document;
  let indent: number | undefined;
  let dashIndent: number | undefined;
  const nodes: Node[] = document.root ? [document.root] : [];
  for (let i = 0; i < nodes.length && i < enough && (indent === undefined || dashIndent === undefined); i++) {
    const node = nodes[i] as Node;
    if (node.kind === 'sequence') nodes.push(...node.items.slice(0, enough));
    if (node.kind !== 'mapping' || node.flow) continue;
    const column = columnOf(text, node.start);
    for (const { key, value } of node.pairs) {
      nodes.push(value);
      if (value.kind !== 'mapping' && value.kind !== 'sequence') continue;
      if (value.flow || lineStart(text, value.start) === lineStart(text, key.start)) continue;
      const inside = columnOf(text, value.start) - column;
      if (value.kind === 'sequence' && inside >= 0) dashIndent ??= inside;
      else if (inside > 0) indent ??= inside;
    }
  }
  return {
    indent: indent ?? (dashIndent || 2),
    dashIndent: dashIndent ?? indent ?? 2,
    dashIndentKnown: dashIndent !== undefined,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
