import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { editByPlace } from '../../../src/service/editing/edit.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { editCases } from './editCases.ts';

for (const [table, cases] of editCases()) {
  suite(`edits by place: ${table}`, () => {
    for (const { name, kind, before, operations, after } of cases) {
      test(name, () => {
        const document = readDocument(`file:///a.${kind}.yaml`, kind, 1, before);
        const result = editByPlace(document, operations);
        if ('refused' in result)
          assert.equal(`! ${result.refused.reason}: ${inEnglish(result.refused.message)}`, after);
        else
          assert.equal(`${applyEdits(before, result.edits).trimEnd()}${before.includes('\r') ? '\r\n' : '\n'}`, after);
      });
    }
  });
}

test('the tables hold many cases', () => {
  const count = [...editCases().values()].reduce((sum, cases) => sum + cases.length, 0);
  assert.ok(count > 400, `${count}`);
});
