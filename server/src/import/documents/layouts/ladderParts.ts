import { nameKey } from '../../../service/text/names.ts';
import { labelOf } from '../../support/draftText.ts';
import { looksLikeGrade } from '../../support/ladder/gradeWords.ts';
import type { Notes } from '../../support/notes.ts';
import { textOf } from '../blockText.ts';
import { keyOfHeading } from './headingWords.ts';
import type { Part } from './outline.ts';
import { isSectionName } from './sectionMeaning.ts';

/** Parts of a document that are grades, and the part around them. */
export interface GradeParts {
  readonly parent: Part;
  /** The headings around the parent and its own, without that of the document. */
  readonly path: readonly Part[];
  readonly grades: readonly Part[];
}

/** Where the headings of a document are grades: of at least two neighbours, and half of all neighbours. */
export function findGrades(root: Part, notes: Notes): GradeParts[] {
  const found: GradeParts[] = [];
  const visit = (parent: Part, path: readonly Part[]) => {
    const grades = new Set(parent.parts.filter((part) => isGrade(part)));
    const said = parent.parts.filter(
      (part) => part.heading && notes.saysGrade(part.kind, labelOf(textOf(part.heading))),
    );
    const enough = grades.size >= 2 && grades.size * 2 >= parent.parts.length;
    const among = enough ? gradesAmong(parent.parts, grades) : grades;
    const chosen =
      enough || said.length > 0
        ? parent.parts.filter((part) => (said.includes(part) || among.has(part)) && !isRefused(part, notes))
        : [];
    if (chosen.length > 0) found.push({ parent, path, grades: chosen });
    for (const part of parent.parts) if (!chosen.includes(part)) visit(part, [...path, part]);
  };
  visit(root, []);
  // The one heading around everything is the title of the document.
  const [title] = root.parts;
  const isTitle = root.parts.length === 1 && found.every(({ path }) => path.length > 1);
  return isTitle ? found.map((one) => ({ ...one, path: one.path.filter((part) => part !== title) })) : found;
}

/**
 * The grades, and what stands between two of them, of the same degree and with parts of its own as they have: "Engineer" between "Junior engineer" and
 * "Senior engineer" is one, too.
 */
function gradesAmong(parts: readonly Part[], grades: ReadonlySet<Part>): ReadonlySet<Part> {
  const places = parts.flatMap((part, index) => (grades.has(part) ? [index] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const words = new Set([...grades].flatMap(({ heading }) => wordsOf(heading?.markdown)));
  // "About being an engineer" has a word of theirs, too, and is none.
  const isOfGrade = (own: readonly string[]) => {
    const others = own.filter((word) => !words.has(word)).length;
    return others < own.length && others < 2;
  };
  const between = parts.slice(first, last).filter(({ heading, parts: below, degree, blocks }) => {
    const isAlike = degree === parts[first]?.degree && blocks.length + below.length > 0;
    return isAlike && heading && !isSectionName(labelOf(textOf(heading)).text) && isOfGrade(wordsOf(heading.markdown));
  });
  return new Set([...grades, ...between]);
}

function wordsOf(text: string | undefined): readonly string[] {
  return text?.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

const sectionKeys = new Set(['workActivities', 'skills', 'qualifications', 'training', 'background']);

function isGrade({ heading, blocks, parts }: Part): boolean {
  if (!heading || blocks.length + parts.length === 0) return false;
  const label = labelOf(textOf(heading)).text;
  // "Junior engineer responsibilities" is a section of a grade.
  const last = label.slice(label.lastIndexOf(' ') + 1);
  const isSection = last !== label && (sectionKeys.has(keyOfHeading(last) ?? '') || /\bjob grade$/i.test(label));
  return looksLikeGrade(label) && !isSection;
}

function isRefused(part: Part, notes: Notes): boolean {
  const label = part.heading && labelOf(textOf(part.heading));
  return (
    label !== undefined &&
    notes.decide(part.kind, label, 'grade', ['section', 'workActivities', 'skills', 'leaveOut'], true) !== 'grade'
  );
}

/** Whether the same grades stand below several headings, so that these are the skills: `Communication` › `Junior`, `Senior`. */
export function areBelowSkills(found: readonly GradeParts[]): boolean {
  const labels = found.flatMap(({ grades }) => grades.map(({ heading }) => nameKey(heading?.markdown)));
  return found.length > 1 && new Set(labels).size <= labels.length * 0.7;
}
