import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen, and comparing them costs time. */
const longestWord = 80;

/**
 * The candidates that a mistyped word may stand for, the likeliest first; none when nothing comes near. Case and punctuation
 * count for little: `Work_activities` is `workActivities`. Words that begin alike are near too: `desc` may be `description`.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  if (word.length > longestWord) return [];
  const ranked: { candidate: string; rank: number }[] = [];
  for (const candidate of candidates) {
    const rank = rankOf(word, candidate);
    if (rank !== undefined) ranked.push({ candidate, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ candidate }) => candidate);
}

/** True when two words differ in case and punctuation only. */
export function sameWord(a: string, b: string): boolean {
  return essence(a) !== '' && essence(a) === essence(b);
}

/** How far a candidate is from a word, 0 being the same; `undefined` when they have nothing to do with each other. */
function rankOf(word: string, candidate: string): number | undefined {
  if (word === candidate) return 0;
  const a = essence(word);
  const b = essence(candidate);
  if (a === '' || b === '') return undefined;
  if (a === b) return 0.5;
  const longer = Math.max(a.length, b.length);
  const tolerance = longer < 3 ? 0 : longer < 5 ? 1 : longer < 9 ? 2 : 3;
  if (Math.abs(a.length - b.length) <= tolerance) {
    // Swapped letters are one slip, not two.
    const edits = a.length === b.length && sorted(a) === sorted(b) ? 1 : distance(a, b);
    if (edits <= tolerance) return edits;
  }
  return a.length >= 3 && (b.startsWith(a) || a.startsWith(b)) ? tolerance + 1 : undefined;
}

function essence(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
