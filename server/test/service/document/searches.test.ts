import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf } from '../../../src/service/document/syntax/differences.ts';
import { Searches } from '../../../src/service/document/syntax/searches.ts';
import { randomIntegers } from '../../support/random.ts';

const patterns = [/^<<<$/m, /&\w/, /^- a\n- b$/m];
const pieces = ['<<<\n', '&', 'w', '- a\n', '- b\n', '- c\n', '\n', '', ''];

test('a text that is edited holds what the same text holds that nobody edited, whichever versions are asked', () => {
  const below = randomIntegers(5);
  for (let run = 0; run < 60; run++) {
    let text = '- c\n'.repeat(8);
    let searches = new Searches(text);
    for (let edit = 0; edit < 20; edit++) {
      const start = below(text.length + 1);
      const end = Math.min(text.length, start + below(3) * below(5));
      const next = text.slice(0, start) + (pieces[below(pieces.length)] ?? '') + text.slice(end);
      searches = searches.after(differenceOf(text, next), next);
      text = next;
      for (const pattern of patterns) {
        if (below(3) === 0)
          assert.equal(searches.holds(pattern), pattern.test(text), `${pattern} in ${JSON.stringify(text)}`);
      }
    }
  }
});
