import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlans, type Plan, planFor } from '../../../src/service/diagnostics/plan.ts';
import { noWords } from '../../../src/service/diagnostics/words.ts';
import type { Settings } from '../../../src/service/document/profile/profile.ts';
import { readSettings } from '../../../src/service/document/profile/readSettings.ts';
import { basicRules } from '../../../src/service/rules/index.ts';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { read } from '../rules/ruleTest.ts';

function settings(text: string): Settings {
  return readSettings(read('/.role-profiles.yaml', text));
}

function codesOf({ documentRules, textRules, workspaceRules }: Plan): string[] {
  return [...documentRules, ...textRules, ...workspaceRules.map(({ rule }) => rule)].map(({ code }) => code);
}

test('a plan holds the rules that are on, whatever they look at', () => {
  const usual = codesOf(planFor(undefined, undefined));
  for (const code of ['text/spelling', 'structure/empty-group', 'ladder/level-drops']) assert.ok(usual.includes(code));
  for (const code of ['style/word', 'inclusive/age', 'catalogue/unused-skill']) assert.ok(!usual.includes(code));
  const set = codesOf(planFor(settings('packs: [style]\nrules: { catalogue/unused-skill: info }\n'), undefined));
  for (const code of ['style/word', 'catalogue/unused-skill']) assert.ok(set.includes(code));
  for (const code of ['text/spelling', 'structure/empty-group', 'ladder/level-drops']) assert.ok(!set.includes(code));
});

test('a workspace rule is planned with the severity that the settings give it', () => {
  const { workspaceRules } = planFor(settings('rules: { catalogue/unused-skill: info }\n'), undefined);
  assert.equal(workspaceRules.find(({ rule }) => rule.code === 'catalogue/unused-skill')?.severity, 'info');
});

test('the basic rules run even if they are off, since others rest on what they find', () => {
  const off = basicRules.map(({ code }) => `  ${code}: off\n`).join('');
  const codes = codesOf(planFor(settings(`rules:\n${off}`), undefined));
  for (const { code } of basicRules) assert.ok(codes.includes(code), code);
});

test('the same settings and word lists give the same plan', async () => {
  const plans = createPlans();
  const [one, other] = [settings('words: [a]\n'), settings('words: [a]\n')];
  const words = { ...noWords, key: 'words', speller: await loadSpeller() };
  assert.equal(plans(one, undefined), plans(one, undefined));
  assert.equal(plans(undefined, words), plans(undefined, words));
  assert.notEqual(plans(one, undefined), plans(other, undefined));
  assert.notEqual(plans(one, undefined), plans(one, words));
});

test('the key changes with what the rules of a file find, not with what is made of it', () => {
  const key = (text: string) => planFor(settings(text), undefined).key;
  const usual = key('# nothing\n');
  assert.equal(planFor(undefined, undefined).key, usual);
  const same = ['rules: { text/spelling: info }\n', 'words: [runbook]\n', 'exclude: [archive]\n'];
  for (const text of [...same, 'rules: { ladder/level-drops: off }\n']) assert.equal(key(text), usual, text);
  const others = ['rules: { text/spelling: off }\n', 'packs: [text]\n', 'rules: { style/word: info }\n'];
  for (const text of others) assert.notEqual(key(text), usual, text);
  const long = (most: number) => key(`rules: { style/long-sentence: { severity: info, maxWords: ${most} } }\n`);
  assert.notEqual(long(20), long(30));
  assert.notEqual(planFor(undefined, { ...noWords, key: 'words' }).key, usual);
});
