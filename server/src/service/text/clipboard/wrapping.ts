/** Lines of mail are no longer than this, in UTF-16 units. */
const widest = 100;
/** Shorter lines end where their author ended them. */
const narrowest = 45;

/** No sentence ends with these words and signs. */
const openEnd = /(?:[(–—-]|(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|with|your))$/i;

/**
 * Whether a line plainly goes on in the next one, since a program broke it: it is long, and either it cannot end there or it is within a
 * sentence that began with a capital in `first`. Duties are often lines in small letters, which are no sentence together.
 */
export function goesOn(first: string, line: string, next: string): boolean {
  if (line.length < narrowest || line.length > widest || next === '') return false;
  if (openEnd.test(line)) return true;
  const isSentence = /^["'“‘(]?[\p{Lu}\p{N}]/u.test(first) && /^["'“‘(]?\p{Ll}/u.test(next);
  return isSentence && !/[.!?:;]["'”’)]?$/.test(line);
}

/**
 * Whether lines are prose that was broken to one width: at the end of each line, the first word of the next one would not have fitted. True
 * for three lines or more alone, since of two lines one is always the longest, and not where each line has an end of its own, as in a list.
 */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.slice(0, -1).every((line) => /[.,:;!?]$/.test(line))) return false;
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < narrowest || width > widest) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || line.length + 1 + (next.split(/\s/, 1)[0] ?? '').length > width;
  });
}

/** What stands between two parts of a broken line: nothing behind the hyphen of a compound. */
export function joint(line: string, next: string): string {
  return /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next) ? '' : ' ';
}
