import { quoted } from '../../schema/wording.ts';
import { nameOfSkill, placeInFile, placeOfItem, placeOfRole } from '../../workspace/ladder.ts';
import type { WorkspaceFinding, WorkspaceRule } from '../rule.ts';

/**
 * A skill of the lower grade that is gone in the higher one. Silent where the two have no skill in common, since then the higher one is
 * another job or not yet written, and for skills that are retired anyway.
 */
export const skillDisappears: WorkspaceRule = {
  code: 'ladder/skill-disappears',
  severity: 'info',
  reach: 'workspace',
  *checkRole(role, { steps }): Iterable<WorkspaceFinding> {
    for (const step of steps()) {
      if (!step.pairs.some(({ left, right }) => left && right)) continue;
      for (const { left, right } of step.pairs) {
        if (!left || right || left.skill?.status?.value === 'retired') continue;
        const name = nameOfSkill(left);
        if (name === undefined) continue;
        const { range, isInherited } = placeInFile(placeOfItem(left.item, role.uri), step);
        const there = placeOfItem(left.item, left.item.uri);
        const next = quoted(step.higher.name);
        yield {
          range,
          message: `This role asks for ${quoted(name)}, but ${next}, which it progresses to, does not: add it there, unless it is meant to go.`,
          related: [
            ...(isInherited
              ? [{ uri: there.uri, range: there.range, message: `${quoted(name)} is inherited from here.` }]
              : []),
            { ...placeOfRole(step.higher), message: `${next} does not ask for it.` },
          ],
        };
      }
    }
  },
};
