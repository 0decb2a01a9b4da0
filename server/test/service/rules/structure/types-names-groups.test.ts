import { testRule } from '../ruleTest.ts';

const items = (...lines: string[]) => `id: a
title: A
skills:
  - title: G
    items:
${lines.map((line) => `${line.startsWith('#') ? '' : '      - '}${line}\n`).join('')}`;

testRule('structure/inconsistent-type', [
  {
    name: 'a type without its second word',
    text: items(
      '{ name: One, type: Behavioural skills }',
      '{ name: Two, type: Behavioural skills }',
      '{ name: Three, type: Behavioural }',
      '#                            ^^^^^^^^^^^ warning structure/inconsistent-type: The type "Behavioural" looks like a slip for "Behavioural skills", which more items beside it have: use the same type.',
    ),
    offers: ['Use "Behavioural skills"'],
    after: {
      'Use "Behavioural skills"': items(
        '{ name: One, type: Behavioural skills }',
        '{ name: Two, type: Behavioural skills }',
        '{ name: Three, type: Behavioural skills }',
      ),
    },
  },
  {
    name: 'other capitals, in a quoted value',
    text: items(
      'type: Technical knowledge',
      'type: Technical knowledge',
      'type: "Technical Knowledge"',
      '#              ^^^^^^^^^^^^^^^^^^^ warning structure/inconsistent-type',
    ).replaceAll('- type', '- name: X\n        type'),
    after: {
      'Use "Technical knowledge"': items(
        'type: Technical knowledge',
        'type: Technical knowledge',
        'type: "Technical knowledge"',
      ).replaceAll('- type', '- name: X\n        type'),
    },
  },
  {
    name: 'a slip of the pen, in the background',
    text: `id: a
title: A
background:
  - { type: Prior knowledge, description: Has led a team. }
  - { type: Prior knowlegde, description: Has taught. }
#           ^^^^^^^^^^^^^^^ warning structure/inconsistent-type
  - { type: Prior knowledge, description: Has sold things. }
`,
  },
  {
    name: 'the type of a group counts for all its items without one',
    text: `id: a
title: A
skills:
  - title: G
    type: Behavioural skills
    items:
      - { name: One }
      - { name: Two }
  - title: H
    type: Behavioral skills
#         ^^^^^^^^^^^^^^^^^ warning structure/inconsistent-type: The type "Behavioral skills" looks like a slip for "Behavioural skills", which more items beside it have: use the same type.
    items:
      - { name: Three }
`,
  },
  {
    name: 'of a chain of slips the last one is meant',
    text: items(
      '{ name: One, type: Behavioural }',
      '#                          ^^^^^^^^^^^ warning structure/inconsistent-type: The type "Behavioural" looks like a slip for "Behavioral skills", which more items beside it have: use the same type.',
      '{ name: Two, type: Behavioural skills }',
      '#                          ^^^^^^^^^^^^^^^^^^ warning structure/inconsistent-type',
      '{ name: Two, type: Behavioural skills }',
      '#                          ^^^^^^^^^^^^^^^^^^ warning structure/inconsistent-type',
      '{ name: Three, type: Behavioral skills }',
      '{ name: Four, type: Behavioral skills }',
      '{ name: Five, type: Behavioral skills }',
    ),
  },
  {
    name: 'a type behind an alias is where its text stands',
    text: items(
      '{ name: One, type: Behavioural skills }',
      '{ name: Two, type: &type Behavioural }',
      '#                                ^^^^^^^^^^^ warning structure/inconsistent-type',
      '{ name: Three, type: Behavioural skills }',
      '{ name: Four, type: Behavioural skills }',
      '{ name: Five, type: *type }',
      '#                           ^^^^^ warning structure/inconsistent-type',
    ),
  },
  {
    name: 'types that are as often, and that differ by what they are about',
    text: items(
      '{ name: One, type: Behavioural }',
      '{ name: Two, type: Behavioural skills }',
      '{ name: Three, type: Technical skills }',
      '{ name: Four, type: Technical skills }',
      '{ name: Five, type: Technical skills }',
      '{ name: Six, type: Technical leadership }',
    ),
  },
  {
    name: 'words that are near by their letters alone',
    text: items(
      '{ name: One, type: Internal course }',
      '{ name: Two, type: External course }',
      '{ name: Three, type: External course }',
      '{ name: Four, type: Online }',
      '{ name: Five, type: Offline }',
      '{ name: Six, type: Offline }',
    ),
  },
  {
    name: 'numbers',
    text: items(
      '{ name: One, type: Competence 1 }',
      '{ name: Two, type: Competence 2 }',
      '{ name: Three, type: Competence 2 }',
      '{ name: Four, type: Competence10 }',
      '{ name: Five, type: Competence12 }',
      '{ name: Six, type: Competence12 }',
    ),
  },
  {
    name: 'a second word in another language may mean anything',
    text: items(
      '{ name: One, type: Digitale }',
      '{ name: Two, type: Digitale training }',
      '{ name: Three, type: Digitale training }',
    ).replace('title: A', 'title: A\nlang: nl'),
  },
  {
    name: 'other lists are other things',
    text: `id: a
title: A
background: [{ type: Technical skills, description: x }, { type: Technical skills, description: y }]
training: [{ type: Technical, name: x }]
`,
  },
]);

