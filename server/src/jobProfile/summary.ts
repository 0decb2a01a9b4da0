import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { Glance } from './glance.ts';
import { type JobProfile, partsOf, type Section } from './jobProfile.ts';

/*
 * A profile on one page: what opens it, the first of its activities, and all its skills in one view. How much there is room for depends on the
 * medium, so that there are several summaries of each profile.
 */

/** How much of a profile is told. */
interface Cut {
  /** So many activities. */
  readonly activities: number;
  /** So many paragraphs of the summary. */
  readonly paragraphs: number;
  /** Whether skills are told by their names, or counted by group and level. */
  readonly skills: 'names' | 'counts';
  /** So many facts of the author's own. */
  readonly facts: number;
}

const all = Number.POSITIVE_INFINITY;

/** From the fullest to the shortest. */
const cuts: readonly Cut[] = [
  { activities: 5, paragraphs: all, skills: 'names', facts: all },
  { activities: 5, paragraphs: 2, skills: 'names', facts: 8 },
  ...[5, 4, 3, 2, 1, 0].map((activities): Cut => ({ activities, paragraphs: 1, skills: 'names', facts: 6 })),
  { activities: 3, paragraphs: 1, skills: 'counts', facts: 4 },
  { activities: 0, paragraphs: 1, skills: 'counts', facts: 3 },
  { activities: 0, paragraphs: 0, skills: 'counts', facts: 0 },
];

/** The summaries of a profile, from the fullest to the shortest: whoever writes one takes the first that fits on a page. */
export function summariesOf(profile: JobProfile): readonly JobProfile[] {
  return cuts.map((cut) => cutTo(profile, cut));
}

/** In lines of about 90 characters: about as much as a page holds. */
const linesOfPage = 52;

/** The first summary that should fit on a page, for media that cannot be measured. */
export function estimatedSummary(profile: JobProfile): JobProfile {
  const made = summariesOf(profile);
  return made.find((one) => estimatedLines(one) <= linesOfPage) ?? made.at(-1) ?? profile;
}

function cutTo(profile: JobProfile, cut: Cut): JobProfile {
  const { glance, ...rest } = profile;
  const { opening } = partsOf(profile.sections);
  const activities = profile.sections.flatMap((section) => activitiesOf(profile.phrases, section, cut.activities));
  return {
    ...rest,
    kind: 'summary',
    sections: [...opening.flatMap((section) => cutOpening(section, cut)), ...activities],
    ...(glance ? { glance: { ...glance, isCounted: cut.skills === 'counts' } } : {}),
    scaleKeys: [],
  };
}

function activitiesOf(phrases: Phrases, section: Section, most: number): Section[] {
  if (section.key !== 'workActivities' || section.layout !== 'rows') return [];
  const shown = section.blocks.slice(0, most);
  if (shown.length === 0) return [];
  const left = section.blocks.length - shown.length;
  return [
    {
      ...section,
      blocks: shown,
      ...(left > 0 ? { note: phrases.say('document.shown', { shown: shown.length, all: section.blocks.length }) } : {}),
    },
  ];
}

/** Texts by their paragraphs, facts by their number. */
function cutOpening(section: Section, { paragraphs, facts }: Cut): Section[] {
  if (section.layout === 'lead') {
    const blocks = section.blocks.map((block) => ({ ...block, text: firstParagraphs(block.text, paragraphs) }));
    return paragraphs === 0 ? [] : [{ ...section, blocks }];
  }
  if (section.layout !== 'facts') return [section];
  const blocks = section.blocks.map((block) => ({ ...block, details: block.details.slice(0, facts) }));
  return facts === 0 ? [] : [{ ...section, blocks }];
}

function firstParagraphs(markdown: string, most: number): string {
  if (most === all) return markdown;
  return markdown
    .trim()
    .split(/\r?\n[ \t]*\r?\n/)
    .slice(0, most)
    .join('\n\n');
}

function estimatedLines({ sections, glance }: JobProfile): number {
  const texts = sections.flatMap(({ blocks }) => blocks.flatMap((block) => JSON.stringify(block).length / 1.5));
  return 14 + texts.reduce((sum, length) => sum + 1 + length / 90, 0) + (glance ? linesOfGlance(glance) : 0);
}

function linesOfGlance({ groups, isCounted = false }: Glance): number {
  if (isCounted) return 3 * groups.length;
  return groups.reduce((sum, { entries, counts }) => {
    const letters = entries.reduce((length, { name }) => length + name.text.length + 3, 0);
    return sum + 2 + counts.length / 2 + letters / 80;
  }, 0);
}
