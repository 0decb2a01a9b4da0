/**
 * Ends what a text has begun by invisible characters, so that the order of the words after it stays as it is. Isolates come first: their end
 * closes what was begun within them, while inside them nothing closes what was begun before.
 */
export function closeDirections(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const isolates = count(/[\u2066-\u2068]/g) - count(/\u2069/g);
  const embeddings = count(/[\u202a\u202b\u202d\u202e]/g) - count(/\u202c/g);
  return `${text}${'\u2069'.repeat(Math.max(0, isolates))}${'\u202c'.repeat(Math.max(0, embeddings))}`;
}
