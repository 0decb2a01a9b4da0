import { kindOf } from './slips.ts';

/*
 * Words that are written with a capital: languages, peoples, days and months. They are on no list of common words, and yet slips in them are
 * as easy to know as those in others. The list is our own.
 */
const properWords: ReadonlySet<string> = new Set(
  'African American April Arabic Asian August Australian Britain British Canadian Christmas Danish December Dutch Easter England English Europe European February Finnish French Friday German Germany Greek Hungarian Indian Internet Ireland Irish Italian January Japanese Korean London Mandarin Monday Norwegian November October Polish Portuguese Punjabi Romanian Russian Saturday Scotland Scottish September Spanish Sunday Swedish Thursday Tuesday Turkish Ukrainian Vietnamese Wednesday Welsh'.split(
    ' ',
  ),
);

/** Whether a word is one of those that have a capital in every text, so that nothing else can be meant. */
export function isProperWord(word: string): boolean {
  return properWords.has(word);
}

/** Letters: shorter words are names of people too often. */
const leastLetters = 6;
/** With fewer letters, a letter that is left out may make a name. */
const leastMissing = 7;

/** The word with a capital that is meant by an unknown one with a capital, where one is near: "English" for "Egnlish". */
export function properWordFor(word: string): string | undefined {
  if (word.length < leastLetters || !/^[A-Z][a-z]+$/.test(word) || properWords.has(word)) return undefined;
  const lower = word.toLowerCase();
  return [...properWords].find((proper) => {
    if (Math.abs(proper.length - word.length) > 1 || proper.charAt(0) !== word.charAt(0)) return false;
    const kind = kindOf(lower, proper.toLowerCase());
    return kind === 'swapped' || (word.length >= leastMissing && (kind === 'missing' || kind === 'doubled'));
  });
}
