import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRichText } from '../../../src/jobProfile/richText.ts';
import { blockLines } from '../../../src/write/markdown/blocks.ts';
import { escapeMarkdown } from '../../../src/write/markdown/escapeMarkdown.ts';

const rich = createRichText();

const rewritten = (markdown: string) => blockLines(rich.blocks(markdown), 1, rich).join('\n');

/** Texts with an address that GitHub would not read as it is written, each with what is written instead. */
const broken: Readonly<Record<string, string>> = {
  'https://example.org/\\<b>': 'https\\://example.org/\\<b>',
  'see (http://example.org/\\<img src=x>)': 'see (http\\://example.org/\\<img src=x>)',
  'www.example.org/\\<b>x': 'www\\.example.org/\\<b>x',
  'FTP://example.org/\\<b>': 'FTP\\://example.org/\\<b>',
  '\\_https://example.org/\\<b>': '\\_https\\://example.org/\\<b>',
  'https://example.org/_layouts/1': 'https\\://example.org/\\_layouts/1',
  'https://example.org/a\\*b\\*': 'https\\://example.org/a\\*b\\*',
  'https://example.org/\\[a]': 'https\\://example.org/\\[a\\]',
  'https://example.org/~home': 'https\\://example.org/\\~home',
  'https://example.org/$a$': 'https\\://example.org/&#36;a&#36;',
  'https://example.org/?a=1&amp;lt;b': 'https\\://example.org/?a=1\\&lt;b',
  'https://example.org/\u00a0\\*b\\*': 'https\\://example.org/\u00a0\\*b\\*',
  'https://example.org/**bold**': 'https\\://example.org/**bold**',
  'https://example.org/`code`': 'https\\://example.org/`code`',
  'https://example.org/[x](https://example.com)': 'https\\://example.org/[x](https://example.com)',
};

for (const [given, expected] of Object.entries(broken)) {
  test(`no link is made of the address in ${JSON.stringify(given)}`, () => {
    const written = rewritten(given);
    assert.equal(written, expected);
    assert.deepEqual(rich.plain(written), rich.plain(given), 'it says the same');
  });
}

/** Texts that are written as they are. */
const kept: readonly string[] = [
  'https://example.org/a_b?x=1&y=2#z and more \\<b>',
  '**https://example.org/**, *http://example.org*. (**www.example.org**)',
  'www.example.org \\*',
  'https: \\<b> and www \\<b> and http.\\* and www:\\*',
  'xhttps://example.org/\\* and awww.example.org/\\*',
  '`https://example.org/*`',
  '<https://example.org/_a>',
  '[words](https://example.org/_a)',
  'https://example.org/ `code` **bold**',
];

for (const text of kept) {
  test(`${JSON.stringify(text)} is written as it is`, () => assert.equal(rewritten(text), text));
}

test('what else GitHub knows beyond CommonMark stays text', () => {
  assert.equal(rewritten('- \\[ ] open\n- \\[x] done'), '- \\[ \\] open\n- \\[x\\] done');
  assert.equal(rewritten('- [ ] open\n- [x] done'), '- \\[ \\] open\n- \\[x\\] done');
  assert.equal(rewritten('> [!NOTE]\n> Text'), '> \\[!NOTE\\] Text');
  assert.equal(rewritten('a[^1] ~x~ ~~y~~'), 'a\\[^1\\] \\~x\\~ \\~\\~y\\~\\~');
  assert.equal(rewritten('[^1]: note'), '\\[^1\\]: note');
  assert.equal(rewritten('$x$ costs, $5 `$`'), '&#36;x&#36; costs, &#36;5 `$`');
  assert.equal(rewritten('costs $5'), 'costs $5');
});

test('addresses in a comparison are escaped in the same way', () => {
  assert.equal(escapeMarkdown('https://example.org/<b>'), 'https\\://example.org/&lt;b&gt;');
  assert.equal(escapeMarkdown('<https://example.org/b>'), '&lt;https://example.org/b&gt;');
  assert.equal(escapeMarkdown('<https://example.org/?a&b>'), '&lt;https\\://example.org/?a&amp;b&gt;');
  assert.equal(escapeMarkdown('www.example.org/a_b'), 'www\\.example.org/a\\_b');
  assert.equal(escapeMarkdown('https://example.org/a, C_1'), 'https://example.org/a, C\\_1');
  assert.equal(escapeMarkdown('https://example.org/a\nnext_'), 'https://example.org/a<br>next\\_');
});
