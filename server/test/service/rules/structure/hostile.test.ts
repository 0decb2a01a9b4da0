import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { planOf } from '../../../../src/service/diagnostics/plan.ts';
import { spanOf } from '../../../../src/service/document/places.ts';
import { readProfile } from '../../../../src/service/document/profile/readProfile.ts';
import { structureRules } from '../../../../src/service/rules/structure/index.ts';
import { read } from '../ruleTest.ts';

const long = 50_000;

/** Texts that could cause endless backtracking, or that have odd characters. */
const texts: readonly string[] = [
  '. '.repeat(long / 2),
  'and '.repeat(long / 4),
  'a. B '.repeat(long / 5),
  `1${'.'.repeat(long)}1`,
  `${'-'.repeat(long)}a`,
  'ﬀ İ \u0000 \ud800 👩‍💻 ',
  '…',
  '*'.repeat(long),
];

const items = texts.flatMap((text) => {
  const value = JSON.stringify(text);
  return [
    `{ name: ${value}, type: ${value}, description: ${value} }`,
    `{ type: ${JSON.stringify(`${text} skills`)}, description: ${value} }`,
    `{ ref: ${value}, examples: [${value}] }`,
  ];
});
const list = items.map((item) => `  - ${item}\n`).join('');
const groups = texts.map((text, index) => `  - title: ${JSON.stringify(text)}\n    items: [${items[index]}]\n`);
const document = read('/a.role.yaml', `id: a\ntitle: A\nbackground:\n${list}skills:\n${groups.join('')}`);
const profile = readProfile(document);

for (const rule of structureRules) {
  test(`${rule.code}: endless and odd texts are judged at once, and nothing is thrown`, () => {
    const found = evaluateDocument(document, planOf([rule], undefined, undefined), undefined, () => profile);
    for (const finding of found) {
      const { start, end } = spanOf(document, finding.range);
      assert.ok(start <= end && end <= document.text.length);
      for (const fix of finding.fixes?.(document) ?? []) assert.ok(fix.edits.length > 0);
    }
  });
}
