import { testRule } from './ruleTest.ts';

testRule('schema/format', [
  {
    name: 'an id has no spaces, and may be made from what is written',
    text: `id: Lead Engineer # the id
#   ^^^^^^^^^^^^^ error schema/format: "Lead Engineer" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
title: A
`,
    after: {
      'Change to "lead-engineer"': 'id: lead-engineer # the id\ntitle: A\n',
    },
  },
  {
    name: 'letters with marks lose them, quotes stay',
    text: `id: a
title: A
extends: 'Büro & Söhne'
#        ^^^^^^^^^^^^^^ error schema/format: "Büro & Söhne" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
`,
    after: {
      'Change to "buro-sohne"': `id: a
title: A
extends: 'buro-sohne'
`,
    },
  },
  {
    name: 'nothing is offered where nothing can be made of it',
    text: `id: "!!"
#   ^^^^ error schema/format: "!!" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
title: A
`,
  },
  {
    name: 'no id is made of a sentence, whose words would be lost in it',
    text: `id: a
title: A
extends: Grows into whoever leads the bakery, the kitchen and all of the people who work in both of them
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error schema/format: "Grows into whoever leads the bakery, the kitchen and all …" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
`,
    after: {},
  },
  {
    name: 'a language tag has hyphens',
    text: `id: a
title: A
lang: en_GB
#     ^^^^^ error schema/format: "en_GB" is not a language tag: write one such as "en-GB", "en-US" or "cy".
`,
    after: {
      'Change to "en-GB"': 'id: a\ntitle: A\nlang: en-GB\n',
    },
  },
  {
    name: 'an address needs its scheme',
    text: `id: a
title: A
links: [{ url: www.example.org/a }]
#              ^^^^^^^^^^^^^^^^^ error schema/format: "www.example.org/a" is not a full web address: it must begin with "https://", "http://" or "mailto:".
`,
    after: {
      'Change to "https://www.example.org/a"': 'id: a\ntitle: A\nlinks: [{ url: https://www.example.org/a }]\n',
    },
  },
  {
    name: 'a mail address has its own',
    text: `id: a
title: A
links:
- url: ask@example.org
#      ^^^^^^^^^^^^^^^ error schema/format: "ask@example.org" is not a full web address: it must begin with "https://", "http://" or "mailto:".
`,
    after: {
      'Change to "mailto:ask@example.org"': `id: a
title: A
links:
- url: mailto:ask@example.org
`,
    },
  },
  {
    name: 'no spaces within',
    text: `id: a
title: A
source: { name: B, url: "https://a.b/c d" }
#                       ^^^^^^^^^^^^^^^^^ error schema/format: "https://a.b/c d" is not a web address: it must not hold spaces.
`,
    after: {
      'Change to "https://a.b/c%20d"': 'id: a\ntitle: A\nsource: { name: B, url: "https://a.b/c%20d" }\n',
    },
  },
  {
    name: 'none around',
    text: `id: a
title: A
source: { name: B, url: " https://a.b " }
#                       ^^^^^^^^^^^^^^^ error schema/format: There are spaces around "https://a.b", where none may be: remove them.
`,
    after: {
      'Change to "https://a.b"': 'id: a\ntitle: A\nsource: { name: B, url: "https://a.b" }\n',
    },
  },
  {
    name: 'a scheme in capitals',
    text: `id: a
title: A
source: { name: B, url: HTTPS://a.b }
#                       ^^^^^^^^^^^ error schema/format: "HTTPS://a.b" must begin in small letters: write "https://", "http://" or "mailto:".
`,
    after: {
      'Change to "https://a.b"': 'id: a\ntitle: A\nsource: { name: B, url: https://a.b }\n',
    },
  },
  {
    name: 'what is no address at all',
    text: `id: a
title: A
source: { name: B, url: see the intranet }
#                       ^^^^^^^^^^^^^^^^ error schema/format: "see the intranet" is not a web address: it must not hold spaces.
`,
  },
  {
    name: 'an empty text is removed with its key',
    text: `id: a
title: A
notes: "" # nothing yet
#      ^^ error schema/format: "notes" is empty: write a text or remove it.
lang: en
`,
    after: {
      'Remove "notes"': 'id: a\ntitle: A\nlang: en\n',
    },
  },
  {
    name: 'or with its dash',
    text: `id: a
title: A
background:
    - name: B
      tags:
        - ''
#         ^^ error schema/format: An item of "tags" is empty: write a text or remove it.
        - x
`,
    after: {
      'Remove this item': `id: a
title: A
background:
    - name: B
      tags:
        - x
`,
    },
  },
  {
    name: 'or with its comma',
    text: `id: a
title: A
background: [{ name: B, tags: [x, " "] }]
#                                 ^^^ error schema/format: An item of "tags" is empty: write a text or remove it.
`,
    after: {
      'Remove this item': 'id: a\ntitle: A\nbackground: [{ name: B, tags: [x] }]\n',
    },
  },
  {
    name: 'but not where it is required',
    text: `id: a
title: "  "
#      ^^^^ error schema/format: "title" is empty: write a text.
`,
  },
  {
    name: 'an empty block of text',
    text: `id: a
title: A
notes: >
#      ^ error schema/format: "notes" is empty: write a text or remove it.

lang: en
`,
  },
  {
    name: 'an alias of a framework is an id, and reported at the key',
    text: `id: a
title: A
frameworks:
  our framework: ./f.framework.yaml
# ^^^^^^^^^^^^^ error schema/format: "our framework" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
  x-any thing: ""
`,
    after: {
      'Change to "our-framework"': `id: a
title: A
frameworks:
  our-framework: ./f.framework.yaml
  x-any thing: ""
`,
    },
  },
  {
    name: 'a framework is a file near by',
    text: `id: a
title: A
frameworks: { a: https://example.org/f.yaml, b: /etc/f.yaml }
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error schema/format: "https://example.org/f.yaml" is not a path relative to this file: write one such as "./ddat.framework.yaml".
#                                               ^^^^^^^^^^^ error schema/format: "/etc/f.yaml" is not a path relative to this file: write one such as "./ddat.framework.yaml".
`,
  },
  {
    name: 'a skill without its framework may be in any of them',
    text: `id: a
title: A
frameworks: { a: f.yaml, b: g.yaml }
skills:
  - title: B
    items:
      - ref: Fault finding
#            ^^^^^^^^^^^^^ error schema/format: "Fault finding" does not name a skill of a framework: write the alias, a slash and the id, as in "ddat/testing".
`,
    after: {
      'Change to "a/fault-finding"': `id: a
title: A
frameworks: { a: f.yaml, b: g.yaml }
skills:
  - title: B
    items:
      - ref: a/fault-finding
`,
      'Change to "b/fault-finding"': `id: a
title: A
frameworks: { a: f.yaml, b: g.yaml }
skills:
  - title: B
    items:
      - ref: b/fault-finding
`,
    },
  },
  {
    name: 'a colon for a slash',
    text: `id: a
title: A
skills:
  - { title: B, items: [{ ref: "a:fault-finding" }] }
#                              ^^^^^^^^^^^^^^^^^ error schema/format: "a:fault-finding" does not name a skill of a framework: write the alias, a slash and the id, as in "ddat/testing".
`,
    after: {
      'Change to "a/fault-finding"': `id: a
title: A
skills:
  - { title: B, items: [{ ref: "a/fault-finding" }] }
`,
    },
  },
  {
    name: 'a scale is named by its id',
    text: `id: a
title: A
skills:
  - title: B
    scale: Our scale
#          ^^^^^^^^^ error schema/format: "Our scale" does not name a scale: write its id, such as "ddat", or an alias, a slash and the id, as in "rmp/depth".
    items:
      - { name: C, level: Working level }
`,
    after: {
      'Change to "our-scale"': `id: a
title: A
skills:
  - title: B
    scale: our-scale
    items:
      - { name: C, level: Working level }
`,
    },
  },
  {
    name: 'levels of a framework are named by their ids',
    path: '/f.framework.yaml',
    text: `id: f
name: F
skills:
  - { id: a, name: A, levels: { "working level": B, expert: "" } }
#                               ^^^^^^^^^^^^^^^ error schema/format: "working level" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
#                                                           ^^ error schema/format: "expert" is empty: write a text or remove it.
`,
    after: {
      'Change to "working-level"': `id: f
name: F
skills:
  - { id: a, name: A, levels: { "working-level": B, expert: "" } }
`,
    },
  },
  {
    name: 'an anchored text is reported where it stands, and only there',
    text: `id: &id a b
#       ^^^ error schema/format: "a b" cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.
title: A
extends: *id
`,
  },
  {
    name: 'a day is written by year, month and day',
    text: `title: A
updated: 1 October 2026 # at last
#        ^^^^^^^^^^^^^^ error schema/format: "1 October 2026" is not a day as it is written here: write year, month and day, as in "2026-10-01".
`,
    after: { 'Change to "2026-10-01"': 'title: A\nupdated: 2026-10-01 # at last\n' },
  },
  {
    name: 'of two numbers before the year the first is the day',
    text: `title: A
updated: "01/10/2026"
#        ^^^^^^^^^^^^ error schema/format
`,
    after: { 'Change to "2026-10-01"': 'title: A\nupdated: "2026-10-01"\n' },
  },
  {
    name: 'the thirtieth of February is no day',
    text: `title: A
updated: 2026-02-30
#        ^^^^^^^^^^ error schema/format: "2026-02-30" is no day of the calendar: correct its month or its day.
`,
    offers: [],
  },
  {
    name: 'a language by its name',
    text: `title: A
lang: Welsh
#     ^^^^^ error schema/format: "Welsh" is not a language tag: write one such as "en-GB", "en-US" or "cy".
`,
    after: { 'Change to "cy"': 'title: A\nlang: cy\n' },
  },
  ...['../logo.svg', './pictures/../../logo.png', '/logo.svg', './logo.gif', 'file:///logo.svg'].map((path) => ({
    name: `${path} is no logo`,
    path: '/.role-profiles.yaml',
    text: `organisation:
  logo: ${path}
#       ${'^'.repeat(path.length)} error schema/format: "${path}" is not the path of an SVG or PNG file in the folder of this file or below it: write one such as "./logo.svg".
`,
  })),
  {
    name: 'a colour has six digits',
    path: '/.role-profiles.yaml',
    text: `organisation:
  logo: ./pictures/My logo.PNG
  accent: "#12345"
#         ^^^^^^^^ error schema/format: "#12345" is not a colour: write "#" and six digits or letters from a to f, such as "#005eb8".
`,
  },
]);
