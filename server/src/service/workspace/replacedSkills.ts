import type { Skill, Text } from '../document/profile/profile.ts';
import { skillRuns } from '../document/profile/skillsWhenAsked.ts';
import type { Workspace } from './workspace.ts';

/** A skill that says what takes its place. */
export type ReplacedSkill = Skill & { readonly replacedBy: Text };

/** The content of the skills of a framework that say what takes their place, in the order of the file; remembered as long as nobody edits them or those beside them. */
export function replacedSkills(
  skills: ReadonlyMap<string, Skill>,
  workspace: Pick<Workspace, 'remembered'>,
): readonly ReplacedSkill[] {
  return skillRuns(skills).flatMap((run) => workspace.remembered(run, 'replaced skills', () => run.filter(isReplaced)));
}

function isReplaced(skill: Skill): skill is ReplacedSkill {
  return skill.replacedBy !== undefined;
}
