import type { ServiceHost } from '../host.ts';
import { isJudged } from '../text/orthography/judgedLanguages.ts';
import { loadOrthography } from '../text/orthography/load.ts';
import { primaryLanguage } from '../text/prose/prose.ts';
import { loadSpeller } from '../text/spelling/load.ts';
import type { Diagnostics } from './diagnostics.ts';

/** More tags than one workspace is written in. */
const mostDictionaries = 24;

/**
 * Loads word lists, each once. They are big, so that they are loaded behind the first diagnostics: the English ones before the files that are read only
 * once, a dictionary when a file is in its language. Failures are logged.
 */
export class WordLoader {
  readonly #host: ServiceHost;
  readonly #diagnostics: Pick<Diagnostics, 'knowsWords' | 'useWords' | 'useOrthography'>;
  readonly #onLoaded: () => void;
  readonly #dictionaries = new Map<string, Promise<void>>();
  #english: Promise<void> | undefined;

  /** `onLoaded` is called when files have to be checked again because of what has been loaded. */
  constructor(
    host: ServiceHost,
    diagnostics: Pick<Diagnostics, 'knowsWords' | 'useWords' | 'useOrthography'>,
    onLoaded: () => void,
  ) {
    this.#host = host;
    this.#diagnostics = diagnostics;
    this.#onLoaded = onLoaded;
  }

  /** Loads the English lists, unless they are there already. */
  loadEnglish(): Promise<void> {
    if (this.#diagnostics.knowsWords) return Promise.resolve();
    this.#english ??= this.#loadEnglish().finally(() => {
      this.#english = undefined;
    });
    return this.#english;
  }

  async #loadEnglish(): Promise<void> {
    await this.#host.pause();
    try {
      this.#diagnostics.useWords(await loadSpeller());
      this.#onLoaded();
    } catch (error) {
      this.#host.log('error', `The word lists cannot be loaded, so that spelling is not checked: ${String(error)}`);
    }
  }

  /** Begins to load what is there for a language tag other than English. */
  want(language: string): void {
    if (!this.#host.readDictionaries || this.#dictionaries.has(language)) return;
    // Tags may differ in what no dictionary knows of, such as a script.
    if (this.#dictionaries.size < mostDictionaries && isJudged(primaryLanguage(language)))
      this.#dictionaries.set(language, this.#loadDictionary(language));
  }

  /** Resolves when all dictionaries are there that files are in the language of. */
  async loaded(): Promise<void> {
    for (let count = -1; count < this.#dictionaries.size; ) {
      count = this.#dictionaries.size;
      await Promise.all(this.#dictionaries.values());
    }
  }

  async #loadDictionary(language: string): Promise<void> {
    await this.#host.pause();
    try {
      const files = (await this.#host.readDictionaries?.(language)) ?? [];
      if (files.length === 0) {
        this.#host.log('info', `There is no dictionary for "${language}", so that spelling is not checked in it.`);
        this.#host.lacksDictionary?.(language);
        return;
      }
      this.#diagnostics.useOrthography(language, await loadOrthography(language, files));
      this.#onLoaded();
    } catch (error) {
      this.#host.log('error', `The dictionary for "${language}" cannot be loaded: ${String(error)}`);
    }
  }
}
