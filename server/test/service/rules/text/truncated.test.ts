import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
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
  // Words that cannot end a sentence, whatever stands beside it.
  { text: 'Draws up the yearly figures ‹from›' },
  { text: 'Settles rows ‹between›' },
  { text: 'Oversees the upkeep ‹of›' },
  { text: 'Files claims ‹pursuant to›' },
  { text: 'Tells the owner of a late bill ‹if›' },
  { text: 'Looks after rails, of ‹which›' },
  { text: 'Writes and keeps ‹a›' },
  { text: 'Staff may work at night, ‹but›' },
  { text: 'Shares the rota ‹because›' },
  { text: 'Works with the cook to ‹ensure that›' },
  { text: 'Works with schools, charities ‹and other›' },
  { text: 'Tells new people ‹on how to›' },
  { text: 'Takes forty calls a day, ‹with›' },
  { text: 'Earns the trust of families ‹who›' },
  { text: 'Sits in court and ‹prepares›' },
  { text: 'The first of the duties ‹is›' },
  // Clauses and phrases that have only begun.
  { text: 'Helps people with their forms, so that ‹they can›' },
  { text: 'Sends for a fitter when a fault ‹has been›' },
  { text: 'Sees to it that tools are sound, making sure that all the ‹guards are›' },
  { text: 'Orders new stock ‹whenever they›' },
  { text: 'Follows the changes in the law ‹that affect›' },
  { text: 'Keeps the books ‹in accordance w›' },
  { text: 'Takes part in the rota ‹on a monthly›' },
  { text: 'Cooks ‹a wide range›' },
  { text: 'Builds pages that allow managers ‹to›' },
  { text: 'Advises on the sale ‹of commercial›' },
  { text: 'Keeps the lawns, ‹which›' },
  { text: 'Does what the owners ask us to' },
  { text: 'Duties will cover, ‹but are not limited to›' },
  { text: 'Plans the menus, ‹taking into›' },
  { text: 'Plans the week as it was meant to be' },
  { text: 'Goes where the owners want to be' },
  { text: 'Knows how the goods have been' },
  { text: 'Does as much as they can' },
  { text: 'Is as fast as they' },
  { text: 'A year of work in an office of the state ‹OR›' },
  { text: 'DUTIES OF ‹THE›' },
  { text: 'Metering ‹and›', kind: 'name' },
  ...[
    // What explains the last word stands before it.
    'Keeps the systems that pupils log in to',
    'Draws up plans the engineers rely on',
    'Makes plants that others learn from',
    'Finds out what a form is for',
    'Checks who a letter was sent to',
    'Is a pleasure to work with',
    'Has a lot to be proud of',
    'Makes sure that guests are well looked after',
    'Sees that all children are cared for',
    'Works in places where few others are',
    'Does as often as a nurse should',
    'Sees to it that bins are taken care of',
    'Sees that each room is signed up for',
    'Is easy to find, but the keys are not, while others are',
    'Does nothing but',
    'Never asks what if',
    'Knows which is which',
    'Grows to grade a',
    'Hands the tools over in the OR',
    'Runs the office in Portland, OR',
    'Reports to',
    'Responsible for',
    'Teaches the use of AND and OR',
    'Knows who is who',
    'Looks after the sheds it builds and maintains',
    'Knows the rules the game is played by',
    'Sends guests home with a smile, or tries to',
    'Knows how to',
    'Knows this',
    'Says why they did this',
    'Logs in',
    'Carries on',
    'Tells the others what is going on',
    'Speaks of fish and chips, for example',
    'Reads HKEY_USERS/software/of',
  ].map((text) => ({ text })),
  // Beginnings.
  {
    text: '‹, and› letters of thanks to donors.',
    messages: ['The text begins in mid-sentence at ", and": put what is missing before it.'],
  },
  { text: '‹nd› erects walls.' },
  { text: '‹ssists› residents at meals and notes what they eat.' },
  { text: '‹nstalls› meters in homes and reads them twice a year.' },
  { text: '‹to› the head of the kitchen on all matters of food.' },
  { text: '‹of› all aircraft on the apron, and reports damage to them.' },
  ...[
    'and other duties as required',
    'or a similar degree.',
    'of great use.',
    'npm packages are tested, and sent to the others each week.',
    'mnemonics help pupils to learn long lists of words by heart.',
    'kg and mm are the units that all drawings of the yard have.',
    'rsync copies the files of the team to the other site each night.',
    'plans the work of the team and tells the others each week.',
  ].map((text) => ({ text })),
  { text: 'Die Pflege ‹der›', lang: 'de' },
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

