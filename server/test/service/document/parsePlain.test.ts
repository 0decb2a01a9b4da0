import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasDuplicates } from '../../../src/service/document/repair/duplicates.ts';
import { parseSoundLines, parseText } from '../../../src/service/document/syntax/parse.ts';
import { parsePlain } from '../../../src/service/document/syntax/parsePlain.ts';
import { parseThoroughly } from '../../../src/service/document/syntax/parseThoroughly.ts';
import type { Node } from '../../../src/service/document/syntax/tree.ts';
import { readCorpus } from '../../support/corpus.ts';
import { plainTree } from '../../support/plainTree.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomYaml } from '../../support/randomYaml.ts';
import { readSamples } from '../../support/samples.ts';
import { rounds } from '../../support/thorough.ts';

/** A text with most ways of writing YAML, to be changed at random. */
const plain = `# A comment above
id: lead
title: "Lead engineer"   # behind
quoted: 'it''s
  two lines'
empty:
count: 12
ratio: -1.5e3
hex: 0x1F
octal: 0o17
not: .nan
far: -.inf
yes: true
no: False
nothing: ~
null: Null
summary: >-
  Leads the people who
  look after devices.

   A paragraph that is indented more.
notes: |-
  Keeps its lines:
    - and dashes # and signs


workActivities:
- name: Documentation
  description: Writes things down
    over two lines.
-
  # a comment before the item
  name: Testing
-
tags: [devices, "at home", 'it''s', -1.5, https://staff.example/a:b]   # behind
none: []
nobody: { }
source: { title: Handbook, pages: [1, [2, 3]], url: "https://staff.example/#a", draft: yes }
codes:
  [a-1, a, b c]
skills:
  - title: Technical
    category: [tools]
    items:
      - { name: Networks, level: working }
      - name: Operating systems
        level: working
        description:
          On the next line.
      # a comment between
      - "text"
  # a comment behind
# and another
`;

const pieces = [
  '\n',
  ' ',
  '  ',
  '\t',
  '-',
  '- ',
  ':',
  ': ',
  '?',
  '? ',
  '#',
  ' # ',
  '"',
  "'",
  '|',
  '>',
  '|2\n',
  '&a ',
  '*a',
  '!!str ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '<<: ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '@',
  '`',
  '\r\n',
  '\u{feff}',
  '~',
  '1',
  'null',
  '\u00a0',
  '\u0085',
  '\u2028',
];

/** What is wrong in one block takes less from the others than the library lets it; whether anything is wrong is the same. */
function assertSame(text: string): void {
  const { hasKeysOnce, ...read } = parseText(text);
  const thoroughly = parseThoroughly(text);
  // Nothing looks for duplicates where the reader has met none.
  if (hasKeysOnce) assert.equal(holdsDuplicates(thoroughly.root), false, JSON.stringify(text));
  if (thoroughly.problems.length === 0 || !read.composable) {
    assert.deepEqual({ ...read, root: plainTree(read.root) }, thoroughly, JSON.stringify(text));
  } else {
    assert.ok(read.problems.length > 0, JSON.stringify(text));
  }
}

function holdsDuplicates(node: Node | undefined): boolean {
  if (node?.kind === 'sequence') return node.items.some(holdsDuplicates);
  return (
    node?.kind === 'mapping' && (hasDuplicates(node.pairs) || node.pairs.some(({ value }) => holdsDuplicates(value)))
  );
}

function isPlain(text: string): boolean {
  return parsePlain(text) !== undefined;
}

test('what most files are made of is read without the library', () => {
  assert.ok(isPlain(plain));
});

test('whether a key stands twice is seen where it is read', () => {
  const hasKeysOnce = (text: string) => parseText(text).hasKeysOnce;
  assert.equal(hasKeysOnce('a: [{ a: 1, b: 2 }, { a: 1 }]\nb: { a: 1 }\n'), true);
  for (const text of ['a: 1\nb: 2\na: 3\n', 'a: { b: 1, b: 2 }\n', '- a: 1\n  a: 2\n', '1: a\n']) {
    assert.equal(hasKeysOnce(text), false, text);
  }
  const many = Array.from({ length: 40 }, (_, index) => `k${index}: 1\n`).join('');
  assert.equal(hasKeysOnce(many), false, 'not known');
});

