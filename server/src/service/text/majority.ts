/** Fewer examples show no style. */
const fewest = 3;

/** Whether `some` of one kind against `others` of another show the author's style: at least three, and three quarters of all. */
export function isMajority(some: number, others: number): boolean {
  return some >= fewest && some >= 3 * others;
}
