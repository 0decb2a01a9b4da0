import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ItemRuns } from '../../../src/service/document/syntax/itemRuns.ts';
import { Lineage, leftToCheck } from '../../../src/service/document/syntax/lineage.ts';
import { moved, originOf } from '../../../src/service/document/syntax/moved.ts';
import type { Node } from '../../../src/service/document/syntax/tree.ts';
import { randomIntegers } from '../../support/random.ts';

function item(start: number): Node {
  return { kind: 'mapping', start, end: start + 5, flow: false, pairs: [] };
}

/** Versions of a list, each with a few items other than the one before, of which those behind an edit have moved. */
function* versions(count: number): Iterable<{ readonly items: readonly Node[]; readonly edited: number }> {
  const random = randomIntegers(3);
  let items: readonly Node[] = Array.from({ length: 500 }, (_, index) => item(index * 10));
  yield { items, edited: 500 };
  for (let version = 0; version < count; version++) {
    const at = random(items.length + 1);
    const gone = random(4) === 0 ? random(200) : random(3);
    const come = Array.from({ length: random(4) === 0 ? random(200) : random(3) }, (_, index) => item(index * 10));
    const by = random(3);
    items = [...items.slice(0, at), ...come, ...items.slice(at + gone).map((one) => moved(one, by))];
    yield { items, edited: come.length };
  }
}

test('what is kept of the items of a list is that of each version, and only new items are asked for', () => {
  const runs = new ItemRuns<Node>();
  for (const { items, edited } of versions(300)) {
    let asked = 0;
    const now = runs.take(items, (node) => {
      asked++;
      return node;
    });
    const all = now.all.flat();
    assert.equal(all.length, items.length);
    assert.equal(now.length, items.length);
    for (const [index, node] of items.entries()) {
      assert.equal(now.at(index), all[index]);
      assert.equal(originOf(all[index] as Node), originOf(node));
    }
    assert.ok(asked <= edited, `${asked} of ${edited}`);
    for (const run of now.all) assert.ok(run.length <= 96 && run.length > 0);
  }
});

test('a run is the same list as long as none of its items is edited', () => {
  const runs = new ItemRuns<Node>();
  const items = Array.from({ length: 1000 }, (_, index) => item(index * 10));
  const before = runs.take(items, (node) => node).all;
  const after = runs.take(items.with(500, item(5000)), (node) => node).all;
  assert.equal(after.filter((run) => !before.includes(run)).length, 1);
  assert.equal(after.length, before.length);
});

test('a check is left with the items that it has not found clean, wherever they have moved', () => {
  const clean = new Lineage().clean('a check');
  for (const { items } of versions(300)) {
    const left = [...leftToCheck(items, clean)];
    const expected = [...items.keys()].filter((index) => !clean?.has(items[index] as Node));
    assert.deepEqual(left, expected);
    // Some never are.
    for (const index of left) {
      const node = items[index] as Node;
      if ((node.start >> 1) % 7 !== 0) clean?.add(node);
    }
  }
});
