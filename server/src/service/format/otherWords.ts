import { lazy } from '../support/lazy.ts';
import { languageOf, languages } from '../text/languages/languages.ts';
import { type KeyContext, knownKeys } from './knownKeys.ts';
import { wordTables } from './wordTables.ts';

/*
 * Other words for the keys of the data model: what authors write who have never seen it. Reading, completion and rules all ask here, so that
 * a key is read as what its finding says that it means.
 */

/** A context's words, found by their letters alone; worked out when somebody has written a key that is not known. */
interface Words {
  readonly meanings: () => ReadonlyMap<string, string>;
  /** Single words that say what a longer key is about, where the key as a whole is not listed. */
  readonly hints: () => ReadonlyMap<string, string>;
  /** The words of the other languages by their letters, for a word that is none of the English ones. */
  readonly foreign: () => ReadonlyMap<string, string>;
}

/** A longer key is a sentence rather than the name of something. */
const mostWordsOfKey = 8;

const contexts = new Map<KeyContext, Words>(
  Object.entries(wordTables).map(([context, { words, hints }]) => [
    context as KeyContext,
    {
      meanings: lazy(() => meaningsOf(context as KeyContext, words)),
      hints: lazy(() => hintsOf(hints ?? {})),
      foreign: lazy(() => foreignWords(context as KeyContext)),
    },
  ]),
);

function meaningsOf(context: KeyContext, words: Readonly<Record<string, string>>): Map<string, string> {
  const meanings = new Map<string, string>();
  const endings = new Map<string, string>();
  const add = (phrase: string, key: string): void => {
    const letters = wordsOfKey(phrase).join('');
    meanings.set(letters, key);
    endings.set(singular(letters), key);
  };
  for (const [key, phrases] of Object.entries(words)) for (const phrase of phrases.split(',')) add(phrase, key);
  // A known key in other letters, `Work-activities`, means itself whatever else may be called so.
  for (const key of knownKeys(context).keys()) add(key, key);
  // "Jobs" and "job" may be different words; otherwise, the closing "s" does not count.
  for (const [letters, key] of endings) if (!meanings.has(letters)) meanings.set(letters, key);
  return meanings;
}

/**
 * The words of the other languages by their letters, also without the marks on them, as they are written on a keyboard that lacks these. Of
 * languages that have one word for different keys, the first counts.
 */
function foreignWords(context: KeyContext): Map<string, string> {
  const inherited =
    context === 'background' || context === 'skillItem' || context === 'qualification' ? 'item' : context;
  const found = new Map<string, string>();
  for (const { sections, facts, keys } of languages()) {
    const tables: Readonly<Record<string, string>>[] = [keys[context] ?? {}, keys[inherited] ?? {}];
    if (context === 'role') tables.push(sections, facts);
    for (const [key, phrases] of tables.flatMap((table) => Object.entries(table))) {
      for (const phrase of phrases.split(',')) {
        const letters = wordsOfKey(phrase).join('');
        for (const form of [letters, withoutMarks(letters)]) if (!found.has(form)) found.set(form, key);
      }
    }
  }
  return found;
}

function withoutMarks(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function hintsOf(hints: Readonly<Record<string, string>>): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const [key, words] of Object.entries(hints)) {
    for (const word of words.split(',')) byWord.set(singular(word.trim()), key);
  }
  return byWord;
}

/** The words of a key in lower case: `work-activities`, `workActivities` and `Work activities?` are the same two words, and `&` is "and". */
function wordsOfKey(written: string): string[] {
  const text = written
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFC');
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The letters and digits of a key, without a closing "s": equal for keys that are spelt differently. */
export function lettersOf(written: string): string {
  return singular(wordsOfKey(written).join(''));
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Words that say nothing about what stands below a key. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the your our my their key main core principal general specific typical overall primary other additional some of for to in on ' +
    'and or job role post position day day-to-day daily essential required minimum full brief short current about this is are will be'
  ).split(' '),
);

/**
 * The known key that a written key is another word for; `undefined` when it is none, or is a known key of this place itself. Case, spaces,
 * hyphens, underscores, apostrophes, a closing question mark or "s" and words in brackets do not count. Keys that begin with `x-` mean
 * nothing.
 */
