import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const dist = join(import.meta.dirname, '../../../dist');
const read = (name: string) => readFileSync(join(dist, name), 'utf8');

test('the page of a role that nobody edits in loads nothing of its editor', () => {
  assert.match(read('roleEditor.js'), /edit-wordings/);
  assert.doesNotMatch(read('rolePanel.js'), /edit-(?:field|wordings|choices|tools)/);
  assert.doesNotMatch(read('rolePanel.css'), /\.edit-/);
});

test('the script of a page that is only read stays small', () => {
  const { size } = statSync(join(dist, 'rolePanel.js'));
  assert(size < 20_000, `${size} bytes`);
});

test('what texts are edited with is in a file of its own', () => {
  assert.match(read('richText.js'), /ProseMirror/);
  assert.doesNotMatch(read('roleEditor.js'), /ProseMirror/);
  const { size } = statSync(join(dist, 'richText.js'));
  assert(size < 400_000, `${size} bytes`);
});
