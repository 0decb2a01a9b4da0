import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dictionarySummary } from '../../src/status/dictionarySummary.ts';

test('languages without a dictionary are named in the language of the window, each once', () => {
  assert.equal(dictionarySummary(['de', 'cy'], 'en'), 'No dictionary for German, Welsh');
  assert.equal(dictionarySummary(['de', 'de'], 'fr'), 'No dictionary for allemand');
  assert.equal(dictionarySummary(['no tag'], 'en'), 'No dictionary for no tag');
});
