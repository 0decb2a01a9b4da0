import type { Framework, Grade, RoleProfile } from '../document/profile/profile.ts';
import { lowestFirst } from '../support/lowestFirst.ts';
import type { Frameworks } from './frameworks.ts';

/*
 * What grades are called and how they lie to each other: as the grades' own `progressesTo` says, and where that leaves it open, in the order
 * of the framework's list.
 */

/** What says at which grade a role stands. */
export interface GradedRole {
  readonly role: Pick<RoleProfile, 'grade'>;
  readonly frameworks: Frameworks;
}

/** A grade and the framework that it was found in. */
export interface PlacedGrade {
  readonly grade: Grade;
  readonly framework: Framework;
}

/** A role's grade in the first of its frameworks that has it; `undefined` for a role without one, and for a grade that none knows. */
export function gradeOf({ role, frameworks }: GradedRole): PlacedGrade | undefined {
  const id = role.grade?.value;
  if (id === undefined) return undefined;
  for (const { framework } of frameworks.values()) {
    const grade = framework && findGrade(framework, id);
    if (grade) return { grade, framework };
  }
  return undefined;
}

/** What a role's grade is called: its name in its framework, else as it is written. */
export function gradeName(role: GradedRole['role'], frameworks: Frameworks): string | undefined {
  return gradeOf({ role, frameworks })?.grade.name ?? role.grade?.value;
}

/** The grade of a framework with this id; `undefined` when there is none. */
export function findGrade({ grades }: Pick<Framework, 'grades'>, id: string): Grade | undefined {
  return grades.find((grade) => grade.id === id);
}

/** The ids of the grades right above one, in any of these frameworks. */
export function nextGrades(id: string | undefined, frameworks: Frameworks): ReadonlySet<string> {
  const next = new Set<string>();
  if (id === undefined) return next;
  for (const { framework } of frameworks.values()) {
    const grade = framework && findGrade(framework, id);
    for (const above of framework && grade ? gradesAbove(framework.grades, grade) : []) next.add(above);
  }
  return next;
}

/** The ids of those that a grade names, or of the one that follows in the list of grades that name none. */
function gradesAbove(grades: readonly Grade[], grade: Grade): readonly string[] {
  if (hasSteps(grades)) return grade.progressesTo;
  const above = grades[grades.indexOf(grade) + 1];
  return above ? [above.id] : [];
}

function hasSteps(grades: readonly Grade[]): boolean {
  return grades.some(({ progressesTo }) => progressesTo.length > 0);
}

/**
 * All grades of a framework, the lowest first: each behind those that lead to it, and else in the order of the list. Where they lead to each
 * other in a circle, the first of the list begins.
 */
export function gradesInOrder({ grades }: Pick<Framework, 'grades'>): readonly Grade[] {
  if (!hasSteps(grades)) return grades;
  const order = lowestFirst(
    grades.map(({ id }) => id),
    (place) => grades[place]?.progressesTo ?? [],
  );
  return order.flatMap((place) => grades[place] ?? []);
}

/**
 * The main way through a grade, the lowest first: back along the grade right below it, forward along the one right above. Where the way
 * branches, the first branch is taken: below it of the list, above it of `progressesTo`. A circle ends the way; of a grade that stands alone it
 * is the grade itself.
 */
export function gradeLadder(current: Grade, { grades }: Pick<Framework, 'grades'>): readonly Grade[] {
  const lower = lowerById(grades);
  const known = new Map(grades.map((grade) => [grade.id, grade]));
  const first = new Map(grades.toReversed().map((grade) => [grade.id, grade]));
  // A set keeps the order in which it is filled: first down from this grade, then up.
  const down = new Set([current]);
  for (let below = before(current); below && !down.has(below); below = before(below)) down.add(below);
  const way = new Set([...down].reverse());
  for (let above = after(current); above && !way.has(above); above = after(above)) way.add(above);
  return [...way];

  // What can be reached through another one is not right beside the grade.
  function before(grade: Grade): Grade | undefined {
    const below = (lower.get(grade.id) ?? []).filter((one) => one !== grade);
    return below.find((one) => !below.some((other) => isAbove(other, one))) ?? below[0];
  }
  function after(grade: Grade): Grade | undefined {
    // Of several grades with one id the first is meant.
    const named = grade.progressesTo.flatMap((id) => first.get(id) ?? []);
    const above = named.filter((one) => one !== grade);
    return above.find((one) => !above.some((other) => isAbove(one, other))) ?? above[0];
  }
  function isAbove(higher: Grade, lower: Grade): boolean {
    return higher !== lower && fewestSteps(known, lower, higher) !== undefined;
  }
}

