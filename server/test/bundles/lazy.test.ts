import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const dist = join(import.meta.dirname, '../../../dist');

/** The files that a file of the build loads before it runs, itself included. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g)) loadedWith(next, found);
  return found;
}

/** Patterns that occur in these libraries also after their names have been shortened. */
const later: Readonly<Record<string, RegExp>> = {
  'the Markdown library': /"commonmark"|commonmark:/,
  'the PDF library': /PDFDocument|FlateDecode/,
  "Word's files": /wordprocessingml\/2006\/main/,
  'the HTML library': /eof-before-tag-name/,
  'the importer': /in no format that is known/,
  'what is said in German': /Den Schlüssel \{0\} kennt/,
  'the style of pages': /\.rp-page/,
};

for (const entry of ['cli.mjs', readdirSync(dist).find((name) => /^serve-.*\.mjs$/.test(name)) ?? 'no server']) {
  test(`${entry.replace(/-.*/, '')} starts without what only documents need`, () => {
    const files = [...loadedWith(entry)];
    const texts = files.map((file) => readFileSync(join(dist, file), 'utf8'));
    for (const [what, pattern] of Object.entries(later)) {
      const holders = files.filter((_, i) => pattern.test(texts[i] ?? ''));
      assert.deepEqual(holders, [], `${what} is loaded at once`);
    }
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    assert(size < 1_400_000, `${size} characters are loaded at once`);
  });
}
