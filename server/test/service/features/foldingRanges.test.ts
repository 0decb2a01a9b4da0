import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../../src/service/features/foldingRanges.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';

/** Each line of the expectation is a line of the text, with `first-last` (and the kind) of what folds there. */
const cases: Record<string, readonly [text: string, expected: readonly string[]]> = {
  'entries, items and texts': [
    `id: a
summary: >-
  One
  two.

  # not a comment
  # nor this

workActivities:
  - name: A
    description: Long
      text.
  - name: B

  -
    name: C
    tags:
    - x
title: b
`,
    ['1-6', '8-17', '9-11', '10-11', '15-17', '16-17'],
  ],
  'flow collections keep their closing bracket': [
    'training: [\n  { name: A,\n    tags: [x,\n      y] },\n]\nnotes: x\n',
    ['0-3', '1-3', '2-3'],
  ],
  'blocks of comments': [
    `# one
# two

# alone
training:
  # three
  # four
  - name: A # behind
  # five
`,
    ['0-1 comment', '4-7', '5-6 comment'],
  ],
  regions: [
    '# region A\nid: a\n# region B\ntitle: b\n#endregion\n# endregion\n# endregion\n',
    ['0-5 region', '2-4 region'],
  ],
  'a block scalar folds to its last word': ['notes: |+\n  a\n\n\nid: x\n', ['0-1']],
  'lines that end in CR LF': ['notes: |\r\n  a\r\n\r\ntraining:\r\n  - a\r\n', ['0-1', '3-4']],
  'empty values': ['notes:\n\ntraining:\n  -\n', ['2-3']],
  'an empty file': ['', []],
};

for (const [name, [text, expected]] of Object.entries(cases)) {
  test(`folding: ${name}`, async () => {
    const { document } = await openFixture(text);
    const found = foldingRanges(contextOf(document)).map(({ startLine, endLine, kind }) =>
      [`${startLine}-${endLine}`, ...(kind ? [kind] : [])].join(' '),
    );
    assert.deepEqual(found, expected);
  });
}
