import type { DictionaryFiles } from '../../host.ts';
import { type Affix, type Affixes, affixesOf, fits } from './affixes.ts';
import { type Entries, entriesOf } from './entries.ts';

/** A dictionary as it is asked for single words. */
export interface Dictionary {
  /**
   * Whether a word is right as it is written: one of the entries, a form of one, or made of several that have at least so many letters each; as few
   * as the language allows when left out.
   */
  knows(word: string, leastPart?: number): boolean;
  /** The same without words that are made of several, which takes much less time. */
  knowsSimple(word: string): boolean;
  /** The small letters of the language. */
  readonly letters: string;
  /** Whether words of the language are joined to one. */
  readonly joins: boolean;
  /** What people confuse in this language: pairs of what is written and what is meant. */
  readonly confusions: readonly (readonly [string, string])[];
}

/** How a word follows from an entry. */
interface Derivation {
  /** The flags of the entry. */
  readonly entry: string;
  /** The flags that the outer affix, or both of them, give the form. */
  readonly given: string;
  readonly ending: Affix | undefined;
  readonly beginning: Affix | undefined;
}

/** In letters: no word is longer, and looking for the parts of one takes the more time the longer it is. */
const longest = 64;
/** As many parts as a word is made of. */
const mostParts = 5;

/** Words that are compared with one another have most of their parts in common. */
const mostRemembered = 20_000;

type PlaceInCompound = 'begins' | 'middle' | 'ends';

/** Reads a Hunspell dictionary. It takes some tens of milliseconds, and keeps the texts; what cannot be understood of it is left out. */
export function dictionaryOf({ affixes: rules, words }: DictionaryFiles): Dictionary {
  const affixes = affixesOf(rules);
  const { special } = affixes;
  const entries = entriesOf(words);
  const derive = derivations(affixes, entries);
  const makesCompounds = special.compound !== undefined || special.begins !== undefined;

  const isWhole = ({ entry, given, ending, beginning }: Derivation): boolean => {
    const isPlain = !ending && !beginning;
    const flags = isPlain ? entry : given;
    return (
      !affixes.has(flags, special.needsAffix) &&
      !affixes.has(flags, special.onlyInside) &&
      !(isPlain && affixes.has(entry, special.forbidden))
    );
  };
  const isForbidden = (word: string): boolean =>
    special.forbidden !== undefined &&
    entries.flagsOf(word).some((flags) => affixes.has(affixes.flagsOf(flags), special.forbidden));

  const parts = new Map<string, boolean>();
  /** Whether some letters may be part of a word that is made of several. Affixes inside it have to allow that. */
  const isPart = (letters: string, place: PlaceInCompound): boolean => {
    const key = `${place} ${letters}`;
    let known = parts.get(key);
    if (known === undefined) {
      if (parts.size >= mostRemembered) parts.clear();
      known = derivesPart(letters, place);
      parts.set(key, known);
    }
    return known;
  };
  const derivesPart = (letters: string, place: PlaceInCompound): boolean => {
    for (const one of derive(letters)) {
      const inner = [place === 'begins' ? undefined : one.beginning, place === 'ends' ? undefined : one.ending];
      if (inner.some((affix) => affix && !affixes.has(affix.flags, special.permits))) continue;
      const isAffixed = one.ending !== undefined || one.beginning !== undefined;
      if (!isAffixed && affixes.has(one.entry, special.needsAffix)) continue;
      const flags = [one.entry, one.given];
      if (flags.some((some) => affixes.has(some, special.compound) || affixes.has(some, special[place]))) return true;
    }
    return false;
  };

  const isCompound = (word: string, least: number): boolean => {
    const tried = new Set<string>();
    const rest = (from: number, parts: number): boolean => {
      const key = `${from} ${parts}`;
      if (tried.has(key)) return false;
      tried.add(key);
      if (parts > 0 && word.length - from >= least && isPart(word.slice(from), 'ends')) return true;
      if (parts + 1 >= mostParts) return false;
      for (let to = from + least; to <= word.length - least; to++) {
        if (isPart(word.slice(from, to), parts === 0 ? 'begins' : 'middle') && rest(to, parts + 1)) return true;
      }
      return false;
    };
    return rest(0, 0);
  };

  const converted = (word: string): string => {
    let text = word.normalize('NFC').replaceAll('’', "'");
    for (const [from, to] of affixes.conversions) if (text.includes(from)) text = text.replaceAll(from, to);
    return text;
  };
  const knowsSimple = (word: string): boolean => {
    if (word.length > longest) return true;
    for (const one of derive(converted(word))) if (isWhole(one)) return true;
    return false;
  };
  return {
    knowsSimple,
    knows(word, leastPart = affixes.leastPart) {
      if (knowsSimple(word)) return true;
      const letters = converted(word);
      if (!makesCompounds || isForbidden(letters)) return false;
      return (
        isCompound(letters, leastPart) || isCompound(letters.charAt(0).toLowerCase() + letters.slice(1), leastPart)
      );
    },
    joins: makesCompounds,
    letters: affixes.letters,
    confusions: affixes.confusions,
  };
}

