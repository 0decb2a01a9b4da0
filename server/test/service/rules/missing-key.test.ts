import { testRule } from './ruleTest.ts';

testRule('schema/missing-key', [
  {
    name: 'a key goes behind its neighbour in the order of the schema, and a title is made of the name of the file',
    text: `id: a # the id
#<^^ error schema/missing-key: "title" is missing: a role profile needs it.
lang: en
`,
    after: {
      'Insert "title"': 'id: a # the id\ntitle: Test\nlang: en\n',
    },
  },
  {
    name: 'a role without an id has that of its file',
    text: `# about the role
title: Lead EUC engineer
lang: en
`,
  },
  {
    name: 'an id is made of what the thing is called',
    path: '/f.framework.yaml',
    text: `# about the framework
name: Skills of EUC engineers
#<^^^^ error schema/missing-key: "id" is missing: a skill framework needs it.
lang: en
`,
    after: {
      'Insert "id"': `# about the framework
id: skills-of-euc-engineers
name: Skills of EUC engineers
lang: en
`,
    },
  },
  {
    name: 'an empty file is one finding, and gets its keys',
    text: `
#<! error schema/missing-key: This file is empty: a role profile needs "title".`,
    after: {
      'Insert "title"': 'title: Test\n',
    },
  },
  {
    name: 'so is a file of comments, whose title comes from its name',
    path: '/teams/Lead%20Engineer.role.yaml',
    text: `# Nothing here yet.
#<! error schema/missing-key: This file is empty: a role profile needs "title".
`,
    after: {
      'Insert "title"': '# Nothing here yet.\ntitle: Lead Engineer\n',
    },
  },
  {
    name: 'settings may be empty',
    path: '/.role-profiles.yaml',
    text: `# Nothing here yet.
`,
  },
  {
    name: 'an item needs something to go by, which its author alone knows',
    text: `id: a
title: A
skills:
    - title: B
      items:
          - level: 3
#           ^^^^^ error schema/missing-key: Nothing says what this is: a skill needs "id", "ref", "name" or "description".
            tags: [x]
`,
    offers: [],
  },
  {
    name: 'an item in braces without anything',
    text: `id: a
title: A
background: [{}]
#            ^^ error schema/missing-key: Nothing says what this is: a background item needs "id", "name" or "description".
`,
    offers: [],
  },
  {
    name: 'a list that is not indented',
    text: `id: a
title: A
links:
- label: B
# ^^^^^ error schema/missing-key: "url" is missing: a link needs it.
  x-rank: 1 # none
`,
    offers: [],
  },
  {
    name: 'a key before the first one, at four spaces',
    path: '/f.framework.yaml',
    text: `id: f
name: F
skills:
    - kind: skill
#     ^^^^ error schema/missing-key: "id" is missing: a skill needs it.
      name: Wound care
`,
    after: {
      'Insert "id"': `id: f
name: F
skills:
    - id: wound-care
      kind: skill
      name: Wound care
`,
    },
  },
  {
    name: 'one end of a range is a guess for the other, between braces',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: { min: working }
#                ^^^ error schema/missing-key: "max" is missing: a range of levels needs it.
`,
    after: {
      'Insert "max"': `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: { min: working, max: working }
`,
    },
  },
  {
    name: 'the first of two keys between braces',
    text: `id: a
title: A
source: { url: "https://a.b" }
#         ^^^ error schema/missing-key: "name" is missing: a source needs it.
`,
    after: {
      'Insert "name"': 'id: a\ntitle: A\nsource: { name: a.b, url: "https://a.b" }\n',
    },
  },
  {
    name: 'an address',
    text: `id: a
title: A
links:
  - label: L # label
#   ^^^^^ error schema/missing-key: "url" is missing: a link needs it.
`,
    offers: [],
  },
  {
    name: 'several keys are one finding, and what the file tells goes to its place',
    path: '/f.framework.yaml',
    text: `id: f
name: F
scales:
  a:
    display: x
#   ^^^^^^^ error schema/missing-key: "name" and "levels" are missing: a scale needs them.
`,
    after: {
      'Insert "name"': `id: f
name: F
scales:
  a:
    name: A
    display: x
`,
    },
  },
  {
    name: 'a list between braces',
    path: '/f.framework.yaml',
    text: `id: f
name: F
scales: { a: { name: A } }
#              ^^^^ error schema/missing-key: "levels" is missing: a scale needs it.
`,
    offers: [],
  },
  {
    name: 'a mapping that comes through an alias is reported where it is used, and where it stands only once',
    text: `id: a
title: A
x-link: &link { label: L }
links:
  - *link
#   ^^^^^ error schema/missing-key: Through "*link": "url" is missing: a link needs it.
  - &other { label: M }
#            ^^^^^ error schema/missing-key: "url" is missing: a link needs it.
  - *other
`,
  },
  {
    name: 'merged keys count',
    text: `id: a
title: A
x-link: &link { url: "https://a.b" }
links:
  - { <<: *link, label: L }
`,
  },
]);
