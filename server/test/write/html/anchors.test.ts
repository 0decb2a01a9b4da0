import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsOf } from '../../../src/write/html/anchors.ts';
import { entry, skillsProfile } from '../handmadeProfile.ts';

const anchorsFor = (names: readonly string[]) =>
  [...anchorsOf(skillsProfile({ kind: 'group', facts: [], entries: names.map((name) => entry(name)) })).values()].slice(
    1,
  );

test('items with one name have numbers, which no other item has', () => {
  assert.deepEqual(anchorsFor(['A', 'A 2', 'a', 'A', 'A 2', '', '-', 'A']), [
    'rp-skill-a',
    'rp-skill-a-2',
    'rp-skill-a-3',
    'rp-skill-a-4',
    'rp-skill-a-2-2',
    'rp-skill',
    'rp-skill-2',
    'rp-skill-a-5',
  ]);
});

test('a free number is looked for behind the last one that was found', (context) => {
  const looks = (count: number) => {
    const has = context.mock.method(Set.prototype, 'has');
    const anchors = anchorsFor(Array(count).fill('Same'));
    const calls = has.mock.callCount();
    has.mock.restore();
    assert.equal(anchors.at(-1), `rp-skill-same-${count}`);
    return calls;
  };
  const [one, two] = [looks(200), looks(400)];
  assert(two <= 2.1 * one, `${one} and ${two} looks`);
});
