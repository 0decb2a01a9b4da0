import type { Orthography } from '../text/orthography/orthography.ts';
import type { Speller } from '../text/spelling/speller.ts';

/** The words that count for a file; another one whenever lists have been loaded. */
export interface Words {
  /** Differs from that of other words. */
  readonly key: string;
  /** `undefined` until the English lists are loaded. */
  readonly speller: Speller | undefined;
  /** The spelling of the language of the file; `undefined` for English, until a dictionary is loaded, and where there is none. */
  readonly orthography: Orthography | undefined;
}

export const noWords: Words = { key: '', speller: undefined, orthography: undefined };

/** The words that have been loaded so far, by the language tag of a file. */
export class LoadedWords {
  #english = noWords;
  readonly #others = new Map<string, Words>();

  get knowsEnglish(): boolean {
    return this.#english.speller !== undefined;
  }

  of(language: string): Words {
    return this.#others.get(language) ?? this.#english;
  }

  useEnglish(speller: Speller): void {
    this.#english = { ...this.#english, key: 'words', speller };
    for (const [language, words] of this.#others)
      this.#others.set(language, { ...words, key: `words ${language}`, speller });
  }

  use(language: string, orthography: Orthography): void {
    const { key, speller } = this.#english;
    this.#others.set(language, { key: `${key} ${language}`, speller, orthography });
  }
}
