import { fileNameOf } from '../../text/decoded.ts';
import type { SymbolKind } from '../../workspace/references/occurrencePlan.ts';
import type { Referent } from '../../workspace/references/referents.ts';

/** What authors call the kinds of things that have ids. */
export const kindNames: Readonly<Record<SymbolKind, string>> = {
  skill: 'skill',
  level: 'level',
  scale: 'scale',
  category: 'category',
  grade: 'grade',
  role: 'role',
  alias: 'alias',
  framework: 'framework',
};

/** Such as `the level "working"`. */
export function describe({ kind, id }: Pick<Referent, 'kind' | 'id'>): string {
  return `the ${kindNames[kind]} "${id}"`;
}

/** The last part of a URI, as the author knows it, in quotes. */
export function fileName(uri: string): string {
  return `"${fileNameOf(uri)}"`;
}
