import { keyName, type MappingNode, type Node, type Path } from '../document/syntax/tree.ts';
import { say } from '../message.ts';
import { keyMovingAttempts, keyRenamingAttempts } from './keyAttempts.ts';
import { type EditRefusal, placeInWords, refused } from './operations.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { inLongForm, type Target, targetOf } from './target.ts';
import { nodeIn, pairFor, withNode } from './valueTree.ts';

/*
 * Plans for keys of the author's own, such as the labels of facts: another name in the same place, and another place among its neighbours. Both are
 * made upon the long form, in which facts stand together however they are written, and the order of keys counts.
 */

/** A mapping of the long form and one of its keys. */
interface Keyed {
  readonly root: Node;
  readonly path: Path;
  readonly mapping: MappingNode;
  readonly key: string;
}

type Planned = Plan | undefined | { readonly refused: EditRefusal };

/** Another name for the key of a value, which stays where it is. */
export function renamingPlan(reading: Reading, target: Target, given: string): Planned {
  const keyed = keyedAt(reading, target);
  if (!keyed) return refused('not-found', say`What stands at ${placeInWords(target.path)} has no name of its own.`);
  const { root, path, mapping, key } = keyed;
  const name = given.trim();
  if (name === '' || name.includes('\n'))
    return refused('invalid', say`A label is one line of text: write some words.`);
  if (name === key) return undefined;
  const names = keysOf(mapping);
  if (names.includes(name)) {
    return refused('invalid', say`There is already a “${name}” here: use another name, or change that one.`);
  }
  const pairs = mapping.pairs.map((pair) => (keyName(pair) === key ? pairFor(name, pair.value) : pair));
  return {
    goal: withNode(root, path, { ...mapping, pairs }),
    attempts: () => keyRenamingAttempts(reading, [...path, key], name),
    places: [path],
    place: target.path,
    long: { gone: undefined },
    order: { path, keys: names.map((one) => (one === key ? name : one)) },
  };
}

/** Another place among the keys of the same mapping; `undefined` for what is no key, `null` where it stands there already. */
export function keyMovingPlan(reading: Reading, target: Target, to: string, index: number): Planned | null {
  if (typeof target.path.at(-1) !== 'string') return undefined;
  const keyed = keyedAt(reading, target);
  const list = targetOf(reading, to, false);
  if (!keyed || !list) return undefined;
  const { root, path, mapping, key } = keyed;
  const own = inLongForm(reading, list, 'mapping') ?? list.path;
  if (own.join('/') !== path.join('/')) return undefined;
  const names = keysOf(mapping);
  const others = names.filter((one) => one !== key);
  if (index > others.length) return refused('not-found', say`There is no place ${index} at ${to}.`);
  const keys = [...others.slice(0, index), key, ...others.slice(index)];
  if (keys.join('\n') === names.join('\n')) return null;
  const pairs = keys.flatMap((name) => mapping.pairs.find((pair) => keyName(pair) === name) ?? []);
  return {
    goal: withNode(root, path, { ...mapping, pairs }),
    attempts: () => keyMovingAttempts(reading, path, key, { before: others[index], after: others[index - 1] }),
    places: [path],
    place: target.path,
    long: { gone: undefined },
    order: { path, keys },
  };
}

/** The key that a place stands below, in the long form. */
function keyedAt(reading: Reading, target: Target): Keyed | undefined {
  const root = reading.long.root;
  const place = inLongForm(reading, target, 'mapping');
  const key = place?.at(-1);
  const path = place?.slice(0, -1);
  const mapping = path && nodeIn(root, path);
  if (!root || typeof key !== 'string' || mapping?.kind !== 'mapping' || target.missing.length > 0) return undefined;
  return { root, path: path ?? [], mapping, key };
}

/** The keys of a mapping in their order; a key that was written twice counts once. */
export function keysOf({ pairs }: MappingNode): string[] {
  return [...new Set(pairs.map((pair) => keyName(pair) ?? ''))];
}
