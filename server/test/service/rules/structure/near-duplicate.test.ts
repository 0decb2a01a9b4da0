import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { planOfRule, read, testRule } from '../ruleTest.ts';

const activities = (first: string, second: string) => `id: a
title: A
workActivities:
  - name: One
    description: ${first}
  - name: Two
    description: ${second}
`;

const part = 'Takes part, when asked, in formal meetings such as pay reviews and disciplinary hearings.';
const whole =
  'Holds appraisals. Takes part, when asked, in formal meetings such as pay reviews, complaints, and disciplinary hearings.';

testRule('structure/near-duplicate', [
  {
    name: 'a text that a later one contains but for a word of its own',
    text: activities(part, whole).replace(
      part,
      `${part}
#                ${'^'.repeat(part.length)} info structure/near-duplicate: The text of "One" is nearly all in that of "Two", too: say it once, or say how the two differ.`,
    ),
    offers: [],
  },
  {
    name: 'a text that an earlier one contains, in a folded block',
    text: activities(
      whole,
      `>-
      Takes part, when asked, in formal meetings such as pay
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/near-duplicate
      reviews and disciplinary hearings.`,
    ),
  },
  {
    name: 'texts that differ in the ending of a word',
    text: activities(
      'Keeps the records of assets complete and up to date in the database.',
      `Keep the records of assets complete and up to date in the database.
#                ${'^'.repeat(67)} info structure/near-duplicate`,
    ),
  },
  {
    name: 'texts of two groups of skills',
    text: `id: a
title: A
skills:
  - title: G
    items:
      - { name: One, description: "Keeps the records of all devices complete, correct and up to date." }
  - title: H
    items:
      - { name: Two, description: "Keeps records of all devices complete, correct, and up to date." }
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/near-duplicate
`,
  },
  {
    name: 'items without a name',
    text: `id: a
title: A
background:
  - description: "Has led a team of engineers through at least one large migration, and knows the law of employment."
  - description: Has led a team of engineers through at least one large migration.
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/near-duplicate: "Has led a team of engineers through at least one large mi…" is nearly all in the text of another item, too: say it once, or say how the two differ.
`,
  },
  {
    name: 'one word of twenty may be another one',
    text: activities(
      'Agrees with each of the suppliers, once a quarter, which faults they will mend first and how they will report on progress made.',
      'Agrees with each of the suppliers, once a quarter, which faults they will mend first and how they will report about progress made.',
    ).replace(
      / {4}description: .*about.*\n/,
      (line) => `${line}#                ${'^'.repeat(line.trimEnd().length - 17)} info structure/near-duplicate\n`,
    ),
  },
  {
    name: 'parallel words for parallel things',
    text: activities(
      'Plans, designs and runs tests of software, using tools and techniques that fit.',
      'Plans, designs and runs tests of hardware, using tools and techniques that fit.',
    ),
  },
  ...[
    ['a number', 'Approves the purchases of the whole department up to 5,000 pounds a year.', '5,000', '20,000'],
    ['a number as a word', 'Leads one large team of engineers and plans their work for the year.', 'one', 'two'],
    ['a grade', 'Gives feedback on the work of the junior engineers in the whole office.', 'junior', 'senior'],
    ['a level', 'Takes the calls that come in at level 2 and passes on what cannot wait.', 'level 2', 'level 3'],
    ['a key word', 'Keeps the records of all licences complete, correct and up to date.', 'licences', 'vehicles'],
    ['one word more', 'Plans and runs the training of all new colleagues in the office.', 'of all', 'of nearly all'],
    [
      'two words more',
      'Agrees the budget for repairs with the owners of each building.',
      'repairs',
      'repairs and new lifts',
    ],
  ].map(([name = '', text = '', from = '', to = '']) => ({
    name: `texts that differ on purpose: ${name}`,
    text: activities(text, text.replace(from, to)),
  })),
  {
    name: 'a short text that a longer one holds',
    text: activities('Mends what is broken.', 'Mends what is broken and says why it broke.'),
  },
  {
    name: 'the same words in another order',
    text: activities(
      'Reviews the work of suppliers and reports to the board on costs every quarter.',
      'Every quarter the board reports on costs to suppliers and reviews work of the kind.',
    ),
  },
  {
    name: 'texts of different lists: training says what the skill is',
    text: `id: a
title: A
workActivities:
  - { name: One, description: "Keeps the records of all devices complete, correct and up to date." }
training:
  - { name: Two, description: "Keeps the records of all devices complete, correct and up to date." }
`,
  },
  {
    name: 'what is the same twice is no near duplicate, too',
    text: `id: a
title: A
workActivities:
  - { name: One, description: "Keeps the records of all devices complete, correct and up to date." }
  - { name: One, description: "Keeps the records of all devices complete, correct and up to date!" }
`,
  },
]);

const words = (count: number, seed: number) => Array.from({ length: count }, (_, i) => `w${seed * 13 + i}`).join(' ');

test('structure/near-duplicate: among thousands of texts the one pair is found, and equal ones take no time', () => {
  const items = Array.from({ length: 5000 }, (_, i) => `  - { name: n${i}, description: "${words(15, i)}" }\n`);
  items[4000] = `  - { name: n4000, description: "${words(15, 10)} and more of the same" }\n`;
  const plan = planOfRule('structure/near-duplicate');
  const found = evaluateDocument(read('/a.role.yaml', `id: a\ntitle: A\ntraining:\n${items.join('')}`), plan);
  assert.deepEqual(
    found.map(({ message }) => inEnglish(message)),
    ['The text of "n10" is nearly all in that of "n4000", too: say it once, or say how the two differ.'],
  );
  const equal = items.map(
    (_, i) => `  - { name: n${i}, description: "the same ten words stand here in all of them again" }\n`,
  );
  assert.deepEqual(evaluateDocument(read('/a.role.yaml', `id: a\ntitle: A\ntraining:\n${equal.join('')}`), plan), []);
});
