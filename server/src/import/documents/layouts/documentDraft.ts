import { isLevel } from '../../../service/format/levelWords.ts';
import { wordsOfId } from '../../../service/text/slug.ts';
import { createFileNames } from '../../../write/fileName.ts';
import type { Decided } from '../../decisions.ts';
import type { Draft, DraftFile, DraftText } from '../../draft.ts';
import { labelOf, plainOf } from '../../support/draftText.ts';
import type { Grid } from '../../support/grid/grid.ts';
import { gridFiles } from '../../support/grid/gridFiles.ts';
import { readGrid } from '../../support/grid/readGrid.ts';
import { shareOfGrades } from '../../support/ladder/gradeWords.ts';
import { ladderFiles } from '../../support/ladder/ladderFiles.ts';
import { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import type { ImportDocument } from '../document.ts';
import { gridOf } from '../tableGrid.ts';
import { descriptionFile } from './description.ts';
import { gradesWithSkills, skillsWithGrades } from './ladder.ts';
import { areBelowSkills, findGrades, type GradeParts } from './ladderParts.ts';
import { outlineOf, type Part } from './outline.ts';
import { keyOfHeading } from './sectionMeaning.ts';

/**
 * A document as role and framework files, by its layout: a matrix where it has tables of skills by grades, a ladder where its headings are grades, else
 * the description of one job.
 */
export function documentDraft(document: ImportDocument, decided: Decided): Draft {
  const notes = new Notes(decided);
  const { files, layout } = read(document, decided, notes);
  return {
    pieces: document.pieces,
    files,
    oddities: [...document.oddities, ...notes.oddities],
    leftOut: [...document.leftOut, ...notes.leftOut],
    decisions: notes.decisions,
    layout,
  };
}

interface Laid {
  readonly files: readonly DraftFile[];
  readonly layout: string;
}

function read(document: ImportDocument, decided: Decided, notes: Notes): Laid {
  const stems = createFileNames();
  const fallback = document.file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const { grids, rest } = takeMatrices(document.blocks, decided);
  const root = outlineOf(rest);
  const found = findGrades(root, notes);
  if (found.length > 0) return ladder(document, root, found, grids, notes, stems, fallback);
  if (grids.length > 0) return matrix(document, root, grids, notes, stems, fallback);
  const file = descriptionFile(root, document, { fallback, lang: document.lang, value: {} }, stems, notes);
  return { files: [file], layout: 'a description of one job' };
}

type Stems = (text: string, fallback: string) => string;

function ladder(
  document: ImportDocument,
  root: Part,
  found: readonly GradeParts[],
  grids: readonly Grid[],
  notes: Notes,
  stems: Stems,
  fallback: string,
): Laid {
  const below = areBelowSkills(found);
  const { texts, because } = below
    ? { texts: skillsWithGrades(found, notes), because: 'the grades stand below each skill' }
    : gradesWithSkills(found, notes);
  const taken = new Set<Part>(found.flatMap(({ parent, grades }) => (below ? [parent] : grades)));
  const { name, description } = around(document, root, taken, notes, fallback, found, below);
  const files = ladderFiles({ name, description, lang: document.lang, gradesAre: 'grades', ...texts }, stems);
  const more =
    grids.length > 0
      ? gridFiles(grids, { name, description: undefined, lang: document.lang, stems }, notes)
      : undefined;
  const layout = `a ladder of ${texts.grades.length} grades: ${because}`;
  return { files: [...files, ...(more?.files ?? [])], layout: more ? `${layout}; ${more.layout}` : layout };
}

function matrix(
  document: ImportDocument,
  root: Part,
  grids: readonly Grid[],
  notes: Notes,
  stems: Stems,
  fallback: string,
): Laid {
  const isDescription = knownSections(root) > 1;
  if (isDescription) {
    const role = descriptionFile(root, document, { fallback, lang: document.lang, value: {} }, stems, notes);
    const { files, layout } = gridFiles(
      grids,
      { name: wordsOfId(fallback) || 'Skills', description: undefined, lang: document.lang, stems },
      notes,
    );
    return { files: [...files, role], layout: `${layout}; a description of one job` };
  }
  const { name, description } = around(document, root, new Set(), notes, fallback, [], false);
  const { files, layout } = gridFiles(grids, { name, description, lang: document.lang, stems }, notes);
  return { files, layout };
}

function knownSections(root: Part): number {
  return root.parts.reduce((count, part) => {
    const key = part.heading && keyOfHeading(labelOf(textOf(part.heading)).text);
    return count + (key === undefined || key === 'sections' ? 0 : 1) + knownSections(part);
  }, 0);
}

/** What stands around the grades: the name of the whole, and all other words as its description. */
function around(
  document: ImportDocument,
  root: Part,
  taken: ReadonlySet<Part>,
  notes: Notes,
  fallback: string,
  found: readonly GradeParts[],
  below: boolean,
): { name: DraftText | string; description: DraftText | undefined } {
  const used = new Set<unknown>();
  if (found.length > 1)
    for (const { parent, path } of found) for (const part of below ? path : [parent]) used.add(part.heading);
  const [first] = root.parts;
  const titlePart =
    root.blocks.length === 0 && first?.heading && !taken.has(first) && !used.has(first.heading) ? first : undefined;
  const frontTitle = document.facts.find(({ label }) => /^(?:title|name)$/i.test(label.text.trim()))?.values[0];
  const heading = titlePart?.heading && labelOf(textOf(titlePart.heading));
  const name = heading ?? frontTitle ?? document.title ?? (wordsOfId(fallback) || 'Framework');
  const kept: DocumentBlock[] = [...root.blocks];
  const visit = (part: Part) => {
    if (taken.has(part)) return;
    if (part.heading && part !== titlePart && !used.has(part.heading))
      kept.push({ kind: 'heading', degree: 1, words: part.heading });
    kept.push(...part.blocks);
    for (const one of part.parts) visit(one);
  };
  for (const part of root.parts) visit(part);
  leaveFacts(document, name, notes);
  return { name, description: blocksText(kept) };
}

/** Front matter of a ladder is settings of the site, and titles that its text has as well. */
function leaveFacts({ facts, title }: ImportDocument, name: DraftText | string, notes: Notes): void {
  for (const { label, values } of facts) {
    notes.leave(label, 'it is a setting of the site');
    for (const value of values) if (value !== name) notes.leave(value, 'it is a setting of the site');
  }
  if (title && title !== name) notes.leave(title, 'it is the title of the page, whose text has one of its own');
}

/** The tables that are matrices, each with the heading right above it, and all other blocks. */
function takeMatrices(blocks: readonly DocumentBlock[], decided: Decided): { grids: Grid[]; rest: DocumentBlock[] } {
  const grids: Grid[] = [];
  const rest: DocumentBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' || !isMatrix(gridOf(block, undefined), decided)) {
      rest.push(block);
      continue;
    }
    const before = rest.at(-1);
    const isTitle = before?.kind === 'heading' || (before?.kind === 'paragraph' && before.words.isBold);
    // The first heading of all is the title of the document.
    const title = isTitle && rest.length > 1 ? labelOf(textOf(before.words)) : undefined;
    if (title) rest.pop();
    grids.push(gridOf(block, title));
  }
  return { grids, rest };
}

/** Whether the columns or the rows of a table are grades or levels. */
function isMatrix(grid: Grid, decided: Decided): boolean {
  const { rows } = grid;
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return false;
  const labelOfCell = (row: number, column: number) =>
    plainOf(rows[row]?.[column]?.lines.map(({ text }) => text.text).join(' ') ?? '');
  const [first, second] = [0, 1].map((row) => rows[0]?.slice(1).map((_, column) => labelOfCell(row, column + 1)) ?? []);
  const down = rows.slice(1).map((_, row) => labelOfCell(row + 1, 0));
  const isGraded = [first ?? [], second ?? [], down].some((labels) =>
    areGrades(
      labels.filter((label) => label !== ''),
      width,
    ),
  );
  return isGraded && readGrid(grid, new Notes(decided)) !== undefined;
}

function areGrades(labels: readonly string[], width: number): boolean {
  if (labels.length < 2) return false;
  const levels = labels.filter((label) => isLevel(label, new Set(), false)).length;
  return shareOfGrades(labels) >= 0.5 || (levels >= 2 && levels * 2 >= labels.length && width > 2);
}
