import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readDictionaries } from '../../src/node/dictionaries.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

/** No language of these tests has a dictionary on any machine: what the system keeps is not found in their stead. */
const language = 'zz';

/** Writes a dictionary with one word, by the path of its `.dic`. */
function write(path: string, word: string, encoding: 'utf8' | 'latin1' = 'utf8'): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `1\n${word}\n`, encoding);
  writeFileSync(path.replace(/dic$/, 'aff'), encoding === 'utf8' ? 'SET UTF-8\n' : 'SET ISO8859-1\n');
}

async function wordsOf(tag: string, named: readonly string[], folders: readonly string[] = []): Promise<string[]> {
  const found = await readDictionaries(tag, { named, folders });
  return found.map(({ words }) => words.split('\n')[1] ?? '');
}

test('a named path may be a file, a folder of files, a package or a folder of packages', async (context) => {
  const folder = temporaryFolder(context);
  write(join(folder, 'files/zz_YY.dic'), 'file');
  write(join(folder, 'packages/dictionary-zz-yy/index.dic'), 'package');
  const tag = 'zz-YY';
  assert.deepEqual(await wordsOf(tag, [join(folder, 'files/zz_YY.dic')]), ['file']);
  assert.deepEqual(await wordsOf(tag, [join(folder, 'files')]), ['file']);
  assert.deepEqual(await wordsOf(tag, [join(folder, 'packages/dictionary-zz-yy')]), ['package']);
  assert.deepEqual(await wordsOf(tag, [join(folder, 'packages')]), ['package']);
  assert.deepEqual(await wordsOf(tag, [join(folder, 'none'), join(folder, 'packages'), join(folder, 'files')]), [
    'package',
  ]);
  assert.deepEqual(await wordsOf(language, [join(folder, 'files/zz_YY.dic')]), [], 'of another region');
});

test('the dictionary of the region goes before that of the language', async (context) => {
  const folder = temporaryFolder(context);
  write(join(folder, 'dictionary-de/index.dic'), 'Straße');
  assert.deepEqual(await wordsOf('de-CH', [folder]), ['Straße']);
  write(join(folder, 'dictionary-de-ch/index.dic'), 'Strasse');
  assert.deepEqual(await wordsOf('de-CH', [folder]), ['Strasse']);
  assert.deepEqual(await wordsOf('de_ch', [folder]), ['Strasse']);
  assert.deepEqual(await wordsOf('de', [folder]), ['Straße']);
});

test('Portuguese is that of its region, and both where none is named', async (context) => {
  const folder = temporaryFolder(context);
  write(join(folder, 'dictionary-pt/index.dic'), 'fato');
  write(join(folder, 'dictionary-pt-pt/index.dic'), 'facto');
  assert.deepEqual(await wordsOf('pt-BR', [folder]), ['fato']);
  assert.deepEqual(await wordsOf('pt-PT', [folder]), ['facto']);
  assert.deepEqual(await wordsOf('pt', [folder]), ['fato', 'facto']);
});

test('an encoding is that which the dictionary names', async (context) => {
  const folder = temporaryFolder(context);
  write(join(folder, 'zz.dic'), 'Übung', 'latin1');
  assert.deepEqual(await wordsOf(language, [folder]), ['Übung']);
  writeFileSync(join(folder, 'zz.aff'), 'SET KLINGON\n');
  assert.deepEqual(await wordsOf(language, [folder]), []);
});

test('packages of the workspace count, and no file to which a link leads out of it', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  const workspace = join(folder, 'workspace');
  write(join(workspace, 'node_modules/dictionary-zz/index.dic'), 'inside');
  assert.deepEqual(await wordsOf(language, [], [join(folder, 'none'), workspace]), ['inside']);
  const other = join(folder, 'other');
  write(join(folder, 'secret/index.dic'), 'secret');
  mkdirSync(join(other, 'node_modules'), { recursive: true });
  symlinkSync(join(folder, 'secret'), join(other, 'node_modules/dictionary-zz'));
  assert.deepEqual(await wordsOf(language, [], [other]), []);
});

test('nothing is found for what is no language, and half a dictionary is none', async (context) => {
  const folder = temporaryFolder(context);
  for (const tag of ['', '..', '../zz', 'x', 'english', 'zz/../..'])
    assert.deepEqual(await wordsOf(tag, [folder]), [], tag);
  writeFileSync(join(folder, 'zz.dic'), '1\nhalf\n');
  assert.deepEqual(await wordsOf(language, [folder]), []);
});
