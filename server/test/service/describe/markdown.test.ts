import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, code, codeBlock, listItem, markdown, plain } from '../../../src/service/describe/markdown.ts';

const texts: Record<string, readonly [text: string, expected: string]> = {
  'formatting is kept': ['*a* **b** `c`\n\n- d\n  - e', '*a* **b** `c`\n\n- d\n  - e'],
  'HTML shows as it is written': ['a <b onclick="x">b</b> <!-- c -->', 'a \\<b onclick="x">b\\</b> \\<!-- c -->'],
  'a tag in code stays as it is': ['`<b>` and ``a ` <i>``', '`<b>` and ``a ` <i>``'],
  'an escaped backtick opens no code': ['\\`<b>\\`', '\\`\\<b>\\`'],
  'a tag in a code block stays as it is': ['```html\n<b>\n```\n<i>', '```html\n<b>\n```\n\\<i>'],
  'an open code block is closed': ['~~~\n<b>', '~~~\n<b>\n~~~'],
  'links to pages and mailboxes work': [
    '[a](https://example.org/a_(b)) [b](<mailto:a@example.org>) <https://example.org> [c](#d)',
    '[a](https://example.org/a_(b)) [b](<mailto:a@example.org>) <https://example.org> [c](#d)',
  ],
  'a command link shows as text': ['[a](command:run?x) [b](JavaScript:x)', '[a\\](command:run?x) [b\\](JavaScript:x)'],
  'a scheme cannot hide in an entity or an escape': [
    '[a](&#99;ommand:x) [b](command\\:x) [c](< command:x>)',
    '[a\\](&#99;ommand:x) [b\\](command\\:x) [c\\](< command:x>)',
  ],
  'a defined target is judged too': [
    '[a]\n\n[a]: command:x\n[b]: https://example.org',
    '[a]\n\n\\[a]: command:x\n[b]: https://example.org',
  ],
  'a longer run of backticks ends no code': ['``` <b> ``', '``` \\<b> ``'],
  'a code span behind an escaped backtick is one': ['\\```<b>``', '\\```<b>``'],
  'an autolink to anything else shows as text': ['<javascript:x>', '\\<javascript:x>'],
  'a picture becomes a link': ['![a](https://example.org/a.png)', '[a](https://example.org/a.png)'],
};

for (const [name, [text, expected]] of Object.entries(texts)) {
  test(name, () => assert.equal(markdown(text), expected));
}

test('a name shows as it is written', () => {
  assert.equal(plain(' A*B\n [c] <d> &amp; e & f '), 'A\\*B \\[c\\] \\<d\\> \\&amp; e & f');
});

test('code may hold backticks', () => {
  assert.equal(code('a`b'), '``a`b``');
  assert.equal(code('`'), '`` ` ``');
  assert.equal(codeBlock('```', 'yaml'), '````yaml\n```\n````');
});

test('a list item holds its blocks together', () => {
  assert.equal(listItem(blocks('a', undefined, '', 'b\nc')), '- a\n\n  b\n  c');
});

test('texts in which each character could begin what is looked for to the end', () => {
  const many = 60_000;
  const long: readonly (readonly [text: string, expected: string])[] = [
    ['](<'.repeat(many), '](<'.repeat(many)],
    ['](a'.repeat(many), '](a'.repeat(many)],
    [`${'](a'.repeat(many)}:`, `${'\\](a'.repeat(many)}:`],
    ['<'.repeat(many), '\\<'.repeat(many)],
    [`${'`'.repeat(many)}${'a'.repeat(many)} <b>`, `${'`'.repeat(many)}${'a'.repeat(many)} \\<b>`],
  ];
  for (const [text, expected] of long) assert(markdown(`a${text}`) === `a${expected}`, text.slice(0, 20));
});

test('more runs of backticks than a function takes arguments', () => {
  const text = '` '.repeat(200_000);
  assert(codeBlock(text, '').startsWith('```\n` '));
});
