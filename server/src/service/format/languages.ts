import { lazy } from '../support/lazy.ts';
import { writtenLanguages } from './generated/languages.js';
import type { KeyContext } from './knownKeys.ts';
import type { SectionKey } from './sections.ts';

/*
 * What is called how in other languages. Each language is a file of `server/languages`, which somebody can write who knows the language and not
 * this code; English is the language of the tables beside this file.
 */

/** What a role says of itself in a few words beside its sections, by the keys of the format. */
export const factKeys = [
  'grade',
  'status',
  'extends',
  'reportsTo',
  'owner',
  'version',
  'updated',
  'organisation',
  'family',
  'progressesTo',
] as const;

export type FactKey = (typeof factKeys)[number];

export interface Language {
  /** The tag of the language alone, `de`. */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** The headings of the sections of a role. */
  readonly sections: Readonly<Record<SectionKey, string>>;
  /** What stands before the value of a fact. */
  readonly facts: Readonly<Record<FactKey, string>>;
  /** By place and known key: what else authors call it, separated by commas. Letters alone count. */
  readonly keys: Readonly<Partial<Record<KeyContext, Readonly<Record<string, string>>>>>;
  /** What authors call the two kinds of importance, separated by commas. */
  readonly importance: { readonly essential: string; readonly desirable: string };
}

/** Every language but English, in the order of their tags. */
export const languages: () => readonly Language[] = lazy(() => JSON.parse(writtenLanguages));

/** The language of a BCP 47 tag, whatever its script and region; `undefined` for English and for languages that nobody has written down. */
export function languageOf(tag: string): Language | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  return language === 'en' ? undefined : languages().find((one) => one.language === language);
}
