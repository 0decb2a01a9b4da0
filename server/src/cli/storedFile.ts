import { URI } from 'vscode-uri';
import type { HostFile } from '../service/host.ts';
import type { World } from './world.ts';

/** The content of a file. */
export interface StoredText {
  /** The byte-order mark of the file, if any; it is not part of the text, so that columns are counted as in an editor. */
  readonly byteOrderMark: '' | '\ufeff';
  readonly text: string;
}

/** The text of a file; `undefined` when it cannot be read. */
export async function readStored(world: World, path: string): Promise<StoredText | undefined> {
  const text = await world.readText(path);
  if (text === undefined) return undefined;
  return text.startsWith('\ufeff') ? { byteOrderMark: '\ufeff', text: text.slice(1) } : { byteOrderMark: '', text };
}

/**
 * A stored file in the form that the service expects; `undefined` when it cannot be read. All versions are 0, since stored files do not change
 * while a service of the command line is in use.
 */
export async function storedFile(world: World, uri: string): Promise<HostFile | undefined> {
  const stored = uri.startsWith('file:') ? await readStored(world, URI.parse(uri).fsPath) : undefined;
  return stored && { text: stored.text, version: 0 };
}
