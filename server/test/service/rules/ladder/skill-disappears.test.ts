import { testAcross } from '../acrossFiles.ts';
import { framework, role } from './framework.ts';

const toB = 'progressesTo: [b]\n';
const gone = (name: string, next = 'Role B') =>
  `This role asks for "${name}", but "${next}", which it progresses to, does not: add it there, unless it is meant to go.`;

testAcross('ladder/skill-disappears', [
  {
    name: 'a skill of the catalogue that the next role lacks is reported at its reference',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - { ref: f/measuring, level: working }
#              ^^^^^^^^^^^ info ladder/skill-disappears: ${gone('Measuring')}
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`,
    related: ['/b.role.yaml 1:7-13 "Role B" does not ask for it.'],
    offers: [],
  },
  {
    name: 'a skill of the role’s own is reported at its name',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - name: Knots
#             ^^^^^ info ladder/skill-disappears: ${gone('Knots')}
        description: You tie them.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`,
  },
  {
    name: 'of several branches, the one that lacks it',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - { ref: f/measuring, level: working }
#              ^^^^^^^^^^^ info ladder/skill-disappears: ${gone('Measuring', 'Role C')}
`,
      'progressesTo: [b, c]\n',
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n      - { ref: f/measuring, level: working }\n')}${role('c', '      - { ref: f/testing, level: practitioner }\n')}`,
  },
  {
    name: 'an inherited skill is reported where the step is named',
    files: `${framework()}${role('base', '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: working }\n')}--- /a.role.yaml
id: a
title: Role A
extends: base
progressesTo: [b]
#              ^ info ladder/skill-disappears: ${gone('Measuring')}
--- /b.role.yaml
id: b
title: Role B
extends: base
skills:
  - title: Skills
    items:
      - { ref: f/testing, level: practitioner }
      - { ref: f/measuring, remove: true }
`,
    related: [
      '/base.role.yaml 7:15-26 "Measuring" is inherited from here.',
      '/b.role.yaml 1:7-13 "Role B" does not ask for it.',
    ],
  },
  {
    name: 'the other group of a skill, its other name and its replacement are no loss',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - { ref: f/old }
#              ^^^^^ warning catalogue/retired-skill
      - { name: Knots }
`,
      toB,
    )}${role('b', '      - { ref: f/testing, name: Testing, level: practitioner }\n      - { ref: f/measuring }\n  - title: More\n    items: [{ name: knots }]\n')}`,
  },
  {
    name: 'a retired skill may go',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - { ref: f/faxing }
#              ^^^^^^^^ warning catalogue/retired-skill
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`,
  },
  {
    name: 'a role with no skill in common is another job, or not yet written',
    files: `${framework()}${role('a', '      - { ref: f/testing, level: working }\n', 'progressesTo: [b, c]\n')}${role('b', '      - { ref: f/measuring, level: working }\n')}--- /c.role.yaml
id: c
title: Role C
`,
  },
  {
    name: 'one skill in two groups is still there when it stands once above',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: working }\n  - title: More\n    items:\n      - { ref: f/testing, level: awareness }\n',
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n').replace('practitioner', 'working')}`,
  },
  {
    name: 'a reference that leads nowhere is another rule’s business, in either role',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: working }
      - { ref: f/measuring, level: working }
      - { ref: f/gone, level: working }
#              ^^^^^^ error reference/unknown-skill
`,
      toB,
    )}${role(
      'b',
      `      - { ref: f/testing, level: practitioner }
      - { ref: f/measur, level: practitioner }
#              ^^^^^^^^ error reference/unknown-skill
`,
    )}`,
  },
  {
    name: 'a higher role that cannot be read to its end may have the skill',
    files: `${framework()}${role('a', '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: working }\n', toB)}${role(
      'b',
      `      - { ref: f/testing, level: practitioner }
      - { name: f/measuring
#       ^ error yaml/syntax
`,
    )}`,
  },
  {
    name: 'what has no name cannot be missed, and retired roles are history',
    files: `${framework()}${role('a', '      - { ref: f/testing, level: working }\n      - { description: You tie knots. }\n', `progressesTo: [b, c]\n#                 ^ warning catalogue/retired-role\n`)}${role('b', '      - { ref: f/testing, level: practitioner }\n')}${role('c', '      - { ref: f/testing, level: practitioner }\n', 'status: retired\n')}`,
  },
]);

