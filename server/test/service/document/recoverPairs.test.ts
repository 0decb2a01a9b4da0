import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { walk } from '../../../src/service/document/syntax/tree.ts';
import { toValue } from '../../../src/service/document/syntax/value.ts';

const cases: readonly (readonly [name: string, text: string, value: unknown])[] = [
  [
    'a word without a colon leaves the key on the next line alone',
    'id: a\ntitle\nlang: en\n',
    { id: 'a', title: null, lang: 'en' },
  ],
  ['so do several', 'a\nb\nc: d\n', { a: null, b: null, c: 'd' }],
  ['words of a key that is indented deeper stay with it', 'a b\n  c: d\n', { 'a b c': 'd' }],
  ['a colon in a value does not swallow the keys below', 'a: note: b\nc: d\ne: f\n', { a: 'note: b', c: 'd', e: 'f' }],
  [
    'nor those of a list item',
    'x:\n  - a: b: c\n    d: e\n  - h: i\nj: k\n',
    { x: [{ a: 'b: c', d: 'e' }, { h: 'i' }], j: 'k' },
  ],
  ['several colons in one value are one text', 'a: b: c: d: e\nf: g\n', { a: 'b: c: d: e', f: 'g' }],
  ['several values with colons are mended one by one', 'a: b: c\nd: e: f\ng: h\n', { a: 'b: c', d: 'e: f', g: 'h' }],
  ['a value may end in a colon', 'a: b:\nc: d\n', { a: 'b:', c: 'd' }],
  ['a text with a colon may go on below', 'a: b: c\n  d\ne: f\n', { a: 'b: c d', e: 'f' }],
  ['a key that is indented too deep belongs beside the one above', 'a: b\n  c: d\ne: f\n', { a: 'b', c: 'd', e: 'f' }],
  ['keys below a value with a colon stay a mapping', 'a: b:\n    c: d\ne: f\n', { a: { b: { c: 'd' } }, e: 'f' }],
  ['an explicit key keeps its mapping', '? a\n: b: c\n  d: e\n', { a: { b: 'c', d: 'e' } }],
  ['a quote that is never closed takes no letter from its text', 'a: "b cd\ne: f\n', { a: 'b cd', e: 'f' }],
  ['nor one in a list', "a:\n  - 'it''s\n  - b\n", { a: ["it's", 'b'] }],
  ['nor one at the end of a text', 'a: "b cd', { a: 'b cd' }],
  ['nor one that ends in an escape', 'a: "b\\"', { a: 'b"' }],
  ['a mapping behind a dash is no slip', '- a: b\n  c: d\n', [{ a: 'b', c: 'd' }]],
];

for (const [name, text, value] of cases) {
  test(`mended: ${name}`, () => {
    const { root } = parseText(text);
    assert.deepEqual(JSON.parse(JSON.stringify(toValue(root))), value);
    let offset = 0;
    for (const node of root ? walk(root) : []) {
      assert.ok(node.start >= offset || node.start === node.end, 'nodes stand in the order of the text');
      assert.ok(node.end <= text.length && node.start <= node.end);
      offset = node.start;
    }
  });
}
