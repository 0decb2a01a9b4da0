import type { ResolvedLevel } from '../service/model/levels.ts';
import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { Block, EntryBlock, GroupBlock } from './blocks.ts';

/*
 * All skills and their levels in one view.
 */

/** What the view is called. */
export function glanceTitle(phrases: Phrases): string {
  return phrases.say('glance.title');
}

export interface Glance {
  readonly groups: readonly GlanceGroup[];
  /** Whether there is room for no more than how many skills have which level. */
  readonly isCounted?: boolean;
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

/** What a skill is called in a list. */
export interface GlanceName {
  /**
   * What it was made from: the skill's own name; the beginning of its texts where it has none, or of a name that is too long for a list; or
   * nothing where it has no text either.
   */
  readonly from: 'name' | 'text' | 'nothing';
  /** One line of Markdown for a name, plain words for all else. */
  readonly text: string;
}

/** The view of these groups; `undefined` while no skill has a level. `plain` takes the markup off a text. */
export function glanceOf(
  groups: readonly GroupBlock[],
  plain: (markdown: string) => string,
  phrases: Phrases,
): Glance | undefined {
  if (!groups.some(({ entries }) => entries.some(({ level }) => level))) return undefined;
  return {
    groups: groups
      .filter(({ entries }) => entries.length > 0)
      .map((group) => glanceGroup(group, plain, phrases.say('skills.unnamed'))),
  };
}

function glanceGroup(group: GroupBlock, plain: (markdown: string) => string, unnamed: string): GlanceGroup {
  const levels = group.entries
    .flatMap(({ level }) => (level ? [level.level] : []))
    .sort((a, b) => share(b) - share(a) || b.from - a.from);
  const counts = new Map<string, number>();
  for (const { name } of levels) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    group,
    entries: group.entries.map((entry) => ({ entry, name: nameOf(entry, plain, unnamed) })),
    levels,
    counts: [...counts].map(([name, count]) => ({ name, count })),
  };
}

/** "1 Expert, 9 Practitioner, 3 without a level": each one line of Markdown. */
export function countsInWords(phrases: Phrases, { entries, levels, counts }: GlanceGroup): string[] {
  const without = entries.length - levels.length;
  const rest = asMarkdown(phrases.say(levels.length > 0 ? 'glance.withoutLevel' : 'glance.skills', { count: without }));
  return [
    ...counts.map(({ name, count }) => phrases.say('glance.atLevel', { count, level: name })),
    ...(without === 0 ? [] : [rest]),
  ];
}

/** How far up its scale a level stands, so that levels of different scales can be compared. */
function share({ to, steps }: ResolvedLevel): number {
  return (to + 1) / steps.length;
}

function nameOf({ name, blocks }: EntryBlock, plain: (markdown: string) => string, unnamed: string): GlanceName {
  if (name) {
    const words = name.text.length <= longestName ? '' : plain(name.text);
    if (words.length <= longestName) return { from: 'name', text: name.text };
    return { from: 'text', text: beginningOf(words, longestName) };
  }
  const atLevel = blocks.find((block) => block.kind === 'atLevel');
  const words = plain(textIn(blocks) ?? textIn(atLevel?.blocks ?? []) ?? '');
  return words === '' ? { from: 'nothing', text: unnamed } : { from: 'text', text: beginningOf(words, longest) };
}

function textIn(blocks: readonly Block[]): string | undefined {
  return blocks.find((block) => block.kind === 'text')?.text;
}

/** As many characters of a text as there is room for in a list. */
const longest = 48;

/**
 * As many characters of a name. One that goes on for pages would take long to lay out in columns; all of it stands where its entry in the list
 * leads to.
 */
const longestName = 200;

function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

function beginningOf(words: string, most: number): string {
  return words.length <= most ? words : `${wholeCharacters(words.slice(0, most)).replace(/\s+\S*$/, '')} …`;
}
