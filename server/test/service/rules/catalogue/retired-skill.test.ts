import { testAcross } from '../acrossFiles.ts';
import { framework } from './framework.ts';

const role = (items: string) => `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml, again: ./f.framework.yaml }
skills:
  - title: G
    items:
${items}`;

testAcross('catalogue/retired-skill', [
  {
    name: 'a retired skill names what replaces it, and the reference is rewritten in its quotes',
    files: role(`      - ref: "f/reporting" # monthly
#            ^^^^^^^^^^^^^ warning catalogue/retired-skill: The skill "f/reporting" is retired: use "f/measuring" instead.
        importance: essential
`),
    related: [
      '/f.framework.yaml 24:12-19 "reporting" is retired here.',
      '/f.framework.yaml 26:8-17 "f/measuring" takes its place.',
    ],
    offers: ['Use "f/measuring"'],
    after: {
      'Use "f/measuring"': '-      - ref: "f/reporting" # monthly\n+      - ref: "f/measuring" # monthly',
    },
  },
  {
    name: 'a skill that nothing replaces',
    files: role(`      - { ref: f/faxing, importance: desirable }
#              ^^^^^^^^ warning catalogue/retired-skill: The skill "f/faxing" is retired: remove it or choose another.
`),
    related: ['/f.framework.yaml 30:12-19 "faxing" is retired here.'],
    offers: [],
  },
  {
    name: 'replacements are followed to one that counts, under the alias that is written',
    files: role(`      - ref: again/morse
#            ^^^^^^^^^^^ warning catalogue/retired-skill: The skill "again/morse" is retired: use "again/measuring" instead.
`),
    after: { 'Use "again/measuring"': '-      - ref: again/morse\n+      - ref: again/measuring' },
  },
  {
    name: 'a replacement that is retired itself is none',
    files: role(`      - ref: f/telex
#            ^^^^^^^ warning catalogue/retired-skill: The skill "f/telex" is retired: remove it or choose another.
`),
    offers: [],
  },
  {
    name: 'a retired skill that is inherited is reported in the base alone',
    files: `${role(`      - { ref: f/faxing }
#              ^^^^^^^^ warning catalogue/retired-skill
`)}--- /b.role.yaml
id: b
title: B
extends: a
summary: More.
`,
  },
  {
    name: 'nothing is said of current skills and of those that an heir removes',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/measuring }
      - { ref: f/testing, level: working }
--- /b.role.yaml
id: b
title: B
extends: a
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/faxing, remove: true }
`,
  },
  {
    name: 'a retired role may keep retired skills',
    files: role('      - { ref: f/faxing }\n').replace('title: A\n', 'title: A\nstatus: retired\n'),
  },
  {
    name: 'a skill that no framework has, and one of an unknown alias, are other rules’ business',
    files: role(`      - { ref: f/gone }
#              ^^^^^^ error reference/unknown-skill
      - { ref: g/faxing }
#              ^ error reference/unknown-framework
`),
  },
  {
    name: 'a name without a reference is no reference',
    files: role('      - { name: Faxing }\n'),
  },
]);

testAcross('catalogue/retired-skill', [
  {
    name: 'all roles that are not retired use what replaces it, each by its own alias',
    files: `${role(`      - ref: f/reporting
#            ^^^^^^^^^^^ warning catalogue/retired-skill
`)}--- /b.role.yaml
title: B
frameworks: { house: ./f.framework.yaml }
skills: [{ ref: 'house/reporting' }]
#               ^^^^^^^^^^^^^^^^^ warning catalogue/retired-skill
--- /c.role.yaml
title: C
status: retired
frameworks: { f: ./f.framework.yaml }
skills: [{ ref: f/reporting }]
`,
    offers: ['Use "f/measuring"', 'Use "measuring" in all 2 files'],
    after: { 'Use "measuring" in all 2 files': '-      - ref: f/reporting\n+      - ref: f/measuring' },
  },
]);
