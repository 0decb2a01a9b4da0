import { testRule } from '../ruleTest.ts';
import { testItems } from './itemsTest.ts';

testItems('style/person', [
  {
    name: 'one text speaks to the person',
    items: ['description: Leads the shift.', 'description: Writes guides.', 'description: ‹You› train colleagues.'],
    messages: [
      'This role speaks to the person in 1 of its texts ("You") and of the person in 2 ("Leads"): write all in one way, without "you" as most are.',
    ],
  },
  {
    name: 'one text speaks of the person',
    items: [
      'description: You’ll lead the shift.',
      'description: Your guides are read.',
      'description: Kindly. ‹The post holder› writes guides.',
    ],
    messages: [
      'This role speaks to the person in 2 of its texts ("You’ll") and of the person in 1 ("The post holder"): write all in one way, with "you" as most are.',
    ],
  },
  {
    name: 'reported once, at the first of the rarer',
    items: [
      'description: ‹Has› led a team.',
      'description: You lead.',
      'description: Is at ease.',
      'description: You test.',
      'description: You train.',
    ],
  },
  {
    name: 'all in the third person',
    items: ['description: Leads.', 'description: Leads the shift.', 'description: Has time.'],
  },
  { name: 'one of each', items: ['description: Leads the shift.', 'description: You train colleagues.'] },
  {
    name: 'imperatives and nouns',
    items: [
      'description: You lead the shift.',
      'description: You train.',
      'description: Lead the shift.',
      'description: Plans are made. Reviews of services.',
      'description: Is it on time?',
    ],
  },
  {
    name: '"you" within a sentence may be anybody',
    items: ['description: Leads the shift.', 'description: Writes guides.', 'description: Helps where you can see it.'],
  },
  {
    name: 'names',
    items: ['name: You and the team', 'description: Leads the shift.', 'description: Writes guides.'],
  },
  {
    name: 'other languages',
    items: ['description: Leads it.', 'description: Writes it.', 'description: You ja.'],
    lang: 'de',
  },
]);

testRule('style/person', [
  {
    name: 'a summary and notes are not compared with the lists',
    text: `id: a
title: A
summary: You lead the shift.
workActivities:
  - description: Leads the shift.
  - description: Writes guides.
notes: You should ask the team.
`,
  },
  {
    name: 'frameworks are not judged',
    path: '/a.framework.yaml',
    text: `id: a
name: A
skills:
  - id: b
    name: B
    description: Leads the shift.
    levels:
      working: You lead.
      expert: You train.
`,
  },
]);
