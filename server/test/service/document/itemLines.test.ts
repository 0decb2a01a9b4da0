import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemLinesAround } from '../../../src/service/document/itemLines.ts';

/** The text with `‹` and `›` around what is edited, what is found, and the key above it. */
const cases: readonly (readonly [string, string | undefined, string?])[] = [
  ['id: a\nskills:\n  - id: b\n    name: ‹B›\n  - id: c\n', '  - id: b\n    name: B\n', 'skills:'],
  ['skills:\n  - id: b\n    name: ‹B\n  - id: c›\n  - id: d\n', '  - id: b\n    name: B\n  - id: c\n', 'skills:'],
  [
    'skills: # ours\n# all\n\n  - id: b\n# no end\n\n    n: ‹›\ngrades:\n',
    '  - id: b\n# no end\n\n    n: \n',
    'skills: # ours',
  ],
  ['skills:\n- id: b\n  list:\n  - ‹one›\n- id: c\n', '- id: b\n  list:\n  - one\n', 'skills:'],
  ['skills:\r\n  - id: ‹b›\r\n  - id: c\r\n', '  - id: b\r\n', 'skills:'],
  ['skills:\n  b:\n    name: ‹B›\n  c:\n    name: C\n', '  b:\n    name: B\n', 'skills:'],
  ['skills:\n  - id: b\n    name: ‹B›', '  - id: b\n    name: B', 'skills:'],
  ['skills:\n  -\n    id: ‹b›\n  -\n    id: c\n', '  -\n    id: b\n', 'skills:'],
  ['skills:\n  - id: b\n ‹›\n  - id: c\n', '  - id: b\n \n', 'skills:'],
  // Outside all items.
  ['‹id: a›\nskills:\n  - id: b\n', undefined],
  ['id: a\n‹›skills:\n  - id: b\n', undefined],
  ['skills:\n‹›  - id: b\n', '  - id: b\n', 'skills:'],
  ['skills: ‹›[{ id: b }]\n', undefined],
  ['‹›', undefined],
  [`skills:\n  - id: b\n${'    # more\n'.repeat(9000)}    name: ‹B›\n`, undefined],
];

for (const [marked, lines, key] of cases) {
  test(`the items around an edit: ${JSON.stringify(marked.slice(0, 70))}`, () => {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    const text = marked.replaceAll(/[‹›]/g, '');
    const found = itemLinesAround(text, { start, end });
    assert.equal(found && text.slice(found.start, found.end), lines);
    assert.equal(found?.key, key);
  });
}
