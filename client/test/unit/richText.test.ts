import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { readRichText } from '../../src/panels/shared/page/richText/markdown.ts';
import { schema } from '../../src/panels/shared/page/richText/schema.ts';

const kept = [
  '',
  'One line.',
  'One line\nand the next of the same paragraph.\n',
  'A paragraph.\n\nAnother one.\n\n\nA third after two lines.\n',
  'With *em*, _em_, **strong**, __strong__, `code` and [a link](https://example.org).',
  'An address <https://example.org/a_b>.',
  '- one\n- two\n  - inner\n- three\n',
  '* one\n\n* two\n\n* three',
  '+ one\n+ two',
  '3. three\n4. four\n',
  '1) one\n2) two',
  '# Heading\n\ntext\n\nOther\n=====\n\n> quoted\n> more\n\n---\n\n```js\nlet a;\n```\n',
  'Stars 5 * 3, snake_case, [brackets], ~tildes~ & <b>tags</b>.',
  'A \\* that is escaped.',
  'Ends with two blanks  \nor not.',
  'Mixed **bold _and_ more** text with `a * b`.',
];

test('a text that nobody has touched is written as it was read', () => {
  for (const text of kept) {
    const read = readRichText(text);
    assert(read, JSON.stringify(text));
    assert.equal(read.write(read.doc), text);
  }
});

test('a text that would lose something is left to its source', () => {
  for (const text of [
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '[a]\n\n[a]: https://example.org',
    '![x](https://example.org/x.png)',
  ]) {
    assert.equal(readRichText(text), undefined, text);
  }
});

/** The document with one text in it replaced by another one. */
function replaced(doc: Node, before: string, after: string): Node {
  const walk = (node: Node): Node => {
    if (node.isText)
      return node.text?.includes(before) ? schema.text(node.text.replace(before, after), node.marks) : node;
    const children: Node[] = [];
    let isChanged = false;
    node.forEach((child) => {
      const now = walk(child);
      if (now !== child) isChanged = true;
      children.push(now);
    });
    return isChanged ? node.type.create(node.attrs, children, node.marks) : node;
  };
  return walk(doc);
}

test('an edit changes nothing of other blocks, and keeps the way in which marks are written', () => {
  const text = `Some *em* and __strong__ text
on two lines.

* one 5 * 3
* two

1) A _b_
2) C

A\\* that stays.
`;
  for (const [before, after] of [
    ['text', 'words'],
    ['one 5', 'one 6'],
    ['C', 'D'],
    ['that stays', 'which stays'],
  ] as const) {
    const read = readRichText(text);
    assert(read);
    const written = read.write(replaced(read.doc, before, after));
    const expected = text.replace(before, after);
    // A paragraph that is written anew has no more backslashes than it needs.
    assert.equal(written, before === 'that stays' ? expected.replace('A\\*', 'A*') : expected);
  }
});

test('what looks like Markdown but was typed as words is escaped', () => {
  const read = readRichText('word');
  assert(read);
  for (const typed of ['*not em*', '- not a list', '# not a heading', '[x](https://example.org)', '1. no']) {
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(typed)])]);
    const again = readRichText(read.write(doc));
    assert.equal(again?.doc.textContent, typed);
    assert.equal(again?.doc.child(0).type.name, 'paragraph');
  }
});

test('a block that is new or gone leaves the others as they are', () => {
  const text = 'A.\n\n\nB\nb.\n\nC.\n';
  const read = readRichText(text);
  assert(read);
  const [a, b, c] = [0, 1, 2].map((at) => read.doc.child(at));
  assert(a && b && c);
  const fresh = schema.node('paragraph', null, [schema.text('New.')]);
  const write = (...nodes: Node[]) => read.write(schema.node('doc', null, nodes));
  assert.equal(write(a, c), 'A.\n\nC.\n');
  assert.equal(write(a, fresh, b, c), 'A.\n\nNew.\n\nB\nb.\n\nC.\n');
  assert.equal(write(fresh), 'New.\n');
});
