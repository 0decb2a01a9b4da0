import { either, quoted } from '../../schema/wording.ts';
import { nearest, sameWord } from '../../text/nearest.ts';

/** Something that could be meant: what is written for it, and what else people call it. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a word that is no valid id may stand for. */
export interface Suggestion {
  /** The likeliest first; empty when nothing comes near. */
  readonly ids: readonly string[];
  /** The first one is what the author means: the word is its name, or its id but for case and punctuation, and nobody else's. */
  readonly certain: boolean;
  /** The word is the very name of the first one. */
  readonly byName: boolean;
}

/** More would be no help. */
const most = 3;

export function suggest(word: string, candidates: readonly Candidate[]): Suggestion {
  const named = candidates.filter(({ names }) => names.includes(word));
  const same =
    named.length > 0 ? named : candidates.filter((one) => [one.id, ...one.names].some((name) => sameWord(name, word)));
  const [only] = same;
  const ids = [...same.map(({ id }) => id), ...nearestIds(word, candidates)];
  return {
    ids: [...new Set(ids)].slice(0, most),
    certain: same.length === 1 && only?.id !== word,
    byName: named.length === 1,
  };
}

function nearestIds(word: string, candidates: readonly Candidate[]): string[] {
  const byText = new Map<string, string>();
  for (const { id, names } of candidates) for (const name of names) byText.set(name, id);
  for (const { id } of candidates) byText.set(id, id);
  return nearest(word, byText.keys(), most * 2).flatMap((text) => byText.get(text) ?? []);
}

/** What to do about it, as the second half of a message. `few` are all that could be written, told when nothing comes near. */
export function advice({ ids, certain, byName }: Suggestion, few: readonly string[], otherwise: string): string {
  const [first] = ids;
  if (first !== undefined && byName) return `that is the name of ${quoted(first)}, so write ${quoted(first)}.`;
  if (first !== undefined && certain) return `write ${quoted(first)}.`;
  if (ids.length > 0) return `did you mean ${either(ids.map(quoted))}?`;
  return few.length > 0 && few.length <= 8 ? `write ${either(few.map(quoted))}.` : otherwise;
}
