import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onFailedStart } from '../../src/server/failedStart.ts';

/** How often a start has failed after some events of a worker. */
function failuresAfter(...events: readonly string[]): number {
  const worker = new EventTarget();
  let failures = 0;
  onFailedStart(worker, () => failures++);
  for (const event of events) worker.dispatchEvent(new Event(event));
  return failures;
}

test('a worker that has an error before it says anything has failed to start, and one that has answered has not', () => {
  assert.equal(failuresAfter(), 0);
  assert.equal(failuresAfter('error'), 1);
  assert.equal(failuresAfter('message', 'error'), 0);
});
