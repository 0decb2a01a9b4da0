import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type Node } from '../syntax/tree.ts';

/**
 * Where the second role begins in a file that is a list, as the place of its item; -1 in a list of what one role says. A role begins with an item
 * that has a title and more than that, or with a title alone.
 */
export function secondRole(items: readonly Node[]): number {
  const titled = items.flatMap((item, index) => (hasTitle(item) ? [index] : []));
  return titled[1] ?? -1;
}

function hasTitle(item: Node): boolean {
  const content = dereference(item);
  if (content?.kind !== 'mapping') return false;
  const names = content.pairs.map((pair) => keyName(pair) ?? '');
  // `{name: Typing, level: 3}` is a skill.
  const skill = knownKeys('skillItem');
  if (names.includes('level') && names.every((name) => skill.has(name))) return false;
  return content.pairs.some((pair) => {
    const name = keyName(pair) ?? '';
    const isTitle = name === 'title' || meantKey(name, 'role') === 'title';
    return isTitle && dereference(pair.value)?.kind === 'scalar';
  });
}