for (const [name, text] of Object.entries({
  anchor: 'a: &x 1',
  alias: 'a: *x',
  tag: 'a: !!str 1',
  'merge key': '<<: b',
  'a list over two lines': 'a: [b,\n c]',
  'a list that is not closed': 'a: [b',
  'an empty item': 'a: [b, ]',
  'a pair in a list': 'a: [b: c]',
  'a key alone': 'a: { b }',
  'no space behind a colon': 'a: {b:c}',
  'a quoted key in a mapping': 'a: { "b": c }',
  'an anchor in a list': 'a: [&x b]',
  'a sign of a comment in a list': 'a: [b #c]',
  'words behind a list': 'a: [b] c',
  'a list as a key': '[b]: c',
  'many brackets': `a: ${'['.repeat(101)}b${']'.repeat(101)}`,
  'a mapping alone': '{ a: b }',
  'explicit key': '? a\n: b',
  document: '---\na: b',
  directive: '%YAML 1.2\n---\na: b',
  tab: 'a:\tb',
  'missing colon': 'a: b\nc\nd: e',
  'open quote': 'a: "b',
  'nested in a line': 'a: b: c',
  'bad indentation': 'a:\n    b: c\n  d: e',
  'a scalar': 'word',
  nothing: '# a comment\n',
  'nested lists': '- - a',
  'quoted key': '"a": b',
  'kept line breaks': 'a: |+\n  b\n\n',
  'windows line ends': 'a: b\r\nc: d\r\n',
  'blanks behind a block': 'a: |\n  b\n     ',
  'many levels': `${'- '.repeat(101)}a`,
  'a long key': `${'k'.repeat(1100)}: a`,
})) {
  test(`left to the library: ${name}`, () => {
    assert.ok(!isPlain(text));
    assertSame(text);
  });
}

test('texts of every layout are read alike both ways', () => {
  const random = randomIntegers(4);
  for (let round = 0; round < rounds(125); round++) assertSame(randomYaml(random));
});

test('edited texts are read alike both ways', () => {
  const random = randomIntegers(9);
  let quick = 0;
  for (let round = 0; round < rounds(1000); round++) {
    const lines = plain.split('\n');
    const from = random(lines.length);
    let text = lines.slice(from, from + 3 + random(12)).join('\n');
    for (let edit = random(3); edit >= 0; edit--) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + (pieces[random(pieces.length)] ?? '') + text.slice(at + random(3));
    }
    assertSame(text);
    if (isPlain(text)) quick++;
  }
  // Otherwise nothing would have been compared.
  assert.ok(quick > rounds(75), `${quick}`);
});

test('lines within a text are read as if nothing stood around them, by the library as well', () => {
  const random = randomIntegers(12);
  let read = 0;
  for (let round = 0; round < rounds(750); round++) {
    let text = plain;
    for (let edit = random(3); edit > 0; edit--) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + (pieces[random(pieces.length)] ?? '') + text.slice(at + random(3));
    }
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const from = random(starts.length);
    const [start = 0, end = text.length] = [starts[from], starts[from + 1 + random(9)]];
    const lines = text.slice(start, end);
    const { root, problems, composable } = parseText(lines);
    const within = parseSoundLines(text, start, end);
    const expected = root && composable && problems.length === 0 ? furtherOn(root, start) : undefined;
    assert.deepEqual(within && furtherOn(within, 0), expected, JSON.stringify(lines));
    if (expected) read++;
  }
  assert.ok(read > rounds(75), `${read}`);
});

/** Plain data, in which all offsets are so many characters further on. */
function furtherOn<T>(data: T, by: number): T {
  if (Array.isArray(data)) return data.map((one) => furtherOn(one, by)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const keys = [
    'kind',
    'start',
    'end',
    'flow',
    'style',
    'value',
    'key',
    'pairs',
    'items',
    'detail',
    'root',
    'problems',
  ];
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const value: unknown = Reflect.get(data, key);
    const isOffset = (key === 'start' || key === 'end') && typeof value === 'number';
    if (value !== undefined) copy[key] = isOffset ? value + by : furtherOn(value, by);
  }
  return copy as T;
}

for (const { path, text } of [...readCorpus(), ...(await readSamples())]) {
  test(`${path} is read alike both ways, whole, cut and with Windows line ends`, () => {
    for (const part of [text, text.slice(0, text.length / 2), text.replaceAll('\n', '\r\n')]) assertSame(part);
  });
}
