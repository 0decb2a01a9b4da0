import { testTextRule } from '../textRuleTest.ts';

testTextRule('style/statement-start', [
  {
    text: '‹Can› restore a server from its backup.',
    messages: ['"Can" is a weak opening for a statement: begin with the verb, such as "Restores".'],
  },
  {
    text: 'Keeps the rota. ‹Can› usually solve what the first line cannot.',
    messages: ['"Can" is a weak opening for a statement: begin with the verb, such as "Solves".'],
  },
  {
    text: '‹Someone who› manages three suppliers at once.',
    messages: ['"Someone who" is a weak opening for a statement: begin with the verb, such as "Manages".'],
  },
  {
    text: '‹Somebody who› is at ease with change.',
    messages: ['"Somebody who" is a weak opening for a statement: begin with the verb that says what the person does.'],
  },
  {
    text: '‹Has a good understanding of› the network.',
    messages: [
      '"Has a good understanding of" is a weak opening for a statement: begin with the verb, such as "Understands".',
    ],
  },
  {
    text: '‹Has strong working knowledge of› two operating systems.',
    messages: [
      '"Has strong working knowledge of" is a weak opening for a statement: begin with the verb, such as "Knows".',
    ],
  },
  {
    text: '‹Able to› identify faults by their symptoms.',
    messages: ['"Able to" is a weak opening for a statement: begin with the verb, such as "Identifies".'],
  },
  { text: '‹Has the ability to› negotiate with suppliers.' },
  {
    text: '‹Responsible for› the budget of the team.',
    messages: [
      '"Responsible for" is a weak opening for a statement: begin with the verb that says what the person does.',
    ],
  },
  { text: '- ‹Can› explain a fault\n- Writes guides\n- ‹Is tasked with› the rota' },
  { text: 'Restores a server from its backup, and can explain how.' },
  { text: 'You can restore a server from its backup.' },
  { text: 'Can you restore a server from its backup?' },
  { text: 'Ability to adapt to different audiences.' },
  { text: 'Has an eye for detail. Has led a team of five.' },
  { text: 'Anyone who asks is helped. A person in need comes first.' },
  { text: 'Canned goods are stored elsewhere. Cannot be shared.' },
  { text: '`Can restore` is a command.' },
  { text: 'Responsible suppliers are preferred.' },
  { text: 'Can restore a server', kind: 'name' },
  { text: 'Can restaurieren.', lang: 'de' },
]);
