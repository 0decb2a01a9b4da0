import type { Framework } from '../document/profile/profile.ts';
import type { Frameworks } from './frameworks.ts';

/** The ids of the grades right above one: those that it names, or the one that follows in the list of a framework that names none. */
export function nextGrades(id: string | undefined, frameworks: Frameworks): ReadonlySet<string> {
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
