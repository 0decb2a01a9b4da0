import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { narrowText } from '../../build/narrowText.ts';

const texts: Readonly<Record<string, string>> = {
  'a string': '"– ü 😀" + \'…\'',
  'a string with backslashes': '"\\\\–"',
  'a template': '`– € …`',
  'a tagged template': '((strings) => strings.join())`“ü”`',
  'a name': '({ ключ: 1 }).ключ',
  'a regular expression': '"a–b".replace(/[–—]/, "-") + /^.$/u.test("😀")',
  'a range in a class of whole characters': '["😀", "\\ud83d"].map((text) => /^[😀-😂]$/u.test(text)).join()',
  'a class of halves': '"😀".match(/[😀]/g).length',
  'the source of a regular expression': '"a • b".split(new RegExp(String.raw`\\s•\\s`)).join()',
};

for (const [name, text] of Object.entries(texts)) {
  test(`${name} means the same`, () => {
    const narrow = narrowText(text);
    assert.match(narrow, /^[\0-\x7f]*$/);
    assert.equal(runInNewContext(narrow), runInNewContext(text));
  });
}

test('what is narrow stays as it is', () => {
  assert.equal(narrowText('"u" + /\\d/'), '"u" + /\\d/');
});

test('a character behind a backslash is refused, since the escape would be one no more', () => {
  assert.throws(() => narrowText('/\\–/'), /"–" stands behind a backslash/);
});
