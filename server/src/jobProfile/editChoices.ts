import type { Scale } from '../service/document/profile/profile.ts';
import { itemSections } from '../service/format/sections.ts';
import { inEnglish, type Message, say, type Translate } from '../service/message.ts';
import { gradesInOrder } from '../service/model/grades.ts';
import { describedAt, type LevelRange, levelAsWritten, levelLabel, levelOfKey } from '../service/model/levels.ts';
import { labelOfSection } from '../service/model/presentation.ts';
import type { ResolvedProfile, ResolvedSkill } from '../service/model/resolveProfile.ts';
import { scaleOf } from '../service/model/scales.ts';

/*
 * What somebody who edits a role on its page can choose from, and what could be added. A page that nobody edits in does without.
 */

/** One value of several. */
export interface Choice {
  /** As it is written in the file. */
  readonly value: string | number;
  /** Plain words. */
  readonly label: string;
  /** What it means for this skill; CommonMark. Absent where the catalogue says nothing. */
  readonly text?: string;
}

/** The level of a skill, and those of its scale, lowest first. */
export interface LevelChoices {
  /** As it is written; absent for a skill without a level. */
  readonly was?: string | number | LevelRange;
  readonly choices: readonly Choice[];
}

/** A value or list that the role does not have yet. */
export interface Missing {
  /** JSON Pointer of the value, or of the list that an item is added to. */
  readonly path: string;
  /** What it is called; plain words. */
  readonly label: string;
  /**
   * `item` adds to a list, `fact` asks for a label as well, `skills` are searched for, `section` asks for a heading and a text, and `pick` is
   * one of what there is in the workspace, or of a list several.
   */
  readonly kind: 'line' | 'text' | 'choice' | 'item' | 'fact' | 'skills' | 'section' | 'pick';
  /** Of what is picked: what the role has of it now. */
  readonly was?: readonly string[];
}

export interface EditChoices {
  /** The levels of skills in the role's own file that are on a known scale, by the path of the skill. */
  readonly levels: ReadonlyMap<string, LevelChoices>;
  readonly grades: readonly Choice[];
  readonly statuses: readonly Choice[];
  readonly missing: readonly Missing[];
}

/** What the schema lists for the status of a role. */
const statuses: readonly (readonly [value: string, label: Message])[] = [
  ['draft', say`Draft`],
  ['published', say`Published`],
  ['retired', say`Retired`],
];

export function editChoicesOf(profile: ResolvedProfile, translate: Translate = inEnglish): EditChoices {
  const { role, groups, frameworks } = profile;
  return {
    levels: new Map(
      groups.flatMap((group) =>
        group.skills
          .filter(({ item }) => item.uri === role.uri)
          .flatMap((skill) => levelEntry(skill, scaleOf(skill.item, group.group, frameworks))),
      ),
    ),
    grades: [...frameworks.values()].flatMap(({ framework }) =>
      framework ? gradesInOrder(framework).map(({ id, name }) => ({ value: id, label: name })) : [],
    ),
    statuses: statuses.map(([value, label]) => ({ value, label: translate(label) })),
    missing: missingIn(profile, translate),
  };
}

function levelEntry(skill: ResolvedSkill, scale: Scale | undefined): [string, LevelChoices][] {
  if (!scale) return [];
  const { level } = skill.item;
  const asNumber = typeof level?.min.value === 'number';
  const choices = scale.levels.map((one): Choice => {
    const described = skill.skill && describedAt(skill.skill, scale, levelOfKey(scale, one.id))?.description?.value;
    const value = asNumber && one.value !== undefined ? one.value : one.id;
    const text = described ?? one.description?.value;
    return { value, label: levelLabel(scale, one), ...(text === undefined ? {} : { text }) };
  });
  return [[skill.item.path, { choices, ...(level ? { was: levelAsWritten(level) } : {}) }]];
}

function missingIn({ role, presentation, frameworks }: ResolvedProfile, translate: Translate): Missing[] {
  const hasGrades = [...frameworks.values()].some(({ framework }) => framework && framework.grades.length > 0);
  const label = (key: string, word: Message) => presentation.labels.get(key) ?? translate(word);
  const missing: Missing[] = [];
  const add = (has: boolean, one: Missing) => {
    if (!has) missing.push(one);
  };
  add(role.family !== undefined, { path: '/family', label: label('family', say`Family`), kind: 'pick' });
  add(role.grade !== undefined, {
    path: '/grade',
    label: label('grade', say`Grade`),
    kind: hasGrades ? 'choice' : 'line',
  });
  add(role.status !== undefined, { path: '/status', label: label('status', say`Status`), kind: 'choice' });
  add(role.summary !== undefined, {
    path: '/summary',
    label: labelOfSection(presentation, 'summary'),
    kind: 'text',
  });
  add(role.reportsTo !== undefined, { path: '/reportsTo', label: label('reportsTo', say`Reports to`), kind: 'pick' });
  missing.push({ path: '/details', label: translate(say`A fact`), kind: 'fact' });
  for (const { key } of itemSections) {
    add(role[key].length > 0, { path: `/${key}`, label: labelOfSection(presentation, key), kind: 'item' });
  }
  add(role.skills.length > 0, { path: '/skills', label: labelOfSection(presentation, 'skills'), kind: 'skills' });
  add(role.notes !== undefined, { path: '/notes', label: labelOfSection(presentation, 'notes'), kind: 'text' });
  missing.push({ path: '/sections', label: translate(say`A section of your own`), kind: 'section' });
  const next = role.progressesTo.filter(({ uri }) => uri === role.uri).map(({ value }) => value);
  missing.push({ path: '/progressesTo', label: label('progressesTo', say`Next roles`), kind: 'pick', was: next });
  const files = role.frameworks.map(({ path }) => path?.value ?? '');
  missing.push({ path: '/frameworks', label: translate(say`Skill frameworks`), kind: 'pick', was: files });
  return missing;
}
