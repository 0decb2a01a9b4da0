/*
 * Generated cases in their thousands take most of the time of a run, and hardly ever find what some hundreds of them do not. So a run makes a
 * part of them, the same one each time; `THOROUGH=10` makes ten times as many, and takes all where it takes a share of what there is.
 */

const times = Number(process.env.THOROUGH ?? 1);

/** How many rounds of generated cases are made where a run usually makes so many. */
export function rounds(usually: number): number {
  return Math.ceil(usually * times);
}

/** How far apart cases are taken that are much alike and next to each other; usually each `step`-th. */
export function stride(step: number): number {
  return times > 1 ? 1 : step;
}

/** Every `step`-th of the cases, beginning with the one of index `first`, or all of them. */
export function share<T>(cases: readonly T[], step: number, first = 0): T[] {
  return cases.filter((_, index) => index % stride(step) === first % stride(step));
}
