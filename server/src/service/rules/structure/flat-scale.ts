import { firstLineOf } from '../../document/places.ts';
import type { PlacedSkill } from '../../model/skills.ts';
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
    text: 'Eight or more skills of the role have a level, and it is the same one for all, so that the levels say nothing that the grade does not. Often they were filled in for all at once and never set one by one. What is inherited counts; a scale with a single level does not.',
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
  }),
  *checkRole(role, { skills }) {
    // Levels that are all inherited are reported in the role that they stand in.
    const group = role.skills.find(({ items }) => items.some(({ level, remove }) => level && !remove));
    if (!group) return;
    const levelled = skills().filter(({ item }) => item.level !== undefined);
    const [first] = levelled;
    if (!first?.item.level || levelled.length < fewestSkills || first.scale?.levels.length === 1) return;
    if (!levelled.every((skill) => isSameLevel(skill, first))) return;
    yield {
      at: firstLineOf(group.title?.range ?? group.range),
      message: `All ${levelled.length} levels of this role are ${levelInWords(first.item.level)}: set them skill by skill.`,
    };
  },
};

/** Whether two skills have the same level. Levels that no scale has, which another rule reports, are compared as they are written. */
function isSameLevel(a: PlacedSkill, b: PlacedSkill): boolean {
  if (a.scale !== b.scale || !a.item.level || !b.item.level) return false;
  if (a.level && b.level) return a.level.from === b.level.from && a.level.to === b.level.to;
  return a.level === b.level && levelInWords(a.item.level) === levelInWords(b.item.level);
}
