import { maskMarkdown } from './maskMarkdown.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * What a text is: `name`, a title or a few words; `prose`, sentences; `proper`, the name of an organisation, which nobody spells for
 * its owner.
 */
export type TextKind = 'name' | 'prose' | 'proper';

/**
 * A decoded text as the rules read it. All offsets are 0-based UTF-16 ones into `text`, `end` exclusive; `plain` has the same length,
 * so that they count for both.
 */
export interface Prose {
  readonly text: string;
  readonly kind: TextKind;
  /** The language tag of the file, as it is written; `en` when there is none. */
  readonly language: string;
  /**
   * The text without what is no prose: each character of code, links' targets, addresses and HTML is a `content` character, each mark of
   * Markdown (emphasis, bullets, headings, backslashes) a `mark`.
   */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
}

/** Sentences and words are worked out when a rule asks for them. */
export function proseOf(text: string, kind: TextKind, language: string): Prose {
  let plain: string | undefined;
  let sentences: readonly Sentence[] | undefined;
  let words: readonly Word[] | undefined;
  return {
    text,
    kind,
    language,
    get plain() {
      plain ??= maskMarkdown(text);
      return plain;
    },
    get sentences() {
      sentences ??= sentencesOf(this.plain);
      return sentences;
    },
    get words() {
      words ??= wordsOf(this.plain);
      return words;
    },
  };
}

/** The primary language of a tag in lower case: `en` for `en-GB`. */
export function primaryLanguage(tag: string): string {
  return (/^[A-Za-z]+/.exec(tag)?.[0] ?? '').toLowerCase();
}

/** True for texts that the rules for English may judge. */
export function isEnglish({ language }: Pick<Prose, 'language'>): boolean {
  return primaryLanguage(language) === 'en';
}
