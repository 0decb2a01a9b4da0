import type { ResolvedGroup, ResolvedSkill } from '../../../service/model/resolveProfile.ts';
import { isShownSkill } from '../../../service/model/shown.ts';

/** A skill of the page with the anchor by which the overview leads to it. */
export interface ShownSkill {
  readonly skill: ResolvedSkill;
  readonly anchor: string;
  /** Its name, or what stands for one while it has none: the id that it refers to. */
  readonly label: string | undefined;
}

export interface ShownGroup {
  readonly group: ResolvedGroup;
  readonly anchor: string;
  readonly title: string | undefined;
  readonly skills: readonly ShownSkill[];
}

/** The groups that have something to show, in order. */
export function shownGroups(
  groups: readonly ResolvedGroup[],
  anchor: (kind: string, name: string | undefined) => string,
): ShownGroup[] {
  return groups.flatMap((group) => {
    const skills = group.skills.filter(isShownSkill);
    if (skills.length === 0) return [];
    const title = group.group.title?.value ?? group.group.type?.value ?? group.categories.at(-1);
    return {
      group,
      title,
      anchor: anchor('group', title),
      skills: skills.map((skill) => {
        const id = skill.item.id?.value ?? skill.item.ref?.value.replace(/^.*\//, '');
        const label = skill.name?.value ?? id;
        return { skill, label, anchor: anchor('skill', id ?? label) };
      }),
    };
  });
}
