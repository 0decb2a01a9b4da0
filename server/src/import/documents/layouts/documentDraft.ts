import { isLevel } from '../../../service/format/levelWords.ts';
import { type Message, say } from '../../../service/message.ts';
import { nameKey, sameName } from '../../../service/text/names.ts';
import { wordsOfId } from '../../../service/text/slug.ts';
import { createFileNames } from '../../../write/fileName.ts';
import type { Decided } from '../../decisions.ts';
import type { Draft, DraftFile, DraftText } from '../../draft.ts';
import { joinTexts, labelOf, plainOf } from '../../support/draftText.ts';
import { countHeaderRows, isNameless } from '../../support/grid/columns.ts';
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
import { describedSkills } from './describedSkills.ts';
import { descriptionFile } from './description.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import { findJobs, jobFiles } from './jobs.ts';
import { gradesWithSkills, skillsWithGrades } from './ladder.ts';
import { areBelowSkills, findGrades, type GradeParts } from './ladderParts.ts';
import { languageOfHeadings } from './languageOfHeadings.ts';
import { outlineOf, type Part } from './outline.ts';
import { isKnownSetting } from './roleFacts.ts';

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
    ...(layout ? { layout } : {}),
  };
}

interface Laid {
  readonly files: readonly DraftFile[];
  readonly layout: Message | undefined;
}

function read(stated: ImportDocument, decided: Decided, notes: Notes): Laid {
  const stems = createFileNames();
  const fallback = stated.file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const whole = outlineOf(stated.blocks);
  const lang = stated.lang ?? languageOfHeadings(whole);
  const document = { ...stated, lang };
  const found = findGrades(whole, notes);
  // In a ladder, tables are an overview of its grades.
  if (found.length > 0) return ladder(document, whole, found, notes, stems, fallback);
  const { grids, rest } = takeMatrices(document.blocks, decided);
  const root = outlineOf(rest);
  if (grids.length > 0) return matrix(document, root, grids, decided, notes, stems, fallback);
  const jobs = findJobs(root);
  if (jobs.length > 1) {
    const files = jobFiles(root, jobs, document, stems, notes);
    return { files, layout: say`descriptions of ${files.length} jobs` };
  }
  const file = descriptionFile(root, document, { fallback, lang: document.lang, value: {} }, stems, notes);
  return { files: [file], layout: say`a description of one job` };
}

type Stems = (text: string, fallback: string) => string;

function ladder(
  document: ImportDocument,
  root: Part,
  found: readonly GradeParts[],
  notes: Notes,
  stems: Stems,
  fallback: string,
): Laid {
  const below = areBelowSkills(found);
  const { texts, because } = below
    ? { texts: skillsWithGrades(found, notes), because: say`the grades stand below each skill` }
    : gradesWithSkills(found, notes);
  const taken = new Set<Part>(found.flatMap(({ parent, grades }) => (below ? [parent] : grades)));
  const { name, description } = around(document, root, taken, notes, fallback, found, below);
  const files = ladderFiles({ name, description, lang: document.lang, gradesAre: 'grades', ...texts }, stems);
  const layout = say`a ladder of ${texts.grades.length} grades: ${because}`;
  return { files, layout };
}

function matrix(
  document: ImportDocument,
  root: Part,
  grids: readonly Grid[],
  decided: Decided,
  notes: Notes,
  stems: Stems,
  fallback: string,
): Laid {
  const isDescription = duties(root) > 0;
  if (isDescription) {
    const role = descriptionFile(root, document, { fallback, lang: document.lang, value: {} }, stems, notes);
    const { files, layout } = gridFiles(
      grids,
      { name: wordsOfId(fallback) || 'Skills', description: undefined, lang: document.lang, stems },
      notes,
    );
    return { files: [...files, role], layout: layout && say`${layout}; a description of one job` };
  }
  const namesOf = () =>
    new Set(
      grids.flatMap(
        (grid) => readGrid(grid, new Notes(decided))?.skills.map(({ name }) => nameKey(plainOf(name.text))) ?? [],
      ),
    );
  const { descriptions, parts } = describedSkills(root, namesOf, notes);
  const { name, description } = around(document, root, parts, notes, fallback, [], false);
  const { files, layout } = gridFiles(grids, { name, description, descriptions, lang: document.lang, stems }, notes);
  return { files, layout };
}

/** Sections that only the description of one job has. */
function duties(root: Part): number {
  return root.parts.reduce((count, part) => {
    const label = part.heading ? labelOf(textOf(part.heading)).text : '';
    const isOwn = isHeadingWord(label) && ownSections.has(keyOfHeading(label) ?? '');
    return count + (isOwn ? 1 : 0) + duties(part);
  }, 0);
}

const ownSections = new Set(['workActivities', 'background', 'qualifications', 'training']);

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
  const frontTitle = document.facts.find(({ label }) => /^(?:title|name)$/i.test(label.text.trim()))?.values[0];
  const isFree = root.blocks.length === 0 && first?.heading && !taken.has(first) && !used.has(first.heading);
  // "Responsibilities" is a section of what the front matter names.
  const isSection = frontTitle && first?.heading && isHeadingWord(labelOf(textOf(first.heading)).text);
  const titlePart = isFree && !isSection ? first : undefined;
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
  const texts = [...stated(document, name, notes), blocksText(kept), ...(document.remarks ?? [])].filter(
    (text) => text !== undefined,
  );
  return { name, description: joinTexts(texts, '\n\n') };
}

