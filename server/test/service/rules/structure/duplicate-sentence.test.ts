import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { planOfRule, read, testRule } from '../ruleTest.ts';

const activities = (first: string, second: string) => `id: a
title: A
workActivities:
  - name: Cabling
    description: ${first}
  - name: Removals
    description: ${second}
`;

testRule('structure/duplicate-sentence', [
  {
    name: 'the last sentence of two texts',
    text: activities(
      'Plans new cabling. Keeps to the safety rules of each site.',
      `Has old equipment recycled. Keeps to the safety rules of each site.
#                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/duplicate-sentence: "Keeps to the safety rules of each site." stands in "Cabling" already: say it once.`,
    ),
    offers: [],
  },
  {
    name: 'case and punctuation do not count, nor do marks of Markdown, and it is found in a literal block',
    text: activities(
      '"Plans new cabling for all offices of the company. Keeps to the *safety rules* of each site"',
      `|-
      Has it recycled by a firm nearby. It:

      - keeps to the safety rules, of each site!
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/duplicate-sentence`,
    ),
  },
  {
    name: 'an example, as another skill of another group has it',
    text: `id: a
title: A
skills:
  - title: G
    items:
      - name: One
        examples:
          - Writing down what has been tried so far.
  - title: H
    items:
      - name: Two
        examples:
          - Writing down what has been tried so far.
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/duplicate-sentence
`,
  },
  {
    name: 'a sentence of three texts is reported once',
    text: `${activities('Keeps to the safety rules of each site. Plans.', 'Moves. Keeps to the safety rules of each site.').trimEnd()}
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/duplicate-sentence
  - name: Repairs
    description: Keeps to the safety rules of each site. Mends.
`,
  },
  {
    name: 'items without names, in quotes',
    text: `id: a
title: A
background:
  - description: 'Has led a team. Didn''t stop learning after leaving the university.'
  - description: "Can code. Didn't stop learning after leaving the university."
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info structure/duplicate-sentence: "Didn't stop learning after leaving the university." stands in another item already: say it once.
`,
  },
  {
    name: 'fewer than five words, and what leads to a list',
    text: activities(
      '"Keeps records up to. In this work you will: mend."',
      '"Moves. Keeps records up to. Else."',
    ).replace('Keeps records up to', 'Keeps good records'),
  },
  {
    name: 'a sentence that leads to a list of its own',
    text: `id: a
title: A
workActivities:
  - name: One
    description: |-
      In this work you will have to:

      - plan
  - name: Two
    description: |-
      In this work you will have to:

      - mend
`,
  },
  {
    name: 'twice in one item',
    text: activities('Keeps to the rules of each site. Keeps to the rules of each site.', 'Moves.'),
  },
  {
    name: 'what levels mean may be the same for all skills',
    text: `id: a
title: A
skills:
  - title: G
    items:
      - { name: One, levelDescription: You can do this without any help. }
      - { name: Two, levelDescription: You can do this without any help. }
`,
  },
  {
    name: 'texts of different lists, of an alias, and of an item that is the same altogether',
    text: `id: a
title: A
workActivities:
  - { name: One, description: &text Keeps to the safety rules of each site. }
  - { name: Two, description: *text }
  - { name: one, description: Keeps to the safety rules of each site. }
training:
  - { name: One, description: Keeps to the safety rules of each site. }
`,
  },
  ...[
    'Teaches others in this part of the work.',
    'Hands such a case to the team on the next shift.',
    'Has done so for at least 2 years.',
  ].map((sentence) => ({
    name: `a sentence that holds for each item: ${sentence}`,
    text: activities(`Sorts the post. ${sentence}`, `Weighs the parcels. ${sentence}`),
  })),
  {
    name: 'texts that are nearly the same as a whole',
    text: activities(
      'Keeps to the safety rules of each site and reports what breaks them. Asks.',
      'Keeps to the safety rules of each site and reports what breaks them. Asks for it.',
    ),
  },
]);

test('structure/duplicate-sentence: long texts take no time and nothing is thrown', () => {
  const hostile = 'a b c d e f. '.repeat(8000);
  const text = activities(JSON.stringify(hostile), JSON.stringify(`İ ${hostile}\u0000 \ud800`));
  assert.ok(evaluateDocument(read('/a.role.yaml', text), planOfRule('structure/duplicate-sentence')).length <= 1);
});
