import { say } from '../../message.ts';
import { gradesBetween } from '../../model/grades.ts';
import { writtenName } from '../../model/labels.ts';
import { riseOf } from '../../model/levels.ts';
import { levelChange } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { levelPlaces } from '../support/ladderPlaces.ts';

/** A level that rises by two or more at one step: by more than one for each grade that the step leads up. */
export const unevenJump: WorkspaceRule = {
  code: 'ladder/uneven-jump',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: 'A level rises by two or more at one step of the ladder, more than most people can grow at once. Where the grades have others between the two, a level for each of them is no jump.',
    fix: 'Spread the rise over the steps of the ladder, or put a role between the two.',
    bad: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: awareness }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: expert }`,
    good: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: awareness }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }`,
    source: 'Readers of published engineering ladders complain of steps that ask for much more than the one before.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from two levels of one scale.',
  }),
  *checkRole(_role, { steps }) {
    for (const step of steps()) {
      const grades = gradesBetween(step.lower, step.higher);
      for (const pair of step.pairs) {
        const { left, right } = pair;
        const change = levelChange(pair);
        if (!left?.level || !right?.level || !change) continue;
        const rise = riseOf(change);
        if (rise <= grades) continue;
        const name = quoted(writtenName(left) ?? 'this skill');
        const next = quoted(step.higher.name);
        const { range, related } = levelPlaces(step, pair);
        yield {
          at: range,
          related,
          message: say`${name} rises by ${rise} levels at one step, from ${quoted(left.level.name)} in this role to ${quoted(right.level.name)} in ${next}: spread the rise over the ladder.`,
        };
      }
    }
  },
};
