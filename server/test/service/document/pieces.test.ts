import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { Pieces } from '../../../src/service/document/edits/pieces.ts';
import { randomIntegers } from '../../support/random.ts';

test('edits one upon the other are one list of edits of the original', () => {
  for (let seed = 0; seed < 500; seed++) {
    const random = randomIntegers(seed);
    const word = () => Array.from({ length: random(6) }, () => 'ab\r\n😀c'[random(7)] ?? '').join('');
    const original = Array.from({ length: 6 }, () => ['one', '\r\n', '😀', 'two ', '\n'][random(5)] ?? '').join('');
    const pieces = new Pieces(original);
    let text = original;
    for (let step = 0; step < 4; step++) {
      const places = Array.from({ length: 2 + 2 * random(2) }, () => random(text.length + 1)).sort((a, b) => a - b);
      const edits = [];
      for (let at = 0; at + 1 < places.length; at += 2) {
        edits.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0, newText: word() });
      }
      text = applyEdits(text, edits);
      pieces.apply(edits);
    }
    const composed = pieces.edits();
    assert.equal(applyEdits(original, composed), text, `seed ${seed}`);
    let done = 0;
    for (const { start, end } of composed) {
      assert.ok(start >= done, `in order, seed ${seed}`);
      done = end;
      for (const offset of [start, end]) {
        const around = original.slice(offset - 1, offset + 1);
        assert.ok(
          around !== '\r\n' && !/^[\ud800-\udbff][\udc00-\udfff]$/.test(around),
          `no half characters, seed ${seed}`,
        );
      }
    }
  }
});

test('what is written as it was before is no edit', () => {
  const pieces = new Pieces('title: T\n');
  pieces.apply([{ start: 7, end: 8, newText: 'U' }]);
  pieces.apply([{ start: 7, end: 8, newText: 'T' }]);
  assert.deepEqual(pieces.edits(), []);
});
