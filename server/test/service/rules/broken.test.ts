import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { spanOf } from '../../../src/service/document/places.ts';
import { syntaxDefects } from '../../../src/service/document/syntaxErrors/syntaxDefects.ts';
import { codeActions } from '../../../src/service/features/codeActions/codeActions.ts';
import { fixAllKind } from '../../../src/service/features/codeActions/kinds.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { basicPlan } from '../../support/basicPlan.ts';
import { contextOf } from '../../support/fileContext.ts';
import { randomIntegers } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';
import { read } from './ruleTest.ts';

const role = `id: a
title: A
source: { name: B, url: https://a.b }
frameworks:
  ddat: ./x.yaml
progressesTo: [b, c]
x-a: &a { name: N }
background:
- name: B
  type: T # c
- { <<: *a, tags: [x, y] }
skills:
  - title: T
    items:
      - name: S
        level: { min: a, max: b }
        description: >-
          folded
          text
      - ref: ddat/x
        importance: essential
`;

const pieces =
  `\n| |  |-|- |:|: |#| # |"|'|>|{|}|[|]|,|x|1|~|true|''|@|%|\t|*a|&a |!t |? |<<: |---\n|\r\n|foo: bar\n|name|items:`.split(
    '|',
  );

/** The role with one or two places broken. */
function broken(random: (below: number) => number): string {
  let text = role;
  for (let slips = 1 + random(2); slips > 0; slips--) {
    const start = random(text.length + 1);
    const piece = random(4) === 0 ? '' : (pieces[random(pieces.length)] ?? '');
    text = text.slice(0, start) + piece + text.slice(start + (random(3) === 0 ? random(12) : 0));
  }
  return text;
}

test('of a text that is broken at random, findings are told in order and safe fixes leave it as readable as it was', () => {
  const random = randomIntegers(11);
  for (let round = 0; round < rounds(100); round++) {
    const text = broken(random);
    const document = read('/test.role.yaml', text);
    const findings = evaluateDocument(document, basicPlan);
    let last = 0;
    for (const { range, message: said } of findings) {
      const message = inEnglish(said);
      const { start, end } = spanOf(document, range);
      assert.ok(last <= start && start <= end && end <= text.length, `${message} in ${JSON.stringify(text)}`);
      assert.ok(!/undefined|NaN|\[object/.test(message) && /[.?]$/.test(message), message);
      last = start;
      assert.equal(document.positionAt(start).line, document.positionAt(end).line, `one line: ${message}`);
    }
    const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
    for (const action of codeActions(contextOf(document, { findings }), range, {
      diagnostics: [],
      only: [fixAllKind],
    })) {
      const edits = (action.edit?.changes?.[document.uri] ?? []).map((edit) => ({
        start: document.offsetAt(edit.range.start),
        end: document.offsetAt(edit.range.end),
        newText: edit.newText,
      }));
      const fixed = read('/test.role.yaml', applyEdits(text, edits));
      // A structural defect hides everything after it.
      if (syntaxDefects(document).some((defect) => defect.structural)) continue;
      assert.ok(syntaxDefects(fixed).length <= syntaxDefects(document).length, JSON.stringify(text));
    }
  }
});

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['unknown keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: x\n`).join('')],
  ['equal keys', 'a: b\n'.repeat(20_000)],
  ['words without colons', 'word\n'.repeat(10_000)],
  ['quotes', '- "x\n'.repeat(10_000)],
  ['tabs', 'a:\n\tb: c\n'.repeat(10_000)],
  ['colons in values', 'a: b: c\n'.repeat(1_000)],
  ['brackets', '['.repeat(20_000)],
  ['conflicts', '<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n'.repeat(5_000)],
  ['aliases', `a: &a [x]\nb: &b [${'*a,'.repeat(1_000)}]\nc: [${'*b,'.repeat(1_000)}]\n`],
  ['items without a name', `background:\n${'- { level: 3 }\n'.repeat(5_000)}`],
];

for (const [name, text] of hostile) {
  test(`thousands of ${name} are checked in good time, and no more than a thousand findings told`, () => {
    const document = read('/test.role.yaml', text);
    const findings = evaluateDocument(document, basicPlan);
    for (const finding of findings) finding.fixes?.(document);
    assert.ok(findings.length > 0 && findings.length <= 1000);
  });
}
