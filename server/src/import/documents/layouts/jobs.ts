import { say } from '../../../service/message.ts';
import type { DraftFile, DraftText } from '../../draft.ts';
import { joinTexts, labelOf } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import type { ImportDocument } from '../document.ts';
import { descriptionFile } from './description.ts';
import { factKeys } from './facts.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import type { Part } from './outline.ts';

/**
 * Parts of a document that are descriptions of jobs themselves: at least two neighbours with known sections of their own below them, of which one
 * is about the work or the person. A heading that names a section itself is no job.
 */
export function findJobs(root: Part): readonly Part[] {
  const jobs = root.parts.filter(isJob);
  if (jobs.length > 1) return jobs;
  // A title, or a page with one heading around everything.
  return root.parts.length > 0 ? (root.parts.map(findJobs).find((found) => found.length > 1) ?? []) : [];
}

function isJob({ heading, parts }: Part): boolean {
  if (!heading) return false;
  const label = labelOf(textOf(heading)).text;
  const labels = parts.flatMap((part) => (part.heading ? [labelOf(textOf(part.heading)).text] : []));
  const known = labels.filter(isHeadingWord);
  const keys = new Set(labels.map(keyOfHeading).filter((key) => key !== undefined && workSections.has(key)));
  // "Reception" is a fact elsewhere, but a job where work and demands stand below it.
  if (isHeadingWord(label)) return factKeys.has(keyOfHeading(label) ?? '') && known.length > 1 && keys.size > 1;
  // "Responsibilities and privileges" counts beside a heading that says nothing but "Requirements".
  return keys.size > 0 && (known.length > 1 || (known.length > 0 && keys.size > 1));
}

/** What only the description of a job has sections for. */
const workSections: ReadonlySet<string> = new Set(['workActivities', 'skills', 'background', 'qualifications']);

/** A role for each of several jobs. The text around them stands in the notes of the first. */
export function jobFiles(
  root: Part,
  jobs: readonly Part[],
  document: ImportDocument,
  stems: (text: string, fallback: string) => string,
  notes: Notes,
): DraftFile[] {
  const around = aroundText(root, new Set(jobs), document);
  if (around) notes.odd(say`The text around the descriptions stands in the notes of the first one.`, around);
  return jobs.map((job, index) => {
    const own: Part = { heading: undefined, kind: 'heading', degree: 0, blocks: [], parts: [job] };
    const about = { facts: [], title: undefined, ...(index === 0 && around ? { remarks: [around] } : {}) };
    return descriptionFile(own, about, { fallback: 'role', lang: document.lang, value: {} }, stems, notes);
  });
}

function aroundText(
  root: Part,
  jobs: ReadonlySet<Part>,
  { facts, title, remarks }: ImportDocument,
): DraftText | undefined {
  const blocks: DocumentBlock[] = [];
  const visit = (part: Part) => {
    if (jobs.has(part)) return;
    if (part.heading) blocks.push({ kind: 'heading', degree: 1, words: part.heading });
    for (const block of part.blocks) blocks.push(block);
    for (const below of part.parts) visit(below);
  };
  visit(root);
  const stated = facts.map(({ label, values }) => joinTexts([{ ...label, text: `${label.text}:` }, ...values], ' '));
  const texts = [title, ...stated, blocksText(blocks), ...(remarks ?? [])].filter((text) => text !== undefined);
  return joinTexts(texts, '\n\n');
}
