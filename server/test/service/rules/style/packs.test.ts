import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { planOf } from '../../../../src/service/diagnostics/plan.ts';
import { noWords } from '../../../../src/service/diagnostics/words.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { inclusiveRules } from '../../../../src/service/rules/inclusive/index.ts';
import { styleRules } from '../../../../src/service/rules/style/index.ts';
import { proseOf } from '../../../../src/service/text/prose/prose.ts';
import { assertFindings } from '../../../support/workspaceFixture.ts';
import { read } from '../ruleTest.ts';

const role = `id: a
title: Engineer
summary: >-
  A recent graduate who joins the team.
workActivities:
  - name: Restoring
    description: Can restore servers.
`;

/** The beginning of every code. */
const every: readonly string[] = [''];

test('the packs are silent unless they are named', async () => {
  await assertFindings(`--- /a.role.yaml\n${role}`, every);
});

test('the packs speak where settings name them', async () => {
  await assertFindings(
    `--- /.role-profiles.yaml
packs: [style, inclusive]
--- /a.role.yaml
id: a
title: Engineer
#      ^^^^^^^^ info inclusive/age
summary: >-
  A recent graduate who joins the team.
workActivities:
  - name: Restoring
    description: Can restore servers.
#                ^^^ info style/statement-start
`,
    every,
  );
});

test('a severity that is set turns on one rule alone', async () => {
  await assertFindings(
    `--- /.role-profiles.yaml
rules: { style/statement-start: warning }
--- /a.role.yaml
id: a
title: Engineer
summary: >-
  A recent graduate who joins the team.
workActivities:
  - name: Restoring
    description: Can restore servers.
#                ^^^ warning style/statement-start
`,
    every,
  );
});

const rules = [...styleRules, ...inclusiveRules];
const size = 100_000;

/** Texts that take very long with slow patterns. */
const hostile = [
  'a ',
  "a' ",
  '’',
  "' '",
  'a-',
  'can ',
  'has a very good ',
  'self-',
  'young ',
  'twenty years of a ',
  '9 years ',
  'and ',
  'Manages budgets and ',
  'health and safety ',
  'in order ',
  '. A',
  '.',
  '( ',
  'A b: ',
  '   ',
  '\u2060',
  '\uFFFC',
  'İ',
  '👩‍💻 ',
];

for (const piece of hostile) {
  test(`a long text of ${JSON.stringify(piece)} is judged`, () => {
    const text = piece.repeat(size / piece.length);
    for (const { code, kinds, check } of rules.filter((rule) => rule.reach === 'text')) {
      for (const kind of kinds) {
        const found = [...check(proseOf(text, kind, 'en'), { ...noWords, english: undefined, options: new Map() })];
        assert.ok(
          found.every(({ message, at }) => inEnglish(message).length < 600 && at.start <= at.end && at.end <= size),
          code,
        );
      }
    }
    const long = JSON.stringify(text);
    const list = `- {name: ${long}, description: ${long}}\n`;
    const document = read('/a.role.yaml', `id: a\ntitle: A\nsummary: ${long}\nworkActivities:\n${list}`);
    const documentRules = rules.filter((rule) => rule.reach !== 'text');
    for (const { message } of evaluateDocument(document, planOf(documentRules, undefined, undefined)))
      assert.ok(inEnglish(message).length < 600, inEnglish(message));
  });
}
