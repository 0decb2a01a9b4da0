import type { DocumentKind } from '../document/kind.ts';
import { keyName, type MappingNode, type PairNode, type Path } from '../document/syntax/tree.ts';
import { formOf, schemaAtPath } from '../schema/navigate.ts';

/** The keys of the mapping at a path in the order of the schema; none where its keys are free. */
function orderAt(kind: DocumentKind, path: Path, names: readonly string[]): readonly string[] {
  const schema = schemaAtPath(kind, path);
  const form = schema && formOf(kind, schema, names);
  return Object.keys(form?.properties ?? {});
}

/**
 * Behind which pair of a mapping a new key belongs: the one that comes right before it in the schema; `undefined` for the first place. Keys that the
 * schema does not know come last.
 */
export function pairBefore(kind: DocumentKind, path: Path, mapping: MappingNode, key: string): PairNode | undefined {
  const names = mapping.pairs.map((pair) => keyName(pair) ?? '');
  const order = orderAt(kind, path, [...names, key]);
  const own = order.indexOf(key);
  if (own < 0) return mapping.pairs.at(-1);
  for (let at = own - 1; at >= 0; at--) {
    const index = names.lastIndexOf(order[at] ?? '');
    if (index >= 0) return mapping.pairs[index];
  }
  // Nothing that comes before it is there: it goes before the first that comes behind, if that is the first of all.
  const first = names.findIndex((name) => order.indexOf(name) > own);
  return first <= 0 ? undefined : mapping.pairs[first - 1];
}

/** The entries of a value in the order of the schema, as far as it has one. */
export function inSchemaOrder<T>(
  kind: DocumentKind,
  path: Path,
  value: { readonly [key: string]: T },
): { [key: string]: T } {
  const names = Object.keys(value);
  const order = orderAt(kind, path, names);
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(names.toSorted((a, b) => place(a) - place(b)).map((name) => [name, value[name] as T]));
}
