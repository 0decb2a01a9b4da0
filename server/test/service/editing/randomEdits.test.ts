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
  // Few are refused, and only where anchors, or comments that would have to stand in brackets, are in the way.
  const refused = [...tally.refusals.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(refused < tally.edits / 100, `${refused} of ${tally.edits}`);
});
