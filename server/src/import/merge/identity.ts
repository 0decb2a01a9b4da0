import type { Shape } from '../../service/document/edits/commonForm.ts';
import { nameKey } from '../../service/text/names.ts';
import type { Tree } from './tree.ts';

/** The keys that say which item of a list one is, the surest first. */
const identifying = ['id', 'ref', 'name', 'title', 'url', 'uri', 'code', 'label', 'text', 'description'] as const;

/** What tells the items of a list from one another: ids and references as they are, names as people compare them, with numbers where several are the same. */
export function identities(items: readonly Tree[], shape: Shape | undefined): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const own = identity(item, shape);
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return count === 1 ? own : `${own}\n${count}`;
  });
}

function identity(item: Tree, shape: Shape | undefined): string {
  if (item.kind === 'leaf') return String(item.value);
  if (item.kind === 'list') return '';
  for (const key of identifying) {
    const value = item.entries.get(key);
    if (value?.kind !== 'leaf') continue;
    const text = String(value.value);
    return `${key}: ${key === 'name' || key === 'title' ? nameKey(text) || text : text}`;
  }
  // A group without a title is known by what it is not.
  return shape === 'groups' ? 'group' : '';
}
