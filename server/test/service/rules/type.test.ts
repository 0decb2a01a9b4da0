import { testRule } from './ruleTest.ts';

testRule('schema/type', [
  {
    name: 'a number where a text belongs is put in quotes as it is written',
    text: `id: a
title: A
source:
  name: B
  version: 1.10 # the edition
#          ^^^^ error schema/type: "version" takes a text, but has the number 1.10; put it in quotes.
`,
    after: {
      'Write "1.10" in quotes': `id: a
title: A
source:
  name: B
  version: "1.10" # the edition
`,
    },
  },
  {
    name: 'a truth value too',
    text: `id: a
title: true
#      ^^^^ error schema/type: "title" takes a text, but has true; put it in quotes.
`,
    after: {
      'Write "true" in quotes': 'id: a\ntitle: "true"\n',
    },
  },
  {
    name: 'a hexadecimal number keeps its spelling',
    text: `id: a
title: 0x1F
#      ^^^^ error schema/type: "title" takes a text, but has the number 0x1F; put it in quotes.
`,
  },
  {
    name: 'a key without a value is reported at the key, and its comment and neighbours survive the removal',
    text: `id: a
title: A
family: # none
#<^^^^^^ error schema/type: "family" has no value: write a text after it, or remove the key.
# about the grade
grade: b
`,
    after: {
      'Remove "family"': `id: a
title: A
# about the grade
grade: b
`,
    },
  },
  {
    name: 'a required key cannot be removed',
    text: `id: a
title:
#<^^^^^ error schema/type: "title" has no value: write a text after it.
`,
  },
  {
    name: 'where values are listed, each is offered',
    text: `id: a
title: A
status: # soon
#<^^^^^^ error schema/type: "status" has no value: write "draft", "published" or "retired" after it, or remove the key.
`,
    after: {
      'Use "published"': 'id: a\ntitle: A\nstatus: published # soon\n',
      'Remove "status"': 'id: a\ntitle: A\n',
    },
  },
  {
    name: 'a number where values are listed',
    text: `id: a
title: A
status: 3
#       ^ error schema/type: "status" takes "draft", "published" or "retired", but has the number 3.
`,
    after: {
      'Use "retired"': 'id: a\ntitle: A\nstatus: retired\n',
    },
  },
  {
    name: 'a null is not a text',
    text: `id: a
title: A
notes: null
#      ^^^^ error schema/type: "notes" takes a text, but has "null", which stands for no value; put it in quotes if it is meant as a word.
`,
    after: {
      'Write "null" in quotes': 'id: a\ntitle: A\nnotes: "null"\n',
      'Remove "notes"': 'id: a\ntitle: A\n',
    },
  },
  {
    name: 'yes is no truth value to YAML',
    text: `id: a
title: A
extends: b
background:
  - name: B
    remove: yes
#           ^^^ error schema/type: "remove" takes true or false, but has the text "yes".
`,
    after: {
      'Change to true': `id: a
title: A
extends: b
background:
  - name: B
    remove: true
`,
    },
  },
  {
    name: 'a level may be written in three ways',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: [working, expert]
#              ^^^^^^^^^^^^^^^^^ error schema/type: "level" takes the id of a level, its number or a range with "min" and "max", but has a list.
`,
    after: {
      'Make it a range of levels': `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: { min: working, max: expert }
`,
    },
  },
  {
    name: 'and in no other',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: 2.5
#              ^^^ error schema/type: "level" takes the id of a level, its number or a range with "min" and "max", but has the number 2.5.
      - name: D
        level: true
#              ^^^^ error schema/type: "level" takes the id of a level, its number or a range with "min" and "max", but has true.
`,
  },
  {
    name: 'a number in quotes',
    path: '/f.framework.yaml',
    text: `id: f
name: F
scales:
  a: { name: A, levels: [{ id: b, name: B, value: "2" }] }
#                                                 ^^^ error schema/type: "value" takes a whole number, but has the text "2"; remove the quotes.
`,
    after: {
      'Change to 2': `id: f
name: F
scales:
  a: { name: A, levels: [{ id: b, name: B, value: 2 }] }
`,
    },
  },
  {
    name: 'settings of a rule',
    path: '/.role-profiles.yaml',
    text: `words: [35]
#       ^^ error schema/type: An item of "words" takes a text, but this one is the number 35; put it in quotes.
rules:
  text/spelling: true
#                ^^^^ error schema/type: "text/spelling" takes "off", "info", "warning", "error" or keys with values, but has true.
`,
    after: {
      'Write "35" in quotes': 'words: ["35"]\nrules:\n  text/spelling: true\n',
      'Use "warning"': 'words: [35]\nrules:\n  text/spelling: warning\n',
    },
  },
  {
    name: 'an alias is judged by what it stands for',
    text: `id: a
title: &three 3
#             ^ error schema/type: "title" takes a text, but has the number 3; put it in quotes.
family: *three
`,
  },
  {
    name: 'content that is reported nowhere else is reported where it is used',
    text: `x-three: &three 3
id: a
title: *three
#      ^^^^^^ error schema/type: Through "*three": "title" takes a text, but has the number 3; put it in quotes.
`,
  },
]);
