import { testAcross } from '../acrossFiles.ts';
import { framework, role, toRetired } from './framework.ts';

const toB = 'progressesTo: [b]\n';
const dropped =
  'This role asks for "Testing" at "Practitioner", but "Role B", which it progresses to, only at "Working": raise it there or lower it here.';

testAcross('ladder/level-drops', [
  {
    name: 'a level that falls is reported in the lower role, with the level of the higher one',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: practitioner }
#                                ^^^^^^^^^^^^ warning ladder/level-drops: ${dropped}
      - { ref: f/measuring, level: working }
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: expert, importance: desirable }\n').replace('expert', 'practitioner')}`,
    related: ['/b.role.yaml 6:33-40 In "Role B" the level is "Working".'],
    offers: [],
  },
  {
    name: 'levels by number and by id are the same levels',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: 3 }
#                                ^ warning ladder/level-drops: ${dropped}
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: working }\n')}`,
  },
  {
    name: 'a range falls with its upper end',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: { min: working, max: expert } }
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ladder/level-drops: This role asks for "Testing" at "Working to Expert", but "Role B", which it progresses to, only at "Practitioner": raise it there or lower it here.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`,
  },
  {
    name: 'a level falls to a range that only ends with it',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: practitioner }
#                                ^^^^^^^^^^^^ warning ladder/level-drops: This role asks for "Testing" at "Practitioner", but "Role B", which it progresses to, only at "Awareness to Practitioner": raise it there or lower it here.
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: { min: 1, max: 3 } }\n')}`,
  },
  {
    name: 'each branch of a ladder is a step of its own',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: practitioner }
#                                ^^^^^^^^^^^^ warning ladder/level-drops: ${dropped.replace('Role B', 'Role C').replace('Working', 'Awareness')}
`,
      'progressesTo: [b, c]\n',
    )}${role('b', '      - { ref: f/testing, level: expert }\n')}${role('c', '      - { ref: f/testing, level: awareness }\n')}`,
    related: ['/c.role.yaml 6:33-42 In "Role C" the level is "Awareness".'],
  },
  {
    name: 'an inherited level is reported where the step is named, with both places',
    files: `${framework()}${role('base', '      - { ref: f/testing, level: practitioner }\n')}--- /a.role.yaml
id: a
title: Role A
extends: base
progressesTo:
  - b
#   ^ warning ladder/level-drops: ${dropped}
--- /b.role.yaml
id: b
title: Role B
extends: base
skills:
  - title: Skills
    items:
      - { ref: f/testing, level: working }
`,
    related: [
      '/base.role.yaml 6:33-45 This role inherits "Practitioner" from here.',
      '/b.role.yaml 6:33-40 In "Role B" the level is "Working".',
    ],
  },
  {
    name: 'the higher role may extend the lower one',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: practitioner }
#                                ^^^^^^^^^^^^ warning ladder/level-drops: ${dropped}
      - { ref: f/measuring, level: practitioner }
`,
      toB,
    )}--- /b.role.yaml
id: b
title: Role B
extends: a
skills:
  - title: Skills
    items:
      - { ref: f/testing, level: working }
`,
  },
  {
    name: 'skills are the same by their names, in other groups too and whatever their case',
    files: `--- /a.role.yaml
id: a
title: Role A
progressesTo: [b]
skills:
  - title: Skills
    scale: ddat
    items:
      - name: Tying knots
        level: expert
#              ^^^^^^ warning ladder/level-drops: This role asks for "Tying knots" at "Expert", but "Role B", which it progresses to, only at "Working": raise it there or lower it here.
--- /b.role.yaml
id: b
title: Role B
skills:
  - title: Practical skills
    scale: ddat
    items:
      - { name: tying-knots, level: working }
`,
  },
  {
    name: 'two roles may call a framework by different aliases',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: practitioner }
#                                ^^^^^^^^^^^^ warning ladder/level-drops: ${dropped}
`,
      toB,
    )}--- /sub/b.role.yaml
id: b
title: Role B
frameworks: { other: ../f.framework.yaml }
skills:
  - title: Elsewhere
    items:
      - { ref: other/testing, level: working }
`,
  },
  {
    name: 'a level that stays or rises is fine, as is a range that grows upwards',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: { min: working, max: practitioner } }\n',
      toB,
    )}${role('b', '      - { ref: f/testing, level: working }\n      - { ref: f/measuring, level: { min: working, max: expert } }\n')}`,
  },
  {
    name: 'levels on different scales cannot be compared, nor can those that no scale has',
    files: `${framework()}${role(
      'a',
      `      - { ref: f/testing, level: expert }
      - { ref: f/measuring, level: superb }
#                                  ^^^^^^ error reference/unknown-level
`,
      toB,
    )}${role('b', '      - { ref: f/testing, level: awareness, scale: ddat }\n      - { ref: f/measuring, level: awareness }\n')}`,
  },
  {
    name: 'retired roles are history',
    files: `${framework()}${role('a', '      - { ref: f/testing, level: expert }\n', 'progressesTo: [b]\nstatus: retired\n')}${role('b', '      - { ref: f/testing, level: practitioner }\n', `progressesTo: [c]\n${toRetired}`)}${role('c', '      - { ref: f/testing, level: awareness }\n', 'status: retired\n')}`,
  },
  {
    name: 'a role that nobody has, and one that several files claim, are other rules’ business',
    files: `${framework()}${role(
      'a',
      '      - { ref: f/testing, level: expert }\n',
      'progressesTo: [gone, twin]\n',
    ).replace('twin]\n', 'twin]\n#              ^^^^ error reference/unknown-role\n')}--- /1.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role
title: Twin
--- /2.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role
title: Twin
`,
  },
  {
    name: 'who extends a role does not take its step: it is often where that step leads',
    files: `${framework()}${role('a', '      - { ref: f/testing, level: working }\n', toB)}${role('b', '      - { ref: f/testing, level: practitioner }\n', 'extends: a\n')}${role('c', '      - { ref: f/testing, level: expert }\n', 'extends: a\n')}`,
  },
  {
    name: 'C, C++ and C# are three skills',
    files: `--- /a.role.yaml
id: a
title: Role A
progressesTo: [b]
skills:
  - title: Languages
    scale: ddat
    items:
      - { name: C, level: awareness }
      - { name: C++, level: practitioner }
      - { name: C#, level: working }
--- /b.role.yaml
id: b
title: Role B
skills:
  - title: Languages
    scale: ddat
    items:
      - { name: C#, level: working }
      - { name: C++, level: expert }
      - { name: C, level: awareness }
`,
  },
]);
