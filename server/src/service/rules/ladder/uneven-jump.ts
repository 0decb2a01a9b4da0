import { quoted } from '../../schema/wording.ts';
import { levelChange } from '../../workspace/compare.ts';
import { gradeOrder } from '../../workspace/gradeOrder.ts';
import { levelPlaces, nameOfSkill } from '../../workspace/ladder.ts';
import type { WorkspaceFinding, WorkspaceRule } from '../rule.ts';

/** A level that rises by two or more at one step: by more than one for each grade that the step leads up. */
export const unevenJump: WorkspaceRule = {
  code: 'ladder/uneven-jump',
  severity: 'info',
  reach: 'workspace',
  *checkRole(_role, { steps }): Iterable<WorkspaceFinding> {
    for (const step of steps()) {
      const grades = Math.max(1, gradeOrder(step.lower, step.higher)?.steps ?? 1);
      for (const pair of step.pairs) {
        const change = levelChange(pair);
        const { left, right } = pair;
        if (!left?.level || !right?.level || !change) continue;
        // A range that only grows at one end lets people grow into it.
        const rise = Math.min(change.from, change.to);
        if (rise <= grades) continue;
        const name = quoted(nameOfSkill(left) ?? 'this skill');
        const next = quoted(step.higher.name);
        yield {
          ...levelPlaces(step, pair),
          message: `${name} rises by ${rise} levels at one step, from ${quoted(left.level.name)} in this role to ${quoted(right.level.name)} in ${next}: spread the rise over the ladder.`,
        };
      }
    }
  },
};
