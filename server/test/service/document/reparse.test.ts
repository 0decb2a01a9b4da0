import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { parseThoroughly } from '../../../src/service/document/syntax/parseThoroughly.ts';
import { reparseText } from '../../../src/service/document/syntax/reparse.ts';
import { plainTree } from '../../support/plainTree.ts';
import { randomIntegers } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';

const role = `# A comment above everything
id: lead
title: "Lead engineer"

summary: >-
  Leads the people who
  look after devices.

   A paragraph that is indented more.
frameworks:
  ddat: ./ddat.framework.yaml
workActivities:
- name: Documentation
  description: Writes things down
    over two lines.
- { name: Guidance, description: 'Helps others' }
-
  # a comment before the item
  name: Testing
skills:
  - title: Technical
    items:
      - name: Operating systems
        level: working   # a comment behind
        examples: [one, "two", { a: b }]

      - ref: ddat/testing
        level: { min: working, max: expert }
        levelDescription: |+
          Keeps its blank lines.


      # a comment between
      - - nested
        - compact
  - title: Empty
    items:
notes:
`;

const insertions = [
  '\n',
  ' ',
  '  ',
  '-',
  '- ',
  ':',
  ': ',
  '#',
  ' # ',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  ',',
  'x',
  'name: y\n',
  '  - name: z\n',
  '\t',
  '---\n',
  '...\n',
  '? ',
  '!t ',
  '%',
  '   # deep\n',
  '\r\n',
  'key',
  '<<: ',
  '@',
  '`',
  '    text\n',
  '\u2028',
  'é',
];

interface RandomEdit {
  readonly start: number;
  readonly removed: number;
  readonly insertion: string;
}

function placeEdit(text: string, random: (below: number) => number): RandomEdit {
  const removed = random(3) === 0 ? random(25) : 0;
  const insertion = random(4) === 0 ? '' : (insertions[random(insertions.length)] ?? '');
  return { start: random(text.length + 1), removed, insertion };
}

/** An edit that removes some whole lines, or repeats them. */
function lineEdit(text: string, random: (below: number) => number): RandomEdit {
  const start = text.lastIndexOf('\n', random(text.length + 1) - 1) + 1;
  let end = start;
  for (let lines = 1 + random(4); lines > 0 && end < text.length; lines--)
    end = text.indexOf('\n', end) + 1 || text.length;
  return random(2) === 0
    ? { start, removed: end - start, insertion: '' }
    : { start, removed: 0, insertion: text.slice(start, end) };
}

test('a text that is edited reads the same as when it is read afresh', () => {
  const random = randomIntegers(Number(process.env.SEED ?? 7));
  for (let round = 0; round < rounds(40); round++) {
    let text = role;
    let parsed = parseText(text);
    for (let step = 0; step < 12; step++) {
      const { start, removed, insertion } = random(4) === 0 ? lineEdit(text, random) : placeEdit(text, random);
      const next = text.slice(0, start) + insertion + text.slice(start + removed);
      const reparsed = reparseText(text, parsed, next);
      const fresh = parseText(next);
      assert.deepEqual(
        { root: plainTree(reparsed.root), problems: reparsed.problems },
        { root: plainTree(fresh.root), problems: fresh.problems },
        `round ${round}, step ${step}: ${JSON.stringify(text)} at ${start} minus ${removed} plus ${JSON.stringify(insertion)}`,
      );
      text = next;
      parsed = reparsed;
      if (!fresh.composable && random(2) === 0) {
        text = role;
        parsed = parseText(role);
      }
    }
  }
});

test('an empty line below a text that keeps such lines is part of it', () => {
  const text = 'a: |+\n  Text.\nb: c\n';
  const next = text.replace('\nb', '\n\nb');
  const { root } = reparseText(text, parseText(text), next);
  assert.deepEqual(plainTree(root), plainTree(parseText(next).root));
});

test('what looks like a comment below a text is part of it where it is indented as the text is', () => {
  for (const added of ['   # deep\n', '     \n']) {
    const text = 'a: |\n  Text.\nb: c\n';
    const next = text.replace('b:', `${added}b:`);
    const { root } = reparseText(text, parseText(text), next);
    assert.deepEqual(plainTree(root), plainTree(parseText(next).root), added);
  }
});

test('a text may have more problems than a call has arguments', () => {
  const text = `a: [${'*b,'.repeat(130_000)}]\n`;
  assert.equal(parseText(text).problems.length, 130_000);
});

test('a list is below a key only where nothing but a comment stands behind the key', () => {
  for (const text of ['a: | # Note:\n  - one\nb: c\n', 'a: > # see: # here\n  - one\n']) {
    assert.deepEqual(plainTree(parseText(text).root), plainTree(parseThoroughly(text).root), text);
  }
  assert.ok(parseText('a: b # see: # here\n  - one\n').problems.length > 0);
});

test('a line may have more blanks than could be looked at again for each of them', () => {
  const { problems } = parseText(`title: x\na${' '.repeat(400_000)}b\n`);
  assert.ok(problems.length > 0);
});

test('a sign that cannot be seen makes no comment of what stands behind it', () => {
  assert.ok(parseText('\0# one\na: |+ \n').problems.length > 0);
});
