import { type RuleCase, testRule } from '../ruleTest.ts';
import { testTextRule } from '../textRuleTest.ts';

const code = 'text/truncated';

testTextRule(code, [
  {
    text: 'Keeps the records ‹in line with›',
    messages: ['The text breaks off at "in line with": complete the sentence.'],
    offers: [],
  },
  { text: 'Keeps the records of ‹the›' },
  { text: 'Knows tools for planning, ‹e.g.›' },
  { text: 'Keeps records, plans ‹and›' },
  { text: 'Looks after tools ‹such as›' },
  { text: 'Helps users with ‹their›' },
  { text: 'Keeps records. Helps others ‹where›' },
  { text: 'Keeps records. Is considerate of others and ‹of›' },
  { text: 'Keeps records. Plans the tests of hardware and ‹system›' },
  { text: 'Keeps **records** ‹as part of›' },
  { text: 'Plans the work:\n\n- with care\n- with others ‹as well as›' },
  ...[
    'Keeps the records in line with the policy',
    'Likes the people they work with',
    'Knows what to look out for',
    'Knows who does what, when and where',
    'Keeps records. Knows which team to turn to, etc',
    'Keeps records. Uses `grep`',
    'Keeps records. Reads [the guide](https://example.org/)',
    'Keeps records (in line with policy)',
    'Keeps records, and so on …',
    'Moves up to grade A',
    'Communication with users',
    'Ins and outs of IT',
    'Keeps records. Plans the work',
    'Whether to',
    'Meets the charities that we work in partnership with',
    'Speaks for those you act on behalf of',
    'Keeps records. Knows where the keys are',
    'Keeps records. Is willing to learn more',
  ].map((text) => ({ text })),
  { text: 'Die Pflege der', lang: 'de' },
  { text: 'Head of the', kind: 'name' },
]);

const list = (last: string, mark = ''): string => `id: a
title: Engineer
workActivities:
  - description: Plans the releases of all services.
  - description: Tests new versions. Reports what went wrong.
  - description: Tells everybody what has changed.
  - description: ${last}
${mark === '' ? '' : `#${' '.repeat(17 + last.lastIndexOf(' '))}${mark}\n`}`;

const cases: readonly RuleCase[] = [
  {
    name: 'a stop that only this text has not is missing',
    text: list(
      'Tells the others what was found out',
      '^^^ warning text/truncated: The closing stop behind "out" is missing, which the other texts here have: add it.',
    ),
    after: { 'Add the closing stop': list('Tells the others what was found out.') },
    offers: ['Add the closing stop'],
  },
  {
    name: 'a last sentence without its stop, behind others that have theirs, was probably cut',
    text: list('Tells the others. Knows the parts of Heimdall', '^^^^^^^^ error text/truncated'),
    offers: ['Add the closing stop'],
  },
  {
    name: 'half of a compound breaks off',
    text: list('Plans how to install software, including testing and fault', '^^^^^ error text/truncated'),
    offers: [],
  },
  {
    name: 'a preposition that could end a sentence breaks off where the others end with stops',
    text: list('Tells the others what is done to', '^^ error text/truncated'),
  },
  {
    name: 'a phrase among sentences needs no stop',
    text: list('Up to forty hours a year of teaching in small groups'),
  },
  { name: 'a few words among sentences are a heading', text: list('Release notes') },
  {
    name: 'a list whose items have no stops is right as it is',
    text: `id: a
title: Engineer
workActivities:
  - description: Plans the releases of all services
  - description: Tests new versions of each of them
  - description: Tells everybody what has been changed.
  - description: Learns from whatever went wrong there
`,
  },
  {
    name: 'the last but one item of a list may end in "and"',
    text: `id: a
title: Engineer
skills:
  - title: Skills
    items:
      - name: Releases
        examples:
          - plans them;
          - tests them; and
          - announces them.
`,
  },
  {
    name: 'the text of a catalogue can take its place',
    text: `id: a
title: Engineer
frameworks: { ops: ./ops.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ops/releases
        description: You plan releases in line with
#                                      ^^^^^^^^^^^^ error text/truncated
`,
    offers: ['Use the catalogue’s text: remove "description"'],
  },
];

testRule(code, cases);
