import type { EntryBlock, GroupBlock } from '../../jobProfile/blocks.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';

/** The `id` of each group and each skill. */
export type Anchors = ReadonlyMap<GroupBlock | EntryBlock, string>;

/** Gives groups and skills an `id` each that no other element of the page has, the same one whenever the same page is rendered. */
export function anchorsOf({ sections }: JobProfile): Anchors {
  const anchors = new Map<GroupBlock | EntryBlock, string>();
  const taken = new Set<string>();
  // How often each name was wanted before: many may have the same one, and its numbers below that are taken.
  const counts = new Map<string, number>();
  const add = (block: GroupBlock | EntryBlock, kind: string, name: string | undefined) => {
    const wanted = ['rp', kind, slug(name ?? '')].filter((part) => part !== '').join('-');
    let count = counts.get(wanted) ?? 1;
    let anchor = count === 1 ? wanted : `${wanted}-${count}`;
    while (taken.has(anchor)) anchor = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(anchor);
    anchors.set(block, anchor);
  };
  for (const section of sections) {
    if (section.layout !== 'groups') continue;
    for (const group of section.blocks) {
      add(group, 'group', group.title?.text);
      for (const entry of group.entries) add(entry, 'skill', entry.id ?? entry.refersTo ?? entry.name?.text);
    }
  }
  return anchors;
}

/** Letters and digits of any script, the rest as single dashes. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}
