import { URI } from 'vscode-uri';
import type { HostFile } from '../service/host.ts';
import type { World } from './world.ts';

export interface StoredText {
  /** What the file begins with, if anything; it is no part of the text, so that columns are counted as in an editor. */
  readonly byteOrderMark: '' | '\ufeff';
  readonly text: string;
}

/** The text of a file; `undefined` when it cannot be read. */
export async function readStored(world: World, path: string): Promise<StoredText | undefined> {
  const text = await world.readText(path);
  if (text === undefined) return undefined;
  return text.startsWith('\ufeff') ? { byteOrderMark: '\ufeff', text: text.slice(1) } : { byteOrderMark: '', text };
}

/** A stored file as the service asks for it. Stored files do not change while the command line runs, but for its own fixes. */
export async function storedFile(world: World, uri: string): Promise<HostFile | undefined> {
  const stored = uri.startsWith('file:') ? await readStored(world, URI.parse(uri).fsPath) : undefined;
  return stored && { text: stored.text, version: 0 };
}
