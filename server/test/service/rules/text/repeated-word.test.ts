import { testTextRule } from '../textRuleTest.ts';

testTextRule('text/repeated-word', [
  {
    text: 'Works with ‹the the› team.',
    messages: ['"the" stands here twice in a row: leave one.'],
    offers: ['Remove the second "the"'],
    fixed: 'Works with the team.',
  },
  { text: '‹The the› team plans ‹work work›.', fixed: 'The team plans work.' },
  {
    text: 'Plans ‹and and and› reviews.',
    messages: ['"and" stands here several times in a row: leave one.'],
    fixed: 'Plans and reviews.',
  },
  { text: 'Owns ‹the\nthe› plan.', fixed: 'Owns the plan.' },
  { text: 'Experience ‹in in› testing', fixed: 'Experience in testing' },
  { text: 'Risk ‹management management›', kind: 'name', fixed: 'Risk management' },
  { text: 'Leads ‹a a› team; (‹to to› learn).', fixed: 'Leads a team; (to learn).' },
  { text: 'Checks that ‹you’re you’re› safe.', fixed: 'Checks that you’re safe.' },
  { text: 'Checks that the pass ‹is is› clear.', fixed: 'Checks that the pass is clear.' },
  { text: 'Mends ploughs ‹in in› the yard, and does checks ‹on on› boilers.' },
  {
    text: 'Draws up ‹a budget a budget› each year.',
    messages: ['"a budget" stands here twice in a row: leave it once.'],
    offers: ['Remove the second "a budget"'],
    fixed: 'Draws up a budget each year.',
  },
  { text: 'Must ‹be able to be able to› drive.', fixed: 'Must be able to drive.' },
  { text: 'Sets ‹out the out the› tables, and it ‹is is› late.' },
  // Good English.
  { text: 'Sees that the more the more is the merrier.' },
  { text: 'panel objects locking locking panel objects' },
  { text: 'Goes on on Monday, is carrying on on site, and was put on on time.' },
  { text: 'Knows what the aim is is clear; the thing is is that it is; moves from room to room to room.' },
  { text: 'Grows more and more and more, by the hour by the hour-glass, a day a week, day by day by day.' },
  { text: 'All that that team had had was very very good; what it is is plain.' },
  { text: 'Logs on on Monday, checks in in person, hands over over lunch.' },
  { text: 'Gives her her own plan, and does what they do do.' },
  { text: 'A person is a person is a person; what they type so that they can be saved can be saved.' },
  // Names, numbers, marks.
  { text: 'Visits New York New York, Baden Baden and the The Times; 10 10 and grade A a.' },
  { text: 'Runs one-to-one one-hour talks; read read/write access; check-in in the morning.' },
  // Something stands between.
  { text: 'Plans work. Work follows; work, work and work.' },
  { text: 'Reads the\n\nthe' },
  { text: 'The **the** and `the` the.' },
  { text: 'Die die die Arbeit machen.', lang: 'de' },
]);
