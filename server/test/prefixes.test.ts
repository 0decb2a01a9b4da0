import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../src/service/document/edits.ts';
import { readDocument, type SourceDocument } from '../src/service/document/sourceDocument.ts';
import { checkDocument } from '../src/service/rules/index.ts';
import { readSamples } from './support/samples.ts';

/*
 * A file that is being written is a prefix of what it will be. At every byte it is read as an editor reads it, from the text
 * before, and checked; reading it afresh and working out all fixes costs much more, so that these are done at every few bytes.
 * A cut within a character of several bytes leaves a replacement character, as it does in an editor.
 */
const every = 11;

for (const { path, uri, kind, bytes } of await readSamples()) {
  test(`every prefix of samples/${path} is read and checked without an exception`, () => {
    let previous: SourceDocument | undefined;
    for (let length = 0; length <= bytes.length; length++) {
      const text = bytes.toString('utf8', 0, length);
      previous = readDocument(uri, kind, length, text, previous);
      const findings = checkDocument(previous);
      for (const { start, end, message } of findings) {
        assert.ok(0 <= start && start <= end && end <= text.length && message !== '', `at ${length}: ${message}`);
      }
      if (length % every !== 0) continue;
      for (const finding of findings) {
        for (const fix of finding.fixes?.() ?? []) {
          assert.notEqual(applyEdits(text, fix.edits), text, `at ${length}: ${fix.title} changes something`);
        }
      }
      assert.deepEqual(
        summary(checkDocument(readDocument(uri, kind, length, text))),
        summary(findings),
        `at ${length}`,
      );
    }
  });
}

function summary(findings: ReturnType<typeof checkDocument>): string[] {
  return findings.map(({ start, end, message }) => `${start}-${end} ${message}`);
}
