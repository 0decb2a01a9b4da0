import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DescribedRule,
  exampleLines,
  packText,
  type RuleFacts,
  rulesPage,
  ruleText,
} from '../../../src/service/describe/ruleText.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { ruleAddress } from '../../../src/service/rules/ruleAddress.ts';

const loud: DescribedRule = {
  code: 'voice/loud',
  severity: 'warning',
  documentation: () => ({
    text: 'A text that shouts.',
    fix: 'Lower the voice.',
    bad: `
      summary: STOP
      notes: |
        HERE
    `,
    good: 'summary: Stop',
    source: 'Good manners.',
  }),
};
const quiet: DescribedRule = {
  code: 'voice/quiet',
  severity: 'off',
  documentation: () => ({ text: 'A whisper.', bad: 'summary: hush', good: 'summary: Hush!', source: 'Libraries.' }),
};
const polite: DescribedRule = {
  code: 'manners/polite',
  severity: 'info',
  documentation: () => ({
    text: 'Please.',
    bad: 'summary: Do `this`, ```now```',
    good: 'summary: Please do',
    source: 'Mothers.',
  }),
};

const facts: RuleFacts = {
  summary: (rule) => (rule === 'voice/loud' ? 'Shouting.' : undefined),
  pack: (name) => (name === 'manners' ? 'How to behave.' : undefined),
  isOn: ({ code }) => code.startsWith('voice/'),
  options: (rule) =>
    rule === 'voice/loud' ? [{ name: 'volume', description: 'For `voice/loud`: how loud it may be.' }] : [],
};

test('a rule tells its severity, what it says, how to mend it, its options, its examples and where to read on', () => {
  assert.equal(
    ruleText(loud, facts, inEnglish),
    '**voice/loud** · warning\n\nA text that shouts.\n\n**To mend it:** Lower the voice.\n\n' +
      '**Options:**\n\n- `volume`: how loud it may be.\n\n' +
      '**Reported:**\n\n```yaml\nsummary: STOP\nnotes: |\n  HERE\n```\n\n**Better:**\n\n```yaml\nsummary: Stop\n```\n\n' +
      `**Rests on:** Good manners.\n\n[The page of all rules](${ruleAddress('voice/loud')})`,
  );
});

test('a rule of a pack that is off says what turns it on, and a fence is longer than what it holds', () => {
  const text = ruleText(polite, facts, inEnglish);
  assert.ok(
    text.startsWith('**manners/polite** · info, off unless `packs` names `manners`\n\nPlease.\n\n**Reported:**'),
  );
  assert.ok(text.includes('\n\n````yaml\nsummary: Do `this`, ```now```\n````\n\n'));
});

test('a pack lists its rules', () => {
  assert.equal(
    packText('voice', [loud, quiet], facts, inEnglish),
    '**voice**\n\n- `voice/loud` (warning): Shouting.\n- `voice/quiet` (off unless `rules` gives it a severity)',
  );
});

test('the page has a table of contents by pack, and a section for every rule under the anchor that messages lead to', () => {
  const page = rulesPage([loud, quiet, polite], facts);
  assert.deepEqual(page.match(/^(?!# role-)#+ .+$/gm), [
    '# The rules',
    '## All rules',
    '### voice',
    '### manners',
    '## voice/loud',
    '## voice/quiet',
    '## manners/polite',
  ]);
  assert.ok(page.includes('### manners\n\nHow to behave.\n\n- [`manners/polite`](#mannerspolite) (info, off unless '));
  assert.ok(page.includes('## voice/loud\n\n*Warning.*\n\nA text that shouts.\n\n'));
  assert.ok(page.endsWith('**Rests on:** Mothers.\n'));
  assert.doesNotMatch(page, /\n{3}|[ \t]\n|\r/);
  assert.ok(ruleAddress('voice/loud').endsWith('/server/RULES.md#voiceloud'));
});

const examples: Record<string, readonly [written: string, lines: string]> = {
  'a line': ['id: a', 'id: a'],
  'lines at the margin': ['skills:\n  - a\n', 'skills:\n  - a'],
  'lines as deep as the code around them': ['\n    skills:\n      - a\n\n      - b\n  ', 'skills:\n  - a\n\n  - b'],
};

for (const [name, [written, lines]] of Object.entries(examples)) {
  test(`an example stands at the left: ${name}`, () => assert.equal(exampleLines(written), lines));
}
