/** What the command line needs of its machine, so that commands are functions that tests can call. Paths are absolute. */
export interface World {
  readonly workingDirectory: string;
  /** True when standard output goes to a terminal that shows colours. */
  readonly colours: boolean;
  /** The width of the terminal in columns. */
  readonly columns: number;
  /** True when standard output goes to a terminal, which cannot show binary data. */
  readonly outputIsTerminal: boolean;
  writeOutput(data: string | Uint8Array): void;
  writeError(text: string): void;
  /** Shows at a terminal how far the work has come, if it takes long; `undefined` removes the line again. */
  showProgress(progress: WorkDone | undefined): void;
  /** The text with its byte-order mark, if there is one; `undefined` when the file cannot be read. */
  readText(path: string): Promise<string | undefined>;
  /** Creates the folders on the way; throws an `Error` whose message says why it could not. */
  writeText(path: string, text: string): Promise<void>;
  /** The same for binary data. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; does nothing where there is none. */
  removeFile(path: string): Promise<void>;
  /** Reads a file that was built beside the program, given by its path there; rejects when it cannot be read. */
  readAsset(path: string): Promise<Uint8Array>;
  /** What is at a path. */
  kindOf(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** Absolute paths of all files below a folder, sorted; `node_modules` and `.git` are not entered. */
  listFiles(folder: string): Promise<string[]>;
  /** The `file:` URI of a path. */
  toUri(path: string): string;
  /** An absolute path for one that may be relative to the working directory. */
  resolve(path: string): string;
  /** Relative to the working directory with forward slashes; absolute when it is not below it. */
  display(path: string): string;
}

/** How many of some files have been worked on. */
export interface WorkDone {
  /** `Reading`, `Checking`. */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** How a run ended. Scripts depend on these numbers. */
export const exitStatus = {
  /** Nothing found, or only warnings and remarks that are allowed. */
  clean: 0,
  /** Errors were found, or more warnings than allowed. */
  found: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  failed: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A wrong call: reported with a hint at the help, exit status 2. */
export class UsageError extends Error {}
