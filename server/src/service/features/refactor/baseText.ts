import { dashBefore, plainOrQuoted } from '../../document/edits/edits.ts';
import { itemBlocks } from '../../document/edits/itemBlocks.ts';
import { textLines } from '../../document/edits/textLines.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineStart } from '../../document/syntax/spans.ts';
import {
  dereference,
  findValue,
  keyName,
  nodeAtPath,
  type Path,
  type SequenceNode,
} from '../../document/syntax/tree.ts';
import type { RefactorContext } from './refactoring.ts';
import type { SharedList } from './shared.ts';

export interface BaseHead {
  readonly id: string;
  readonly title: string;
  /** The aliases of the frameworks that the shared items need. */
  readonly aliases: readonly string[];
}

/** The text of the base role: what is shared, as the one role writes it, with the comments of both above the items. */
export function baseText(
  { role, document }: RefactorContext,
  other: SourceDocument,
  { id, title, aliases }: BaseHead,
  shared: readonly SharedList[],
): string {
  const lines = [`id: ${plainOrQuoted(id, false)}`, ...textLines('title', title)];
  if (role.family) lines.push(...textLines('family', role.family.value));
  if (role.lang) lines.push(...textLines('lang', role.lang.value));
  const uses = role.frameworks.filter(({ alias }) => aliases.includes(alias.value));
  if (uses.length > 0) lines.push('frameworks:');
  for (const { alias, path } of uses) {
    lines.push(`  ${plainOrQuoted(alias.value, false)}: ${plainOrQuoted(path.value, false)}`);
  }
  let inSkills = false;
  for (const { list, items } of shared) {
    const isGroup = typeof list !== 'string';
    if (isGroup && !inSkills) lines.push('skills:');
    inSkills ||= isGroup;
    if (isGroup) lines.push(...groupHead(document, ['skills', list.mine]), '    items:');
    else lines.push(`${list}:`);
    const mine = sequenceAt(document, isGroup ? ['skills', list.mine, 'items'] : [list]);
    const theirs = sequenceAt(other, isGroup ? ['skills', list.theirs, 'items'] : [list]);
    for (const item of items) {
      const own = mine ? itemLines(document, mine, item.mine) : { comments: [], lines: [] };
      const theirComments = theirs ? itemLines(other, theirs, item.theirs).comments : [];
      const more = theirComments.filter((comment) => !own.comments.includes(comment));
      const indent = isGroup ? '      ' : '  ';
      lines.push(...[...own.comments, ...more, ...own.lines].map((line) => (line === '' ? '' : indent + line)));
    }
  }
  return `${lines.join('\n')}\n`;
}

export function sequenceAt(document: SourceDocument, path: Path): SequenceNode | undefined {
  const node = nodeAtPath(document.root, path);
  return node?.kind === 'sequence' ? node : undefined;
}

function groupHead(document: SourceDocument, path: Path): string[] {
  const group = dereference(nodeAtPath(document.root, path));
  if (group?.kind !== 'mapping') return [];
  const lines = group.pairs.flatMap((pair) =>
    keyName(pair) === 'items' || pair.value === findValue(group, 'items')
      ? []
      : shifted(document.text.slice(pair.start, pair.end), columnOf(document.text, pair.start)),
  );
  return lines.map((line, index) => (line === '' ? '' : `${index === 0 ? '  - ' : '    '}${line}`));
}

/** An item from its dash on, moved to the first column, and the comments above it. */
function itemLines(
  document: SourceDocument,
  sequence: SequenceNode,
  index: number,
): { readonly comments: string[]; readonly lines: string[] } {
  const { text } = document;
  const item = sequence.items[index];
  const block = itemBlocks(document, sequence)?.[index];
  if (!item) return { comments: [], lines: [] };
  const dash = dashBefore(text, sequence, item);
  if (!block || dash === undefined) {
    const [first = '', ...rest] = text.slice(item.start, item.end).split(/\r?\n/);
    return { comments: [], lines: [`- ${first}`, ...rest.map((line) => `    ${line.trim()}`.trimEnd())] };
  }
  const above = text.slice(block.start, lineStart(text, dash)).split(/\r?\n/).slice(0, -1);
  return {
    comments: above.map((line) => line.trim()),
    lines: shifted(text.slice(dash, block.end), columnOf(text, dash)),
  };
}

/** Lines of a block that begins at a column, moved to the first one. */
function shifted(block: string, column: number): string[] {
  const indent = new RegExp(`^ {0,${column}}`);
  return block.split(/\r?\n/).map((line, index) => (index === 0 ? line : line.replace(indent, '')).trimEnd());
}
