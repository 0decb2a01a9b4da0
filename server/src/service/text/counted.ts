/*
 * Numbers and lists in English sentences for people at the editor and on the command line. What documents say is in the words of their language.
 */

/** "1 role", "2 roles", "14,000 roles"; of a word whose plural has no -s, both are given. */
export function counted(count: number, one: string, several = `${one}s`): string {
  // Thousands are set apart, which takes long compared with all else here.
  return `${count < 1000 ? count : count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

/** "a, b and c". */
export function enumeration(parts: readonly string[]): string {
  return joined(parts, 'and');
}

/** "a, b or c". */
export function alternatives(parts: readonly string[]): string {
  return joined(parts, 'or');
}

function joined(parts: readonly string[], word: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** The first of some names, and how many more of `all` there are: "a, b and 3 more". */
export function firstOf(names: readonly string[], most: number, all = names.length): string {
  const rest = all - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
