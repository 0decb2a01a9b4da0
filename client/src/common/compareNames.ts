/** The order of names in lists, by the rules of the machine's language: "Team 2" stands before "Team 10". */
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}