testRule('structure/name-equals-group', [
  {
    name: 'a name of a group of several items',
    text: `id: a
title: A
skills:
  - title: Communication
    items:
      - name: Writing
      - name: communication
#             ^^^^^^^^^^^^^ warning structure/name-equals-group: "communication" is named like its group: say what is special about it, or rename one of the two.
`,
    offers: [],
  },
  {
    name: 'in quotes, and before the title',
    text: `id: a
title: A
skills:
  - items: [{ name: "Risk, and reward" }, { name: x }]
#                    ^^^^^^^^^^^^^^^^ warning structure/name-equals-group
    title: Risk and reward
`,
  },
  {
    name: 'in a block, with a hyphen',
    text: `id: a
title: A
skills:
  - title: Teamwork
    items:
      - name: x
      - name: >-
          Team-work
#         ^^^^^^^^^ warning structure/name-equals-group
`,
  },
  {
    name: 'twice, in its own group each time',
    text: `id: a
title: A
skills:
  - title: One
    items: [{ name: One }, { name: x }]
#                   ^^^ warning structure/name-equals-group
  - title: Two
    items: [{ name: y }, { name: Two }]
#                                ^^^ warning structure/name-equals-group
`,
  },
  {
    name: 'with a reference',
    text: `id: a
title: A
skills:
  - title: Testing
    items: [{ ref: f/x, name: Testing }, { ref: f/y }]
#                             ^^^^^^^ warning structure/name-equals-group
`,
  },
  { name: 'the only item', text: 'id: a\ntitle: A\nskills:\n  - title: One\n    items: [{ name: One }]\n' },
  {
    name: 'the title of another group',
    text: 'id: a\ntitle: A\nskills:\n  - title: One\n    items: [{ name: Two }, { name: x }]\n  - title: Two\n    items: [{ name: y }]\n',
  },
  {
    name: 'a part of the title',
    text: 'id: a\ntitle: A\nskills:\n  - title: One and two\n    items: [{ name: One }, { name: x }]\n',
  },
  {
    name: 'an item that is dropped',
    text: 'id: a\ntitle: A\nextends: b\nskills:\n  - title: One\n    items: [{ name: One, remove: true }, { name: x }]\n',
  },
  {
    name: 'no names at all',
    text: 'id: a\ntitle: A\nskills:\n  - title: "…"\n    items: [{ ref: f/x }, { name: "?" }]\n',
  },
]);

