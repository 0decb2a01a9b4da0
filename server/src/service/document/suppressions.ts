import type { SourceDocument } from './sourceDocument.ts';
import { nodesAt } from './tree.ts';

/** What the comments of a file silence. */
export interface Suppressions {
  /** Codes that are silent in the whole file. */
  readonly file: ReadonlySet<string>;
  /** Codes by 0-based line. */
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
}

const comment = /^[ \t]*#[ \t]*role-profile-disable(-next-line)?[ \t]+([^\r\n]*)$/gm;

/**
 * The comments `# role-profile-disable-next-line CODE` and, above everything else of a file, `# role-profile-disable CODE`; several
 * codes are separated by spaces or commas. What only looks like a comment, within a text over several lines, is none.
 */
export function readSuppressions(document: SourceDocument): Suppressions {
  const file = new Set<string>();
  const lines = new Map<number, Set<string>>();
  // Most files have no such comment, and a search for a word costs next to nothing.
  if (!document.text.includes('role-profile-disable')) return { file, lines };
  const top = document.root?.start ?? document.text.length;
  for (const match of document.text.matchAll(comment)) {
    const codes = (match[2] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    const hash = match.index + match[0].indexOf('#');
    const node = nodesAt(document.root, hash).at(-1)?.node;
    if (node?.kind === 'scalar' && node.start < hash && hash < node.end) continue;
    if (match[1] !== undefined) {
      const line = document.positionAt(match.index).line + 1;
      lines.set(line, new Set([...(lines.get(line) ?? []), ...codes]));
    } else if (hash < top) for (const code of codes) file.add(code);
  }
  return { file, lines };
}

export function isSuppressed({ file, lines }: Suppressions, code: string, line: number): boolean {
  return file.has(code) || (lines.get(line)?.has(code) ?? false);
}
