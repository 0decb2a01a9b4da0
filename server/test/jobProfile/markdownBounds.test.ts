import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createParser } from '../../src/jobProfile/markdownParser.ts';
import { createRichText } from '../../src/jobProfile/richText.ts';
import { toMarkup } from '../../src/write/html/html.ts';
import { createMarkdown } from '../../src/write/html/markdown.ts';

const { blocks, plain } = createRichText();

/** How many steps the library takes through a text, and how many characters it reads as texts of their own. */
function workOf(text: string): { readonly steps: number; readonly read: number } {
  const parser = createParser();
  const { inline } = parser;
  const [skipToken, parse] = [inline.skipToken.bind(inline), inline.parse.bind(inline)];
  let steps = 0;
  let read = 0;
  inline.skipToken = (state) => {
    steps++;
    skipToken(state);
  };
  inline.parse = (source, ...rest) => {
    const before = rest[2].length;
    parse(source, ...rest);
    if (rest[2].length > before) read += source.length;
  };
  parser.parse(text, {});
  return { steps, read };
}

/** Texts of about so many characters. */
const nested: Readonly<Record<string, (length: number) => string>> = {
  'brackets that are open': (length) => '['.repeat(length),
  'brackets within each other': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'images that are open': (length) => '!['.repeat(length / 2),
  'images within each other': (length) => `${'!['.repeat(length / 15)}a${'](http://b.c)'.repeat(length / 15)}`,
  'links within each other': (length) => `${'['.repeat(length / 15)}a${'](http://b.c)'.repeat(length / 15)}`,
  'links without an end': (length) => '[a](b '.repeat(length / 6),
};

for (const [name, textOf] of Object.entries(nested)) {
  test(`${name} take no more steps than the text is longer`, () => {
    const [one, two] = [14_000, 28_000].map((length) => workOf(textOf(length)));
    assert(one && two);
    assert(two.steps <= 2.2 * one.steps + 100, `${one.steps} and ${two.steps} steps`);
    assert(two.steps <= 100 * 28_000, `${two.steps} steps`);
    assert(two.read <= 28_100, `${two.read} characters`);
  });
}

test('an image within the description of an image is a part of its words', () => {
  assert.equal(plain('![one ![two](https://a.b)](https://c.d)'), 'one ![two](https://a.b)');
});

test('the marks of forty-nine quotes in a line are quotes, however their blanks could be divided', () => {
  let [block] = blocks(`${'> '.repeat(49)}a\n${'> '.repeat(49)}b`);
  let depth = 0;
  for (; block?.kind === 'quote'; [block] = block.blocks) depth++;
  assert.equal(depth, 49);
  assert.deepEqual(block, { kind: 'paragraph', runs: [{ text: 'a' }, { text: ' ' }, { text: 'b' }] });
});

for (const [name, mark, kind] of [
  ['quotes', '> ', 'quote'],
  ['quotes without blanks', '>', 'quote'],
  ['points', '+ ', 'list'],
  ['numbers', '1. ', 'list'],
] as const) {
  test(`more ${name} within each other than are followed are text`, () => {
    let found = blocks(`${mark.repeat(200)}a`);
    let depth = 0;
    for (let [block] = found; block?.kind === kind; [block] = found, depth++) {
      found = block.kind === 'list' ? [...(block.items[0] ?? [])] : [...block.blocks];
    }
    assert.equal(depth, 50);
    const [rest] = found;
    assert(rest?.kind === 'paragraph');
    assert.equal(rest.runs.map(({ text }) => text).join(''), `${mark.repeat(150)}a`);
  });
}

test('references bring no more with them than the text is long, and are text from there on', () => {
  const html = createMarkdown();
  const referring = (size: number) => `[a]: https://b.c/${'x'.repeat(size)}\n\n${'[a] '.repeat(size / 4)}`;
  const [one, two] = [40_000, 80_000].map((size) => toMarkup(html.block(referring(size), 1)));
  assert(one && two);
  assert(two.length <= 2.2 * one.length, `${one.length} and ${two.length} characters`);
  assert.match(two, /^<p><a href="https:\/\/b\.c\/x+" rel="noreferrer noopener">a<\/a> /);
  assert.match(two, /\[a\] \[a\]<\/p>\n$/);
  const image = toMarkup(html.block(`[a]: https://b.c/${'x'.repeat(90_000)}\n\n![a] and [*b*][a] ![a]`, 1));
  assert.match(image, /^<p><a [^>]*>a<\/a> and \[<em>b<\/em>\] !\[a\]<\/p>\n$/);
});

test('references of a usual text are links, each of them', () => {
  const text = `${'[the handbook][book] and [book]. '.repeat(400)}\n\n[book]: https://example.org/handbook "Handbook"\n`;
  const [block] = blocks(text);
  assert(block?.kind === 'paragraph');
  assert.equal(block.runs.filter(({ href }) => href === 'https://example.org/handbook').length, 800);
});
