import { testAcross } from '../acrossFiles.ts';
import { framework, toRetired } from './framework.ts';

const branching = `grades:
  - { id: junior, name: Junior, progressesTo: [senior] }
  - { id: senior, name: Senior, progressesTo: [principal, lead] }
  - { id: principal, name: Principal }
  - { id: lead, name: Lead, progressesTo: [head] }
  - { id: head, name: Head }
  - { id: guest, name: Guest }
`;
const listed = `grades:
  - { id: junior, name: Junior }
  - { id: senior, name: Senior, track: Experts }
  - { id: lead, name: Lead, track: Leaders }
  - { id: head, name: Head, track: Leaders }
`;
const at = (id: string, grade: string, rest = '') => `--- /${id}.role.yaml
id: ${id}
title: Role ${id.toUpperCase()}
frameworks: { f: ./f.framework.yaml }
grade: ${grade}
${rest}`;
const below = (own: string, theirs: string, next = 'Role B') =>
  `warning ladder/grade-order: This role progresses to "${next}", whose grade "${theirs}" lies below this role's grade "${own}": correct one of the grades, or progress to another role.`;
const unreachable = (own: string, theirs: string) => below(own, theirs).replace('lies below', 'cannot be reached from');

testAcross('ladder/grade-order', [
  {
    name: 'a step to a grade that leads to this one is reported where it is named',
    files: `${framework(branching)}${at(
      'a',
      'lead',
      `progressesTo: [b]
#              ^ ${below('Lead', 'Junior')}
`,
    )}${at('b', 'junior')}`,
    related: [
      '/a.role.yaml 3:7-11 The grade of "Role A" is "Lead".',
      '/b.role.yaml 3:7-13 The grade of "Role B" is "Junior".',
    ],
    offers: [],
  },
  {
    name: 'a step to another branch of the grades',
    files: `${framework(branching)}${at(
      'a',
      'principal',
      `progressesTo: [b]
#              ^ ${unreachable('Principal', 'Head')}
`,
    )}${at('b', 'head')}`,
  },
  {
    name: 'grades that say nothing are in the order of their list',
    files: `${framework(listed)}${at(
      'a',
      'head',
      `progressesTo: [b, c]
#              ^ ${below('Head', 'Lead')}
#                 ^ ${below('Head', 'Junior', 'Role C')}
`,
    )}${at('b', 'lead')}${at('c', 'junior')}`,
  },
  {
    name: 'an inherited grade counts, and its place is told',
    files: `${framework(branching)}${at('base', 'senior')}--- /a.role.yaml
id: a
title: Role A
extends: base
progressesTo: [b]
#              ^ ${below('Senior', 'Junior')}
${at('b', 'junior')}`,
    related: [
      '/base.role.yaml 3:7-13 The grade of "Role A" is "Senior".',
      '/b.role.yaml 3:7-13 The grade of "Role B" is "Junior".',
    ],
  },
  {
    name: 'a step along the grades, over one of them or within one is fine, on every branch',
    files: `${framework(branching)}${at('a', 'senior', 'progressesTo: [b, c, d, e]\n')}${at('b', 'principal')}${at('c', 'lead')}${at('d', 'head')}${at('e', 'senior')}`,
  },
  {
    name: 'a list says nothing of the order of two tracks',
    files: `${framework(listed)}${at('a', 'lead', 'progressesTo: [b]\n')}${at('b', 'senior')}`,
  },
  {
    name: 'a grade that takes no part in the ladder of the others has no place in it',
    files: `${framework(branching)}${at('a', 'senior', 'progressesTo: [b]\n')}${at('b', 'guest')}`,
  },
  {
    name: 'grades of different frameworks cannot be compared',
    files: `${framework(branching)}--- /g.framework.yaml
id: g
name: G
grades: [{ id: junior, name: Junior }]
${at('a', 'senior', 'progressesTo: [b]\n')}${at('b', 'junior').replace('f: ./f', 'f: ./g')}`,
  },
  {
    name: 'retired roles are history, and so are roles without a grade',
    files: `${framework(branching)}${at('a', 'senior', `progressesTo: [b, c]\n${toRetired}`)}${at('b', 'junior', 'status: retired\n')}${at('c', 'junior').replace('grade: junior\n', '')}`,
  },
]);
