import { testAcross } from '../acrossFiles.ts';
import { framework, role, toRetired } from './framework.ts';

const toB = 'progressesTo: [b]\n';
const expected = `progressesTo: [b]
#              ^ warning ladder/same-as-next: "Role B" asks for the same as this role, which progresses to it: say there what the next step takes.
`;
const skills = '      - { ref: f/testing, level: working }\n      - { name: Knots, description: You tie them. }\n';

testAcross('ladder/same-as-next', [
  {
    name: 'the same skills at the same levels are reported where the step is named',
    files: `${framework()}${role('a', skills, expected)}${role('b', skills, 'summary: Another summary.\n')}`,
    related: ['/b.role.yaml 1:7-13 "Role B" asks for the same.'],
    offers: [],
  },
  {
    name: 'a draft above is still to be written',
    files: `${framework()}${role('a', skills, toB)}${role('b', skills, 'status: draft\n')}`,
  },
  {
    name: 'in another order, by number and under another alias',
    files: `${framework()}${role('a', skills, expected)}--- /b.role.yaml
id: b
title: Role B
frameworks: { other: ./f.framework.yaml }
skills:
  - title: Skills
    items:
      - { name: Knots, description: "You tie  them." }
      - { ref: other/testing, level: 2, examples: [Another one.] }
`,
  },
  {
    name: 'a role that extends the lower one and adds nothing',
    files: `${framework()}${role('a', skills, expected)}--- /b.role.yaml
id: b
title: Role B
extends: a
summary: Another summary.
`,
  },
  {
    name: 'one branch is the same, the other is not; ranges are compared by both ends',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: { min: 1, max: 2 } }\n',
      `progressesTo: [c, b]
#                 ^ warning ladder/same-as-next
`,
    )}${role('b', '      - { ref: f/testing, level: { min: awareness, max: working } }\n')}${role('c', '      - { ref: f/testing, level: { min: 1, max: 3 } }\n')}`,
  },
  {
    name: 'a level, a skill, an importance or a text of its own makes a difference',
    files: [
      'testing, level: 3',
      'testing, level: 2, importance: essential',
      'testing, level: 2, levelDescription: More.',
    ]
      .map((ref, index) => role(`b${index}`, `      - { ref: f/${ref} }\n`))
      .join('')
      .concat(
        framework(),
        role('a', '      - { ref: f/testing, level: 2 }\n', 'progressesTo: [b0, b1, b2, b3]\n'),
        role('b3', '      - { ref: f/testing, level: 2 }\n      - { ref: f/measuring, level: 2 }\n'),
      ),
  },
  {
    name: 'other activities, another background and other qualifications make a difference',
    files: [
      'workActivities: [{ name: Leading }]\n',
      'background: [{ description: You have led a team. }]\n',
      'qualifications: [{ name: A degree }]\n',
    ]
      .map((top, index) => role(`b${index}`, skills, top))
      .join('')
      .concat(framework(), role('a', skills, 'progressesTo: [b0, b1, b2]\n')),
  },
  {
    name: 'roles without skills do not say yet what they ask for',
    files: `--- /a.role.yaml
id: a
title: Role A
progressesTo: [b]
--- /b.role.yaml
id: b
title: Role B
`,
  },
  {
    name: 'retired roles are history, and so is the way to them',
    files: `${framework()}${role('a', skills, `${toB}${toRetired}`)}${role('b', skills, 'status: retired\n')}${role('c', skills, 'progressesTo: [a]\nstatus: retired\n')}`,
  },
  {
    name: 'unknown roles and the role itself are other rules’ business',
    files: `${framework()}${role(
      'a',
      skills,
      `progressesTo: [gone]
#              ^^^^ error reference/unknown-role
`,
    )}${role(
      'b',
      skills,
      `progressesTo: [b]
#              ^ error reference/cycle
`,
    )}`,
  },
]);
