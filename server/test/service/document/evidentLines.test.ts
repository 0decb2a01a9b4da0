import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvidentLines, unusualSigns } from '../../../src/service/document/syntax/evidentLines.ts';
import { parsePlain } from '../../../src/service/document/syntax/parsePlain.ts';
import { readCorpus } from '../../support/corpus.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { randomYaml } from '../../support/randomYaml.ts';
import { rounds } from '../../support/thorough.ts';

const evident: Readonly<Record<string, string>> = {
  'keys and texts': 'a: b c\nd: 1\ne: 10:30 and later\n',
  'an item with a list, a mapping and texts':
    '- id: a\n  list:\n    - one: x\n      two: [b, c d]\n    - y\n  name: "It: is"\n',
  'a list in the column of its key': 'a:\n- b\n- c: d\n  e: f\ng: h\n',
  'a text over lines': 'a: b\n  c d\n\n  e\nf: g\n',
  'blocks of text': "a: |\n  b: c\n   # d\ne:\n  - >-\n    'f\n\n    g\n  - h\n",
  'a key without a value': 'a:\nb: c\n',
  'nothing behind the last letter': '- a: b',
};

const others: Readonly<Record<string, string>> = {
  'a key in a text': 'a: b: c\n',
  'a colon at the end of a text': 'a: b\n  c:\n',
  'a line that is indented too far': 'a: b\n  c: d\n',
  'a line between two columns': 'a:\n    b: c\n  d: e\n',
  'quotes over two lines': 'a: "b\n  c"\n',
  'quotes with something behind them': 'a: "b" c\n',
  'an anchor': 'a: &b c\n',
  'a comment': 'a: b # c\n',
  'a block of text with less indentation': 'a: |\n    b\n   c\n',
  'a block of text without words': 'a: |\nb: c\n',
  'two roots': '  a: b\nc: d\n',
  'a mark of documents': 'a: b\n---\nc: d\n',
  braces: 'a: { b: c }\n',
  nothing: '\n',
};

for (const [name, text] of Object.entries(evident)) {
  test(`is seen to be plain: ${name}`, () => {
    assert.ok(new EvidentLines(text).arePlain(0, text.length));
    assert.ok(parsePlain(text));
  });
}

for (const [name, text] of Object.entries(others)) {
  test(`is left to be read: ${name}`, () => assert.ok(!new EvidentLines(text).arePlain(0, text.length)));
}

test('signs that never come are looked for once', () => {
  // Looked for from each line to the end of the text, they would take minutes.
  const text = `a:\n${'  - "words"\n  - more words\n'.repeat(100_000)}`;
  assert.ok(new EvidentLines(text).arePlain(0, text.length));
});

test('what is seen to be plain can be read plainly, as one collection', () => {
  const random = randomIntegers(Number(process.env.SEED ?? 3));
  const files = readCorpus().map(({ text }) => text);
  const seen = { plain: 0, all: 0 };
  const look = (text: string, start: number, end: number) => {
    if (unusualSigns.some((sign) => text.includes(sign))) return;
    seen.all++;
    if (!new EvidentLines(text).arePlain(start, end)) return;
    seen.plain++;
    assert.ok(parsePlain(text, start, end), JSON.stringify(text.slice(start, end)));
  };
  for (let round = 0; round < rounds(4000); round++) {
    const yaml = randomYaml(random);
    look(yaml, 0, yaml.length);
    // Some lines of a file, with an edit in them.
    const lines = (files[random(files.length)] ?? '').split('\n');
    const first = random(lines.length);
    const some = `${lines.slice(first, first + 1 + random(12)).join('\n')}\n`;
    look(some, 0, some.length);
    const { start, end, newText } = randomEdit(some, random);
    const edited = `${some.slice(0, start) + newText + some.slice(end)}\n`;
    look(`a: b\n${edited}c`, 5, 5 + edited.length);
  }
  assert.ok(seen.plain > seen.all / 20, JSON.stringify(seen));
});
