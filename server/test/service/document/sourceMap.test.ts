import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { findValue } from '../../../src/service/document/syntax/tree.ts';
import { sourceMapOf } from '../../../src/service/document/texts/sourceMap.ts';
import { writings } from '../../support/writings.ts';

const texts = [
  'One word',
  'It\'s a "quoted" text: with a colon, a # and a back\\slash.',
  'Naïve café – 100 % “curly” 😀 emoji',
  'Two  spaces and three   more',
  'A first paragraph.\n\nA second one, with more words.',
  'First line\nsecond line\nthird line',
  '- a list\n- of items\n\nand a paragraph',
  'Trailing blanks   \nand a line',
  'One\n\n\n\nfour breaks above',
  'a b c d',
];

for (const text of texts) {
  for (const { style, source, starts, ends } of writings(text)) {
    test(`each character of ${JSON.stringify(text)} is found, written ${style}`, () => {
      const whole = `text: ${source}\nnext: 1\n`;
      const document = readDocument('file:///test.role.yaml', 'role', 1, whole);
      const node = findValue(document.root, 'text');
      assert.equal(node?.kind, 'scalar');
      if (node?.kind !== 'scalar') return;
      const map = sourceMapOf(document, node);
      for (let i = 0; i < text.length; i++) {
        if (/\s/.test(text.charAt(i)) && text !== 'Two  spaces and three   more') continue;
        const place = map({ start: i, end: i + 1 });
        const expected = { start: 6 + (starts[i] ?? 0), end: 6 + (ends[i] ?? 0) };
        // Each half of a character outside the basic plane is escaped by itself here, and is looked up by itself.
        assert.deepEqual(place, expected, `${i} ${text.charAt(i)}`);
      }
    });
  }
}
