import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSequence, newTally } from '../../support/editChecks.ts';
import { randomIntegers } from '../../support/random.ts';

/** How many random roles are edited here. A run over more seeds is a loop over `checkSequence`. */
const sequences = 100;

test('random edits of random roles change just what they ought to, or are refused', () => {
  const tally = newTally();
  for (let seed = 1; seed <= sequences; seed++) checkSequence(randomIntegers(seed), tally);
  assert.ok(tally.edits > sequences);
  // Only what stands at an anchor or is an alias may be refused.
  assert.deepEqual(
    [...tally.refusals.keys()].filter((name) => name !== 'shared'),
    [],
  );
  assert.ok((tally.refusals.get('shared') ?? 0) < tally.edits / 50);
});
