import { say } from '../../../service/message.ts';
import { inOrderOfLevels } from '../../../service/text/levelOrder.ts';
import type { DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { joinTexts, lineOf, plainOf } from '../draftText.ts';
import { createIds } from '../ids.ts';
import { shareOfGrades, tickOf } from '../ladder/gradeWords.ts';
import { categoryGroup, detailsOf } from '../ladder/ladderFiles.ts';
import type { Notes } from '../notes.ts';
import { categoriesOf, type GridOptions } from './categories.ts';
import type { GridLine } from './grid.ts';
import type { GridReading, GridSkill } from './readGrid.ts';

const alias = 'skills';

interface Rating {
  /** `undefined` where the cell only says that the skill is needed. */
  readonly level: DraftText | undefined;
}

/**
 * Tables whose cells say how well: a framework of the skills with a scale of the levels that the cells name, and a role for each column. Where the
 * columns are the levels and the cells are ticks, one role.
 */
export function ratingFiles(
  readings: readonly GridReading[],
  options: GridOptions,
  stems: (text: string, fallback: string) => string,
  notes: Notes,
): DraftFile[] {
  const [first] = readings;
  if (!first) return [];
  const name = typeof options.name === 'string' ? options.name : plainOf(options.name.text);
  const stem = stems(name, 'framework');
  const { categories, categoryOf, addEmpty } = categoriesOf(options, notes);
  const skills = readings.flatMap((reading) =>
    reading.skills.map((skill) => ({ skill, category: categoryOf(reading, skill) })),
  );
  addEmpty(readings);
  // The categories are known when all skills have asked for theirs.
  const categoryIds = idsOf(categories, ({ label }) => label.text, 'area');
  const skillIds = idsOf(skills, ({ skill }) => skill.name.text, 'skill');
  const columnsAreLevels = first.gradesAre === 'levels';
  const columns = first.grades.map(({ label }) => label);
  for (const { grades } of readings.slice(1)) {
    for (const { label } of grades) notes.leave(label, say`it is a column of the first table as well`);
  }
  const levels = columnsAreLevels ? columns : levelsOf(readings);
  const levelIds = idsOf(levels, ({ text }) => plainOf(text), 'level');
  const idOfLevel = new Map(levels.map((level, index) => [plainOf(level.text), levelIds[index] ?? '']));
  const areGrades = !columnsAreLevels && shareOfGrades(columns.map(({ text }) => text)) >= 0.5;
  const gradeIds = idsOf(columns, ({ text }) => text, 'grade');
  const framework: DraftFile = {
    kind: 'framework',
    stem,
    value: {
      id: stem,
      name: typeof options.name === 'string' ? options.name : lineOf(options.name),
      description: options.description,
      lang: options.lang,
      defaultScale: levels.length > 0 ? 'levels' : undefined,
      scales: levels.length > 0 ? { levels: scaleOf(levels, levelIds) } : undefined,
      categories: listOf(
        categories.map(
          ({ label, parent }, index): DraftMapping => ({
            id: categoryIds[index],
            name: label,
            parent: parent === undefined ? undefined : categoryIds[parent],
          }),
        ),
      ),
      grades: areGrades
        ? columns.map((label, index): DraftMapping => ({ id: gradeIds[index], name: lineOf(label) }))
        : undefined,
      skills: listOf(
        skills.map(
          ({ skill, category }, index): DraftMapping => ({
            id: skillIds[index],
            name: lineOf(skill.name),
            category: category === undefined ? undefined : [categoryIds[category] ?? ''],
            description: joinTexts([...skill.description, ...skill.examples], '\n\n'),
            details: detailsOf(skill.facts),
          }),
        ),
      ),
    },
  };
  const roleOf = (
    title: DraftText | string,
    grade: string | undefined,
    ratingIn: (skill: GridSkill) => Rating | undefined,
  ): DraftFile => {
    const groups = new Map<number | undefined, DraftValue[]>();
    for (const [index, { skill, category }] of skills.entries()) {
      const rating = ratingIn(skill);
      if (!rating) continue;
      const items = groups.get(category) ?? [];
      groups.set(category, items);
      const level = rating.level && idOfLevel.get(plainOf(rating.level.text));
      items.push({
        ref: `${alias}/${skillIds[index] ?? ''}`,
        level: level && rating.level ? { text: level, from: rating.level.from } : undefined,
      });
    }
    const roleStem = stems(typeof title === 'string' ? title : plainOf(title.text), 'role');
    const value: DraftMapping = {
      id: roleStem,
      title: typeof title === 'string' ? title : lineOf(title),
      grade,
      lang: options.lang,
      frameworks: { [alias]: `./${stem}.framework.yaml` },
      skills: listOf(
        [...groups].flatMap(([category, items]) => {
          const known = category === undefined ? undefined : categories[category];
          const id = category === undefined ? undefined : categoryIds[category];
          return known && id !== undefined ? [categoryGroup({ id, value: known }, alias, items)] : items;
        }),
      ),
    };
    return { kind: 'role', stem: roleStem, value };
  };
  if (columnsAreLevels) return [framework, roleOf(options.name, undefined, (skill) => ticked(skill, columns, notes))];
  return [
    framework,
    ...columns.map((label, column) =>
      roleOf(label, areGrades ? gradeIds[column] : undefined, (skill) => rated(skill.cells.get(column), notes)),
    ),
  ];
}

/** The level that a cell names. Ticks are no words: what they say is that the skill is there. */
function rated(lines: readonly GridLine[] | undefined, notes: Notes): Rating | undefined {
  const text =
    lines &&
    joinTexts(
      lines.map((line) => line.text),
      ' ',
    );
  if (!text) return undefined;
  const tick = tickOf(plainOf(text.text));
  if (tick === undefined) return { level: text };
  notes.leave(text, tick === 'yes' ? say`it says that the skill is needed` : say`it says that the skill is not needed`);
  return tick === 'yes' ? { level: undefined } : undefined;
}

function ticked(skill: GridSkill, columns: readonly DraftText[], notes: Notes): Rating | undefined {
  let found: Rating | undefined;
  for (const [column, lines] of skill.cells) if (rated(lines, notes)) found = { level: columns[column] };
  return found;
}

/** The levels that cells name, the lowest first, each once. */
function levelsOf(readings: readonly GridReading[]): DraftText[] {
  const levels = new Map<string, DraftText>();
  for (const { skills } of readings) {
    for (const { cells } of skills) {
      for (const lines of cells.values()) {
        const text = joinTexts(
          lines.map((line) => line.text),
          ' ',
        );
        const plain = text && plainOf(text.text);
        if (text && plain && tickOf(plain) === undefined && !levels.has(plain)) levels.set(plain, text);
      }
    }
  }
  return inOrderOfLevels([...levels.keys()]).flatMap((plain) => levels.get(plain) ?? []);
}

function scaleOf(levels: readonly DraftText[], ids: readonly string[]): DraftMapping {
  return {
    name: 'Levels',
    levels: levels.map((level, index): DraftMapping => {
      const number = /^\d{1,4}$/.exec(plainOf(level.text))?.[0];
      return { id: ids[index], value: number === undefined ? undefined : Number(number), name: lineOf(level) };
    }),
  };
}

function idsOf<T>(values: readonly T[], textOf: (value: T) => string, fallback: string): string[] {
  const ids = createIds();
  return values.map((value) => ids(textOf(value), fallback));
}

function listOf(values: readonly DraftValue[]): readonly DraftValue[] | undefined {
  return values.length === 0 ? undefined : values;
}