/** What front matter and the title of a page say about a ladder beside its name; settings of the site are left out. */
function stated({ facts, title }: ImportDocument, name: DraftText | string, notes: Notes): DraftText[] {
  const texts: DraftText[] = [];
  const isName = (text: DraftText) =>
    text === name || sameName(plainOf(text.text), typeof name === 'string' ? name : plainOf(name.text));
  for (const { label, values } of facts) {
    const rest = values.filter((value) => value !== name);
    const isSetting =
      isKnownSetting(label.text) || rest.length === 0 || rest.every(({ text }) => /^(?:true|false|\d+)$/.test(text));
    if (isSetting || rest.every(isName))
      for (const text of [label, ...rest]) notes.leave(text, say`it is a setting of the site`);
    else if (/^(?:title|name|description|summary)$/i.test(label.text.trim())) {
      notes.leave(label, say`it says which fact follows`);
      texts.push(...rest);
    } else texts.push(joinTexts([{ ...label, text: `${label.text}:` }, ...rest], ' ') ?? label);
  }
  if (title && title !== name) notes.leave(title, say`it is the title of the page, whose text has one of its own`);
  return texts;
}

/** The tables that are matrices, each with the heading right above it, and all other blocks. */
function takeMatrices(blocks: readonly DocumentBlock[], decided: Decided): { grids: Grid[]; rest: DocumentBlock[] } {
  const grids: Grid[] = [];
  const rest: DocumentBlock[] = [];
  const tables = new Map<DocumentBlock, 'upright' | 'turned'>();
  for (const block of blocks) {
    const kind = block.kind === 'table' ? matrixKind(gridOf(block, undefined), decided) : undefined;
    if (kind) tables.set(block, kind);
  }
  const hasUpright = [...tables.values()].includes('upright');
  for (const block of blocks) {
    const kind = tables.get(block);
    // Beside matrices, a table with a row for each grade and few words is an overview.
    const isOverview = kind === 'turned' && hasUpright && block.kind === 'table' && isBrief(gridOf(block, undefined));
    if (block.kind !== 'table' || !kind || isOverview) {
      rest.push(block);
      continue;
    }
    const before = rest.at(-1);
    const isTitle = before?.kind === 'heading' || (before?.kind === 'paragraph' && before.words.isBold);
    // The first heading of all is the title of the document.
    const title = isTitle && rest.length > 1 ? labelOf(textOf(before.words)) : undefined;
    if (title) rest.pop();
    grids.push(gridOf(block, title ?? (isNameless(gridOf(block, undefined)) ? headingAbove(rest) : undefined)));
  }
  return { grids, rest };
}

/** The heading above the paragraphs that stand right before a table. It stays where it is, since it is that of these paragraphs, too. */
function headingAbove(blocks: readonly DocumentBlock[]): DraftText | undefined {
  const above = blocks.findLast(({ kind }) => kind !== 'paragraph');
  // The first heading of all is the title of the document.
  return above?.kind === 'heading' && above !== blocks[0] && above !== blocks.at(-1)
    ? labelOf(textOf(above.words))
    : undefined;
}

function isBrief({ rows }: Grid): boolean {
  return rows.every((row) => row.every((cell) => !cell || cell.lines.every(({ text }) => text.text.length <= 40)));
}

/** Which way round the grades or levels of a table stand; `undefined` for a table without any. */
function matrixKind(grid: Grid, decided: Decided): 'upright' | 'turned' | undefined {
  const { rows } = grid;
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return undefined;
  const labelOfCell = (row: number, column: number) =>
    plainOf(rows[row]?.[column]?.lines.map(({ text }) => text.text).join(' ') ?? '');
  const [first, second] = [0, 1].map((row) => rows[0]?.slice(1).map((_, column) => labelOfCell(row, column + 1)) ?? []);
  const down = rows.slice(1).map((_, row) => labelOfCell(row + 1, 0));
  // Only below a header of two rows is the second one a row of labels.
  const below = countHeaderRows(grid) > 1 || first?.every((label) => label === '') ? second : undefined;
  const isGraded = [first ?? [], below ?? [], down].some((labels) =>
    areGrades(
      labels.filter((label) => label !== ''),
      width,
    ),
  );
  const reading = isGraded ? readGrid(grid, new Notes(decided)) : undefined;
  // Two columns without a header are names and what is said of them.
  if (!reading || (reading.turned && width < 3 && grid.headerRows === undefined)) return undefined;
  return reading.turned ? 'turned' : 'upright';
}

function areGrades(labels: readonly string[], width: number): boolean {
  if (labels.length < 2) return false;
  const levels = labels.filter((label) => isLevel(label, new Set(), false)).length;
  return shareOfGrades(labels) >= 0.5 || (levels >= 2 && levels * 2 >= labels.length && width > 2);
}
