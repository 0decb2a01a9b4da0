import type { Framework, RoleProfile } from '../document/profile.ts';
import type { Frameworks } from './frameworks.ts';

/** The ids of the grades above a role's own: those that its grade names, else the one that follows it in the framework's list. */
export function nextGrades(role: Pick<RoleProfile, 'grade'>, frameworks: Frameworks): ReadonlySet<string> {
  const id = role.grade?.value;
  const next = new Set<string>();
  if (id === undefined) return next;
  for (const { framework } of frameworks.values()) {
    for (const grade of framework ? nextGradesIn(framework, id) : []) next.add(grade);
  }
  return next;
}

function nextGradesIn({ grades }: Framework, id: string): readonly string[] {
  const index = grades.findIndex((grade) => grade.id === id);
  const grade = grades[index];
  if (!grade) return [];
  if (grades.some(({ progressesTo }) => progressesTo.length > 0)) return grade.progressesTo;
  const above = grades[index + 1];
  return above ? [above.id] : [];
}
