import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { charactersOf, loadedWith, moduleOf, serverModules, textOf } from '../../build/startSizes.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** Patterns that occur in these libraries also after their names have been shortened. */
const later: Readonly<Record<string, RegExp>> = {
  'the Markdown library': /"commonmark"|commonmark:/,
  'the PDF library': /PDFDocument|FlateDecode/,
  "Word's files": /wordprocessingml\/2006\/main/,
  'the HTML library': /eof-before-tag-name/,
  'the importer': /in no format that is known/,
  'what is said in German': /Den Schlüssel \{0\} kennt/,
  'the style of pages': /\.rp-page/,
  'what judges by dictionaries': /COMPOUNDMIN/,
  'what judges English words': /in accordance\|in addition/,
};

const [introduction = '', session = ''] = serverModules(dist);

for (const [name, ...entries] of [
  ['the command line', 'cli.mjs', moduleOf(dist, 'run')],
  ['the server', introduction, session],
] as const) {
  test(`${name} starts without what only documents need`, () => {
    const files = entries.flatMap((entry) => [...loadedWith(dist, entry)]);
    const texts = files.map((file) => textOf(dist, file));
    for (const [what, pattern] of Object.entries(later)) {
      const holders = files.filter((_, i) => pattern.test(texts[i] ?? ''));
      assert.deepEqual(holders, [], `${what} is loaded at once`);
    }
    const size = charactersOf(dist, ...entries);
    assert(size < 1_420_000, `${size} characters are loaded at once`);
  });
}

test('a client is answered by little, since it waits for that before it does anything else', () => {
  const files = loadedWith(dist, introduction);
  assert(files.size <= 8, `${files.size} modules are loaded first`);
  const size = charactersOf(dist, introduction);
  assert(size < 270_000, `${size} characters are loaded first`);
});

test('what a module hands on of the script that it runs is there when it has run', async () => {
  const started = [introduction, session, moduleOf(dist, 'run')].flatMap((entry) => [...loadedWith(dist, entry)]);
  for (const file of new Set(started)) {
    const exported = Object.entries(await import(pathToFileURL(join(dist, file)).href));
    const late = exported.filter(([, value]) => value === undefined).map(([name]) => name);
    assert.deepEqual(late, [], file);
  }
});
