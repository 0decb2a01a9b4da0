import { firstLineOf } from '../../document/places.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { inEnglish, say } from '../../message.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import type { PlacedSkill } from '../../model/skills.ts';
import { nameKey } from '../../text/names.ts';
import type { WorkspaceRule } from '../rule.ts';
import { levelInWords } from '../support/levelWords.ts';

/** Fewer skills may be at one level by chance. */
const fewestSkills = 8;

/** A role all of whose skills are at the same level. */
export const flatScale: WorkspaceRule = {
  code: 'structure/flat-scale',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: 'Eight or more skills of the role have a level, and it is the same one for all, so that the levels say nothing that the grade does not. Often they were filled in for all at once and never set one by one. What is inherited counts. A scale whose levels are the grades themselves, as in a matrix of skills by grade, says what it should: it is not reported where the levels have the ids or names of the framework’s grades, or where the role is called by the level. Nor is a scale with a single level.',
    fix: 'Look at each skill and set the level that the role needs.',
    bad: `- title: Skills
  scale: ddat
  items:
    - { name: Planning, level: working }
    - { name: Testing, level: working }
    - { name: Coaching, level: working }
    - { name: Budgeting, level: working }
    - { name: Reporting, level: working }
    - { name: Scripting, level: working }
    - { name: Fault finding, level: working }
    - { name: Asset management, level: working }`,
    good: `- title: Skills
  scale: ddat
  items:
    - { name: Planning, level: working }
    - { name: Testing, level: practitioner }
    - { name: Coaching, level: awareness }
    - { name: Budgeting, level: working }
    - { name: Reporting, level: working }
    - { name: Scripting, level: practitioner }
    - { name: Fault finding, level: expert }
    - { name: Asset management, level: working }`,
    source: 'Seen in published role profiles: all nineteen competencies of a grade at one proficiency.',
    certainty:
      'In 108 role files of 20 public sources 5 of 5 findings were wrong while a scale could be the ladder itself; none is left. The published profile that the rule was made for is still reported.',
  }),
  *checkRole(role, { skillsInTurn, frameworks }) {
    // Levels that are all inherited are reported in the role that they stand in.
    const group = role.skills.find(({ items }) => items.some(({ level, remove }) => level && !remove));
    if (!group) return;
    let first: PlacedSkill | undefined;
    let count = 0;
    for (const skill of skillsInTurn()) {
      if (skill.item.level === undefined) continue;
      first ??= skill;
      if (!isSameLevel(skill, first)) return;
      count++;
    }
    if (!first?.item.level || count < fewestSkills || first.scale?.levels.length === 1) return;
    if (isOfTheLadder(role, first, frameworks)) return;
    yield {
      at: firstLineOf(group.title?.range ?? group.range),
      message: say`All ${count} levels of this role are ${levelInWords(first.item.level)}: set them skill by skill.`,
    };
  },
};

/**
 * Whether the scale of a skill is the ladder itself: its levels are the grades of a framework, or the role has the name of its level, as
 * "Senior engineer" has of "Senior". Built-in scales are none.
 */
function isOfTheLadder(role: RoleProfile, { scale, level }: PlacedSkill, frameworks: Frameworks): boolean {
  if (!scale) return false;
  const known = [...frameworks.values()].flatMap(({ framework }) => framework ?? []);
  const keys = new Set(known.flatMap(({ grades }) => grades.flatMap(({ id, name }) => [nameKey(id), nameKey(name)])));
  if (scale.levels.every(({ id, name }) => keys.has(nameKey(id)) || keys.has(nameKey(name)))) return true;
  const own = level && scale.levels[level.from];
  if (!own || level.from !== level.to || builtInScales.get(scale.id) === scale) return false;
  const names = [nameKey(own.id), nameKey(own.name)];
  if (role.grade && names.includes(nameKey(role.grade.value))) return true;
  const words = [role.title, role.id].map((text) => ` ${(text?.value ?? '').toLowerCase().split(noWord).join(' ')} `);
  return [own.id, own.name].some((name) => {
    const sought = name.toLowerCase().split(noWord).join(' ').trim();
    return sought !== '' && words.some((text) => text.includes(` ${sought} `));
  });
}

const noWord = /[^\p{L}\p{N}]+/u;

/** Whether two skills have the same level. Levels that no scale has, which another rule reports, are compared as they are written. */
function isSameLevel(a: PlacedSkill, b: PlacedSkill): boolean {
  if (a.scale !== b.scale || !a.item.level || !b.item.level) return false;
  if (a.level && b.level) return a.level.from === b.level.from && a.level.to === b.level.to;
  return a.level === b.level && inEnglish(levelInWords(a.item.level)) === inEnglish(levelInWords(b.item.level));
}
