import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readJudgements } from '../evaluate/judgements.ts';
import { certaintyOf } from '../src/service/describe/certainty.ts';
import { inEnglish, sayText } from '../src/service/message.ts';
import { fewestJudged, figuresOfTexts, leastPrecision } from '../src/service/rules/figures.ts';
import { allRules } from '../src/service/rules/index.ts';

test('every rule says how sure it is, with a figure, in sentences', () => {
  for (const { code, documentation } of allRules) {
    const said = inEnglish(certaintyOf(code, documentation().certainty) ?? sayText(''));
    assert.match(said, /^[A-Z].*\d.*\.$/, code);
  }
});

test('no rule is on by default that was wrong in more than one of twenty findings', () => {
  for (const { code, severity } of allRules) {
    const figures = figuresOfTexts[code];
    if (!figures || severity === 'off' || figures.judged < fewestJudged) continue;
    assert.ok(figures.right >= leastPrecision * figures.judged, `${code}: ${figures.right} of ${figures.judged}`);
  }
});

test('no more is said to be judged than the kept judgements hold', () => {
  const text = readFileSync(new URL('../evaluate/judgements.txt', import.meta.url), 'utf8');
  const kept = [...readJudgements(text).values()];
  for (const [code, { right, judged }] of Object.entries(figuresOfTexts)) {
    const own = kept.filter((one) => one.code === code);
    // A finding in a text that stands in several places is one judgement.
    assert.ok(judged <= own.length + repeated, `${code}: ${judged} of ${own.length}`);
    assert.ok(right <= judged, code);
  }
});

/** As many findings of a rule as have the judgement of another one. */
const repeated = 2;
