import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../src/import/draft.ts';
import { importedOf } from '../../../src/import/importSources.ts';
import { mergeImport } from '../../../src/import/merge/mergeImport.ts';
import { needsAttention, reportOf } from '../../../src/import/report/importReport.ts';
import { textReport } from '../../../src/import/report/textReport.ts';
import { say } from '../../../src/service/message.ts';
import { pieceOf, textOf } from '../support/pieces.ts';

test('a report says what went where, what was odd, left out, guessed and lost', async () => {
  const [title, duty, other, heading, lost, quiet] = [
    pieceOf('Head cook', 0, 'cook.txt'),
    pieceOf('Cook the meals', 2, 'cook.txt'),
    pieceOf('We like soup', 4, 'cook.txt'),
    pieceOf('Duties', 1, 'cook.txt'),
    pieceOf('Wash all the dishes', 5, 'cook.txt'),
    pieceOf('—', 6, 'cook.txt'),
  ];
  const draft: Draft = {
    pieces: [title, heading, duty, other, lost, quiet],
    files: [
      {
        kind: 'role',
        stem: 'head-cook',
        value: {
          title: textOf('Head cook', title),
          workActivities: [{ name: textOf('Cook the meals', duty) }],
          sections: [{ title: 'More', text: textOf('We like soup', other) }],
        },
      },
    ],
    oddities: [
      { message: say`The row lacked its last cell.`, piece: duty, repaired: true },
      { message: say`The file has no date.` },
    ],
    leftOut: [{ piece: heading, reason: say`the heading of a section that has a key of its own` }],
    decisions: [
      {
        key: 'heading: Duties',
        piece: heading,
        meaning: 'workActivities',
        choices: ['workActivities', 'section'],
        sure: false,
      },
    ],
  };
  const imported = await importedOf([draft]);
  const report = reportOf(imported, await mergeImport(imported, async () => undefined), ['heading: Tasks']);
  assert(needsAttention(report));
  assert.equal(
    textReport(report),
    `
Files (1 new):
  head-cook.role.yaml, new: title 1, workActivities 1, sections 1

66.6 % of 12 words of the sources stand in the files.

Not found in the files:
  cook.txt, line 6: wash all the dishes

Repaired, since the form of the source had broken it:
  cook.txt, line 3: The row lacked its last cell.

Odd in the source:
  The file has no date.

Kept in sections, notes or x- keys, since the format has no key for it:
  cook.txt, line 5: “We like soup” → head-cook.role.yaml:8 /sections/0/text

Left out:
  cook.txt, line 2: “Duties”: the heading of a section that has a key of its own

Neither in a file nor left out:
  cook.txt, line 6: “Wash all the dishes”

Guessed; --map says it otherwise:
  heading: Duties → workActivities (or section)

Decided, but not in the sources:
  heading: Tasks
`,
  );
});

test('what is nearly everything is not called everything', () => {
  const words = { total: 100_000, found: 99_999, missing: [], moved: [] };
  const report = {
    version: 1,
    sources: [],
    files: [],
    words,
    oddities: Array.from({ length: 1021 }, (_, index) => ({ message: `Odd ${index}.`, repaired: false })),
    withoutKey: [],
    leftOut: [],
    unexplained: [],
    decisions: [],
    unused: [],
    skipped: [],
    conflicts: [],
    changes: [],
  } as const;
  assert.match(textReport(report), /^99\.9 % of 100,000 words/m);
  assert.match(textReport(report), /Odd 19\.\n {2}and 1,001 more \(--report json lists all\)\n$/);
});
