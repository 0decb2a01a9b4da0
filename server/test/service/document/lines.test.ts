import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { differenceOf } from '../../../src/service/document/syntax/differences.ts';
import { Lines } from '../../../src/service/document/syntax/lines.ts';
import { randomIntegers } from '../../support/random.ts';

const texts = ['', 'one', 'one\n', '\n\n', 'a\r\nb\rc\n\n😀d\r\n', '\r\r\n\n\r', 'last line\nwithout end'];

test('offsets and positions are those of the protocol’s own document', () => {
  for (const text of texts) {
    const expected = TextDocument.create('file:///a', 'yaml', 1, text);
    const lines = new Lines(text);
    for (let offset = -1; offset <= text.length + 1; offset++) {
      assert.deepEqual(lines.positionAt(offset), expected.positionAt(offset), `${JSON.stringify(text)} at ${offset}`);
    }
    for (let line = -1; line <= expected.lineCount + 1; line++) {
      for (let character = -1; character < 16; character++) {
        const position = { line, character };
        assert.equal(lines.offsetAt(position), expected.offsetAt(position), JSON.stringify({ text, position }));
      }
    }
  }
});

test('places are found in whatever order they are asked for', () => {
  const random = randomIntegers(7);
  const text = Array.from({ length: 300 }, () => 'x'.repeat(random(9)) + ['\n', '\r\n', '\r'][random(3)]).join('');
  const expected = TextDocument.create('file:///a', 'yaml', 1, text);
  const lines = new Lines(text);
  let near = 0;
  for (let step = 0; step < 5000; step++) {
    const start = random(3) === 0 ? random(text.length + 1) : Math.min(text.length, near + random(30));
    const end = Math.min(text.length, start + random(random(2) === 0 ? 10 : 1000));
    near = start;
    const range = { start: expected.positionAt(start), end: expected.positionAt(end) };
    assert.deepEqual(lines.rangeOf({ start, end }), range, `${start} to ${end}`);
    assert.deepEqual(lines.positionAt(end), range.end);
  }
});

test('the lines of a text that was edited are those of the text', () => {
  const random = randomIntegers(11);
  const parts = ['\n', '\r\n', '\r', 'a', 'bc', ' ', ''];
  let text = 'one\r\ntwo\n\nthree';
  let lines = new Lines(text);
  for (let step = 0; step < 3000; step++) {
    lines.positionAt(0);
    const start = random(text.length + 1);
    const removed = random(4) === 0 ? random(8) : random(2);
    const inserted = Array.from({ length: random(4) }, () => parts[random(parts.length)]).join('');
    const next = text.slice(0, start) + inserted + text.slice(start + removed);
    lines = Lines.after(lines, differenceOf(text, next), next);
    text = next.length > 60 ? '' : next;
    if (text !== next) lines = Lines.after(lines, differenceOf(next, text), text);
    const fresh = new Lines(text);
    for (let offset = 0; offset <= text.length; offset++)
      assert.deepEqual(lines.positionAt(offset), fresh.positionAt(offset), `${JSON.stringify(text)} at ${offset}`);
    assert.deepEqual(lines.offsetAt({ line: 99, character: 0 }), fresh.offsetAt({ line: 99, character: 0 }));
  }
});
