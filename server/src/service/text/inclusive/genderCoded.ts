import type { Prose } from '../prose/prose.ts';
import type { Word } from '../prose/words.ts';

/*
 * Stems from the appendix of Gaucher, Friesen and Kay (2011). Left out are those that name the work itself in most roles, or other
 * things than people: active, analy-, decide and decision, determine, driven, force, hierarch-, individual, intellect-, lead, logic,
 * objective, opinion, principle; agree, child, commit-, connect, depend, feel, kind, quiet, respon-, sensitive, share, support, tender,
 * trust, understand, yield. A stem ends with a hyphen, any other entry is a whole word.
 */
const masculineStems = `
  adventurous- aggress- ambitio- assertive- assertiveness athlet- autonom- battle- boast- challeng- champion- compete competes competed
  competing competition- competitive- confident confidently courag- decisive- defend- domina- fearless- fight- greed- headstrong- hostil-
  impulsive- independent independently outspoken- persistent persistently reckless- stubborn- superior- unreasonab-
`;
const feminineStems = `
  affectionate- cheer- collab- communal- compassion- considerate- cooperat- emotiona- empath- flatter- gentle- honest-
  inclusive- interdependen- interpersonal- kindness kindly kinship- loyal- modest- nurtur- pleasant- polite- sensitivity sensitively
  supportive- sympath- together- warm warmly warmth enthusias-
`;

/** Coded words in two parts, which hyphens join. */
const masculinePairs: ReadonlySet<string> = new Set([
  'self confident',
  'self confidence',
  'self reliant',
  'self sufficient',
]);
const femininePairs: ReadonlySet<string> = new Set([
  'inter personal',
  'inter dependent',
  'co operate',
  'co operation',
  'co operative',
]);

/**
 * A number for the first three letters of a word, whatever their case, which all words with the same ones have; other characters count as one.
 * Looking up a number is faster than looking up a word.
 */
function beginningOf(text: string): number {
  let number = 0;
  for (let at = 0; at < 3; at++) {
    const letter = at < text.length ? (text.charCodeAt(at) | 32) - 97 : otherLetter;
    number = number * (otherLetter + 1) + (letter >= 0 && letter < otherLetter ? letter : otherLetter);
  }
  return number;
}

const otherLetter = 26;

const beginnings = beginningsOf(`${masculineStems} ${feminineStems} self inter co`);

function beginningsOf(list: string): Uint8Array {
  const all = new Uint8Array((otherLetter + 1) ** 3);
  for (const entry of list.trim().split(/\s+/)) all[beginningOf(entry)] = 1;
  return all;
}

/** The gender for which a word is coded. */
export type Coding = 'masculine' | 'feminine';

interface Stems {
  readonly words: ReadonlySet<string>;
  /** By their first four letters, which all have. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

const masculine = stemsOf(masculineStems);
const feminine = stemsOf(feminineStems);

function stemsOf(list: string): Stems {
  const words = new Set<string>();
  const stems = new Map<string, string[]>();
  for (const entry of list.trim().split(/\s+/)) {
    if (!entry.endsWith('-')) {
      words.add(entry);
      continue;
    }
    const key = entry.slice(0, 4);
    stems.set(key, [...(stems.get(key) ?? []), entry.slice(0, -1)]);
  }
  return { words, stems };
}

/** A coded word of a text. */
export interface CodedWord extends Word {
  /** The stem that it shares with other forms of the word; for a pair, the pair. */
  readonly stem: string;
  readonly coding: Coding;
}

const none: readonly CodedWord[] = [];

/** The gender-coded words of an English text, without names and acronyms, which have capitals within a sentence. */
export function codedWordsOf({ plain, words, sentences }: Prose): readonly CodedWord[] {
  const found: CodedWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    // Nearly no word of a text is coded.
    if (!word || beginnings[beginningOf(word.text)] !== 1) continue;
    const beginsSentence = (): boolean => sentences.some(({ start }) => start === word.start);
    if (/\p{Lu}/u.test(word.text) && (/.\p{Lu}/u.test(word.text) || !beginsSentence())) continue;
    const next = words[index + 1];
    const pair = next && plain.slice(word.end, next.start) === '-' ? `${word.text} ${next.text}`.toLowerCase() : '';
    const coded = codedAs(word.text.toLowerCase(), pair);
    if (coded) found.push({ ...word, end: coded.stem === pair && next ? next.end : word.end, ...coded });
  }
  return found.length === 0 ? none : found;
}

function codedAs(word: string, pair: string): Pick<CodedWord, 'coding' | 'stem'> | undefined {
  if (masculinePairs.has(pair)) return { coding: 'masculine', stem: pair };
  if (femininePairs.has(pair)) return { coding: 'feminine', stem: pair };
  const masculineStem = stemIn(masculine, word);
  if (masculineStem !== undefined) return { coding: 'masculine', stem: masculineStem };
  const feminineStem = stemIn(feminine, word);
  return feminineStem === undefined ? undefined : { coding: 'feminine', stem: feminineStem };
}

function stemIn({ words, stems }: Stems, word: string): string | undefined {
  return words.has(word) ? word : stems.get(word.slice(0, 4))?.find((stem) => word.startsWith(stem));
}
