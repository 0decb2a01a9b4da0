import { testRule } from '../ruleTest.ts';

const skills = (items: string) => `id: a
title: A
skills:
  - title: G
    items:
${items}`;

testRule('structure/duplicate-item', [
  {
    name: 'the same name twice in a group, whatever its case and punctuation',
    text: skills(`      - name: Own development
      - name: own-development!
#             ^^^^^^^^^^^^^^^^ error structure/duplicate-item: "own-development!" is in this group already: keep one of the two.
`),
    offers: ['Remove this "own-development!", keep line 6'],
    after: { 'Remove this "own-development!", keep line 6': skills('      - name: Own development\n') },
  },
  {
    name: 'the same reference twice, at different levels',
    text: skills(`      - { ref: f/testing, level: 1 }
      - { ref: f/testing, level: 2 }
#              ^^^^^^^^^ error structure/duplicate-item: "f/testing" is in this group already: keep one of the two.
`),
  },
  {
    name: 'the same reference in two groups',
    text: `${skills('      - ref: f/testing\n')}  - title: H
    items:
      - ref: f/planning
      - ref: f/testing
#            ^^^^^^^^^ error structure/duplicate-item: "f/testing" is in the group "G" already: keep one of the two.
`,
    after: {
      'Remove this "f/testing", keep line 6': `${skills('      - ref: f/testing\n')}  - title: H
    items:
      - ref: f/planning
`,
    },
  },
  {
    name: 'an item of another group that is the same in all respects',
    text: `${skills('      - { name: Planning, description: Plans the week. }\n')}  - title: H
    items:
      - { name: Planning, description: Plans the week. }
#               ^^^^^^^^ error structure/duplicate-item: "Planning" is in the group "G" already: keep one of the two.
`,
  },
  {
    name: 'items without a name by their texts, in any way of writing',
    text: `id: a
title: A
background:
  - description: >-
      Has led a team
      of engineers.
  - description: |-
      has led a team of engineers
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error structure/duplicate-item: "has led a team of engineers" is in this list already: keep one of the two.
  - { description: "Has led a team of engineers." }
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error structure/duplicate-item
`,
  },
  {
    name: 'a long text under another name is a warning',
    text: skills(`      - name: Cables
        description: Lays cables in offices, and labels both of their ends clearly.
      - name: Wires
#             ^^^^^ warning structure/duplicate-item: "Wires" has the same text as "Cables": say how they differ, or keep one of the two.
        description: lays cables in offices and labels both of their ends clearly
`),
  },
  {
    name: 'three times the same gives two findings, each of which names the first',
    text: `id: a
title: A
training: [{ name: First aid }, { name: First aid }, { name: First aid }]
#                                       ^^^^^^^^^ error structure/duplicate-item: "First aid" is in this list already: keep one of the two.
#                                                            ^^^^^^^^^ error structure/duplicate-item: "First aid" is in this list already: keep one of the two.
`,
  },
  {
    name: 'an item that is an alias of another one of its list',
    text: skills(`      - &one
        name: Planning
      - *one
#       ^^^^ error structure/duplicate-item: "Planning" is in this group already: keep one of the two.
`),
    after: { 'Remove this "Planning", keep line 7': skills('      - &one\n        name: Planning\n') },
  },
  {
    name: 'an item that something stands for is not removed',
    text: skills(`      - name: Planning
      - &one
        name: Planning
#             ^^^^^^^^ error structure/duplicate-item
  - title: H
    items: [*one]
`),
    offers: [],
  },
  {
    name: 'the same name in two groups may be two things',
    text: `${skills('      - { name: Communication, level: 1 }\n')}  - title: H
    items:
      - { name: Communication, level: 1 }
`,
  },
  {
    name: 'names that differ in more than punctuation',
    text: skills(`      - name: C
      - name: C++
      - name: "C#"
      - name: TLS 1.1
      - name: TLS 11
`),
  },
  {
    name: 'the same qualification of two bodies, and the same name of two types',
    text: `id: a
title: A
qualifications:
  - { name: Project management, awardingBody: North College }
  - { name: Project management, awardingBody: South College }
training:
  - { name: Induction, type: Internal }
  - { name: Induction, type: External }
`,
  },
  {
    name: 'a short text that fits several things',
    text: `id: a
title: A
training:
  - { name: First aid, description: A course of two days. }
  - { name: Fire safety, description: A course of two days. }
`,
  },
  {
    name: 'one skill of a catalogue under two names, and names without letters',
    text: skills(`      - { ref: f/testing, name: Testing on phones }
      - { ref: f/testing, name: Testing on desks }
      - name: "…"
      - name: "?"
`),
  },
  {
    name: 'names that differ by signs of their words',
    text: skills(`      - name: C
      - name: C++
      - name: C#
      - name: .NET
      - name: Net
      - name: F*
      - name: F
`),
  },
  {
    name: 'the label of a row that is repeated with other texts, of a skill of its own and of one of a catalogue',
    text: skills(`      - { name: Letters, description: Knows what the house sells. }
      - { name: Letters, description: Answers in the tone of the house. }
      - { name: Letters, levelDescription: Answers within two days. }
      - { ref: f/testing, description: Runs tests. }
      - { ref: f/testing, description: Writes down what failed. }
      - { name: Reading, examples: [Reads plans.] }
      - { name: Reading, examples: [Reads meters.] }
`),
  },
  {
    name: 'a repeated label with the same text is a duplicate, and with no text beside a text a warning',
    text: skills(`      - { name: Letters, description: Answers in the tone of the house. }
      - { name: Letters, description: Knows what the house sells. }
      - { name: letters, description: answers in the tone of the house }
#               ^^^^^^^ error structure/duplicate-item: "letters" is in this group already: keep one of the two.
      - { name: Reading, description: Reads plans. }
      - { name: Reading }
#               ^^^^^^^ warning structure/duplicate-item: "Reading" is in this group already: keep one of the two.
      - { ref: f/testing, description: Runs tests. }
      - { ref: f/testing }
#              ^^^^^^^^^ warning structure/duplicate-item: "f/testing" is in this group already: keep one of the two.
`),
  },
  {
    name: 'an item that is dropped, and a list that stands in two places',
    text: `id: a
title: A
extends: b
skills:
  - title: G
    items: &items
      - { name: Planning, remove: true }
      - { name: Planning }
  - title: H
    items: *items
training:
  - { name: Planning }
`,
  },
]);

