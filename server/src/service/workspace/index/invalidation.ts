import { sameContent } from '../../document/profile/content.ts';
import type { Framework, Profile, Skill } from '../../document/profile/profile.ts';
import { skillContent, skillContents } from '../../document/profile/skillsWhenAsked.ts';

/** What of a framework an edit has changed, for those who refer to it. */
export interface FrameworkChange {
  /** Anything but the skills: scales, grades, categories, defaults, the file's coming and going. */
  readonly frame: boolean;
  /** Ids of skills that came, went or say something else. */
  readonly skills: ReadonlySet<string>;
}

export function frameworkChange(before: Profile | undefined, after: Profile | undefined): FrameworkChange {
  if (before?.kind !== 'framework' || after?.kind !== 'framework') return { frame: true, skills: new Set() };
  const skills = changedSkills(before.skills, after.skills);
  // Who was replaced by a skill that changed points to something else now.
  for (let known = -1; skills.size > 0 && known < skills.size; ) {
    known = skills.size;
    for (const { id, replacedBy } of skillContents(after.skills))
      if (replacedBy && skills.has(replacedBy.value)) skills.add(id.value);
  }
  return { frame: !sameContent(frame(before), frame(after)), skills };
}

/** The ids of skills that came, went or say something else. Most are the same as before in the same place, so that nothing is looked up for them. */
function changedSkills(before: Framework['skills'], after: Framework['skills']): Set<string> {
  const changed = new Set<string>();
  const inOrder: Iterator<Skill, undefined> = skillContents(before)[Symbol.iterator]();
  let known = 0;
  for (const skill of skillContents(after)) {
    const id = skill.id.value;
    const other = inOrder.next().value === skill ? skill : skillContent(before, id);
    if (other) known++;
    if (other !== skill && !sameContent(other, skill)) changed.add(id);
  }
  if (known < before.size) for (const id of before.keys()) if (!after.has(id)) changed.add(id);
  return changed;
}

function frame(framework: Framework): Partial<Framework> {
  const { skills: _, ...rest } = framework;
  return rest;
}
