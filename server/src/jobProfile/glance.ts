import type { ResolvedLevel } from '../service/model/resolveProfile.ts';
import type { Block, EntryBlock, GroupBlock } from './blocks.ts';

/*
 * All skills and their levels in one view.
 */

export const glanceTitle = 'Skills at a glance';

export interface Glance {
  readonly groups: readonly GlanceGroup[];
}

/** A group, and what its levels are together. */
export interface GlanceGroup {
  readonly group: GroupBlock;
  readonly entries: readonly GlanceEntry[];
  /** The levels of its skills, the one highest up its scale first; empty when no skill has a level. */
  readonly levels: readonly ResolvedLevel[];
  /** How many skills have each level, in the order of `levels`, by the name of the level: one line of Markdown. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

/** A skill with what it is called in a list. */
export interface GlanceEntry {
  readonly entry: EntryBlock;
  readonly name: GlanceName;
}

/** A name is one line of Markdown; `words` are plain: how the text of a skill without a name begins, or words that say that it has none. */
export type GlanceName = { readonly kind: 'name' | 'words'; readonly text: string };

/** The view of these groups; `undefined` while no skill has a level. `plain` takes the markup off a text. */
export function glanceOf(groups: readonly GroupBlock[], plain: (markdown: string) => string): Glance | undefined {
  if (!groups.some(({ entries }) => entries.some(({ level }) => level))) return undefined;
  return { groups: groups.map((group) => glanceGroup(group, plain)) };
}

function glanceGroup(group: GroupBlock, plain: (markdown: string) => string): GlanceGroup {
  const levels = group.entries
    .flatMap(({ level }) => (level ? [level.level] : []))
    .sort((a, b) => share(b) - share(a) || b.from - a.from);
  const counts = new Map<string, number>();
  for (const { name } of levels) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    group,
    entries: group.entries.map((entry) => ({ entry, name: nameOf(entry, plain) })),
    levels,
    counts: [...counts].map(([name, count]) => ({ name, count })),
  };
}

/** How far up its scale a level stands, so that levels of different scales can be compared. */
function share({ to, steps }: ResolvedLevel): number {
  return (to + 1) / steps.length;
}

function nameOf({ name, blocks }: EntryBlock, plain: (markdown: string) => string): GlanceName {
  if (name) return { kind: 'name', text: name.text };
  const words = plain(firstText(blocks) ?? '');
  if (words === '') return { kind: 'words', text: 'Unnamed skill' };
  return {
    kind: 'words',
    text: words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`,
  };
}

/** A skill that is only described is called by the beginning of its description, in so many characters. */
const longest = 48;

function firstText(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'text') return block.text;
    const inner = block.kind === 'atLevel' ? firstText(block.blocks) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
