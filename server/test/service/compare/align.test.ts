import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchByKeys, matchByText } from '../../../src/service/compare/align.ts';
import { randomIntegers } from '../../support/random.ts';

interface Named {
  readonly name: string;
  readonly id?: string;
}

/** The same by looking through all items on the right for each on the left. */
function matchedOneByOne(left: readonly Named[], right: readonly Named[]): Map<Named, Named> {
  const pairs = new Map<Named, Named>();
  const taken = new Set<Named>();
  for (const keyOf of keys) {
    for (const item of left) {
      const key = keyOf(item);
      if (pairs.has(item) || !key) continue;
      const partner = right.find((other) => {
        const differs = item.id !== undefined && other.id !== undefined && item.id !== other.id;
        return !taken.has(other) && keyOf(other) === key && !differs;
      });
      if (partner === undefined) continue;
      pairs.set(item, partner);
      taken.add(partner);
    }
  }
  return pairs;
}

const idOf = ({ id }: Named) => id;
const keys = [idOf, ({ name }: Named) => name, ({ name }: Named) => name.slice(0, 1)];

test('items with equal keys are matched in their order, and never with a different id', () => {
  const below = randomIntegers(3);
  const items = () =>
    Array.from({ length: below(12) }, (): Named => {
      const name = ['a', 'ab', 'b', ''][below(4)] ?? '';
      return below(2) === 0 ? { name } : { name, id: `${below(4)}` };
    });
  for (let i = 0; i < 2000; i++) {
    const [left, right] = [items(), items()];
    assert.deepEqual([...matchByKeys(left, right, keys, idOf)], [...matchedOneByOne(left, right)]);
  }
});

test('the ids of many items with one name are asked for once for each', () => {
  const looks = (count: number) => {
    let asked = 0;
    const side = (mark: string) =>
      Array.from({ length: count }, (_, i): Named => ({ name: 'same', id: `${mark}${i}` }));
    const pairs = matchByKeys(side('left'), side('right'), [({ name }) => name], ({ id }) => {
      asked++;
      return id;
    });
    assert.equal(pairs.size, 0);
    return asked;
  };
  assert.equal(looks(100), 200);
  assert.equal(looks(5000), 10_000);
});

test('texts are paired by the share of words that they have in common', () => {
  const left = ['one two three four', 'five six', 'Ä b c d'];
  const right = ['five seven', 'ä b, c!', 'one two three five', 'one two three four six'];
  const pairs = matchByText(
    left,
    right,
    (text) => text,
    () => true,
  );
  assert.deepEqual(
    [...pairs],
    [
      ['one two three four', 'one two three four six'],
      ['Ä b c d', 'ä b, c!'],
      ['five six', 'five seven'],
    ],
  );
});
