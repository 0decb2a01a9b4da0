import type { Framework, Settings } from '../document/profile/profile.ts';
import type { RoleDirectory } from '../model/roleDirectory.ts';
import type { FileEntry } from './index/fileEntry.ts';

/** What is known of all files together. Rules and features read it; only the index behind it writes. */
export interface Workspace extends RoleDirectory {
  /**
   * Whether every file of the workspace has been read, see `readStates`. Until then what is not found may only not have been read yet, so
   * that nobody says that it does not exist.
   */
  readonly isSettled: boolean;
  /** Whether there are folders at all; without them roles of other files are never known. */
  readonly hasFolders: boolean;
  /** Another number after every change of the index, so that work with pauses knows whether it saw one state of the workspace. */
  readonly revision: number;
  /** What is known of a file; `undefined` for one that has not been read or does not exist. */
  entry(uri: string): FileEntry | undefined;
  entries(): Iterable<FileEntry>;
  frameworks(): Iterable<Framework>;
  /**
   * What `make` gave for a profile earlier, under a key that says all that it depends on besides: for what many files ask, and what takes
   * long. A profile that is edited is another one.
   */
  remembered<T>(owner: object, key: string, make: () => T): T;
  /** What `make` gave under this key since the index changed last: for what depends on many files, and many files ask. */
  rememberedNow<T>(key: string, make: () => T): T;
  /** The same since a role came, went or changed: for what depends on roles alone, and is asked for while a framework is edited. */
  rememberedOfRoles<T>(key: string, make: () => T): T;
  /** The settings that count for a file: those of the nearest folder above it. */
  settingsFor(uri: string): Settings | undefined;
}
