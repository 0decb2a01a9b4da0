import { importanceOf } from '../../../service/format/otherWords.ts';
import type { Meaning } from '../../decisions.ts';
import type { DraftText } from '../../draft.ts';
import { labelOf, plainOf } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import { textOf } from '../blockText.ts';
import { areKnownFacts, type Fact, factKeys } from './facts.ts';
import { factTableOf } from './factTable.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import type { Part } from './outline.ts';

/** What a heading says of the part below it. */
export interface PartMeaning {
  readonly meaning: Meaning;
  /** The words of the heading as one line. */
  readonly label: DraftText;
  /** The heading is a known word for its section, so that it says nothing else. */
  readonly isListed: boolean;
}

const choices: readonly Meaning[] = [
  'summary',
  'workActivities',
  'skills',
  'background',
  'qualifications',
  'training',
  'developmentActivities',
  'section',
  'fact',
  'notes',
  'links',
  'grade',
  'group',
  'leaveOut',
];

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      'summary',
      'workActivities',
      'skills',
      'background',
      'qualifications',
      'training',
      'developmentActivities',
      'notes',
      'links',
    ] as const
  ).map((key) => [key, key]),
);

/** What a heading means: as a person decided, else by its words. A heading of which nothing is known is a section of its own. */
export function meaningOfPart(part: Part, notes: Notes): PartMeaning | undefined {
  if (!part.heading) return undefined;
  const label = labelOf(textOf(part.heading));
  const [guess, sure] = guessOf(label.text, part);
  return {
    meaning: notes.decide(part.kind, label, guess, choices, sure),
    label,
    isListed: isHeadingWord(label.text),
  };
}

function guessOf(label: string, part: Part): [Meaning, boolean] {
  if (importanceOf(label) !== undefined) return ['skills', true];
  const key = keyOfHeading(label);
  const isListed = isHeadingWord(label);
  const meaning = key === undefined ? undefined : meanings.get(key);
  if (meaning) return [meaning, isListed];
  // "Post title" above one line is the title of the role.
  if (key === 'title' && isListed && isShort(part)) return ['fact', true];
  if (key !== undefined && factKeys.has(key) && (isShort(part) || (key === 'details' && isFactTable(part, false))))
    return ['fact', isListed];
  const isOfFacts = part.parts.length === 0 && areKnownFacts(part.blocks);
  // "Key relationships" is a section, also where each line of it has a label.
  if (isOfFacts && (key === undefined || (key === 'sections' && !isListed))) return ['fact', true];
  if (key === undefined && isFactTable(part, true)) return ['fact', true];
  return ['section', key === 'sections' && isListed];
}

/** Tables of two columns alone, each with heads such as "Field" and "Value" where they have to say so themselves. */
function isFactTable({ blocks, parts }: Part, sayThemselves: boolean): boolean {
  return (
    parts.length === 0 &&
    blocks.length > 0 &&
    blocks.every((block) => {
      const table = block.kind === 'table' ? factTableOf(block) : undefined;
      return table !== undefined && (!sayThemselves || table.heads.length > 0);
    })
  );
}

/** Whether a heading is a known word for a section of a role. */
export function isSectionName(label: string): boolean {
  return importanceOf(label) !== undefined || isHeadingWord(label);
}

/** One short paragraph, or a list of short items, is a fact. */
function isShort({ blocks, parts }: Part): boolean {
  const [only] = blocks;
  if (parts.length > 0 || blocks.length !== 1 || !only) return false;
  if (only.kind === 'paragraph') return only.words.markdown.length <= 100 && !only.words.markdown.includes('\n');
  return (
    only.kind === 'list' &&
    only.items.length <= 8 &&
    only.items.every(({ words, blocks: below }) => words && words.markdown.length <= 60 && below.length === 0)
  );
}

/** Whether a heading below those of a list begins another section: "Certifications" below "Responsibilities". */
export function isOtherSection(label: string, list: string): boolean {
  const key = keyOfHeading(label);
  return isHeadingWord(label) && key !== list && (key === 'skills' || key === 'qualifications' || key === 'summary');
}

/** Sections that people write on one line, in UTF-16 units no shorter than this: less is a fact. */
const sectionsOnLines: ReadonlySet<string> = new Set([
  'workActivities',
  'skills',
  'background',
  'qualifications',
  'training',
]);
const fewestOfSection = 40;

/** The part that `Duties: Serve customers. Sort donations.` is; `undefined` for a fact. */
export function sectionOnLine({ label, text }: Fact): Part | undefined {
  const name = plainOf(label.text);
  const key = isHeadingWord(name) ? keyOfHeading(name) : undefined;
  if (key === undefined || !sectionsOnLines.has(key) || text.text.length < fewestOfSection) return undefined;
  const words = { markdown: text.text, from: text.from, isBold: false };
  const heading = { markdown: label.text, from: label.from, isBold: false };
  return { heading, kind: 'line', degree: 1, blocks: [{ kind: 'paragraph', words }], parts: [] };
}

/** What stands on the buttons below adverts. */
const button =
  /^(?:apply(?: now| here| online| today)?|(?:jetzt |online )?bewerben|postuler|inscríbete|solicitar|candidatati|solliciteer(?: nu)?|candidatar(?:-se)?|aplikuj)[!.]?$/iu;

/** Whether a line is a button of a page rather than words of its text. */
export function isButton(line: string): boolean {
  return button.test(line);
}
