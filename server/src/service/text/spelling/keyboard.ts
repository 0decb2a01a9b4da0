const neighbours: ReadonlySet<string> = neighboursOn(['qwertyuiop', 'asdfghjkl', 'zxcvbnm']);

/** The pairs of keys that touch one another, in both orders. */
function neighboursOn(rows: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [index, row] of rows.entries()) {
    for (const [at, key] of Array.from(row).entries()) {
      // Each row stands half a key to the right of the one above.
      for (const other of [row[at + 1], rows[index + 1]?.[at - 1], rows[index + 1]?.[at]]) {
        if (other !== undefined) pairs.add(key + other).add(other + key);
      }
    }
  }
  return pairs;
}

/** Whether two small letters are beside one another on a keyboard. */
export function areNeighbours(letter: string, other: string): boolean {
  return neighbours.has(letter + other);
}
