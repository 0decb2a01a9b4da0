import type { Settings } from './document/profile.ts';
import type { Entry } from './workspace/entry.ts';

/** The service's small window to the world. Whoever runs the service implements it; tests have one in memory. */
export interface ServiceHost {
  /**
   * The text of a file, from an open buffer if there is one, else from where it is stored; with a version that differs when
   * the text does. `undefined` when there is no such file or it cannot be read.
   */
  readFile(uri: string): Promise<HostFile | undefined>;
  /** The URIs of all files of ours in the workspace's folders, in any order; `undefined` when there are no folders. */
  listFiles(): Promise<readonly string[] | undefined>;
  /** The URIs of the workspace's folders, if the host knows of any. */
  folders?(): readonly string[];
  /** Lets everything else that waits go first: called between the files of a long piece of work. */
  pause(): Promise<void>;
  /**
   * What a stored file says of itself, worked out by another thread under these settings (see `createJudge`) while the service goes on with
   * other files: `undefined` at once where no thread is free, and later where none could. Without this, all files are judged here.
   */
  judgeElsewhere?(uri: string, settings: Settings | undefined): Promise<JudgedFile | undefined> | undefined;
  /** For the developer's eyes; never shown as a message. */
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}

export interface JudgedFile {
  /** That of the text that was read. */
  readonly version: number;
  readonly entry: Entry;
}

export interface HostFile {
  readonly text: string;
  readonly version: number;
}
