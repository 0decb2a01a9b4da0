/**
 * Appends the characters that close the directional formatting which a text has opened (Unicode bidirectional algorithm, UAX #9), so that the
 * order of the words after it does not change. Isolates are closed first: their end also closes embeddings within them, while nothing inside
 * an isolate closes an embedding outside.
 */
export function closeDirections(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const isolates = count(/[\u2066-\u2068]/g) - count(/\u2069/g);
  const embeddings = count(/[\u202a\u202b\u202d\u202e]/g) - count(/\u202c/g);
  return `${text}${'\u2069'.repeat(Math.max(0, isolates))}${'\u202c'.repeat(Math.max(0, embeddings))}`;
}
