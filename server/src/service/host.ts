/** What the service needs of the machine that it runs on. Whoever runs the service implements it; tests have one in memory. */
export interface ServiceHost {
  /**
   * The text of a file, from an open buffer if there is one, else from where it is stored; with a version that differs when
   * the text does. `undefined` when there is no such file or it cannot be read.
   */
  readFile(uri: string): Promise<HostFile | undefined>;
  /** How many bytes a stored file has, where that can be told much sooner than it can be read; `undefined` for one that is open or not there. */
  sizeOf?(uri: string): Promise<number | undefined>;
  /** The URIs of all supported files in the workspace's folders, in any order; `undefined` when there are no folders. */
  listFiles(): Promise<readonly string[] | undefined>;
  /** The URIs of the workspace's folders, if the host knows of any. */
  folders?(): readonly string[];
  /**
   * The dictionaries for a language tag that somebody has installed, the best first; none where there is none. Left out where none can be looked
   * for, as in a browser.
   */
  readDictionaries?(language: string): Promise<readonly DictionaryFiles[]>;
  /** Told once of each language tag of texts for which no dictionary was found, so that their spelling is not checked. */
  lacksDictionary?(language: string): void;
  /** Yields to the event loop, so that other requests are answered: awaited between the steps of long work. */
  pause(): Promise<void>;
  /** The same for work that nobody waits for: what somebody has just asked for is answered before it goes on. */
  giveWay(): Promise<void>;
  /** Writes to the log, for developers; nothing of it is shown as a message. */
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}

export interface HostFile {
  readonly text: string;
  readonly version: number;
}

/** The two files of a Hunspell dictionary as texts: the rules of endings and beginnings (`.aff`), and the words (`.dic`). */
export interface DictionaryFiles {
  readonly affixes: string;
  readonly words: string;
}
