import { testRule } from './ruleTest.ts';

testRule('schema/unknown-key', [
  {
    name: 'a misspelt key is named with the key that was meant, and the key that it stands for is not missing too',
    text: `id: a # the id
titel: "A"   # the title
#<^^^^^ error schema/unknown-key: "titel" is not a key of a role profile; did you mean "title"?
`,
    offers: ['Rename to "title"', 'Remove "titel" and its value', 'Rename to "x-titel" to keep it'],
    after: {
      'Rename to "title"': 'id: a # the id\ntitle: "A"   # the title\n',
      'Remove "titel" and its value': 'id: a # the id\n',
      'Rename to "x-titel" to keep it': 'id: a # the id\nx-titel: "A"   # the title\n',
    },
  },
  {
    name: 'a key unlike any other may be kept as one of the author',
    text: `id: a
title: A
colour: red
#<^^^^^^ error schema/unknown-key: "colour" is not a key of a role profile; remove it, or call it "x-colour" to keep it as your own.
`,
    offers: ['Remove "colour" and its value', 'Rename to "x-colour" to keep it'],
  },
  {
    name: 'case and punctuation are slips, and safe to mend',
    text: `id: a
title: A
Work_activities: []
#<^^^^^^^^^^^^^^^ error schema/unknown-key: "Work_activities" is not a key of a role profile; did you mean "workActivities"?
`,
    after: { 'Rename to "workActivities"': 'id: a\ntitle: A\nworkActivities: []\n' },
  },
  {
    name: 'quotes around a key stay',
    text: `id: a
'titel': A
#<^^^^^^^ error schema/unknown-key: "titel" is not a key of a role profile; did you mean "title"?
`,
    after: { 'Rename to "title"': `id: a\n'title': A\n` },
  },
  {
    name: 'the first key of an item is removed without its neighbour, four spaces deep',
    text: `id: a
title: A
background:
    - nmae: B # gone
#     ^^^^ error schema/unknown-key: "nmae" is not a key of a background item; did you mean "name"?
      # about the description
      description: C
    - foo: D
#     ^^^ error schema/unknown-key: "foo" is not a key of a background item; remove it, or call it "x-foo" to keep it as your own.
      name: E
`,
    after: {
      'Rename to "name"': `id: a
title: A
background:
    - name: B # gone
      # about the description
      description: C
    - foo: D
      name: E
`,
      'Remove "nmae" and its value': `id: a
title: A
background:
    -
      # about the description
      description: C
    - foo: D
      name: E
`,
      'Remove "foo" and its value': `id: a
title: A
background:
    - nmae: B # gone
      # about the description
      description: C
    - name: E
`,
    },
  },
  {
    name: 'a key is removed with all its lines, and with no comment but its own',
    text: `id: a
# about the colours
colours: # own
#<^^^^^^^ error schema/unknown-key: "colours" is not a key of a role profile; remove it, or call it "x-colours" to keep it as your own.
  - red
  - blue # own too

# about the title
title: A
`,
    after: { 'Remove "colours" and its value': 'id: a\n# about the colours\n\n# about the title\ntitle: A\n' },
  },
  {
    name: 'in braces, a comma goes with the key',
    text: `id: a
title: A
links: [{ url: https://a.b, foo: 1 }, { foo: 1, url: https://a.b }]
#                           ^^^ error schema/unknown-key
#                                       ^^^ error schema/unknown-key
background: [{ name: a, foo: 1, type: b }]
#                       ^^^ error schema/unknown-key
`,
    after: {
      'Remove "foo" and its value': `id: a
title: A
links: [{ url: https://a.b }, { foo: 1, url: https://a.b }]
background: [{ name: a, foo: 1, type: b }]
`,
    },
  },
  {
    name: 'inside braces a colon needs a space too',
    text: `id: a
title: A
source: {name:Us}
#        ^^^^^^^ error schema/unknown-key: "name:Us" is not a key of a source; put a space after the colon.
`,
    after: { 'Put a space after the colon': 'id: a\ntitle: A\nsource: {name: Us}\n' },
  },
  {
    name: 'keys that are not keys of the data model are allowed with x-, and nothing below them is judged',
    text: `id: a
title: A
x-foo: { titel: 3, id: [ ] }
background: [{ name: a, x-b: }]
frameworks: { x-c: 3 }
`,
  },
  {
    name: 'keys that come through a merge key are reported where it stands, and offer no fix there',
    text: `id: a
title: A
x-base: &base { type: B, colour: red }
background:
  - <<: *base
#       ^^^^^ error schema/unknown-key: Through "*base": "colour" is not a key of a background item; remove it, or call it "x-colour" to keep it as your own.
    name: C
  - { <<: [*base], name: D, x-colour: blue }
#          ^^^^^ error schema/unknown-key
`,
    offers: [],
  },
  {
    name: 'content with an anchor is reported where it stands and not again where it is used',
    text: `id: a
title: A
background:
  - &one { name: B, colour: red }
#                   ^^^^^^ error schema/unknown-key
  - *one
  - { <<: *one, name: C }
`,
  },
  {
    name: 'only the last of two equal keys is judged',
    text: `id: a
title: A
colour: red
colour: blue
#<^^^^^^ error yaml/duplicate-key
#<^^^^^^ error schema/unknown-key
`,
  },
  {
    name: 'the name of a rule is looked up among the rules',
    path: '/.role-profiles.yaml',
    text: `rules:
  text/speling: warning
# ^^^^^^^^^^^^ error schema/unknown-key: "text/speling" is not the code of a rule; did you mean "text/spelling"?
  x-mine: whatever
`,
    after: { 'Rename to "text/spelling"': 'rules:\n  text/spelling: warning\n  x-mine: whatever\n' },
  },
  {
    name: 'a framework has its own keys',
    path: '/f.framework.yaml',
    text: `id: f
name: F
title: F
#<^^^^^ error schema/unknown-key: "title" is not a key of a skill framework; remove it, or call it "x-title" to keep it as your own.
skills:
  - { id: a, name: A, levels: { working: { descripton: B } } }
#                                          ^^^^^^^^^^ error schema/unknown-key: "descripton" is not a key of a skill at a level; did you mean "description"?
`,
  },
]);