/** A role of a ladder whose skills have names alone; `top` stands above them. */
const rung = (id: string, skills: string, top = '') =>
  `--- /${id}.role.yaml\nid: ${id}\ntitle: Role ${id.toUpperCase()}\n${top}skills:\n  - title: Skills\n    items:\n${skills
    .split(' ')
    .map((name) => `      - { name: ${name} }\n`)
    .join('')}`;

const named = 'frameworks: { f: ./f.framework.yaml }\n';
const asks = (share: string, higher: string, skill: string) =>
  `In ${share} steps of this ladder the higher role lacks skills of the lower one, as "Role ${higher}" lacks "${skill}": say "cumulative: true" if each grade includes those below, else "cumulative: false".`;

/** Three steps, of which the first two say only what they add. */
const addingUp = `${rung('a', 'Baking Cleaning Till', `${named}progressesTo: [b]\n`)}${rung('b', 'Baking Orders', `${named}progressesTo: [c]\n`)}${rung('c', 'Baking Rota', `${named}progressesTo: [d]\n`)}${rung('d', 'Baking Rota Budget', named)}`;
const silent = (grades = '') => framework(grades).replace('cumulative: false\n', '');

testAcross('ladder/skill-disappears', [
  {
    name: 'two roles without a framework of which the higher one names few of the skills: it may add to the lower one',
    files: `${rung('a', 'Baking Till', 'progressesTo: [b]\n')}${rung('b', 'Baking')}`,
  },
  {
    name: 'one of many skills was forgotten',
    files: `${rung('a', 'Baking Orders Till Rota Cleaning Knots', 'progressesTo: [b]\n').replace(
      '      - { name: Knots }\n',
      `      - { name: Knots }\n#               ^^^^^ info ladder/skill-disappears: ${gone('Knots')}\n`,
    )}${rung('b', 'Baking Orders Till Rota Cleaning')}`,
  },
  {
    name: 'a ladder most of whose steps drop skills is asked once, in its framework',
    files: `${silent().replace('id: f\n', `id: f\n#   ^ info ladder/skill-disappears: ${asks('2 of 3', 'B', 'Cleaning')}\n`)}${addingUp}`,
    related: ['/a.role.yaml 1:7-13 "Role A" asks for more than "Role B", to which it progresses.'],
    offers: ['Insert "cumulative: true"', 'Insert "cumulative: false"'],
    after: { 'Insert "cumulative: true"': '+cumulative: true', 'Insert "cumulative: false"': '+cumulative: false' },
  },
  {
    name: 'a ladder that adds up, and says so',
    files: `${framework().replace('cumulative: false', 'cumulative: true')}${addingUp}`,
  },
  {
    name: 'a ladder in which few steps drop skills is not asked',
    files: `${silent()}${rung('a', 'Baking Till', `${named}progressesTo: [b]\n`)}${rung('b', 'Baking Orders', `${named}progressesTo: [c]\n`)}${rung('c', 'Baking Orders Rota', `${named}progressesTo: [d]\n`)}${rung('d', 'Baking Orders Rota Budget', named)}`,
  },
  {
    name: 'a skill of a matrix with an empty cell at the higher grade, unlike one with a text there',
    files: `--- /f.framework.yaml
id: f
name: F
defaultScale: grades
scales: { grades: { name: Grades, levels: [{ id: low, name: Low }, { id: high, name: High }] } }
skills:
  - { id: baking, name: Baking, levels: { low: Bakes rolls., high: Bakes cakes. } }
  - { id: till, name: Till, levels: { low: Counts the till. } }
${['orders', 'rota', 'stock', 'tea'].map((id) => `  - { id: ${id}, name: ${id}, levels: { low: Knows it., high: Teaches it. } }\n`).join('')}${role(
  'a',
  `      - { ref: f/baking, level: low }
      - { ref: f/till, level: low }
      - { ref: f/orders, level: low }
      - { ref: f/rota, level: low }
      - { ref: f/stock, level: low }
      - { ref: f/tea, level: low }
#              ^^^^^ info ladder/skill-disappears: ${gone('tea')}
`,
  toB,
)}${role('b', ['baking', 'orders', 'rota', 'stock'].map((id) => `      - { ref: f/${id}, level: high }\n`).join(''))}`,
  },
]);
