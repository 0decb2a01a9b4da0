/** A text that is written in pieces, as a whole. */
export function joined(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
