import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveOf } from '../../src/panels/role/page/editor/moveOperations.ts';

/** Does what the server does with a move: the item is the one at the index afterwards. */
function moved(lists: Record<string, string[]>, paths: readonly string[], to: string, index: number) {
  const made = moveOf(paths, to, index);
  const now = structuredClone(lists);
  for (const one of made.operations) {
    assert(one.op === 'move');
    const [, list = '', at = ''] = /^(.*)\/(\d+)$/.exec(one.path) ?? [];
    const [item = ''] = now[list]?.splice(Number(at), 1) ?? [];
    now[one.to]?.splice(one.index, 0, item);
  }
  const names = made.paths.map((path) => {
    const [, list = '', at = ''] = /^(.*)\/(\d+)$/.exec(path) ?? [];
    return now[list]?.[Number(at)];
  });
  return { now, names, count: made.operations.length };
}

const lists = { '/a': ['a', 'b', 'c', 'd', 'e'], '/x': ['x', 'y'] };

test('one item goes up and down, and nowhere at its own place', () => {
  assert.deepEqual(moved(lists, ['/a/3'], '/a', 1).now['/a'], ['a', 'd', 'b', 'c', 'e']);
  assert.deepEqual(moved(lists, ['/a/1'], '/a', 4).now['/a'], ['a', 'c', 'd', 'b', 'e']);
  for (const index of [2, 3]) assert.equal(moved(lists, ['/a/2'], '/a', index).count, 0);
});

test('several items stand side by side where they were put, and are found there', () => {
  for (let index = 0; index <= 5; index++) {
    const { now, names } = moved(lists, ['/a/1', '/a/4'], '/a', index);
    assert.deepEqual(names, ['b', 'e'], `before ${index}`);
    const others = ['a', 'c', 'd'];
    const above = others.filter((name) => lists['/a'].indexOf(name) < index);
    assert.deepEqual(now['/a'], [...above, 'b', 'e', ...others.slice(above.length)], `before ${index}`);
  }
});

test('items come into another list in their order', () => {
  const { now, names } = moved(lists, ['/a/0', '/a/2'], '/x', 1);
  assert.deepEqual(now, { '/a': ['b', 'd', 'e'], '/x': ['x', 'a', 'c', 'y'] });
  assert.deepEqual(names, ['a', 'c']);
});

test('without items there is nothing to do', () => {
  assert.deepEqual(moveOf([], '/a', 0), { operations: [], paths: [] });
});
