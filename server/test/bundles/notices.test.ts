import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
