import type { FolderContent } from '../node/filesBelow.ts';
import type { LocalContent, LocalServer } from '../node/localServer.ts';
import type { UnreadableFile } from '../node/regularFile.ts';
import type { DictionaryFiles } from '../service/host.ts';
import { type Message, SaidError, say, type Translate } from '../service/message.ts';
import { visible } from './formats/visible.ts';

/** The little that the command line needs of its machine, so that commands are functions that tests can call. */
export interface World {
  /** Absolute. */
  readonly workingDirectory: string;
  /** True when a person reads standard output on a terminal that shows colours. */
  readonly colours: boolean;
  /** Puts what the person at the terminal reads into their language. */
  readonly translate: Translate;
  /** How many columns a line of the report may take. */
  readonly columns: number;
  /** True when a person looks at standard output on a terminal, which makes nothing of bytes. */
  readonly outputIsTerminal: boolean;
  writeOutput(data: string | Uint8Array): void;
  writeError(text: string): void;
  /** Tells a person at a terminal how far the work has come, if it takes long; `undefined` takes it away again. */
  showProgress(progress: WorkDone | undefined): void;
  /** The text with its byte-order mark, if there is one; `undefined` when there is no such file. */
  readText(path: string): Promise<string | UnreadableFile | undefined>;
  /** The bytes of a file that was named to be imported, whatever its name; `undefined` when there is no such file. */
  readBytes(path: string): Promise<Uint8Array | UnreadableFile | undefined>;
  /** The bytes of a picture in a folder, both absolute paths; `undefined` when it cannot be read, or when a link leads out of the folder. */
  readPicture(path: string, folder: string): Promise<Uint8Array | undefined>;
  /**
   * Writes a file as a whole or not at all, with the folders on the way; throws an `Error` whose message says why it could not. No role,
   * framework or settings file is written in this way. A long text may come in pieces.
   */
  writeText(path: string, text: string | Iterable<string>): Promise<void>;
  /** The same for a file that is no text. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file of any name, with the folders on the way; false when there is one already, which is left as it is. */
  createText(path: string, text: string): Promise<boolean>;
  /** Gives any file a new text in the same way; false when it no longer has the text `before`, and is left as it is. */
  replaceText(path: string, before: string, after: string): Promise<boolean>;
  /** To be called at the end of a run that has written: makes it last, as far as the machine can. */
  flush(): void;
  /** Removes a file; nothing happens where there is none. */
  removeFile(path: string): Promise<void>;
  /** Reads a file that was built beside the program. */
  readAsset(path: string): Promise<Uint8Array>;
  /** Fonts of the machine that may have some letters, for a document in a language (BCP 47), those that are preferred first. */
  fontsOfSystem(letters: string, lang: string): AsyncIterable<Uint8Array>;
  /** The dictionaries for a language tag: at paths that were named, among the packages of the working directory, and those of the machine. */
  readDictionaries(language: string, named: readonly string[]): Promise<readonly DictionaryFiles[]>;
  /** What is at a path. */
  kindOf(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** The path at which a file is once links are followed, whether it exists or not. Both paths are absolute. */
  realPath(path: string): Promise<string>;
  /** All files below a folder with absolute paths, sorted; `node_modules` and `.git` are not entered. */
  listFiles(folder: string): Promise<FolderContent>;
  /** Serves content on a port of this machine that no other machine can reach; 0 is any free one. See `serveLocally`. */
  serve(port: number, contentOf: (path: string) => Promise<LocalContent | undefined>): Promise<LocalServer>;
  /** Calls `onChange` when files below a folder have changed whose paths relative to it are ours; gives what ends it. */
  watchFolder(folder: string, isOurs: (path: string) => boolean, onChange: () => void): () => void;
  /** Resolves when the person at the terminal ends the command. */
  untilInterrupted(): Promise<void>;
  toUri(path: string): string;
  /** An absolute path for one that may be relative to the working directory. */
  resolve(path: string): string;
  /** Relative to the working directory with forward slashes; absolute when it is not below it. */
  display(path: string): string;
}

/** How many of some files have been worked on. */
export interface WorkDone {
  readonly what: 'Reading' | 'Checking' | 'Comparing' | 'Rendering' | 'Writing';
  readonly done: number;
  readonly total: number;
  /** True where even one of the files takes long, so that nobody should wait for the first of them without a word. */
  readonly isLong?: boolean;
}

/** How a run ended, as contracts with scripts have it. */
export const exitStatus = {
  /** Nothing found, or nothing that counts. */
  clean: 0,
  /** Errors were found, or more warnings than allowed. */
  found: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  failed: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A wrong call: reported with a hint at the help, status 2. */
export class UsageError extends SaidError {}

/** Tells the person something on a line of standard error, behind the name of the program. */
export function warn(message: Message, world: Pick<World, 'translate' | 'writeError'>): void {
  tell(say`role-profile: ${message}`, world);
}

/** The same without that name: what has been done. */
export function tell(message: Message, world: Pick<World, 'translate' | 'writeError'>): void {
  world.writeError(`${visible(world.translate(message))}\n`);
}
