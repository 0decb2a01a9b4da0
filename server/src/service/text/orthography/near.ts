import { areNeighbours } from '../spelling/keyboard.ts';
import type { Dictionary } from './dictionary.ts';

/** How a word that is written differs from the one that is meant. */
export type Change =
  | 'accents'
  | 'swapped'
  | 'doubled'
  | 'confused'
  | 'missing'
  | 'extra'
  | 'vowel'
  | 'neighbour'
  | 'letter';

export interface Near {
  readonly word: string;
  readonly change: Change;
  /** Whether the change is at the first or the last letter. */
  readonly edge: 'first' | 'last' | undefined;
}

/** The likelier a change, the less. */
const cost: Readonly<Record<Change, number>> = {
  accents: 0.5,
  confused: 0.8,
  swapped: 0.7,
  doubled: 0.7,
  missing: 0.9,
  vowel: 0.9,
  extra: 0.95,
  neighbour: 0.95,
  letter: 1,
};
const costOfEdge = 0.4;

/** The known words that one change makes of a word in lower case, or two accents, the likeliest first. It takes some milliseconds. */
export function nearWords(
  word: string,
  dictionary: Dictionary,
  knows: (word: string, change: Change) => boolean,
): readonly Near[] {
  const found = new Map<string, Near>();
  for (const near of changesOf(word, dictionary)) {
    const before = found.get(near.word);
    if (before ? costOf(near) < costOf(before) : near.word !== word && knows(near.word, near.change))
      found.set(near.word, near);
  }
  const ofBoth = (a: Near, b: Near) => costOf(a) - costOf(b) || differences(word, a.word) - differences(word, b.word);
  return [...found.values()].sort((a, b) => ofBoth(a, b) || (a.word < b.word ? -1 : 1));
}

/** In how many places two words differ, letter by letter from their beginning: one accent is likelier than two. */
function differences(word: string, other: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) if (word.charAt(at) !== other.charAt(at)) count++;
  return count;
}

function costOf({ change, edge }: Near): number {
  return cost[change] + (edge === undefined || change === 'accents' ? 0 : costOfEdge);
}

/** As many letters with accents as are tried in each place, the most common first. */
const mostAccents = 9;

function* changesOf(word: string, { letters: all, confusions }: Dictionary): Generator<Near> {
  const letters = `${all.replace(/[^a-z]/g, '')}${all.replace(/[a-z]/g, '').slice(0, mostAccents)}`;
  const edgeAt = (at: number, last: number): Near['edge'] => (at === 0 ? 'first' : at >= last ? 'last' : undefined);
  yield* accented(word, all);
  for (let at = 0; at + 1 < word.length; at++) {
    const [one, two] = [word.charAt(at), word.charAt(at + 1)];
    if (one === two) continue;
    const swapped = word.slice(0, at) + two + one + word.slice(at + 2);
    yield { word: swapped, change: 'swapped', edge: at === 0 ? 'first' : undefined };
  }
  for (const [written, meant] of confusions) {
    // A pair with a sign is for an end of the word.
    const pair = written.replace(/[$^]/g, '');
    for (let at = word.indexOf(pair); pair !== '' && at >= 0; at = word.indexOf(pair, at + 1)) {
      const fits =
        (!written.startsWith('^') || at === 0) && (!written.endsWith('$') || at + pair.length === word.length);
      if (!fits || meant.includes(' ')) continue;
      yield { word: word.slice(0, at) + meant + word.slice(at + pair.length), change: 'confused', edge: undefined };
    }
  }
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const isDoubled = letter === word.charAt(at - 1);
    const rest = word.slice(at + 1);
    const edge = isDoubled ? undefined : edgeAt(at, word.length - 1);
    yield { word: word.slice(0, at) + rest, change: isDoubled ? 'doubled' : 'extra', edge };
    for (const other of letters) {
      if (other === letter) continue;
      const change =
        isVowel(other) && isVowel(letter) ? 'vowel' : areNeighbours(letter, other) ? 'neighbour' : 'letter';
      yield { word: word.slice(0, at) + other + rest, change, edge };
    }
  }
  for (let at = 0; at <= word.length; at++) {
    for (const letter of letters) {
      const isDoubled = letter === word.charAt(at) || letter === word.charAt(at - 1);
      const added = word.slice(0, at) + letter + word.slice(at);
      const edge = isDoubled ? undefined : edgeAt(at, word.length);
      yield { word: added, change: isDoubled ? 'doubled' : 'missing', edge };
    }
  }
}

/** The word with other accents on one letter or two. */
function* accented(word: string, letters: string): Generator<Near> {
  const variants = new Map<string, string[]>();
  for (const letter of letters) {
    const plain = plainOf(letter);
    variants.set(plain, [...(variants.get(plain) ?? []), letter]);
  }
  const others = Array.from(word, (letter) => (variants.get(plainOf(letter)) ?? []).filter((one) => one !== letter));
  const isPlain = others.length === word.length;
  for (let at = 0; isPlain && at < word.length; at++) {
    for (const letter of others[at] ?? []) {
      const one = word.slice(0, at) + letter + word.slice(at + 1);
      yield { word: one, change: 'accents', edge: undefined };
      for (let next = at + 1; next < word.length; next++) {
        for (const second of others[next] ?? []) {
          yield { word: one.slice(0, next) + second + one.slice(next + 1), change: 'accents', edge: undefined };
        }
      }
    }
  }
}

/** A letter without its accent. */
function plainOf(letter: string): string {
  return letter === 'ł' ? 'l' : letter.normalize('NFD').charAt(0);
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(plainOf(letter));
}
