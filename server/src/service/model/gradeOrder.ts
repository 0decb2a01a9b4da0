import type { Framework, Grade } from '../document/profile/profile.ts';
import type { Rung } from './ladder.ts';

/** How the grades of two roles lie to each other in a framework that both name. */
export interface GradeOrder {
  readonly lower: Grade;
  readonly higher: Grade;
  readonly framework: Framework;
  /** How many steps the grades' own ladder puts between them, 0 for the same grade; `undefined` when it leads nowhere near. */
  readonly steps: number | undefined;
  /** The ladder, or without one the list, has the higher role's grade below the lower role's. */
  readonly isBackwards: boolean;
}

/**
 * By `progressesTo` of the grades; by their order where no grade of the framework says what it progresses to. `undefined` when
 * nothing can be said: a grade is unknown, takes no part in the ladder of the others, or is of another track in a mere list.
 */
export function gradeOrder(lower: Rung, higher: Rung): GradeOrder | undefined {
  for (const { uri, framework } of lower.frameworks.values()) {
    const from = framework?.grades.find(({ id }) => id === lower.role.grade?.value);
    const to = framework?.grades.find(({ id }) => id === higher.role.grade?.value);
    if (!framework || !from || !to || ![...higher.frameworks.values()].some((named) => named.uri === uri)) continue;
    return orderIn(framework, from, to);
  }
  return undefined;
}

function orderIn(framework: Framework, lower: Grade, higher: Grade): GradeOrder | undefined {
  const { grades } = framework;
  const order = { lower, higher, framework };
  if (lower === higher) return { ...order, steps: 0, isBackwards: false };
  if (grades.every(({ progressesTo }) => progressesTo.length === 0)) {
    if (lower.track !== higher.track && lower.track !== undefined && higher.track !== undefined) return undefined;
    // Grades of other tracks that stand between the two in the list are no steps between them.
    const way = grades.filter(
      (grade) => grade.track === undefined || [lower.track, higher.track].includes(grade.track),
    );
    const steps = way.indexOf(higher) - way.indexOf(lower);
    return { ...order, steps: steps < 0 ? undefined : steps, isBackwards: steps < 0 };
  }
  const named = new Set(grades.flatMap(({ progressesTo }) => progressesTo));
  const takesPart = (grade: Grade) => grade.progressesTo.length > 0 || named.has(grade.id);
  if (!takesPart(lower) || !takesPart(higher)) return undefined;
  const isBackwards = stepsBetween(grades, higher, lower) !== undefined;
  return { ...order, steps: stepsBetween(grades, lower, higher), isBackwards };
}

/** The fewest steps that lead from one grade to another; `undefined` when none do. */
function stepsBetween(grades: readonly Grade[], from: Grade, to: Grade): number | undefined {
  const byId = new Map(grades.map((grade) => [grade.id, grade]));
  const seen = new Set([from.id]);
  let reached = [from];
  for (let steps = 0; reached.length > 0; steps++) {
    if (reached.includes(to)) return steps;
    const next = new Set(reached.flatMap(({ progressesTo }) => progressesTo).filter((id) => !seen.has(id)));
    for (const id of next) seen.add(id);
    reached = [...next].flatMap((id) => byId.get(id) ?? []);
  }
  return undefined;
}
