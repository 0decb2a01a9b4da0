import { settingsAbove } from '../settingsAbove.ts';

/** Looks for the settings above files: once in each folder, for as long as one of the files is below it. */
export class SettingsSearch {
  readonly #read: (settingsUri: string) => Promise<void>;
  /** What was looked for, found or not. */
  readonly #looked = new Map<string, Promise<void>>();
  readonly #files = new Set<string>();
  /** How many of the files are below the folder of settings. */
  readonly #below = new Map<string, number>();

  /** `read` takes in the settings with a URI, if there are any. */
  constructor(read: (settingsUri: string) => Promise<void>) {
    this.#read = read;
  }

  /** How many files and settings are remembered. */
  get kept(): number {
    return this.#looked.size + this.#files.size + this.#below.size;
  }

  /** Each folder above a file is looked into once; settings that come there later have to be reported. */
  async lookAbove(uri: string): Promise<void> {
    const above = settingsAbove(uri);
    if (!this.#files.has(uri)) {
      this.#files.add(uri);
      for (const settings of above) this.#below.set(settings, (this.#below.get(settings) ?? 0) + 1);
    }
    await Promise.all(above.map((settings) => this.#looked.get(settings) ?? this.#look(settings)));
  }

  /** Whether settings are above a file other than themselves. */
  areAboveOthers(settings: string): boolean {
    return (this.#below.get(settings) ?? 0) > (this.#files.has(settings) ? 1 : 0);
  }

  /** Nothing is asked of a file any more; gives the settings that are above none now. */
  letGo(uri: string): string[] {
    if (!this.#files.delete(uri)) return [];
    return settingsAbove(uri).filter((settings) => {
      const below = (this.#below.get(settings) ?? 1) - 1;
      if (below > 0) this.#below.set(settings, below);
      else {
        this.#below.delete(settings);
        this.#looked.delete(settings);
      }
      return below === 0;
    });
  }

  #look(settings: string): Promise<void> {
    const looked = this.#read(settings);
    this.#looked.set(settings, looked);
    // What could not be read now may be readable later; who waits now gets the error.
    looked.catch(() => {
      if (this.#looked.get(settings) === looked) this.#looked.delete(settings);
    });
    return looked;
  }
}
