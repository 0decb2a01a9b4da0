import { testAcross } from '../acrossFiles.ts';
import { framework, role } from './framework.ts';

const toB = 'progressesTo: [b]\n';
const grades = `grades:
  - { id: junior, name: Junior, progressesTo: [middle] }
  - { id: middle, name: Middle, progressesTo: [senior] }
  - { id: senior, name: Senior }
`;

testAcross('ladder/uneven-jump', [
  {
    name: 'a level that rises by two is reported in the lower role',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: awareness }
#                                ^^^^^^^^^ info ladder/uneven-jump: "Testing" rises by 2 levels at one step, from "Awareness" in this role to "Practitioner" in "Role B": spread the rise over the ladder.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`,
    related: ['/b.role.yaml 6:33-45 In "Role B" the level is "Practitioner".'],
    offers: [],
  },
  {
    name: 'levels by number, over the whole scale',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: 1 }
#                                ^ info ladder/uneven-jump: "Testing" rises by 3 levels at one step, from "Awareness" in this role to "Expert" in "Role B": spread the rise over the ladder.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: 4 }\n')}`,
  },
  {
    name: 'a range jumps when both its ends do',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: { min: 1, max: 2 } }
#                                ^^^^^^^^^^^^^^^^^^ info ladder/uneven-jump: "Testing" rises by 2 levels at one step, from "Awareness to Working" in this role to "Practitioner to Expert" in "Role B": spread the rise over the ladder.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: { min: 3, max: 4 } }\n')}`,
  },
  {
    name: 'one branch jumps, the other does not',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
#                                ^^^^^^^ info ladder/uneven-jump: "Testing" rises by 2 levels at one step, from "Working" in this role to "Expert" in "Role C": spread the rise over the ladder.
`,
      'progressesTo: [b, c]\n',
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}${role('c', '      - { ref: f/testing, level: expert }\n')}`,
  },
  {
    name: 'an inherited level is reported where the step is named',
    files: `${framework()}${role('base', '      - { ref: f/testing, level: awareness }\n')}--- /a.role.yaml
id: a
title: Role A
extends: base
progressesTo: [b]
#              ^ info ladder/uneven-jump
--- /b.role.yaml
id: b
title: Role B
extends: base
skills:
  - title: Skills
    items:
      - { ref: f/testing, level: practitioner }
`,
    related: [
      '/base.role.yaml 6:33-42 This role inherits "Awareness" from here.',
      '/b.role.yaml 6:33-45 In "Role B" the level is "Practitioner".',
    ],
  },
  {
    name: 'a step over two grades may rise by two levels, but not by three',
    files: `${framework(grades)}${role(
      'a',
      `      - { ref: f/testing, level: awareness }
      - { ref: f/measuring, level: awareness }
#                                  ^^^^^^^^^ info ladder/uneven-jump: "Measuring" rises by 3 levels at one step, from "Awareness" in this role to "Expert" in "Role B": spread the rise over the ladder.
`,
      'grade: junior\nprogressesTo: [b]\n',
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n      - { ref: f/measuring, level: expert }\n', 'grade: senior\n')}`,
  },
  {
    name: 'a rise by one is a step, and a range that grows at one end lets people grow',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: awareness }\n',
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n      - { ref: f/measuring, level: { min: working, max: expert } }\n')}`,
  },
  {
    name: 'a skill that is new at the next step has no level to rise from',
    files: `${framework()}${role('a', '      - { ref: f/testing }\n', toB)}${role('b', '      - { ref: f/testing, level: expert }\n      - { ref: f/measuring, level: expert }\n')}`,
  },
  {
    name: 'scales that only look alike cannot be compared',
    files: `${framework()}${role('a', '      - { ref: f/testing, scale: ddat, level: awareness }\n', toB)}${role('b', '      - { ref: f/testing, scale: s, level: expert }\n')}`,
  },
  {
    name: 'a role that leads straight back has no upper end',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: awareness }\n',
      `progressesTo: [b]
#              ^ error reference/cycle
`,
    )}${role(
      'b',
      '      - { ref: f/testing, level: expert }\n',
      `progressesTo: [a]
#              ^ error reference/cycle
`,
    )}`,
  },
]);
