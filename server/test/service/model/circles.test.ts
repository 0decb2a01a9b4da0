import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesAmong } from '../../../src/service/model/circles.ts';

/** The circles of a graph, each by its nodes, and how many links were looked at. */
function circlesOf(next: Readonly<Record<string, readonly string[]>>) {
  let looks = 0;
  const found = circlesAmong(Object.keys(next), function* (node) {
    for (const one of next[node] ?? []) {
      looks++;
      yield one in next ? one : undefined;
    }
  });
  const circles = [...new Set(found.values())].map((circle) => [...circle].sort().join(''));
  for (const [node, circle] of found) assert.ok(circle.has(node));
  return { circles: circles.sort(), looks };
}

test('a circle holds the nodes that lead to one another', () => {
  assert.deepEqual(circlesOf({}).circles, []);
  assert.deepEqual(circlesOf({ a: ['b'], b: ['c'], c: [] }).circles, []);
  assert.deepEqual(circlesOf({ a: ['a', 'b'], b: ['missing'] }).circles, []);
  assert.deepEqual(circlesOf({ a: ['b'], b: ['a'] }).circles, ['ab']);
  assert.deepEqual(circlesOf({ z: ['a'], a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'] }).circles, [
    'abc',
    'de',
  ]);
  assert.deepEqual(circlesOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['a'], e: ['d'] }).circles, ['abcd']);
});

test('each link is looked at once, however long the circle is', () => {
  for (const length of [1000, 20_000]) {
    const next = Object.fromEntries(
      Array.from({ length }, (_, i) => [`n${i}`, [`n${(i + 1) % length}`, `n${i >> 1}`]]),
    );
    const { circles, looks } = circlesOf(next);
    assert.equal(circles.length, 1);
    assert.equal(looks, 2 * length);
  }
});
