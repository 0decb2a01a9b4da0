import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('what is shipped says whose works are in it, and on which terms', () => {
  const notices = readFileSync(new URL('../../../dist/notices.txt', import.meta.url), 'utf8');
  for (const name of [
    'yaml',
    'markdown-it',
    'pdfkit',
    'vscode-languageserver',
    'dictionary-en-gb',
    '@cspell/dict-en_us',
  ]) {
    assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\n\\S`, 'm'));
  }
  assert.ok(!/^(?:esbuild|mocha|typescript) /m.test(notices), 'nothing that only builds or tests');
});

test('no dictionary is shipped that tests alone have, since its terms are those of its makers', () => {
  const dist = new URL('../../../dist/', import.meta.url);
  const { files }: { files: string[] } = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8'));
  // Of the folder of packages nothing is shipped but what is bundled.
  assert.deepEqual(
    files.filter((path) => /node_modules|dictionar/.test(path)),
    [],
  );
  assert.deepEqual(
    readdirSync(dist, { recursive: true }).filter((path) => /\.(?:aff|dic)$/.test(String(path))),
    [],
  );
  const notices = readFileSync(new URL('notices.txt', dist), 'utf8');
  assert.ok(!/^dictionary-(?:cy|de|es|fr|it|nl|pl|pt)\b/m.test(notices));
});
