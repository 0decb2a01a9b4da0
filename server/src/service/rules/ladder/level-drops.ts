import { say } from '../../message.ts';
import { writtenName } from '../../model/labels.ts';
import { isDrop } from '../../model/levels.ts';
import { levelChange } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { levelPlaces } from '../support/ladderPlaces.ts';

/** A skill at a lower level in the role that this one progresses to. */
export const levelDrops: WorkspaceRule = {
  code: 'ladder/level-drops',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role that this one progresses to asks for less of a skill: for a lower level on the same scale, of a range for a lower upper end. Skills are the same when they refer to the same one of a catalogue, else when their names are the same.',
    fix: 'Raise the level there or lower it here.',
    bad: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }`,
    good: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
# senior-engineer.role.yaml
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: practitioner }`,
    source: 'A ladder is read upwards: each step keeps what the one below it asks for.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from two levels of one scale.',
  }),
  *checkRole(_role, { steps }) {
    for (const step of steps()) {
      for (const pair of step.pairs) {
        const { left, right } = pair;
        const change = levelChange(pair);
        if (!left?.level || !right?.level || !change || !isDrop(change)) continue;
        const name = quoted(writtenName(left) ?? 'this skill');
        const next = quoted(step.higher.name);
        const { range, related } = levelPlaces(step, pair);
        yield {
          at: range,
          related,
          message: say`This role asks for ${name} at ${quoted(left.level.name)}, but ${next}, which it progresses to, only at ${quoted(right.level.name)}: raise it there or lower it here.`,
        };
      }
    }
  },
};
