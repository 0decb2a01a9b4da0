import type { DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { lineOf, textFrom } from '../draftText.ts';
import { createIds } from '../ids.ts';
import type { LadderCategory, LadderGrade, LadderModel, LadderSkill, LadderText } from './ladderModel.ts';

/** What the catalogue is called in the roles that refer to it. */
const alias = 'ladder';

/** The scale whose levels are the grades. */
const gradeScale = 'grades';

/**
 * A ladder as a framework, which has the texts once, and a role for each grade, which refers to them: what a person would write, since a text
 * that is put right in the framework is put right in every role. `stems` gives file names that no other file of the draft has.
 */
export function ladderFiles(model: LadderModel, stems: (text: string, fallback: string) => string): DraftFile[] {
  const name = typeof model.name === 'string' ? model.name : model.name.text;
  const stem = stems(name, 'framework');
  const grades = withIds(model.grades, ({ label }) => label.text, 'grade');
  const categories = withIds(model.categories, ({ label }) => label.text, 'area');
  const skills = withIds(model.skills, (skill) => skill.name.text, 'skill');
  const framework: DraftFile = {
    kind: 'framework',
    stem,
    value: {
      id: stem,
      name: typeof model.name === 'string' ? model.name : lineOf(model.name),
      description: model.description,
      lang: model.lang,
      ...scalesOf(model, grades),
      categories: listOf(categories.map(({ id, value }) => categoryOf(id, value, categories))),
      cumulative: model.cumulative ? true : undefined,
      grades: model.gradesAre === 'grades' ? listOf(grades.map(({ id, value }) => gradeOf(id, value))) : undefined,
      skills: listOf(skills.map(({ id, value }) => skillOf(id, value, categories, grades))),
    },
  };
  if (model.gradesAre === 'levels') return [framework];
  const roles = grades.map(({ id, value }, place): DraftFile => {
    const roleStem = stems(value.label.text, id);
    return {
      kind: 'role',
      stem: roleStem,
      value: {
        id: roleStem,
        title: lineOf(value.label),
        grade: id,
        lang: model.lang,
        frameworks: skills.length > 0 || grades.length > 0 ? { [alias]: `./${stem}.framework.yaml` } : undefined,
        ...value.role,
        skills: listOf([...roleGroups(place, id, skills, categories, model.cumulative), ...ownGroups(value.role)]),
      },
    };
  });
  return [framework, ...roles];
}

export interface Named<T> {
  readonly id: string;
  readonly value: T;
}

function withIds<T>(values: readonly T[], textOf: (value: T) => string, fallback: string): Named<T>[] {
  const ids = createIds();
  return values.map((value) => ({ id: ids(textOf(value), fallback), value }));
}

function listOf(values: readonly DraftValue[]): readonly DraftValue[] | undefined {
  return values.length === 0 ? undefined : values;
}

function scalesOf({ gradesAre, skills }: LadderModel, grades: readonly Named<LadderGrade>[]): DraftMapping {
  if (grades.length === 0 || (gradesAre === 'grades' && skills.length === 0)) return {};
  const id = gradesAre === 'grades' ? gradeScale : 'levels';
  return {
    defaultScale: id,
    scales: {
      [id]: {
        name: gradesAre === 'grades' ? 'Grades' : 'Levels',
        levels: grades.map(({ id: level, value }) => ({
          id: level,
          name: lineOf(value.label),
          description: gradesAre === 'levels' ? value.description : undefined,
        })),
      },
    },
  };
}

function gradeOf(id: string, { label, track, description, details }: LadderGrade): DraftMapping {
  return { id, name: lineOf(label), track: track && lineOf(track), description, details: detailsOf(details) };
}

/** Facts as a mapping, in which each label stands once. */
export function detailsOf(facts: readonly (readonly [DraftText, DraftText])[]): DraftMapping | undefined {
  const details = new Map<string, DraftText[]>();
  for (const [label, text] of facts) {
    const key = label.text.trim();
    const values = details.get(key) ?? [];
    details.set(key, values);
    // The words of the label are the key, so that its pieces belong to the value.
    values.push({ text: text.text, from: [...new Set([...label.from, ...text.from])] });
  }
  if (facts.length === 0) return undefined;
  return Object.fromEntries(
    [...details].map(([label, values]): [string, DraftValue] => [
      label,
      values.length === 1 && values[0] ? values[0] : values,
    ]),
  );
}

function categoryOf(
  id: string,
  { label, description, parent }: LadderCategory,
  all: readonly Named<LadderCategory>[],
): DraftMapping {
  return {
    id,
    name: lineOf(label),
    parent: parent === undefined ? undefined : all[parent]?.id,
    description,
  };
}

function skillOf(
  id: string,
  skill: LadderSkill,
  categories: readonly Named<LadderCategory>[],
  grades: readonly Named<LadderGrade>[],
): DraftMapping {
  const category = skill.category === undefined ? undefined : categories[skill.category]?.id;
  const levels: Record<string, DraftValue> = {};
  for (const [place, text] of [...skill.levels].sort(([a], [b]) => a - b)) {
    const grade = grades[place];
    if (grade) levels[grade.id] = levelOf(text);
  }
  return {
    id,
    name: lineOf(skill.name),
    category: category === undefined ? undefined : [category],
    description: skill.description,
    details: detailsOf(skill.details),
    levels: skill.levels.size === 0 ? undefined : levels,
  };
}

function levelOf({ description, indicators }: LadderText): DraftValue {
  if (description && indicators.length === 0) return description;
  return {
    description,
    indicators: indicators.map(({ text, examples }) => (examples.length === 0 ? text : { text, examples })),
  };
}

function ownGroups(role: DraftMapping | undefined): readonly DraftValue[] {
  const groups = role?.skills;
  return Array.isArray(groups) ? groups : [];
}

/** The skills of a grade by their category. In a ladder that adds up, a skill stays as it was where a grade says nothing new. */
function roleGroups(
  grade: number,
  id: string,
  skills: readonly Named<LadderSkill>[],
  categories: readonly Named<LadderCategory>[],
  cumulative: boolean,
): DraftValue[] {
  const groups = new Map<number | undefined, DraftValue[]>();
  for (const { id: skill, value } of skills) {
    const at = value.levels.has(grade) ? grade : cumulative ? lastBelow(value, grade) : undefined;
    if (at === undefined) continue;
    const items = groups.get(value.category) ?? [];
    groups.set(value.category, items);
    items.push({ ref: `${alias}/${skill}`, level: at === grade ? id : undefined, ...levelBelow(value, at, grade) });
  }
  return [...groups].flatMap(([category, items]) => {
    const known = category === undefined ? undefined : categories[category];
    return known ? [categoryGroup(known, alias, items)] : items;
  });
}

/** The skills of a category as a group of a role, which is called as the category is. */
export function categoryGroup(
  category: Named<LadderCategory>,
  framework: string,
  items: readonly DraftValue[],
): DraftMapping {
  return { title: lineOf(category.value.label), framework, category: [category.id], items };
}

function lastBelow({ levels }: LadderSkill, grade: number): number | undefined {
  return [...levels.keys()].filter((place) => place < grade).sort((a, b) => b - a)[0];
}

function levelBelow(_skill: LadderSkill, _at: number, _grade: number): DraftMapping {
  return {};
}

/** A label as words of its own where a text has a label and a body. */
export function partOf(text: DraftText, part: string): DraftText {
  return textFrom(text, part);
}
