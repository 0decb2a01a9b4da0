import { testAcross } from '../acrossFiles.ts';
import { framework } from './framework.ts';

const role = (items: string) => `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
${items}`;

const related = [
  '/f.framework.yaml 16:10-17 The skill is called "Testing".',
  '/f.framework.yaml 18:14-30 "IT Ops – Testing" is another name for it.',
];

testAcross('catalogue/renamed', [
  {
    name: 'another name of the skill: it can be left out or replaced',
    files: role(`      - ref: f/testing
        name: IT Ops – Testing # as it was
#             ^^^^^^^^^^^^^^^^ info catalogue/renamed: "IT Ops – Testing" is called "Testing" in the catalogue now: use that name, or leave "name" out.
        level: working
`),
    related,
    offers: ['Remove "name", so that the catalogue’s counts', 'Use "Testing"'],
    after: {
      'Remove "name", so that the catalogue’s counts': '-        name: IT Ops – Testing # as it was',
      'Use "Testing"': '-        name: IT Ops – Testing # as it was\n+        name: Testing # as it was',
    },
  },
  {
    name: 'in braces',
    files: role(`      - { ref: f/testing, name: 'Quality assurance', level: working }
#                               ^^^^^^^^^^^^^^^^^^^ info catalogue/renamed: "Quality assurance" is called "Testing" in the catalogue now: use that name, or leave "name" out.
`),
    after: {
      'Remove "name", so that the catalogue’s counts':
        "-      - { ref: f/testing, name: 'Quality assurance', level: working }\n+      - { ref: f/testing, level: working }",
      'Use "Testing"':
        "-      - { ref: f/testing, name: 'Quality assurance', level: working }\n+      - { ref: f/testing, name: 'Testing', level: working }",
    },
  },
  {
    name: 'case and punctuation make no other name, and the first key of an item can go',
    files: role(`      - name: it ops - testing
#             ^^^^^^^^^^^^^^^^ info catalogue/renamed: "it ops - testing" is called "Testing" in the catalogue now: use that name, or leave "name" out.
        ref: f/testing
`),
    related,
    after: {
      'Remove "name", so that the catalogue’s counts':
        '-      - name: it ops - testing\n-        ref: f/testing\n+      - ref: f/testing',
    },
  },
  {
    name: 'a name that an heir gives to a skill of its base, by the same reference',
    files: `${role('      - { ref: f/testing, level: working }\n')}--- /b.role.yaml
id: b
title: B
extends: a
skills:
  - title: G
    items:
      - { ref: f/testing, name: Quality assurance }
#                               ^^^^^^^^^^^^^^^^^ info catalogue/renamed
`,
  },
  {
    name: 'the catalogue’s own name is fine, and so is none',
    files: role('      - { ref: f/testing, name: Testing }\n      - { ref: f/measuring }\n'),
  },
  {
    name: 'an alias that differs from the name in punctuation only is the name',
    files: `--- /g.framework.yaml
id: g
name: G
skills:
  - { id: ci, name: Continuous integration, aliases: [Continuous-integration] }
--- /a.role.yaml
id: a
title: A
frameworks: { g: ./g.framework.yaml }
skills:
  - title: G
    items:
      - { ref: g/ci, name: Continuous integration }
`,
  },
  {
    name: 'a sign that belongs to a word makes another name',
    files: `--- /g.framework.yaml
id: g
name: G
skills:
  - { id: net, name: .NET, aliases: [Net, C++] }
  - { id: c, name: C, aliases: [C#] }
--- /a.role.yaml
id: a
title: A
frameworks: { g: ./g.framework.yaml }
skills:
  - title: G
    items:
      - { ref: g/net, name: net }
#                           ^^^ info catalogue/renamed: "net" is called ".NET" in the catalogue now: use that name, or leave "name" out.
      - { ref: g/c, name: C# }
#                         ^^ info catalogue/renamed: "C#" is called "C" in the catalogue now: use that name, or leave "name" out.
`,
  },
  {
    name: 'an alias of another skill, and one without a reference, are names like any other',
    files: role(`      - { name: Quality assurance }
      - { ref: f/measuring, name: Quality assurance }
#                                 ^^^^^^^^^^^^^^^^^ info catalogue/drift
`),
  },
  {
    name: 'an item that finds its base’s by this very name keeps it',
    files: `${role(`      - { ref: f/testing, name: Quality assurance }
#                               ^^^^^^^^^^^^^^^^^ info catalogue/renamed
`)}--- /b.role.yaml
id: b
title: B
extends: a
skills:
  - title: G
    items:
      - { name: Quality assurance, level: working }
`,
  },
]);
