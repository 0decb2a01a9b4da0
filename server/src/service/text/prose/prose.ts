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
  return new LazyProse(text, kind, language);
}

/** A class, since a file has thousands of them: what is worked out of one is kept without closures. */
class LazyProse implements Prose {
  readonly text: string;
  readonly kind: TextKind;
  readonly language: string;
  #plain: string | undefined;
  #sentences: readonly Sentence[] | undefined;
  #words: readonly Word[] | undefined;

  constructor(text: string, kind: TextKind, language: string) {
    this.text = text;
    this.kind = kind;
    this.language = language;
  }

  get plain(): string {
    this.#plain ??= maskMarkdown(this.text);
    return this.#plain;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.plain);
    return this.#sentences;
  }

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.plain);
    return this.#words;
  }
}

/** The primary language of a tag in lower case: `en` for `en-GB`. */
export function primaryLanguage(tag: string): string {
  return (/^[A-Za-z]+/.exec(tag)?.[0] ?? '').toLowerCase();
}

/** The same as a primary language of `en`, for who asks it of every text. */
const english = /^en(?![a-z])/i;

/** True for texts that the rules for English may judge. */
export function isEnglish({ language }: Pick<Prose, 'language'>): boolean {
  return english.test(language);
}
