import { testRule } from '../ruleTest.ts';
import { type ItemsCase, testItems } from './itemsTest.ts';

const two = [
  'Manages the budget and recruits new staff',
  'Manage the budget and recruit new staff',
  'Managing the budget and recruiting new staff',
  'Management of the budget and recruitment of staff',
  'Supports live systems & performs routine checks',
  'Follows health and safety rules and recruits new colleagues',
];

const one = [
  'Recruitment and budgeting',
  'Install and test new software',
  'Improves and promotes the work of the team',
  'Collects the data and analyses it',
  'Project planning and control techniques',
  'Asset and configuration management',
  'Manages the health and safety of all staff',
  'Provides the research and development budget',
  'Leads, manages and supervises the whole team',
  'Cleaning equipment and operating systems',
  'Maintain change plans and design documents',
  'Reviews of contracts and supports for people',
  'Management of people and of budgets',
  'Problem management: finds causes and removes them',
  'Networks and telephony in all of our buildings',
];

testItems('style/compound-statement', [
  ...two.map(
    (name): ItemsCase => ({ name: `not judged in a training: ${name}`, items: [`name: ${name}`], list: 'training' }),
  ),
  ...one.map((name): ItemsCase => ({ name: `one duty: ${name}`, items: [`name: ${name}`] })),
  { name: 'other languages are not judged', items: ['name: Manages the budget and recruits staff'], lang: 'de' },
]);

testRule('style/compound-statement', [
  ...two.flatMap((name) =>
    [name, `'${name}'`].map((written) => ({
      name: `two duties: ${written}`,
      text: `id: a
title: A
workActivities:
  - name: ${written}
#         ${'^'.repeat(written.length)} info style/compound-statement
`,
    })),
  ),
  {
    name: 'skills of roles and frameworks are judged, and the message names both duties',
    path: '/a.framework.yaml',
    text: `id: a
name: A
skills:
  - id: b
    name: Manages budgets and recruits staff
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info style/compound-statement: "Manages budgets and recruits staff" holds two duties: write one item for "Manages budgets" and one for "recruits staff".
`,
  },
  {
    name: 'a name over several lines is marked on its first',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - name: Manages the budget
#             ^^^^^^^^^^^^^^^^^^ info style/compound-statement
          and recruits new staff
`,
  },
]);
