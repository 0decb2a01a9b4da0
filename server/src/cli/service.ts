import type { TextDocumentItem } from 'vscode-languageserver-types';
import type { UnreadableFile } from '../node/regularFile.ts';
import { documentKind } from '../service/document/kind.ts';
import { littleReading } from '../service/document/profile/littleReading.ts';
import type { HostFile, ServiceHost } from '../service/host.ts';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import type { ServiceOptions } from '../service/languageServiceInterface.ts';
import { visible } from './formats/visible.ts';
import { readStored, type StoredText, storedPath } from './storedFile.ts';
import { isGone, type Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

export interface OpenedService {
  readonly service: LanguageService;
  /** The files that were looked for and cannot be read, of those that are there. It grows while files are read. */
  readonly unreadable: Unreadable;
  /** The paths of all files that were looked for, whether they are there or not. It grows likewise. */
  readonly asked: ReadonlySet<string>;
  /** As `readDocument`, but what has been read for others already is not read again. */
  readonly document: (path: string) => Promise<TextDocumentItem | UnreadableFile | undefined>;
  /** The service itself or, of one that does not judge files, another one over the same files that does. */
  readonly judging: () => Promise<LanguageService>;
}

/** How files are checked. */
interface CheckingOptions extends Omit<ServiceOptions, 'reading'> {
  /** Absolute paths of dictionaries, and of folders that hold some. */
  readonly dictionaries?: readonly string[];
  /** True for who only reads roles, and few of those that there are. */
  readonly isOfFew?: boolean;
}

/**
 * The same service as in the editor, over the files of the machine; `files` are those of the workspace, as absolute paths. Where roles are only read,
 * nothing is judged, which takes most of the time.
 */
export function serviceFor(
  world: World,
  files: readonly string[],
  { dictionaries = [], isOfFew = false, ...options }: CheckingOptions = {},
): OpenedService {
  const unreadable: Unreadable = new Map();
  const asked = new Set<string>();
  // Frameworks and settings are requested again with every role that names them; roles are not, and there are many.
  const kept = new Map<string, Promise<HostFile | undefined>>();
  const paths = new Map(files.map((path) => [world.toUri(path), path]));

  /** Stored files do not change while the command line runs, but for its own fixes. */
  async function read(uri: string): Promise<HostFile | undefined> {
    const path = paths.get(uri) ?? storedPath(uri);
    if (path === undefined) return undefined;
    asked.add(path);
    const stored = await readStored(world, path);
    if (stored && 'text' in stored) return { text: stored.text, version: 0 };
    const reason = stored?.reason ?? (paths.has(uri) ? isGone : undefined);
    if (reason !== undefined) unreadable.set(path, reason);
    return undefined;
  }

  const host: ServiceHost = {
    readFile(uri) {
      if (documentKind(uri) === 'role') return read(uri);
      const file = kept.get(uri) ?? read(uri);
      kept.set(uri, file);
      return file;
    },
    listFiles: async () => files.map((file) => world.toUri(file)),
    readDictionaries: (language) => world.readDictionaries(language, dictionaries),
    pause: async () => {},
    giveWay: async () => {},
    log: (level, message) => {
      if (level === 'error') world.writeError(`${visible(message)}\n`);
    },
  };
  const reading = options.judging === 'never' ? { reading: littleReading(isOfFew) } : {};
  const service = createLanguageService(host, { ...options, ...reading });
  return {
    service,
    unreadable,
    asked,
    async document(path) {
      const uri = world.toUri(path);
      const known = await kept.get(uri);
      return known ? { uri, languageId: 'yaml', version: 0, text: known.text } : readDocument(world, path);
    },
    async judging() {
      if (options.judging !== 'never') return service;
      const judging = createLanguageService(host);
      if (service.isSettled) await judging.scan();
      return judging;
    },
  };
}

export interface StoredDocument extends TextDocumentItem, StoredText {
  readonly text: string;
}

/** A stored file as a document; `undefined` when there is no such file. */
export async function readDocument(world: World, path: string): Promise<StoredDocument | UnreadableFile | undefined> {
  const stored = await readStored(world, path);
  if (!stored || 'reason' in stored) return stored;
  return { uri: world.toUri(path), languageId: 'yaml', version: 0, ...stored };
}