/** Gives all the ways in which a word follows from an entry: as it is, with an ending, a second one behind it, a beginning. */
function derivations(affixes: Affixes, entries: Entries): (word: string) => Generator<Derivation> {
  const { endings, beginnings, longestEnding, longestBeginning, given, has, joined } = affixes;

  function* withEndings(word: string): Generator<Derivation> {
    for (const flags of entries.flagsOf(word)) {
      yield { entry: affixes.flagsOf(flags), given: '', ending: undefined, beginning: undefined };
    }
    for (let length = Math.min(longestEnding, word.length); length >= 0; length--) {
      const stripping = endings.get(word.slice(word.length - length));
      if (!stripping) continue;
      const base = word.slice(0, word.length - length);
      for (const [strip, ways] of stripping) {
        const stem = base + strip;
        if (stem === '') continue;
        for (const flags of entries.flagsOf(stem)) {
          const entry = affixes.flagsOf(flags);
          for (const way of ways) {
            if (has(entry, way.flag) && fits(way, stem, 'end')) {
              yield { entry, given: way.flags, ending: way, beginning: undefined };
            }
          }
        }
        const second = ways.filter((way) => given.has(way.flag) && fits(way, stem, 'end'));
        if (second.length > 0) yield* behindAnother(stem, second);
      }
    }
  }

  /** Endings behind an ending that allows them. */
  function* behindAnother(word: string, outer: readonly Affix[]): Generator<Derivation> {
    for (let length = Math.min(longestEnding, word.length); length >= 0; length--) {
      const stripping = endings.get(word.slice(word.length - length));
      if (!stripping) continue;
      for (const [strip, ways] of stripping) {
        const stem = word.slice(0, word.length - length) + strip;
        for (const way of ways) {
          const allowed = outer.find((one) => has(way.flags, one.flag));
          if (!allowed || stem === '' || !fits(way, stem, 'end')) continue;
          for (const flags of entries.flagsOf(stem)) {
            const entry = affixes.flagsOf(flags);
            if (!has(entry, way.flag)) continue;
            // A beginning may be allowed by the inner ending.
            yield { entry: joined(entry, way.flags), given: allowed.flags, ending: allowed, beginning: undefined };
          }
        }
      }
    }
  }

  return function* (word) {
    yield* withEndings(word);
    for (let length = Math.min(longestBeginning, word.length - 1); length >= 0; length--) {
      const stripping = beginnings.get(word.slice(0, length));
      if (!stripping) continue;
      for (const [strip, ways] of stripping) {
        const stem = strip + word.slice(length);
        const possible = ways.filter((way) => fits(way, stem, 'start'));
        if (possible.length === 0) continue;
        for (const { entry, given: flags, ending } of withEndings(stem)) {
          for (const way of possible) {
            const isOfEnding = has(flags, way.flag);
            if (!isOfEnding && !has(entry, way.flag)) continue;
            if (ending && !isOfEnding && !(way.crosses && ending.crosses)) continue;
            yield { entry, given: joined(flags, way.flags), ending, beginning: way };
          }
        }
      }
    }
  };
}
