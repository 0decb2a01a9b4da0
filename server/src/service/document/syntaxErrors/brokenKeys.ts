import type { SourceDocument } from '../sourceDocument.ts';
import { keyName } from '../syntax/tree.ts';

/**
 * The keys at the root of a file whose blocks of lines hold a YAML error, or end where one is: what stands there is not certain. A key that an error
 * has hidden is none of them.
 */
export function brokenKeys(document: SourceDocument): string[] {
  const { root, problems } = document;
  if (problems.length === 0 || root?.kind !== 'mapping') return [];
  const lineAt = (offset: number) => document.positionAt(offset).line;
  const broken = problems.map(({ start, end }) => ({ first: lineAt(start), last: lineAt(Math.max(start, end)) }));
  const firstLines = root.pairs.map(({ start }) => lineAt(start));
  return root.pairs.flatMap((pair, at) => {
    const first = firstLines[at] ?? 0;
    const behind = firstLines[at + 1] ?? Number.POSITIVE_INFINITY;
    const name = keyName(pair);
    // An error is often told on the line behind the one that it is in.
    const isBroken = broken.some((one) => one.last >= first && one.first <= behind);
    return isBroken && name !== undefined ? [name] : [];
  });
}