testRule('structure/empty-group', [
  {
    name: 'an empty list, which goes with its group',
    text: `id: a
title: A
skills:
  - title: Leadership
#          ^^^^^^^^^^ warning structure/empty-group: The group "Leadership" has no items: write some, or remove it.
    items: []
  - title: Delivery # here
    items: [{ name: x }]
`,
    offers: ['Remove the group "Leadership"'],
    after: {
      'Remove the group "Leadership"':
        'id: a\ntitle: A\nskills:\n  - title: Delivery # here\n    items: [{ name: x }]\n',
    },
  },
  {
    name: 'no list, in the only group, with which all skills go',
    text: `id: a
title: A
skills:
  - title: "Leadership"
#           ^^^^^^^^^^ warning structure/empty-group
    scale: ddat
notes: x
`,
    after: { 'Remove the group "Leadership"': 'id: a\ntitle: A\nnotes: x\n' },
  },
  {
    name: 'in brackets',
    text: `id: a
title: A
skills: [{ title: One, items: [] }, { title: Two, items: [{ name: x }] }]
#                 ^^^ warning structure/empty-group
`,
    after: { 'Remove the group "One"': 'id: a\ntitle: A\nskills: [{ title: Two, items: [{ name: x }] }]\n' },
  },
  {
    name: 'the last one, in a folded title',
    text: `id: a
title: A
skills:
  - title: Two
    items: [{ name: x }]
  - title: >-
      Leadership
#     ^^^^^^^^^^ warning structure/empty-group
`,
    after: { 'Remove the group "Leadership"': 'id: a\ntitle: A\nskills:\n  - title: Two\n    items: [{ name: x }]\n' },
  },
  {
    name: 'two of them',
    text: `id: a
title: A
skills:
  - title: One
#          ^^^ warning structure/empty-group
  - title: Two
#          ^^^ warning structure/empty-group
`,
  },
  {
    name: 'a group that may inherit its items',
    text: 'id: a\ntitle: A\nextends: b\nskills:\n  - title: One\n    scale: ddat\n',
  },
  { name: 'a role without groups', text: 'id: a\ntitle: A\nskills: []\n' },
  {
    name: 'items behind an alias or a merge key',
    text: 'id: a\ntitle: A\nskills:\n  - &g\n    title: One\n    items: &i [{ name: x }]\n  - { title: Two, items: *i }\n  - { <<: *g, title: Three }\n',
  },
  {
    name: 'groups of a framework are none',
    text: 'id: a\nname: A\nskills: [{ id: x, name: X }]\n',
    path: '/a.framework.yaml',
  },
  {
    name: 'what is no item is reported as such',
    text: `id: a
title: A
skills:
  - title: One
    items: [3]
#           ^ error schema/type
  - title: Two
    items:
#   ^^^^^ error schema/type
`,
  },
]);

testRule('structure/missing-summary', [
  {
    name: 'a summary goes behind what says what the role is',
    text: `id: a
title: Service desk analyst
#      ^^^^^^^^^^^^^^^^^^^^ info structure/missing-summary: This role has no "summary": say in two to four sentences what it is for.
frameworks:
  f: ./f.framework.yaml # the house's
skills:
  - title: One
    items: [{ name: x }]
status: draft
`,
    offers: [],
  },
  {
    name: 'in front of all else',
    text: `# A role.
notes: x
id: a
title: "Analyst"
#       ^^^^^^^ info structure/missing-summary
`,
  },
  {
    name: 'at the end of the file',
    text: 'id: a\ntitle: A\n#      ^ info structure/missing-summary\n',
  },
  {
    name: 'in braces',
    text: '{ id: a, title: A }\n#               ^ info structure/missing-summary\n',
  },
  {
    name: 'a folded title',
    text: 'id: a\ntitle: >\n  Service\n# ^^^^^^^ info structure/missing-summary\n  desk analyst\n',
  },
  { name: 'it is there', text: 'id: a\ntitle: A\nsummary: x\n' },
  { name: 'it is inherited', text: 'id: a\ntitle: A\nextends: b\n' },
  {
    name: 'it is not finished, which is reported',
    text: 'id: a\ntitle: A\nsummary: ""\n#        ^^ error schema/format\n',
  },
  { name: 'it comes with a merge key', text: 'x-all: &all { summary: x }\n<<: *all\nid: a\ntitle: A\n' },
  { name: 'a framework has none', text: 'id: a\nname: A\nskills: []\n', path: '/a.framework.yaml' },
  { name: 'an empty file', text: '\n#<! error schema/missing-key\n', hidesMore: true },
]);