export function meantKey(written: string, where: KeyContext): string | undefined {
  const words = contexts.get(where);
  if (!words || knownKeys(where).has(written) || written.length > 120 || written.startsWith('x-')) return undefined;
  const found = listed(words, wordsOfKey(written));
  if (found !== undefined) return found;
  const parts = wordsOfKey(written);
  if (parts.length < 1 || parts.length > mostWordsOfKey) return undefined;
  return meaningOfParts(written, words) ?? meaningOfHints(parts, words);
}

/** Whether a key as a whole is listed as a word for a known one, rather than only a part of it. */
export function isListedWord(written: string, where: KeyContext): boolean {
  const words = contexts.get(where);
  return words !== undefined && written.length <= 120 && listed(words, wordsOfKey(written)) !== undefined;
}

/** Whether a key as a whole is an English word for a known one. */
export function isEnglishWord(written: string, where: KeyContext): boolean {
  const meanings = contexts.get(where)?.meanings();
  const letters = wordsOfKey(written).join('');
  return meanings !== undefined && (meanings.has(letters) || meanings.has(singular(letters)));
}

/** A word that is an English one means what it means in English, since nothing but the key says what language it is. */
function listed(words: Words, parts: readonly string[]): string | undefined {
  const letters = parts.join('');
  const meanings = words.meanings();
  return meanings.get(letters) ?? words.foreign().get(letters) ?? meanings.get(singular(letters));
}

/** The meaning without words that say nothing, and of the first of two things: "Key duties", "Skills and abilities". */
function meaningOfParts(written: string, words: Words): string | undefined {
  for (const part of written.split(/\s+(?:and|or|–|-)\s+|[&/,–—]|\s-\s/i)) {
    const parts = wordsOfKey(part);
    const found = listed(words, parts);
    if (found !== undefined) return found;
    const telling = parts.filter((word) => !fillers.has(word));
    const meant = telling.length > 0 ? listed(words, telling) : undefined;
    if (meant !== undefined) return meant;
  }
  return undefined;
}

function meaningOfHints(parts: readonly string[], { hints }: Words): string | undefined {
  for (const word of parts) {
    const meant = hints().get(singular(word));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** The words by which completion finds a known key, as authors write them in English, or in the language of `tag` (BCP 47) and in English. */
export function wordsFor(key: string, where: KeyContext, tag = 'en'): readonly string[] {
  const tables = [languageOf(tag)?.keys[where], wordTables[where]?.words];
  return tables.flatMap((table) => table?.[key]?.split(',') ?? []).map((phrase) => phrase.trim());
}

export type Importance = 'essential' | 'desirable';

const foreignImportances = lazy(() => {
  const kinds: readonly Importance[] = ['essential', 'desirable'];
  return new Map(languages().flatMap(({ importance }) => kinds.flatMap((kind) => listOf(importance[kind], kind))));
});

const importances = lazy(
  () =>
    new Map<string, Importance>([
      ...listOf(
        'essential,essentials,essential criteria,essential skills,essential requirements,e,must,must have,must haves,mandatory,required,' +
          'minimum,minimum criteria,minimum requirements,compulsory,must be,you must have,have to have,critical,necessary',
        'essential' as const,
      ),
      ...listOf(
        'desirable,desirables,desirable criteria,desirable skills,desirable requirements,d,nice to have,nice to haves,preferred,bonus,a bonus,' +
          'optional,desired,would be nice,useful,helpful,a plus,advantageous,an advantage,good to have,should have,could have,ideal,ideally,' +
          'bonus points,handy,preferable,it would be great if you had,helpful but not essential,not essential,nice',
        'desirable' as const,
      ),
    ]),
);

function listOf<T>(phrases: string, value: T): [string, T][] {
  return phrases.split(',').map((phrase) => [lettersOf(phrase), value]);
}

/** The importance that words stand for, such as "Must have"; `undefined` for any other words. */
export function importanceOf(words: string): Importance | undefined {
  if (words.length > 60) return undefined;
  const letters = lettersOf(words);
  return importances().get(letters) ?? foreignImportances().get(letters);
}

const importanceAlone = /^(?:essentials?|desirables?|[ed])(?:\s+(?:criteria|skills|requirements))?$/i;

/** Whether words say the importance in the format's own words, so that nothing of them is lost with it. */
export function saysImportanceAlone(words: string): boolean {
  return importanceAlone.test(words.trim());
}
