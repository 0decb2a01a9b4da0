import { testRule } from './ruleTest.ts';

/* Where lines stand: dashes, tabs, indentation, blocks. */
testRule('yaml/syntax', [
  {
    name: 'a list on the line of its key',
    text: `id: a
title: A
progressesTo: - b
#             ^ error yaml/syntax: A list cannot begin on the line of its key; begin a new line before the dash.
notes: x
`,
    after: {
      'Begin the list on the next line': `id: a
title: A
progressesTo:
  - b
notes: x
`,
    },
  },
  {
    name: 'a list item beside keys',
    text: `id: a
title: A
background:
- name: B
notes: y
- name: C
#<^^^^^^^^^ error yaml/syntax: This line belongs to "notes": write "|-" behind its colon and indent it below it.
`,
    after: {
      'Make them one text': `id: a
title: A
background:
- name: B
notes: |-
  y
  - name: C
`,
    },
  },
  {
    name: 'a dash needs a space',
    text: `id: a
title: A
progressesTo:
- b
-c
#<^^ error yaml/syntax: A space is missing after the dash in "-c".
notes: x
`,
    after: {
      'Put a space after the dash': `id: a
title: A
progressesTo:
- b
- c
notes: x
`,
    },
  },
  {
    name: `tabs are replaced together, by steps of the file's own indentation`,
    text: `id: a
title: A
source:
    name: B
background:
\t- name: C
#<^ error yaml/syntax: YAML does not allow tabs for indentation; use spaces.
\t  description: D
\t- name: E
notes: 3
`,
    hidesMore: true,
    after: {
      'Replace tabs by spaces': `id: a
title: A
source:
    name: B
background:
    - name: C
      description: D
    - name: E
notes: 3
`,
    },
  },
  {
    name: 'tabs in two places are two slips',
    text: `id: a
title: A
source:
\tname: B
#<^ error yaml/syntax: YAML does not allow tabs for indentation; use spaces.
notes: x
links:
\t- url: "https://a.b"
#<^ error yaml/syntax: YAML does not allow tabs for indentation; use spaces.
`,
  },
  {
    name: 'a key that is indented too deep',
    text: `id: a
title: A
  lang: en
# ^^^^ error yaml/syntax: "lang" is not indented like the lines it belongs with; align it with them.
status: foo
#       ^^^ error schema/value: "foo" is not allowed for "status"; write "draft", "published" or "retired".
`,
    after: {
      'Move 2 spaces to the left': `id: a
title: A
lang: en
status: foo
`,
    },
  },
  {
    name: 'a block that is indented too little moves as a whole',
    hidesMore: true,
    text: `id: a
title: A
skills:
  - title: B
   items:
#  ^^^^^ error yaml/syntax: "items" is not indented like the lines it belongs with; align it with them.
     - name: C
       level: 3
status: foo
`,
    after: {
      'Move 1 space to the right': `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: 3
status: foo
`,
    },
  },
  {
    name: 'a line of a text that is indented too little',
    text: `id: a
title: A
notes: |
    deep
  shallow
# ^^^^^^^ error yaml/syntax: "shallow" is not indented like the lines it belongs with; align it with them.
`,
    after: {
      'Move 2 spaces to the right': `id: a
title: A
notes: |
    deep
    shallow
`,
    },
  },
  {
    name: 'text behind the sign of a block',
    text: `id: a
title: A
notes: | text
#        ^^^^ error yaml/syntax: After "|" the text begins on the next line; move "text" there, or put the value in quotes.
`,
    after: {
      'Move the text to the next line': `id: a
title: A
notes: |
  text
`,
      'Put the value in quotes': 'id: a\ntitle: A\nnotes: "| text"\n',
    },
  },
]);
