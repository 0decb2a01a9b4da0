import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds } from '../support/thorough.ts';
import { fuzzOnce } from './fuzz.ts';
import { randomTexts } from './randomText.ts';
import { reduce } from './reduce.ts';
import { targets } from './targets.ts';

/** How many random texts each kind of text and part of the product gets here; `npm run fuzz` goes on from there. */
const perKind = rounds(2);

const texts = await randomTexts();

for (const [index, name] of Object.keys(targets).entries()) {
  test(`${name}: random texts are dealt with`, async () => {
    const step = Object.keys(targets).length;
    for (let seed = index; seed < step * texts.length * perKind; seed += step) {
      const failure = await fuzzOnce(seed, texts, targets);
      assert.equal(failure, undefined, `seed ${seed}: ${JSON.stringify(failure?.text)}\n${failure?.error}`);
    }
  });
}

test('a text that fails is reduced to what makes it fail', async () => {
  const text = `${'a line\n'.repeat(40)}x with y\n${'another\n'.repeat(40)}`;
  assert.equal(await reduce(text, async (some) => /x.*y/s.test(some)), 'xy');
  assert.equal(await reduce(text, async () => true), '');
  assert.equal(await reduce(text, async (some) => some === text), text);
});

test('a fault is found, with its seed and the smallest text', async () => {
  const target = async (text: string) => {
    if (text.includes('b')) throw new Error('no b');
  };
  const failure = await fuzzOnce(7, [() => 'abc\nabc\n'], { target });
  assert.deepEqual({ ...failure, error: '' }, { seed: 7, target: 'target', text: 'b', error: '' });
  assert.match(failure?.error ?? '', /no b/);
  assert.equal(await fuzzOnce(8, [() => 'ac'], { target }), undefined);
});
