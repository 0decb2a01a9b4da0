import { testRule } from './ruleTest.ts';

testRule('schema/unknown-key', [
  {
    name: 'a misspelt key is named with the key that was meant, and the key that it stands for is not missing too',
    text: `id: a # the id
tilte: "A"   # the title
#<^^^^^ error schema/unknown-key: "tilte" is not a key of a role profile; did you mean "title"?
`,
    offers: [
      'Rename to "title"',
      'Keep it as a section',
      'Rename to "x-tilte" to keep it',
      'Remove "tilte" and its value',
    ],
    after: {
      'Rename to "title"': 'id: a # the id\ntitle: "A"   # the title\n',
      'Remove "tilte" and its value': 'id: a # the id\n',
      'Keep it as a section': 'id: a # the id\n# the title\nsections:\n  - title: tilte\n    text: "A"\n',
      'Rename to "x-tilte" to keep it': 'id: a # the id\nx-tilte: "A"   # the title\n',
    },
  },
  {
    name: 'a key unlike any other may be kept as one of the author',
    text: `id: a
title: A
colour: red
#<^^^^^^ error schema/unknown-key: "colour" is not a key of a role profile; keep it under "details" or as a section, or call it "x-colour" to keep it as your own.
`,
    offers: [
      'Write it as "details"',
      'Keep it as a section',
      'Rename to "x-colour" to keep it',
      'Remove "colour" and its value',
    ],
    after: {
      'Write it as "details"': 'id: a\ntitle: A\ndetails:\n  Colour: red\n',
      'Keep it as a section': 'id: a\ntitle: A\nsections:\n  - title: colour\n    text: red\n',
    },
  },
  {
    name: 'a word for an id, with several words behind it, means nothing but itself',
    text: `id: a
title: A
workActivities:
  - name: Opens the shop
    Keys: safely kept
#   ^^^^ error schema/unknown-key: "Keys" is not a key of a work activity; keep it under "details", or call it "x-Keys" to keep it as your own.
`,
    offers: ['Keep it under "details"', 'Rename to "x-Keys" to keep it', 'Remove "Keys" and its value'],
  },
  {
    name: 'a group where there are none is told as what it is',
    text: `id: a
title: A
qualifications:
  - type: Needed
    items: [Food hygiene, Driving licence]
#   ^^^^^ error schema/unknown-key: "items" is not needed here: each of its entries is an item of its own.
`,
    after: {
      'Write its entries as items of their own':
        'id: a\ntitle: A\nqualifications:\n  - name: Food hygiene\n    type: Needed\n  - name: Driving licence\n    type: Needed\n',
    },
  },
  {
    name: 'case and punctuation are slips, and safe to mend',
    text: `id: a
title: A
Work_activities: []
#<^^^^^^^^^^^^^^^ error schema/unknown-key: "Work_activities" is called "workActivities" here.
`,
    after: { 'Rename to "workActivities"': 'id: a\ntitle: A\nworkActivities: []\n' },
  },
  {
    name: 'a word for a section, and keys that hold the role or several of them, are called what they are',
    text: `id: a
title: A
goals: grow
#<^^^^^ error schema/unknown-key: "goals" has no key of its own here: it is a section.
role: { duties: [Bake], family: Ovens }
#<^^^^ error schema/unknown-key: The keys below "role" belong to the file itself: write them without it, at the beginning of their lines.
`,
  },
  {
    name: 'several roles in one file are to be files of their own',
    text: `id: a
title: A
roles:
#<^^^^^ error schema/unknown-key: "roles" lists several roles: keep each of them in a file of its own.
  - { title: B }
  - { title: C }
`,
  },
  {
    name: 'quotes around a key stay',
    text: `id: a
'tilte': A
#<^^^^^^^ error schema/unknown-key: "tilte" is not a key of a role profile; did you mean "title"?
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
#     ^^^ error schema/unknown-key: "foo" is not a key of a background item; keep it under "details", or call it "x-foo" to keep it as your own.
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
      'Keep it under "details"': `id: a
title: A
background:
    # gone
    # about the description
    - description: C
      details:
          nmae: B
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
#<^^^^^^^ error schema/unknown-key: "colours" is not a key of a role profile; keep it under "details" or as a section, or call it "x-colours" to keep it as your own.
  - red
  - blue # own too

# about the title
title: A
`,
    after: {
      'Keep it as a section': `id: a
# about the colours
# own
# own too
sections:
  - title: colours
    items:
      - red
      - blue

# about the title
title: A
`,
      'Remove "colours" and its value': 'id: a\n# about the colours\n\n# about the title\ntitle: A\n',
    },
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
x-foo: { tilte: 3, id: [ ] }
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
#       ^^^^^ error schema/unknown-key: Through "*base": "colour" is not a key of a background item; keep it under "details", or call it "x-colour" to keep it as your own.
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
#<^^^^^ error schema/unknown-key: "title" is called "name" here, which there is already: make one of them.
colour: red
#<^^^^^^ error schema/unknown-key: "colour" is not a key of a skill framework; remove it, or call it "x-colour" to keep it as your own.
skills:
  - { id: a, name: A, levels: { working: { descripton: B } } }
#                                          ^^^^^^^^^^ error schema/unknown-key: "descripton" is not a key of a skill at a level; did you mean "description"?
`,
  },
  {
    name: 'another word for a key is written as it, where its value may stay as it is',
    text: `title: A
Key responsibilities:
#<^^^^^^^^^^^^^^^^^^^^ error schema/unknown-key: "Key responsibilities" is called "workActivities" here.
  # of the shift
  - Lead the shift
  - 'Check: the drug round'
`,
    offers: ['Write it as "workActivities"', 'Keep it as a section', 'Remove "Key responsibilities" and its value'],
    after: {
      'Write it as "workActivities"': `title: A
workActivities:
  # of the shift
  - Lead the shift
  - 'Check: the drug round'
`,
    },
  },
  {
    name: 'else with its value in the form that belongs there',
    text: `title: A
experience: Two years on a ward # at least
#<^^^^^^^^^^ error schema/unknown-key: "experience" is called "background" here.
`,
    after: {
      'Write it as "background"': `title: A
# at least
background:
  - Two years on a ward
`,
    },
  },
  {
    name: 'facts about the post are joined, whichever of them is mended',
    text: `title: A
salary: £20k # a year
#<^^^^^^ error schema/unknown-key: "salary" has no key of its own here: it is a fact, which stands under "details".
summary: B
startDate: Monday
#<^^^^^^^^^ error schema/unknown-key: "startDate" has no key of its own here: it is a fact, which stands under "details".
Location:
#<^^^^^^^^ error schema/unknown-key: "Location" has no key of its own here: it is a fact, which stands under "details".
  - Leeds
  - 01234
`,
    after: {
      'Write it as "details"': `title: A
# a year
details:
  Salary: £20k
  Start date: Monday
  Location:
    - Leeds
    - 01234
summary: B
`,
    },
  },
  {
    name: 'with those that are there already',
    text: `title: A
details:
  Hours: "37.5" # a week
salary: £20k
#<^^^^^^ error schema/unknown-key
`,
    after: {
      'Write it as "details"': `title: A
# a week
details:
  Hours: "37.5"
  Salary: £20k
`,
    },
  },
  {
    name: 'two lists for one key are one',
    text: `title: A
duties: [One, Two]
#<^^^^^^ error schema/unknown-key
workActivities:
  - name: Three
    description: D
`,
    after: {
      'Write it as "workActivities"': `title: A
workActivities:
  - name: One
    type: duties
  - name: Two
    type: duties
  - name: Three
    description: D
`,
    },
  },
  {
    name: 'what follows a colon in an item is its text',
    text: `title: A
workActivities:
  - Lead the shift
  - Handover: give a full report
#   ^^^^^^^^ error schema/unknown-key
`,
    after: {
      'Write it in the usual form': `title: A
workActivities:
  - Lead the shift
  - name: Handover
    description: give a full report
`,
    },
  },
  {
    name: 'words of items and groups',
    text: `title: A
skills:
  - heading: Care
#   ^^^^^^^ error schema/unknown-key
    items:
      - skill: Wounds
#       ^^^^^ error schema/unknown-key: "skill" is called "name" here.
        level: 2
`,
    hidesMore: true,
    after: {
      'Write it as "name"': `title: A
skills:
  - heading: Care
    items:
      - name: Wounds
        level: 2
`,
    },
  },
]);
