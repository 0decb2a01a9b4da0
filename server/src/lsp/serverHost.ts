import type { DictionaryFiles } from '../service/host.ts';
import type { FindFonts, ReadAsset } from '../write/assets.ts';
import type { ReadPicture } from '../write/logo/readLogo.ts';
import type { ListStored, ReadStored, SizeOf } from './files.ts';

/** What differs between the machines that a server runs on. */
export interface ServerHost {
  readonly version: string;
  /** How stored files are read there; `undefined` for a file that cannot be. */
  readonly readStored: ReadStored;
  /** How many bytes a stored file has there; left out where that cannot be told sooner than what it holds. */
  readonly sizeOf?: SizeOf;
  /** The URIs of the files below a folder; `undefined` for a folder that cannot be listed there. */
  readonly listStored: ListStored;
  /** How pictures are read there; left out where only the client can. */
  readonly readPicture?: ReadPicture;
  /**
   * The URI under which a file is listed in the workspace's folders that a URI leads to, be it through links, or the same URI; left out where
   * there are no links, or where nothing is known of them.
   */
  readonly listedUri?: (uri: string, folders: readonly string[]) => string;
  /** The dictionaries for a language tag, at paths that a person has named, in the workspace's folders and on the machine; left out where none can be read. */
  readonly readDictionaries?: (
    language: string,
    named: readonly string[],
    folders: readonly string[],
  ) => Promise<readonly DictionaryFiles[]>;
  /** Called with the address of the files that were built beside the server, where it cannot know that by itself. */
  readonly builtFilesAt?: (address: string) => void;
  /** Called when all that every session needs has been loaded. */
  readonly loaded?: () => void;
  /** Called with the reason where that cannot be loaded. Whatever the client asks for is answered with it, unless this ends the server. */
  readonly notLoaded?: (reason: unknown) => void;
  /** Yields to the event loop: resolves when what waits already has been dealt with. */
  readonly pause: () => Promise<void>;
  /** Called when a long file or many files are to be read, from when on speed counts for more than a little memory. */
  readonly expectMuch?: (what: 'longFile' | 'manyFiles') => void;
  /** A clock in milliseconds that never goes back; that of the machine when left out. */
  readonly now?: () => number;
  /** Reads files that were built beside the server; left out where only the client can. */
  readonly readAsset?: ReadAsset;
  /** Fonts at paths of the machine and those of its system; left out where there are none, as in a browser. */
  readonly moreFonts?: (paths: readonly string[]) => FindFonts;
}