const catalogue = (skills: string) => `id: f
name: F
skills:
${skills}`;

/** More skills than are compared at once, of which two have the name of a skill far above them, and one that of a near one. */
const long = catalogue(
  Array.from({ length: 700 }, (_, index) => {
    const named = { 300: 10, 599: 590, 650: 10 }[index] ?? index;
    const line = `  - { id: s${index}, name: Skill of matter ${named} }\n`;
    const name = `Skill of matter ${named}`;
    return named === index
      ? line
      : `${line}#${' '.repeat(line.indexOf(name) - 1)}${'^'.repeat(name.length)} warning structure/duplicate-item: "${name}" is the name of another skill already: say how the two differ, or retire one of them.\n`;
  }).join(''),
);

testRule('structure/duplicate-item', [
  { name: 'skills of one name far from each other in a long list', path: 'f.framework.yaml', text: long },
  {
    name: 'two skills of one name in a framework',
    path: 'f.framework.yaml',
    text: catalogue(`  - { id: security, name: Security }
  - { id: security-2, name: security }
#                           ^^^^^^^^ warning structure/duplicate-item: "security" is the name of another skill already: say how the two differ, or retire one of them.
`),
  },
  {
    name: 'one of them is retired, or they stand in different categories',
    path: 'f.framework.yaml',
    text: catalogue(`  - { id: a, name: Security }
  - { id: b, name: Security, status: retired, replacedBy: a }
  - { id: c, name: Writing, category: [x] }
  - { id: d, name: Writing, category: [y] }
`),
  },
  {
    name: 'an indicator twice at one level, and twice at a skill',
    path: 'f.framework.yaml',
    text: catalogue(`  - id: speaking
    name: Speaking
    indicators: [Speaks up., Listens., Speaks up]
#                                      ^^^^^^^^^ warning structure/duplicate-item: "Speaks up" is in this list already: keep one of the two.
    levels:
      two:
        indicators:
          - Checks what others understood.
          - { text: Checks what others understood., examples: One. }
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning structure/duplicate-item: "Checks what others understood." is in this list already: keep one of the two.
          - Checks what others understood.
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning structure/duplicate-item: "Checks what others understood." is in this list already: keep one of the two.
      three:
        indicators: [Checks what others understood.]
`),
    after: {
      'Remove this "Speaks up", keep line 6': catalogue(`  - id: speaking
    name: Speaking
    indicators: [Speaks up., Listens.]
    levels:
      two:
        indicators:
          - Checks what others understood.
          - { text: Checks what others understood., examples: One. }
          - Checks what others understood.
      three:
        indicators: [Checks what others understood.]
`),
    },
  },
]);
