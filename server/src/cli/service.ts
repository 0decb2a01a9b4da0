import type { TextDocumentItem } from 'vscode-languageserver-types';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import { visible } from './formats/visible.ts';
import { readStored, type StoredText, storedFile } from './storedFile.ts';
import type { World } from './world.ts';

export interface OpenedService {
  readonly service: LanguageService;
  /** The URIs of files that could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

/** The same service as in the editor, over the files of the machine; `files` are those of the workspace, as absolute paths. */
export function serviceFor(world: World, files: readonly string[]): OpenedService {
  const unreadable = new Set<string>();
  // Frameworks and settings are requested again for every role that uses them; roles are not, and there are many of them.
  const kept = new Map<string, Promise<HostFile | undefined>>();

  async function read(uri: string): Promise<HostFile | undefined> {
    const file = await storedFile(world, uri);
    if (!file) unreadable.add(uri);
    return file;
  }

  const service = createLanguageService({
    readFile(uri) {
      if (documentKind(uri) === 'role') return read(uri);
      const file = kept.get(uri) ?? read(uri);
      kept.set(uri, file);
      return file;
    },
    listFiles: async () => files.map((file) => world.toUri(file)),
    pause: async () => {},
    log: (level, message) => {
      if (level === 'error') world.writeError(`${visible(message)}\n`);
    },
  });
  return { service, unreadable };
}

/** A stored file in the form of an open document. */
export interface StoredDocument extends TextDocumentItem, StoredText {
  readonly text: string;
}

/** A stored file as a document; `undefined` when it cannot be read. */
export async function readDocument(world: World, path: string): Promise<StoredDocument | undefined> {
  const stored = await readStored(world, path);
  return stored && { uri: world.toUri(path), languageId: 'yaml', version: 0, ...stored };
}

/**
 * All role, framework and settings files around a file, which it may refer to: those below the working directory, or below its own
 * folder when it lies elsewhere.
 */
export function filesAround(path: string, world: World): Promise<string[]> {
  return filesBelow(rootOf(path, world), world);
}

/** The folder that counts as the workspace of a file. */
export function rootOf(path: string, world: World): string {
  const isInside = world.toUri(path).startsWith(`${world.toUri(world.workingDirectory).replace(/\/$/, '')}/`);
  return isInside ? world.workingDirectory : world.resolve(`${path}/..`);
}

/** All role, framework and settings files below a folder, as absolute paths. */
export async function filesBelow(folder: string, world: World): Promise<string[]> {
  return (await world.listFiles(folder)).filter((file) => documentKind(world.toUri(file)));
}
