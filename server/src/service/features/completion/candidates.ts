import type { Place } from './cursor.ts';
import type { KnownValue, KnownValues } from './knownValue.ts';

/** The most completions in one list; an editor asks again, for fewer of them, as more is typed. */
const limit = 200;

/** A word that may be offered, before the best matches have been chosen. */
export interface Candidate {
  readonly value: string;
  readonly search: string;
  /** Lower ones come first. */
  readonly rank: number;
  /** The costly part, for those that are chosen. */
  readonly known: () => Partial<KnownValue>;
}

/** All candidates when they are few, else those that match the typed text best. */
export function chosen(candidates: readonly Candidate[], place: Place): KnownValues {
  const incomplete = candidates.length > limit;
  const typed = place.typed.replace(/^["']/, '').trim().toLowerCase();
  const matched =
    incomplete && typed !== '' ? matching(candidates, typed) : candidates.toSorted((a, b) => a.rank - b.rank);
  const values = matched
    .slice(0, limit)
    .map(({ value, search, known }) => ({ value, search, isReference: true, ...known() }));
  return { values, incomplete };
}

function matching(candidates: readonly Candidate[], typed: string): Candidate[] {
  const words = typed.split(/[\s/]+/).filter((word) => word !== '');
  const ranked: { candidate: Candidate; match: number }[] = [];
  for (const candidate of candidates) {
    const match = matchOf(candidate.search.toLowerCase(), typed, words);
    if (match !== undefined) ranked.push({ candidate, match });
  }
  ranked.sort((a, b) => a.match - b.match || a.candidate.rank - b.candidate.rank);
  return ranked.map(({ candidate }) => candidate);
}

/** Editors match letters in their order; a match of whole parts at the beginnings of words is the likeliest to be meant. */
function matchOf(search: string, typed: string, words: readonly string[]): number | undefined {
  const found = search.indexOf(typed);
  if (found >= 0) return beginsWord(search, found) ? 0 : 1;
  if (words.every((word) => search.includes(word))) return 2;
  let at = 0;
  for (const character of typed) {
    at = search.indexOf(character, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}

function beginsWord(search: string, offset: number): boolean {
  return offset === 0 || /[\s/._-]/.test(search.charAt(offset - 1));
}
