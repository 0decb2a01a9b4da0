import { URI } from 'vscode-uri';
import type { UnreadableFile } from '../node/regularFile.ts';
import type { World } from './world.ts';

export interface StoredText {
  /** What the file begins with, if anything; it is no part of the text, so that columns are counted as in an editor. */
  readonly byteOrderMark: '' | '\ufeff';
  readonly text: string;
}

/** The text of a file; `undefined` when there is no such file. */
export async function readStored(world: World, path: string): Promise<StoredText | UnreadableFile | undefined> {
  const text = await world.readText(path);
  if (typeof text !== 'string') return text;
  return text.startsWith('\ufeff') ? { byteOrderMark: '\ufeff', text: text.slice(1) } : { byteOrderMark: '', text };
}

/** The path of a `file:` URI, the only ones that are read; `undefined` for any other. */
export function storedPath(uri: string): string | undefined {
  return uri.startsWith('file:') ? URI.parse(uri).fsPath : undefined;
}
