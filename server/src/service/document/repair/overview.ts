import type { DocumentKind } from '../kind.ts';
import { isRootKey } from './knownWords.ts';
import { type Line, markdownKeyAt } from './lines.ts';

/** What is known of a file before its lines are read one by one. */
export interface Overview {
  readonly column: number;
  readonly hasKeys: boolean;
  readonly keys: ReadonlySet<string>;
  readonly isMarkdown: boolean;
  /** Whether a key stands twice at the top, as it does in several documents in one file. */
  readonly isDouble: boolean;
}

export function overview(text: string, kind: DocumentKind, lines: readonly Line[]): Overview {
  const keys = new Set<string>();
  const columns: number[] = [];
  let headings = 0;
  let bold = 0;
  let plain = 0;
  let items = 0;
  let isDouble = false;
  for (const line of lines) {
    if (line.kind === 'comment') {
      if (line.column === 0 && /^#{2,6}[ \t]/.test(text.slice(line.at, line.at + 8))) headings++;
      else if (
        line.column === 0 &&
        plain + headings + bold === 0 &&
        /^#[ \t]+\p{Lu}/u.test(text.slice(line.at, line.at + 80))
      )
        headings += 0.5;
      continue;
    }
    if (line.kind !== 'content') continue;
    if (line.mark) {
      if (columns.length === 0 && line.mark.kind === 'hyphen' && plain + headings + bold === 0) items++;
      continue;
    }
    const isBold =
      line.column === 0 && text.startsWith('**', line.at) && markdownKeyAt(text, line.at, line.end) !== undefined;
    if (isBold) {
      bold++;
      continue;
    }
    if (line.column > 8) continue;
    const key = /^["']?([\p{L}\p{N}][\p{L}\p{N}\p{M} _.'’()&/-]{0,60}?)["']?[ \t]*[:：]/u.exec(
      text.slice(line.at, Math.min(line.end, line.at + 80)),
    );
    if (key) {
      columns.push(line.column);
      if (line.column === 0) plain++;
      if (line.column === 0 && keys.has(key[1] ?? '')) isDouble = true;
      if (line.column === 0 || isRootKey(kind, key[1] ?? '')) keys.add(key[1] ?? '');
    }
  }
  const column = columns.length > 0 ? columns.reduce((a, b) => Math.min(a, b)) : 0;
  const isMarkdown =
    kind !== 'config' && ((headings >= 1 && plain <= headings * 2) || bold >= 2 || (headings === 0.5 && plain === 0));
  const hasRootItems = items > 0 && plain === 0 && !isMarkdown;
  return { column: hasRootItems || isMarkdown ? 0 : column, hasKeys: !hasRootItems, keys, isMarkdown, isDouble };
}
