import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine } from '../../src/jobProfile/oneLine.ts';
import { plainWords } from '../../src/jobProfile/plainText.ts';
import type { Run } from '../../src/jobProfile/richText.ts';

/** So many links one behind the other, and how often one of their words is looked at. */
function looksAtLinks(count: number): number {
  let looks = 0;
  const runs = Array.from({ length: count }, (_, i): Run[] => {
    const link = {
      href: `https://a.b/${i}`,
      get text() {
        looks++;
        return `link ${i}`;
      },
    };
    return [link, { text: ' and ' }];
  }).flat();
  assert.match(plainWords(runs), /^link 0 \(https:\/\/a\.b\/0\) and link 1 /);
  return looks;
}

test('whether a link says its address is looked for in no more words than the address is long', () => {
  const [one, two] = [looksAtLinks(500), looksAtLinks(1000)];
  assert(two <= 2.1 * one, `${one} and ${two} looks`);
});

test('an address that runs of different styles say together is not said again', () => {
  const href = 'https://example.org/a';
  const link = (text: string, more = {}): Run => ({ text, href, ...more });
  assert.equal(plainWords([link('https://example.', { bold: true }), link('org/', { code: true }), link('a')]), href);
  assert.equal(plainWords([{ text: 'https://example.' }, link('org/a')]), href);
  assert.equal(plainWords([link('https://example.org/'), link('b')]), `https://example.org/b (${href})`);
});

test('one line keeps its blanks but for line breaks with all blanks around them', () => {
  assert.equal(oneLine(' a  b \t\r\n\n c\u00a0\n\u3000d  '), 'a  b c d');
  const blanks = ' '.repeat(150_000);
  assert.equal(oneLine(`a${blanks}b`), `a${blanks}b`);
  assert.equal(oneLine(`a${blanks}\n${blanks}b`), 'a b');
});
