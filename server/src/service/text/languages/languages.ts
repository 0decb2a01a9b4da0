import { lazy } from '../../support/lazy.ts';
import { isEnglish, primaryLanguage } from '../prose/prose.ts';
import { writtenLanguages } from './generated/languages.js';

/*
 * What is called how in other languages, and how their texts are. Each language is a file of `server/languages`, which somebody can write who
 * knows the language and not this code; English is the language of the tables and rules themselves.
 */

/** Words and phrases of a language are one text, separated by commas. */
export interface Language {
  /** The tag of the language alone, `de`. */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** The headings of the sections of a role, by their keys. */
  readonly sections: Readonly<Record<string, string>>;
  /** What stands before the value of a fact, by its key. */
  readonly facts: Readonly<Record<string, string>>;
  /** By place (`KeyContext`) and known key: what else authors call it. Letters alone count. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What authors call the two kinds of importance. */
  readonly importance: { readonly essential: string; readonly desirable: string };
  readonly texts: LanguageTexts;
}

/** What rules know of texts in a language. Each list is short and sure: what is not in it is not judged. */
export interface LanguageTexts {
  /** Words that may stand twice in a row in a correct sentence. */
  readonly mayRepeat: string;
  /** Words that join the items of a list, at whose end one may stand. */
  readonly joins: string;
  /** Other words that no sentence ends in. */
  readonly openEnds: string;
  /** Phrases of authors who will write a text later: as a whole sentence, or in brackets. */
  readonly placeholders: string;
}

/** Every language but English, in the order of their tags. */
export const languages: () => readonly Language[] = lazy(() => JSON.parse(writtenLanguages));

/** The language of a BCP 47 tag, whatever its script and region; `undefined` for English and for languages that nobody has written down. */
export function languageOf(tag: string): Language | undefined {
  if (isEnglish({ language: tag })) return undefined;
  const language = primaryLanguage(tag);
  return languages().find((one) => one.language === language);
}