const items = (...texts: string[]): string =>
  `id: a\ntitle: Engineer\nworkActivities:\n${texts.map((text) => `  - description: ${text}\n`).join('')}`;

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
    name: 'a list of nouns among sentences needs no stop, nor does a heading with a number',
    text: `id: a
title: Engineer
workActivities:
  - description: Design and care of services. Includes the stores of data.
  - description: Design of screens. Includes the polish of the whole.
  - description: Care of small devices. Includes some wiring.
  - description: Checks and their tools. Includes the search for causes.
  - description: Manual tests, plans of tests, help with acceptance, triage of faults, quality ownership
  - description: 6.4. Best ways to look after the safety of all
`,
  },
  {
    name: 'a text that breaks off at "OR" does so whatever the others end with',
    text: list('Two years of work in an office of the state OR', '^^ error text/truncated'),
  },
  {
    name: 'items that continue one sentence begin with small letters',
    text: `id: a
title: Engineer
workActivities:
  - description: plans the releases of all of the services.
  - description: and tells everybody of the team what has changed in them.
  - description: or asks the others of the team to tell everybody.
`,
  },
  {
    name: 'one among others that have capitals lacks its beginning',
    text: `id: a
title: Engineer
workActivities:
  - description: Plans the releases of all of the services.
  - description: and tells everybody of the team what has changed in them.
#                ^^^ warning text/truncated
  - description: Asks the others of the team to tell everybody.
`,
  },
  {
    name: 'the last but one item of a list may end in "and/or"',
    text: `id: a
title: Engineer
workActivities:
  - description: no other copy of the tool can be reached by this one and/or
  - description: no other copy is there
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

const speller = await loadSpeller();

// What is torn in the middle of a word, which the word lists show.
testTextRule(
  code,
  [
    {
      text: 'Runs the drill in line with the ‹ventila›',
      messages: ['The text breaks off in the middle of the word "ventila": complete it.'],
      offers: [],
    },
    { text: 'Helps all the passengers with their ‹conn›' },
    { text: 'Gives advice to tenants on their rights and ‹oblig›' },
    {
      text: '‹ing› the weighbridge and checking each of the loads.',
      messages: ['The text begins in mid-sentence at "ing": put what is missing before it.'],
    },
    { text: '‹eaches› mathematics to pupils of all ages.' },
    { text: '‹ntains› the boilers and checks them each morning.' },
    { text: '‹onsible› for the daily running of the depot.' },
    // Whole words, shortened ones, names, and what is merely misspelt.
    ...[
      'Runs the drill in line with the plan',
      'Sells tickets, programmes and merch',
      'Looks after the stock and all admin',
      'Plays bass, drums and oud',
      'Deploys with terraform and helm',
      'Sees to the upkeep of all maintenanc',
      'kubectl is used each day by the whole team.',
      'npm packages are read before they are used.',
      'mentoring of new people is part of it.',
    ].map((text) => ({ text })),
    { text: 'Leitet das Team und die ventila', lang: 'de' },
  ],
  speller,
);

testTextRule(code, [
  { text: 'Without word lists nobody knows that this ends in mid-ventila' },
  { text: 'eaches mathematics to pupils of all ages.' },
]);

testRule(code, [
  {
    name: 'an item that ends in "; and" is joined to the next one, wherever that stands',
    text: 'id: a\ntitle: A\nsummary: keeps the register of gifts; and\n',
  },
  {
    name: 'the word alone joins an item to one that goes on with it',
    text: items('Keeps the tools and', 'keeps the lists or', 'Select three objects and', 'Choose a plan.'),
  },
  {
    name: 'what a menu is called needs no stop',
    text: items(
      'Choose Tools - Solver.',
      'Choose Tools - Forms.',
      'Choose Tools - Share Sheet',
      'Choose Tools - Sort.',
    ),
  },
]);
