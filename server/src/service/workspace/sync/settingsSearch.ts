import { settingsAbove } from '../../document/settingsAbove.ts';

/** Looks for the settings above files: once in each folder, for as long as one of the files is below it. */
export class SettingsSearch {
  readonly #read: (settingsUri: string) => Promise<void>;
  /** What was looked for, found or not. */
  readonly #looked = new Map<string, Promise<void>>();
  readonly #files = new Set<string>();
  /** The folders in which the files are: a thousand roles are in a few. */
  readonly #folders = new Map<string, SearchedFolder>();

  /** `read` takes in the settings with a URI, if there are any. */
  constructor(read: (settingsUri: string) => Promise<void>) {
    this.#read = read;
  }

  /** How many files and settings are remembered. */
  get kept(): number {
    return this.#looked.size + this.#files.size + this.#folders.size;
  }

  /** Each folder above a file is looked into once; settings that come there later have to be reported. */
  async lookAbove(uri: string): Promise<void> {
    const name = folderOf(uri);
    const folder = this.#folders.get(name) ?? { files: 0, looked: undefined };
    if (!this.#files.has(uri)) {
      this.#files.add(uri);
      this.#folders.set(name, folder);
      folder.files++;
    }
    folder.looked ??= this.#lookFrom(uri, folder);
    await folder.looked;
  }

  /** Whether settings are above a file other than themselves. */
  areAboveOthers(settings: string): boolean {
    let files = this.#files.has(settings) ? -1 : 0;
    for (const [name, folder] of this.#folders) if (isAbove(settings, name)) files += folder.files;
    return files > 0;
  }

  /** Nothing is asked of a file any more; gives the settings that are above none now. */
  letGo(uri: string): string[] {
    const name = folderOf(uri);
    const folder = this.#folders.get(name);
    if (!this.#files.delete(uri) || !folder || --folder.files > 0) return [];
    this.#folders.delete(name);
    const left = settingsAbove(uri).filter(
      (settings) => ![...this.#folders.keys()].some((one) => isAbove(settings, one)),
    );
    for (const settings of left) this.#looked.delete(settings);
    return left;
  }

  async #lookFrom(uri: string, folder: SearchedFolder): Promise<void> {
    try {
      await Promise.all(settingsAbove(uri).map((settings) => this.#looked.get(settings) ?? this.#look(settings)));
    } catch (error) {
      // What could not be read now may be readable later; who waits now gets the error.
      folder.looked = undefined;
      throw error;
    }
  }

  #look(settings: string): Promise<void> {
    const looked = this.#read(settings);
    this.#looked.set(settings, looked);
    looked.catch(() => {
      if (this.#looked.get(settings) === looked) this.#looked.delete(settings);
    });
    return looked;
  }
}

interface SearchedFolder {
  /** How many of the files are in it. */
  files: number;
  /** Resolved when all settings above it have been looked for. */
  looked: Promise<void> | undefined;
}

/** The folder of a file with a slash at its end. */
function folderOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isAbove(settings: string, folder: string): boolean {
  const own = folderOf(settings);
  return own !== '' && folder.startsWith(own);
}
