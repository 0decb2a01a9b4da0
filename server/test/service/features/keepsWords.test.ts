import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OffsetEdit, readDocument } from '../../../src/service/document/sourceDocument.ts';
import { type CodedFixes, unseenEdits } from '../../../src/service/features/codeActions/codeActions.ts';
import { keepsWords } from '../../../src/service/features/codeActions/keepsWords.ts';
import { say } from '../../../src/service/message.ts';

const text = `id: a # the first
title: The colour of sys- tems
summary: |
  Runs the the desk.
status: Draft
status: Draft
`;

const document = readDocument('file:///a.role.yaml', 'role', 1, text);

/** An edit that writes something in the place of a part of the text. */
function edit(old: string, newText: string): OffsetEdit {
  const start = text.indexOf(old);
  assert.ok(start >= 0);
  return { start, end: start + old.length, newText };
}

const kept: readonly [name: string, edits: readonly OffsetEdit[]][] = [
  ['another spelling', [edit('ou', 'o')]],
  ['letters in small', [edit('Draft', 'draft')]],
  ['quotes', [edit('a #', '"a" #')]],
  ['a word of two parts joined', [edit('sys- tems', 'systems')]],
  ['the same by what is taken out alone', [edit('- tems', 'tems')]],
  ['a word twice', [edit('the the', 'the')]],
  ['a line twice', [edit('status: Draft\n', '')]],
  ['another key', [edit('summary', 'purpose')]],
  ['spaces and punctuation', [edit('desk.', 'desk')]],
];

for (const [name, edits] of kept) test(`an edit may change ${name}`, () => assert.ok(keepsWords(document, edits)));

const lost: readonly [name: string, edits: readonly OffsetEdit[]][] = [
  ['a word', [edit('desk', '')]],
  ['a key with its value', [edit('title: The colour of sys- tems\n', '')]],
  ['the words of a comment', [edit(' # the first', '')]],
  ['what becomes a comment', [edit('The colour', '# The colour')]],
  ['a text of which only the first word stays', [edit('The colour of sys- tems', 'Colour')]],
  ['the end of a text', [edit('Runs the the desk', 'Runs')]],
  ['what another error hides', [edit('a #', '"a #')]],
  ['a value that is read as another one', [edit('summary: |', 'summary: *x |')]],
];

for (const [name, edits] of lost) {
  test(`an edit is refused that loses ${name}`, () => assert.equal(keepsWords(document, edits), false));
}

function fixOf(...edits: OffsetEdit[]): CodedFixes {
  return { finding: { code: 'a/rule' }, fixes: [{ kind: say`a fix`, title: say`A fix`, edits, safe: true }] };
}

test('of fixes that are made unseen those that lose something are left out, and the others are made', () => {
  const good = [edit('Draft', 'draft'), edit('ou', 'o'), edit('the the', 'the')];
  const bad = [edit('desk', ''), edit(' # the first', '')];
  const all = [good[0], bad[0], good[1], bad[1], good[2]].flatMap((one) => (one ? [fixOf(one)] : []));
  const together = unseenEdits(document, all);
  assert.equal(together?.applied, good.length);
  assert.deepEqual(
    together.edits,
    good.toSorted((a, b) => a.start - b.start),
  );
  assert.equal(
    unseenEdits(
      document,
      bad.map((one) => fixOf(one)),
    ),
    undefined,
  );
});

test('fixes that are right alone and wrong together are not all made', () => {
  // Each of two equal lines may go, but not both.
  const [first, second] = [text.indexOf('status'), text.lastIndexOf('status')];
  const line = 'status: Draft\n'.length;
  const together = unseenEdits(document, [
    fixOf({ start: first, end: first + line - 1, newText: '' }),
    fixOf({ start: second, end: second + line - 1, newText: '' }),
  ]);
  assert.equal(together?.applied, 1);
});