/** A way that leaves another one: the place of the grade that it leaves, from 0, and its own grades, the lowest first. */
export interface GradeBranch {
  readonly from: number;
  readonly grades: readonly Grade[];
}

/** The ways that leave this one, lowest first, each as far as it leads to grades that stand on no other. */
export function gradeBranches(way: readonly Grade[], { grades }: Pick<Framework, 'grades'>): readonly GradeBranch[] {
  const known = new Map(grades.toReversed().map((grade) => [grade.id, grade]));
  const seen = new Set(way);
  const next = (grade: Grade) =>
    grade.progressesTo.flatMap((id) => known.get(id) ?? []).filter((above) => !seen.has(above));
  return way.flatMap((grade, from) =>
    next(grade).flatMap((first): GradeBranch[] => {
      const branch: Grade[] = [];
      for (let above: Grade | undefined = first; above && !seen.has(above); above = next(above)[0]) {
        seen.add(above);
        branch.push(above);
      }
      return branch.length === 0 ? [] : [{ from, grades: branch }];
    }),
  );
}

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
export function gradeOrder(lower: GradedRole, higher: GradedRole): GradeOrder | undefined {
  for (const { uri, framework } of lower.frameworks.values()) {
    const from = framework && lower.role.grade && findGrade(framework, lower.role.grade.value);
    const to = framework && higher.role.grade && findGrade(framework, higher.role.grade.value);
    if (!framework || !from || !to || ![...higher.frameworks.values()].some((named) => named.uri === uri)) continue;
    return orderIn(framework, from, to);
  }
  return undefined;
}

/** By how many grades a step of a ladder leads up: at least one, also where the grades do not say it. */
export function gradesBetween(lower: GradedRole, higher: GradedRole): number {
  return Math.max(1, gradeOrder(lower, higher)?.steps ?? 1);
}

/** How two grades of one framework lie to each other; see `gradeOrder`. */
function orderIn(framework: Framework, lower: Grade, higher: Grade): GradeOrder | undefined {
  const { grades } = framework;
  const order = { lower, higher, framework };
  if (lower === higher) return { ...order, steps: 0, isBackwards: false };
  if (!hasSteps(grades)) {
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
  const known = new Map(grades.map((grade) => [grade.id, grade]));
  const isBackwards = fewestSteps(known, higher, lower) !== undefined;
  return { ...order, steps: fewestSteps(known, lower, higher), isBackwards };
}

/** The grades that name each id, in the order of the list. */
function lowerById(grades: readonly Grade[]): ReadonlyMap<string, readonly Grade[]> {
  const lower = new Map<string, Grade[]>();
  for (const grade of grades) {
    for (const id of new Set(grade.progressesTo)) {
      const below = lower.get(id);
      if (below) below.push(grade);
      else lower.set(id, [grade]);
    }
  }
  return lower;
}

/** The fewest steps that lead from one grade to another; `undefined` when none do. */
function fewestSteps(byId: ReadonlyMap<string, Grade>, from: Grade, to: Grade): number | undefined {
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

/** The grades that lie below one of the same framework, as `orderIn` has it, for whoever asks of many grades of one framework. */
export function gradesBelow({ grades }: Pick<Framework, 'grades'>): (grade: Grade) => readonly Grade[] {
  if (!hasSteps(grades)) {
    const places = new Map(grades.map((grade, place) => [grade, place]));
    return (grade) =>
      grades
        .slice(0, places.get(grade) ?? 0)
        .filter(({ track }) => track === grade.track || track === undefined || grade.track === undefined);
  }
  // Of several grades with one id steps lead to the last.
  const known = new Map(grades.map((grade) => [grade.id, grade]));
  const lower = lowerById(grades);
  return (grade) => {
    const below = new Set<Grade>();
    const waiting = known.get(grade.id) === grade ? [grade.id] : [];
    const seen = new Set(waiting);
    // Also walked over what is added on the way.
    for (const id of waiting) {
      for (const one of lower.get(id) ?? []) {
        if (one.id !== grade.id) below.add(one);
        if (seen.has(one.id) || known.get(one.id) !== one) continue;
        seen.add(one.id);
        waiting.push(one.id);
      }
    }
    return [...below];
  };
}
