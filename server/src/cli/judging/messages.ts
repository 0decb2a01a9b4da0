import type { Settings } from '../../service/document/profile.ts';
import type { JudgedFile } from '../../service/host.ts';

/** Asks a thread to judge a file. */
export interface Question {
  readonly id: number;
  readonly uri: string;
  /** The number of the settings that count; the settings themselves are sent once to each thread. */
  readonly settings: number;
  readonly newSettings?: Settings | undefined;
}

/** `judged` is `undefined` when the file cannot be read or judged there. */
export interface Answer {
  readonly id: number;
  readonly judged: JudgedFile | undefined;
}
