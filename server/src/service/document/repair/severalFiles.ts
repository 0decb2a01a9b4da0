import { meantKey } from '../../format/otherWords.ts';
import { lazy } from '../../support/lazy.ts';
import type { DocumentKind } from '../kind.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { documentMarks } from '../syntax/documentMarks.ts';

/** A key at the first column of a line, without its quotes. */
const rootKeys = lazy(() => /^(["']?)(\p{L}[\p{L}\p{M}\p{N} _-]*)\1[ \t]*:(?=\s|$)/gmu);

/**
 * Where another role or framework begins in the file of one: at the first of YAML's marks below which something says again what the file is. Below
 * others the same role goes on. `undefined` in a file of one; next to no time is taken for a text without such marks.
 */
export function otherFile(document: SourceDocument): number | undefined {
  const { text, kind, problems } = document;
  const first = problems.find((problem) => problem.kind === 'MULTIPLE_DOCUMENTS');
  if (!first || kind === 'config') return undefined;
  const marks = documentMarks(text).filter((mark) => mark >= first.start);
  const known = identifying(text.slice(0, marks[0]), kind);
  for (const [index, mark] of marks.entries()) {
    const names = identifying(text.slice(mark, marks[index + 1]), kind);
    if ([...names].some((name) => known.has(name))) return mark;
    for (const name of names) known.add(name);
  }
  return undefined;
}

/** Which of the keys that say what a file is stand at the top of a text. */
function identifying(text: string, kind: Exclude<DocumentKind, 'config'>): Set<string> {
  const title = kind === 'role' ? 'title' : 'name';
  const names = new Set<string>();
  for (const [, , key = ''] of text.matchAll(rootKeys())) {
    if (key === 'id' || key === title) names.add(key);
    else if (meantKey(key, kind) === title) names.add(title);
  }
  return names;
}
