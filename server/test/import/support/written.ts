import assert from 'node:assert/strict';
import { importContents } from './importCase.ts';

/** The files that an import makes of one text. Every word of it must stand in them. */
export async function wholeImport(text: string, name: string) {
  const { files, words } = await importContents({ [name]: text });
  assert.equal(words.found, words.total, 'words are missing');
  return files;
}

/** The same as texts by the names of the files, without the lines about their source. */
export async function written(text: string, name = 'post.md'): Promise<Record<string, string>> {
  const files = await wholeImport(text, name);
  return Object.fromEntries(files.map((file) => [file.name, file.text.replace(/^source:\n {2}name: .*\n/m, '')]));
}
