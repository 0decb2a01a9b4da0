import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../src/service/rules/index.ts';
import { workspaceRules } from '../src/service/rules/workspaceRules.ts';

test('every rule has its section on the page that messages lead to, and no other has one', () => {
  const page = readFileSync(new URL('../RULES.md', import.meta.url), 'utf8');
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code);
  assert.deepEqual(
    sections,
    [...rules, ...workspaceRules].map(({ code }) => code),
  );
});
