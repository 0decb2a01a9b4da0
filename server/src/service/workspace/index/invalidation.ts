import type { Framework, Profile, RoleProfile, Skill } from '../../document/profile/profile.ts';

/** What of a framework an edit has changed, for those who refer to it. */
export interface FrameworkChange {
  /** Anything but the skills: scales, grades, categories, defaults, the file's coming and going. */
  readonly frame: boolean;
  /** Ids of skills that came, went or say something else. */
  readonly skills: ReadonlySet<string>;
}

export function frameworkChange(before: Profile | undefined, after: Profile | undefined): FrameworkChange {
  if (before?.kind !== 'framework' || after?.kind !== 'framework') return { frame: true, skills: new Set() };
  const skills = new Set<string>();
  for (const [id, skill] of after.skills) if (!saysTheSame(before.skills.get(id), skill)) skills.add(id);
  for (const id of before.skills.keys()) if (!after.skills.has(id)) skills.add(id);
  // Who was replaced by a skill that changed points to something else now.
  for (let known = -1; skills.size > 0 && known < skills.size; ) {
    known = skills.size;
    for (const [id, { replacedBy }] of after.skills) if (replacedBy && skills.has(replacedBy.value)) skills.add(id);
  }
  return { frame: !saysTheSame(frame(before), frame(after)), skills };
}

function frame(framework: Framework): Partial<Framework> {
  const { skills: _, ...rest } = framework;
  return rest;
}

/** Whether two roles, or two skills, differ in more than the places of their values. */
export function saysTheSame(
  a: Skill | RoleProfile | Partial<Framework> | undefined,
  b: Skill | RoleProfile | Partial<Framework> | undefined,
): boolean {
  return sameValues(a, b);
}

/** Deep equality of plain data, places left out: an edit moves everything below it without changing what it says. */
function sameValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map) {
    return a instanceof Map && b instanceof Map && sameValues([...a], [...b]);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => sameValues(value, b[index]));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) if (key !== 'range' && !sameValues(left[key], right[key])) return false;
  for (const key in right) if (!(key in left)) return false;
  return true;
}
