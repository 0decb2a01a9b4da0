import type { CareerStep } from '../../model/careerSteps.ts';
import { writtenName } from '../../model/labels.ts';
import { placeOfRole } from '../../model/roleLabels.ts';
import type { PlacedSkill } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceRule } from '../rule.ts';
import { placeInFile, placeOfItem } from '../support/ladderPlaces.ts';

/**
 * A skill of the lower grade that the higher one lacks. Not reported where the two have no skill in common, since then the higher one is
 * another job or not yet written; where the higher one cannot be read to its end; and for skills that are retired.
 */
export const skillDisappears: WorkspaceRule = {
  code: 'ladder/skill-disappears',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role that this one progresses to no longer asks for a skill. Sometimes that is meant; more often it was forgotten. Roles that have no skill in common are different jobs and are not compared.',
    fix: 'Add the skill there, or silence the line where it is meant to go.',
    bad: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
      - { name: User focus, level: working }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }`,
    good: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
      - { name: User focus, level: working }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }
      - { name: User focus, level: working }`,
    source:
      'Grades of one job are written as separate files or tables, and what is added to one is easily forgotten in the next.',
  }),
  *checkRole(role, { steps, workspace }) {
    for (const step of steps()) {
      if (!step.pairs.some(({ left, right }) => left && right) || isUnclear(step, workspace)) continue;
      for (const { left, right } of step.pairs) {
        // Another rule reports a reference to a skill that does not exist.
        if (!left || right || leadsNowhere(left) || left.skill?.status?.value === 'retired') continue;
        const name = writtenName(left);
        if (name === undefined) continue;
        const { range, isInherited } = placeInFile(placeOfItem(left.item, role.uri), step);
        const there = placeOfItem(left.item, left.item.uri);
        const next = quoted(step.higher.name);
        yield {
          at: range,
          message: `This role asks for ${quoted(name)}, but ${next}, which it progresses to, does not: add it there, unless it is meant to go.`,
          related: [
            ...(isInherited
              ? [{ uri: there.uri, range: there.range, message: `${quoted(name)} is inherited from here.` }]
              : []),
            { ...placeOfRole(step.higher.role), message: `${next} does not ask for it.` },
          ],
        };
      }
    }
  },
};

/** True while the higher role cannot be read to its end, as in the middle of an edit: the skill may be what is being written. */
function isUnclear({ higher, pairs }: CareerStep, workspace: Workspace): boolean {
  const broken = workspace.entry(higher.role.uri)?.local.some(({ code }) => code === 'yaml/syntax');
  return broken === true || pairs.some(({ left, right }) => !left && right && leadsNowhere(right));
}

function leadsNowhere({ item, skill }: PlacedSkill): boolean {
  return item.ref !== undefined && !skill;
}
