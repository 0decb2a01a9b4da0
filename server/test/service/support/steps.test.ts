import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancelledError } from '../../../src/service/support/cancellation.ts';
import { inSteps, type Steps, withoutPauses } from '../../../src/service/support/steps.ts';

/** Work of so many steps, which says how far it has come. */
function* work(steps: number, done: number[] = []): Steps<number> {
  for (let step = 1; step <= steps; step++) {
    yield;
    done.push(step);
  }
  return steps;
}

test('work gives the same with and without pauses, of which there is one after so many steps', async () => {
  assert.equal(withoutPauses(work(10)), 10);
  for (const [every, expected] of [
    [1, 10],
    [3, 3],
    [10, 1],
    [11, 0],
  ] as const) {
    let pauses = 0;
    const pause = async () => {
      pauses++;
    };
    assert.equal(await inSteps(work(10), { pause, every }), 10);
    assert.equal(pauses, expected, `every ${every}`);
  }
});

test('work ends at the pause in which it is cancelled, and does not begin after that', async () => {
  const done: number[] = [];
  const token = { isCancellationRequested: false };
  const pause = async () => {
    token.isCancellationRequested = done.length >= 4;
  };
  await assert.rejects(inSteps(work(10, done), { pause, token, every: 2 }), CancelledError);
  assert.deepEqual(done, [1, 2, 3, 4, 5]);
  await assert.rejects(inSteps(work(10, done), { pause, token }), CancelledError);
  assert.equal(done.length, 5);
});
