import { testRule } from './ruleTest.ts';

testRule('schema/missing-key', [
  {
    name: 'a title is for the author to write',
    text: `id: a # the id
#<^^ error schema/missing-key: "title" is missing: a role profile needs it.
lang: en
`,
    offers: [],
  },
  {
    name: 'an id is made of what the thing is called',
    text: `# about the role
title: Lead EUC engineer
#<^^^^^ error schema/missing-key: "id" is missing: a role profile needs it.
lang: en
`,
    after: {
      'Insert "id"': `# about the role
id: lead-euc-engineer
title: Lead EUC engineer
lang: en
`,
    },
  },
  {
    name: 'an empty file is one finding, and gets its id',
    text: `
#<! error schema/missing-key: This file is empty: a role profile needs "id" and "title".`,
    after: {
      'Insert "id"': 'id: test\n',
    },
  },
  {
    name: 'so is a file of comments, whose id comes from its name',
    path: '/teams/Lead%20Engineer.role.yaml',
    text: `# Nothing here yet.
#<! error schema/missing-key: This file is empty: a role profile needs "id" and "title".
`,
    after: {
      'Insert "id"': '# Nothing here yet.\nid: lead-engineer\n',
    },
  },
  {
    name: 'settings may be empty',
    path: '/.role-profiles.yaml',
    text: `# Nothing here yet.
`,
  },
  {
    name: 'an item needs something to go by, and what it is, its author has to say',
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
    name: 'a title of a group is for the author to write, too',
    text: `id: a
title: A
skills:
- type: B
# ^^^^ error schema/missing-key: "title" is missing: a group of skills needs it.
  items: [] # none
`,
    offers: [],
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
    offers: [],
  },
  {
    name: 'an address',
    text: `id: a
title: A
links:
  - label: L # label
#   ^^^^^ error schema/missing-key: "url" is missing: a link needs it.
`,
    after: {
      'Insert "url"': `id: a
title: A
links:
  - label: L # label
    url: https://example.org/
`,
    },
  },
  {
    name: 'several keys are one finding',
    path: '/f.framework.yaml',
    text: `id: f
name: F
scales:
  a:
    display: x
#   ^^^^^^^ error schema/missing-key: "name" and "levels" are missing: a scale needs them.
`,
    offers: [],
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
