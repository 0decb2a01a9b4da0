import { lazy } from '../../support/lazy.ts';
import { isEnglish, primaryLanguage } from '../prose/prose.ts';
import { languages } from './languages.ts';

/*
 * What rules know of texts in other languages than English, made ready to be looked up.
 */

export interface Habits {
  readonly mayRepeat: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** What no sentence ends in, the words that join included. */
  readonly openEnds: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
}

const habits = lazy(
  () =>
    new Map(
      languages().map(({ language, texts }): [string, Habits] => {
        const joins = phrasesIn(texts.joins);
        return [
          language,
          {
            mayRepeat: new Set(phrasesIn(texts.mayRepeat)),
            joins: new Set(joins),
            openEnds: new Set([...joins, ...phrasesIn(texts.openEnds)]),
            placeholders: new Set(phrasesIn(texts.placeholders)),
          },
        ];
      }),
    ),
);

/** The habits of a language by its BCP 47 tag; `undefined` for English, which has rules of its own, and for languages that nobody has written down. */
export function habitsOf(tag: string): Habits | undefined {
  // Asked of every text, nearly all of which are English.
  return isEnglish({ language: tag }) ? undefined : habits().get(primaryLanguage(tag));
}

/** A text as the lists above have their phrases. */
export function asListed(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

function phrasesIn(listed: string): readonly string[] {
  return listed.split(',').map(asListed);
}
