/** Fewer show no style. */
const fewest = 3;

/** Whether so many of one kind against so many of the other show what is meant: three quarters, and three of them at least. */
export function isMajority(some: number, others: number): boolean {
  return some >= fewest && some >= 3 * others;
}
