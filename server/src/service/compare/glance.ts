import { changeBetween, isDrop } from '../model/levels.ts';
import type { Row, SkillChange, SkillsOfChange } from './model.ts';
import { skillChanges } from './model.ts';

/** The skills among the rows by what became of them from the first role to the last, in the order of `skillChanges`; without changes that none has. */
export function skillsByChange(rows: readonly Row[]): SkillsOfChange[] {
  const skills = rows.filter(({ isSkill }) => isSkill);
  return skillChanges.flatMap((change) => {
    const own = skills.filter((row) => changeOfSkill(row) === change);
    return own.length === 0 ? [] : [{ change, rows: own }];
  });
}

/** What became of a skill from the first role to the last. A skill that only roles in between ask for is gone. */
export function changeOfSkill({ cells, changes }: Row): SkillChange {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!last?.isPresent) return 'gone';
  if (!first?.isPresent) return 'new';
  const change = changeBetween(first.level, last.level);
  if (change && (change.from !== 0 || change.to !== 0)) return isDrop(change) ? 'lowered' : 'raised';
  return changes.includes('same') ? 'same' : 'reworded';
}
