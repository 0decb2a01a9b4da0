import { maskMarkdown } from './maskMarkdown.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * The kind of a text: `name`, a title or a few words; `prose`, sentences; `proper`, the name of an organisation, whose spelling is its own
 * matter.
 */
export type TextKind = 'name' | 'prose' | 'proper';

/**
 * A decoded text as the rules read it. All offsets are 0-based UTF-16 offsets into `text`, `end` exclusive. They apply to `plain` as well,
 * which has the same length.
 */
export interface Prose {
  readonly text: string;
  readonly kind: TextKind;
  /** The language tag of the file, as it is written; `en` when there is none. */
  readonly language: string;
  /**
   * The text with everything masked that is not prose: each character of code, targets of links, addresses and HTML is a `content` character,
   * each mark of Markdown (emphasis, bullets, headings, backslashes) a `mark`.
   */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
}

/** The prose of a decoded text. The masked text, sentences and words are computed on first use. */
export function proseOf(text: string, kind: TextKind, language: string): LazyProse {
  return new LazyProse(text, kind, language);
}

/** A class, since a file has thousands of them: derived values are stored without closures. */
export class LazyProse implements Prose {
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

  /**
   * Forgets what was computed, which is computed again for who asks. To be called even by who lets go of the prose itself: one that has become old keeps
   * its words alive until everything old is collected.
   */
  release(): void {
    this.#plain = undefined;
    this.#sentences = undefined;
    this.#words = undefined;
  }
}

/** The primary language of a tag in lower case: `en` for `en-GB`. */
export function primaryLanguage(tag: string): string {
  return (/^[A-Za-z]+/.exec(tag)?.[0] ?? '').toLowerCase();
}

/** Equal to a primary language of `en`, as a quick test that is made for every text. */
const english = /^en(?![a-z])/i;

/** True for texts to which the rules for English apply. */
export function isEnglish({ language }: Pick<Prose, 'language'>): boolean {
  return english.test(language);
}
