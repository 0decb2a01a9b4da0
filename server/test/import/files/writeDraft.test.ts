import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftMapping } from '../../../src/import/draft.ts';
import { writeDraft } from '../../../src/import/files/writeDraft.ts';
import { randomIntegers } from '../../support/random.ts';
import { textOf } from '../support/pieces.ts';
import { randomDraft } from '../support/randomDraft.ts';

function role(value: DraftMapping): string {
  return writeDraft({ kind: 'role', stem: 'nurse', value }).file.text;
}

test('any draft is written so that it is read again as it was', () => {
  const integer = randomIntegers(14);
  for (let round = 0; round < 3000; round++) {
    const draft = randomDraft(integer);
    try {
      writeDraft(draft);
    } catch (error) {
      assert.fail(`round ${round}: ${String(error)}\n${JSON.stringify(draft.value, (key, value) => (key === 'from' ? undefined : value), 1)}`);
    }
  }
});
