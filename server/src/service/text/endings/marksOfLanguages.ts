import { type Prose, primaryLanguage } from '../prose/prose.ts';
import type { Unbalanced } from './unbalanced.ts';

/** A quick test: a text that does not match has none of these marks. */
export const markOfLanguage = /[„«»¿¡?!]/;

/** What opens a quotation in a language, with what closes it there: German in Switzerland writes «so», elsewhere „so“ and »so«. */
const quotes: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  cy: [],
  de: [
    ['„', /[“”"]/],
    ['»', /«/],
  ],
  'de-ch': [['«', /»/]],
  es: [['«', /»/]],
  fr: [['«', /»/]],
  it: [['«', /»/]],
  pl: [
    ['„', /[”“"]/],
    ['«', /»/],
  ],
  pt: [['«', /»/]],
};

/**
 * The marks that a language has in pairs and of which one is missing: quotation marks that are never closed, and Spanish questions and exclamations. A
 * quotation mark of which a text has several is left alone, since paths such as "Datei » Drucken" are written so.
 */
export function unpairedMarks({ plain, language }: Pick<Prose, 'plain' | 'language'>): Unbalanced[] {
  if (!markOfLanguage.test(plain)) return [];
  const primary = primaryLanguage(language);
  const isSwiss = primary === 'de' && /[-_](?:ch|li)\b/i.test(language);
  const ofLanguage = quotes[isSwiss ? 'de-ch' : primary] ?? [];
  const found = ofLanguage.flatMap(([open, close]): Unbalanced[] => {
    const start = plain.indexOf(open);
    const isAlone = start >= 0 && plain.indexOf(open, start + 1) < 0;
    // What stands apart, as in "Weiter »", opens nothing.
    if (!isAlone || !/^\s?[\p{L}\p{N}]/u.test(plain.slice(start + 1, start + 3))) return [];
    return close.test(plain.slice(start + 1)) ? [] : [{ start, end: start + 1, opens: true }];
  });
  return primary === 'es' ? [...found, ...spanishMarks(plain)] : found;
}

/** Small words by which a sentence is known to be Spanish, and not the name of an English campaign. */
const spanish =
  /(?:^|[\s¿¡,(])(?:al?|con|de|del|el|en|es|la|las|lo|los|más|nos|para|por|qué|que|se|su|te|tu|un|una|y)(?=\s)/iu;

/** Spanish questions and exclamations without the mark at their beginning, or at their end. */
function spanishMarks(plain: string): Unbalanced[] {
  const found: Unbalanced[] = [];
  let open: number | undefined;
  let begin = 0;
  for (const { 0: signs, index } of plain.matchAll(/[¿¡]+|[?!]+|[.…](?=\s|$)|\n[ \t]*\n/g)) {
    if (/[¿¡]/.test(signs)) open ??= index;
    else if (/[?!]/.test(signs)) {
      const isEnd =
        /[\p{L})»”"]/u.test(plain.charAt(index - 1)) && /^(?:$|[\s)»”",;])/.test(plain.slice(index + signs.length));
      const sentence = plain.slice(begin, index);
      // "Dirige la campaña Ready?" ends with a name that has the sign.
      const isName = /\s\p{Lu}[^\s]*$/u.test(sentence.trimStart());
      if (open === undefined && isEnd && !isName && spanish.test(sentence)) {
        found.push({
          start: index,
          end: index + 1,
          opens: false,
          begins: begin + (sentence.length - sentence.trimStart().length),
        });
      }
      open = undefined;
      begin = index + signs.length;
    } else {
      // A question may go on over the stop of an abbreviation, but not over the end of its paragraph.
      if (open !== undefined && signs.includes('\n')) {
        found.push({ start: open, end: open + 1, opens: true });
        open = undefined;
      }
      begin = index + signs.length;
    }
  }
  if (open !== undefined) found.push({ start: open, end: open + 1, opens: true });
  return found;
}
