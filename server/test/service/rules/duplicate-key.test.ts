import { testRule } from './ruleTest.ts';

testRule('yaml/duplicate-key', [
  {
    name: 'the later of two is reported, and either can go',
    text: `id: a
title: A # first
lang: en
title: B # second
#<^^^^^ error yaml/duplicate-key: "title" is here already, on line 2: keep one of the two.
`,
    after: {
      'Remove this "title", keep line 2': 'id: a\ntitle: A # first\nlang: en\n',
      'Keep this "title", remove line 2': 'id: a\nlang: en\ntitle: B # second\n',
    },
  },
  {
    name: 'two that say the same can be mended safely',
    text: `id: a
title: A
background:
    - name: B
      type: C
      name: "B"
#     ^^^^ error yaml/duplicate-key: "name" is here already, on line 4: keep one of the two.
`,
    after: {
      'Remove this "name", keep line 4': `id: a
title: A
background:
    - name: B
      type: C
`,
    },
  },
  {
    name: 'the first key of an item',
    text: `id: a
title: A
background:
- name: B
  name: C
# ^^^^ error yaml/duplicate-key: "name" is here already, on line 4: keep one of the two.
  description: >
    D
`,
    after: {
      'Keep this "name", remove line 4': `id: a
title: A
background:
- name: C
  description: >
    D
`,
    },
  },
  {
    name: 'between braces',
    text: `id: a
title: A
source: { name: B, url: "https://a.b", name: C }
#                                      ^^^^ error yaml/duplicate-key: "name" is here already, on line 3: keep one of the two.
`,
    after: {
      'Remove this "name", keep line 3': 'id: a\ntitle: A\nsource: { name: B, url: "https://a.b" }\n',
      'Keep this "name", remove line 3': 'id: a\ntitle: A\nsource: { url: "https://a.b", name: C }\n',
    },
  },
  {
    name: 'quotes make no other key',
    text: `id: a
title: A
"title": A
#<^^^^^^^ error yaml/duplicate-key: "title" is here already, on line 2: keep one of the two.
`,
  },
  {
    name: 'three times',
    text: `id: a
title: A
lang: en
lang: en
#<^^^^ error yaml/duplicate-key: "lang" is here already, on line 3: keep one of the two.
lang: cy
#<^^^^ error yaml/duplicate-key: "lang" is here already, on line 3: keep one of the two.
`,
  },
  {
    name: 'a merged key is no duplicate',
    text: `x-base: &base { name: B }
id: a
title: A
background: [{ <<: *base, name: C }]
`,
  },
  {
    name: 'keys of the author are keys too',
    text: `id: a
title: A
x-a: { b: 1, b: 2 }
#            ^ error yaml/duplicate-key: "b" is here already, on line 3: keep one of the two.
`,
  },
  {
    name: 'in a framework, at the same place only',
    path: '/f.framework.yaml',
    text: `id: f
name: F
skills:
  - { id: a, name: A }
  - { id: b, name: B, id: c }
#                     ^^ error yaml/duplicate-key: "id" is here already, on line 5: keep one of the two.
`,
  },
  {
    name: 'the items of two lists can be kept together',
    text: `id: a
title: A
training:
  - name: B
lang: en
training:
#<^^^^^^^^ error yaml/duplicate-key: "training" is here already, on line 3: join the two.
- name: C
  description: D
notes: N
`,
    offers: ['Join both "training"', 'Remove this "training", keep line 3', 'Keep this "training", remove line 3'],
    after: {
      'Join both "training"': `id: a
title: A
training:
  - name: B
  - name: C
    description: D
lang: en
notes: N
`,
    },
  },
  {
    name: 'and so can two texts',
    text: `id: a
title: A
summary: One.
lang: en
summary: >
#<^^^^^^^ error yaml/duplicate-key: "summary" is here already, on line 3: join the two.
  Two
  three.
notes: N
`,
    after: {
      'Join both "summary"': `id: a
title: A
summary: |
  One.

  Two three.
lang: en
notes: N
`,
    },
  },
]);

testRule('yaml/duplicate-key', [
  {
    name: 'a comment behind one of two texts that are joined is kept',
    text: `id: a
title: A
lang: en
summary: One. # first
summary: 'Two.' # second
#<^^^^^^^ error yaml/duplicate-key: "summary" is here already, on line 4: join the two.
`,
    after: {
      'Remove this "summary", keep line 4': 'id: a\ntitle: A\nlang: en\nsummary: One. # first\n',
    },
  },
]);
