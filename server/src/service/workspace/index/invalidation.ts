import { sameContent } from '../../document/profile/content.ts';
import type { Framework, Profile, Skill } from '../../document/profile/profile.ts';
import { skillContent, skillRuns } from '../../document/profile/skillsWhenAsked.ts';
import { replacedSkills } from '../replacedSkills.ts';
import type { Workspace } from '../workspace.ts';

/** What of a framework an edit has changed, for those who refer to it. */
export interface FrameworkChange {
  /** Anything but the skills: scales, grades, categories, defaults, the file's coming and going. */
  readonly frame: boolean;
  /** Ids of skills that came, went or say something else. */
  readonly skills: ReadonlySet<string>;
}

export function frameworkChange(
  before: Profile | undefined,
  after: Profile | undefined,
  workspace: Pick<Workspace, 'remembered'>,
): FrameworkChange {
  if (before?.kind !== 'framework' || after?.kind !== 'framework') return { frame: true, skills: new Set() };
  const skills = changedSkills(before.skills, after.skills);
  // Who was replaced by a skill that changed points to something else now.
  const replaced = skills.size > 0 ? replacedSkills(after.skills, workspace) : [];
  for (let known = -1; known < skills.size; ) {
    known = skills.size;
    for (const { id, replacedBy } of replaced) if (skills.has(replacedBy.value)) skills.add(id.value);
  }
  return { frame: !sameContent(frame(before), frame(after)), skills };
}

/** The ids of skills that came, went or say something else: runs of skills that are the same in both versions are not looked into. */
function changedSkills(before: Framework['skills'], after: Framework['skills']): Set<string> {
  const changed = new Set<string>();
  const [runsBefore, runsAfter] = [skillRuns(before), skillRuns(after)];
  const gone = without(runsBefore, runsAfter);
  const come = without(runsAfter, runsBefore);
  let known = before.size - gone.length;
  for (const [index, skill] of come.entries()) {
    const id = skill.id.value;
    // Most are the same as before in the same place, so that nothing is looked up for them.
    const other = gone[index] === skill ? skill : skillContent(before, id);
    if (other) known++;
    if (other !== skill && !sameContent(other, skill)) changed.add(id);
  }
  if (known < before.size) for (const { id } of gone) if (!after.has(id.value)) changed.add(id.value);
  return changed;
}

/** The skills of some runs but for those that are among others. */
function without(runs: readonly (readonly Skill[])[], others: readonly (readonly Skill[])[]): readonly Skill[] {
  const known = new Set(others);
  return runs.filter((run) => !known.has(run)).flat();
}

function frame(framework: Framework): Partial<Framework> {
  const { skills: _, ...rest } = framework;
  return rest;
}
