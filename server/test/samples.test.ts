import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../src/service/diagnostics/evaluateDocument.ts';
import { planFor } from '../src/service/diagnostics/plan.ts';
import { readDocument } from '../src/service/document/sourceDocument.ts';
import { inEnglish } from '../src/service/message.ts';
import { readSamples } from './support/samples.ts';

const samples = await readSamples();

test('there are samples of every kind', () => {
  assert.deepEqual([...new Set(samples.map((sample) => sample.kind))].sort(), ['config', 'framework', 'role']);
});

for (const { path, uri, kind, text } of samples) {
  test(`samples/${path} is clean, with either kind of line breaks`, () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const document = readDocument(uri, kind, 1, variant);
      assert.deepEqual(
        evaluateDocument(document, planFor(undefined, undefined))
          // Whether a word is accepted does not depend on one file alone.
          .filter(({ word }) => word === undefined)
          .map(({ code, message, range }) => `${range.start.line + 1} ${code} ${inEnglish(message)}`),
        [],
      );
    }
  });
}
