import { isListedWord, meantKey } from '../../../service/format/otherWords.ts';
import { inEnglish, type Message, say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import { createFileNames } from '../../../write/fileName.ts';
import type { DraftFile, DraftText } from '../../draft.ts';
import { asItem, joinTexts, lineOf, plainOf, textFrom } from '../draftText.ts';
import { isDescending, saysCumulative, tickOf } from '../ladder/gradeWords.ts';
import { ladderFiles } from '../ladder/ladderFiles.ts';
import type { LadderIndicator, LadderModel, LadderSkill, LadderText } from '../ladder/ladderModel.ts';
import type { Notes } from '../notes.ts';
import { categoriesOf, type GridOptions } from './categories.ts';
import type { Grid, GridLine } from './grid.ts';
import { ratingFiles } from './ratingFiles.ts';
import { type GridReading, type GridSkill, readGrid } from './readGrid.ts';

export interface GridFiles {
  readonly files: readonly DraftFile[];
  /** For the report: what the tables were taken for. */
  readonly layout: Message | undefined;
  /** The grids that nothing was made of, so that their words need another home. */
  readonly unread: readonly Grid[];
}

/**
 * Tables of skills by grades, or of skills by levels, as frameworks with a role for each grade. Tables with the same columns are one ladder, in
 * which their titles are categories.
 */
export function gridFiles(grids: readonly Grid[], options: GridOptions, notes: Notes): GridFiles {
  const stems = options.stems ?? createFileNames();
  const unread: Grid[] = [];
  const ladders = new Map<string, GridReading[]>();
  const descriptions = new Map(options.descriptions);
  for (const grid of grids) {
    const read = readGrid(grid, notes);
    if (!read) {
      unread.push(grid);
      continue;
    }
    const reading = { ...read, skills: read.skills.map((skill) => described(skill, descriptions)) };
    const key = `${reading.gradesAre} ${reading.isRating} ${reading.grades.map(({ label }) => nameKey(label.text)).join(' | ')}`;
    const same = ladders.get(key);
    if (same) same.push(reading);
    else ladders.set(key, [reading]);
  }
  const files: DraftFile[] = [];
  const layouts: Message[] = [];
  for (const readings of ladders.values()) {
    const isOnly = ladders.size === 1;
    const own = isOnly ? undefined : readings.find(({ title }) => title)?.title;
    const named = {
      ...options,
      name: own ?? options.name,
      description: files.length === 0 ? aboutAll(options, own) : undefined,
    };
    const [first] = readings;
    if (!first) continue;
    layouts.push(layoutOf(first));
    files.push(
      ...(first.isRating
        ? ratingFiles(readings, named, stems, notes)
        : ladderFiles(modelOf(readings, named, notes), stems)),
    );
  }
  return { files, layout: layouts.length === 0 ? undefined : oneOfEach(layouts), unread };
}

/** A skill with what is said of it outside of the tables, which is then taken from there. */
function described(skill: GridSkill, descriptions: Map<string, DraftText>): GridSkill {
  const key = nameKey(plainOf(skill.name.text));
  const text = descriptions.get(key);
  descriptions.delete(key);
  return text ? { ...skill, description: [...skill.description, text] } : skill;
}

/** What the source says about all of its tables: its title, too, where the first of them is called by its own. */
function aboutAll({ name, description }: GridOptions, own: DraftText | undefined): DraftText | undefined {
  if (own === undefined || typeof name === 'string') return description;
  const texts = [textFrom(name, `**${name.text}**`), ...(description ? [description] : [])];
  return joinTexts(texts, '\n\n');
}

function layoutOf({ grades, gradesAre, isRating, turned }: GridReading): Message {
  const { length } = grades;
  if (length === 0) return say`a list of skills`;
  const cells = isRating ? say`how well in the cells` : say`texts in the cells`;
  if (gradesAre === 'levels') {
    return turned
      ? say`a matrix, skills by ${length} levels with levels in the rows, ${cells}`
      : say`a matrix, skills by ${length} levels with ${cells}`;
  }
  return turned
    ? say`a matrix, skills by ${length} grades with grades in the rows, ${cells}`
    : say`a matrix, skills by ${length} grades with ${cells}`;
}

/** Layouts that are said in the same words are said once. */
function oneOfEach(layouts: readonly Message[]): Message {
  const byWords = new Map(layouts.map((layout) => [inEnglish(layout), layout]));
  return [...byWords.values()].reduce((before, after) => say`${before}; ${after}`);
}

function modelOf(readings: readonly GridReading[], options: GridOptions, notes: Notes): LadderModel {
  const [first] = readings;
  const labels = (first?.grades ?? []).map(({ label }) => label);
  for (const { grades } of readings.slice(1)) {
    for (const { label } of grades) notes.leave(label, say`it is a column of the first table as well`);
  }
  const isTurned = isDescending(labels.map(({ text }) => text));
  const count = labels.length;
  const placeOf = (place: number) => (isTurned ? count - 1 - place : place);
  const tracks = new Set((first?.grades ?? []).map(({ over }) => over?.text));
  const isFact = (skill: GridSkill) => first?.gradesAre === 'grades' && isFactOfGrades(skill);
  const facts = readings.flatMap((reading) => reading.skills.filter(isFact));
  const grades = (first?.grades ?? []).map(({ label, over }, place) => ({
    label,
    description: undefined,
    track: tracks.size > 1 ? over : undefined,
    details: facts.flatMap(({ name, cells }) =>
      (cells.get(place) ?? []).map(({ text }): [DraftText, DraftText] => [lineOf(name), text]),
    ),
  }));
  const { categories, categoryOf, addEmpty } = categoriesOf(options, notes);
  const skills = readings.flatMap((reading) =>
    reading.skills
      .filter((skill) => !isFact(skill))
      .map(
        (skill): LadderSkill => ({
          name: lineOf(skill.name),
          description: joinTexts(
            [...skill.description, ...skill.examples.map((text) => textFrom(text, asItem(text.text)))],
            '\n\n',
          ),
          category: categoryOf(reading, skill),
          details: skill.facts,
          levels: levelsOf(skill, placeOf, notes),
        }),
      ),
  );
  addEmpty(readings);
  return {
    name: options.name,
    description: options.description,
    lang: options.lang,
    grades: isTurned ? grades.reverse() : grades,
    gradesAre: first?.gradesAre === 'grades' && count > 0 ? 'grades' : 'levels',
    cumulative: addsUp(readings),
    categories,
    skills,
  };
}

/** Rows that say what a grade is paid and how long it takes to get there: "Salary", "Years of experience", with a number in each cell. */
function isFactOfGrades({ name, cells, description }: GridSkill): boolean {
  const label = plainOf(name.text);
  const isListed = isListedWord(label, 'role') && meantKey(label, 'role') === 'details';
  const isKnown = isListed || /^(?:years|months) (?:of|in) /i.test(label) || pay.test(label);
  const texts = [...cells.values()].map((lines) => lines.map(({ text }) => plainOf(text.text)).join(' '));
  return (
    isKnown &&
    description.length === 0 &&
    texts.length > 0 &&
    texts.every((text) => text.length <= longestFact && /\d|^[–—-]$/.test(text))
  );
}

/** "Base salary range", and no skill such as "Pay modelling". */
const pay = /^(?:\p{L}+ ){0,2}(?:salary|pay|wages?)(?: (?:range|band|scale|rate)s?)?$/iu;

/** What is said of a grade in a cell is no longer than this, in UTF-16 units. */
const longestFact = 60;

/** What a skill means at each grade. A dash says that nothing is asked for. */
function levelsOf(
  { cells }: GridSkill,
  placeOf: (place: number) => number,
  notes: Notes,
): ReadonlyMap<number, LadderText> {
  const levels = new Map<number, LadderText>();
  for (const [place, lines] of cells) {
    const [only] = lines;
    const isNothing = only && lines.length === 1 && tickOf(plainOf(only.text.text)) === 'no';
    if (isNothing) notes.leave(only.text, say`it says that the skill is not needed`);
    else levels.set(placeOf(place), levelText(lines));
  }
  return levels;
}

/** The lines of a cell: prose as it is, items and several lines as statements. */
function levelText(lines: readonly GridLine[]): LadderText {
  const texts = lines.map(({ text }) => text);
  if (lines.length < 2 && !lines[0]?.isItem) return { description: texts[0], indicators: [] };
  const firstItem = lines.findIndex(({ isItem }) => isItem);
  // A line before the items introduces them; lines without any item are statements of their own.
  const introduction = firstItem > 0 ? texts.slice(0, firstItem) : [];
  const indicators = texts.slice(introduction.length).map((text): LadderIndicator => ({ text, examples: [] }));
  return { description: joinTexts(introduction, '\n\n'), indicators };
}

function addsUp(readings: readonly GridReading[]): boolean {
  return readings.some(({ skills }) =>
    skills.some(({ cells }) =>
      [...cells.values()].some((lines) => lines.some(({ text }) => saysCumulative(plainOf(text.text)))),
    ),
  );
}
