import type { Scale } from '../service/document/profile/profile.ts';
import type { ResolvedLevel } from '../service/model/levels.ts';
import type { ResolvedGroup } from '../service/model/resolveProfile.ts';
import { isShownSkill } from '../service/model/shown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { GroupBlock, PlacedText } from './blocks.ts';
import { placed } from './entries.ts';

/*
 * What is said once at the head of the skills rather than at each of them: what the levels of a scale mean, and which skills are essential.
 */

/** A scale that levels of the role are on, with what its levels mean. */
export interface ScaleKey {
  /** One line of Markdown. */
  readonly name: string;
  /** Highest first. */
  readonly levels: readonly { readonly level: ResolvedLevel; readonly description?: PlacedText }[];
}

/** The scales of some skills whose levels say what they mean, in the order in which the skills have them. */
export function scaleKeysOf(groups: readonly ResolvedGroup[]): ScaleKey[] {
  const scales = new Set(
    groups.flatMap(({ skills }) =>
      skills.filter(isShownSkill).flatMap(({ scale, level }) => (scale && level ? [scale] : [])),
    ),
  );
  return [...scales].filter(({ levels }) => levels.some(({ description }) => description)).map(scaleKey);
}

function scaleKey({ name, levels }: Scale): ScaleKey {
  const steps = levels.map((level) => level.name);
  const all = levels.map(({ name: called, description }, i) => ({
    level: { scaleName: name, steps, from: i, to: i, name: called, label: called },
    ...(description ? { description: placed(description) } : {}),
  }));
  return { name, levels: all.reverse() };
}

/** How essential and desirable skills are told apart. */
export interface ImportanceKey {
  /** What the skills without a mark are, as a sentence; absent where nothing can be said of them together. */
  readonly sentence?: string;
  /** The same in a few words, for where there is little room. */
  readonly note?: string;
  /** The words that skills are marked with; a skill of any other is not. */
  readonly marked: ReadonlySet<string>;
}

/** Which of two words is said once and which at each skill: the rarer is marked. What the data model does not know is always marked. */
export function importanceKeyOf(phrases: Phrases, groups: readonly GroupBlock[]): ImportanceKey {
  const words = groups.flatMap(({ entries }) => entries.map(importanceIn));
  const count = (word: string | undefined) => words.filter((one) => one === word).length;
  const [essential, desirable, unsaid] = [count('essential'), count('desirable'), count(undefined)];
  const others = words.filter((word) => word !== undefined && word !== 'essential' && word !== 'desirable');
  const marked = new Set(others.flatMap((word) => word ?? []));
  if (essential + desirable === 0) return { marked };
  // Of a skill that says nothing nobody knows what it is, so that no word may be left out.
  if (unsaid > 0 || marked.size > 0) {
    for (const word of ['essential', 'desirable'] as const) if (count(word) > 0) marked.add(word);
    return { marked };
  }
  if (desirable === 0 || essential === 0) {
    const all = essential > 0 ? 'allEssential' : 'allDesirable';
    const sentence = phrases.say(`importance.${all}`, { count: words.length });
    return { marked, sentence, note: phrases.say(`importance.${all}Note`) };
  }
  const isUsual = essential >= desirable;
  marked.add(isUsual ? 'desirable' : 'essential');
  const unmarked = isUsual ? 'otherwiseEssential' : 'otherwiseDesirable';
  return {
    marked,
    sentence: phrases.say(`importance.${unmarked}`, { count: Math.max(essential, desirable) }),
    note: phrases.say(`importance.${unmarked}Note`),
  };
}

/** How important a skill is, as it is written. */
export function importanceIn({ blocks }: GroupBlock['entries'][number]): string | undefined {
  for (const block of blocks) if (block.kind === 'fact' && block.role === 'importance') return block.value;
  return undefined;
}
