import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allRulesPage } from '../src/service/describe/describeRules.ts';
import { allRules } from '../src/service/rules/index.ts';
import { ruleAddress } from '../src/service/rules/ruleAddress.ts';

const page = readFileSync(new URL('../RULES.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');

test('the page of rules says what the rules say', () => {
  assert.equal(page, allRulesPage(), 'server/RULES.md is stale: run npm run docs');
});

test('every rule has its section on the page that messages lead to, and no other has one', () => {
  const sections = [...page.matchAll(/^## (\S+\/\S+)$/gm)].map(([, code]) => code);
  assert.deepEqual(sections.toSorted(), allRules.map(({ code }) => code).toSorted());
  for (const { code } of allRules) {
    // Code hosts make the anchors of headings in this way.
    const anchor = code.toLowerCase().replaceAll(/[^\w-]/g, '');
    assert.ok(ruleAddress(code).endsWith(`/server/RULES.md#${anchor}`));
    assert.ok(page.includes(`](#${anchor})`), `${code} is in the table of contents`);
  }
});
