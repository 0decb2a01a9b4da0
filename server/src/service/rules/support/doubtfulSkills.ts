import type { Skill } from '../../document/profile/profile.ts';
import { skillRuns } from '../../document/profile/skillsWhenAsked.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a rule looks at in each skill of a framework by itself. */
interface Question {
  /** Another one for each question. */
  readonly name: string;
  /** What a skill names: ids of scales, of categories, of other skills. It must look at the skill's content alone, not at its places. */
  readonly valuesOf: (skill: Skill) => readonly string[];
  /** Whether nothing is to be said of a skill that names this. */
  readonly isRight: (value: string) => boolean;
}

/**
 * The content of the skills of a framework that name something which is not right, in the order of the file. What skills name is remembered as long as nobody
 * edits them or those beside them, and thousands name the same few things: a rule costs what an edit is, and what it finds.
 */
export function doubtfulSkills(
  skills: ReadonlyMap<string, Skill>,
  workspace: Pick<Workspace, 'remembered'>,
  { name, valuesOf, isRight }: Question,
): readonly Skill[] {
  const isDoubtful = (value: string) => !isRight(value);
  return skillRuns(skills).flatMap((run) => {
    const named = workspace.remembered(run, name, () => new Set(run.flatMap(valuesOf)));
    return [...named].some(isDoubtful) ? run.filter((skill) => valuesOf(skill).some(isDoubtful)) : [];
  });
}
