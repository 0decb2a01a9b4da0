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
    name: 'a list of one text is taken out of its brackets',
    text: `id: a
title: [A] # the title
#      ^^^ error schema/type: "title" takes a text, but has a list; write one text.
`,
    after: {
      'Take it out of the list': 'id: a\ntitle: A # the title\n',
    },
  },
  {
    name: 'and from behind its dash',
    text: `id: a
title:
  - "A"
# ^^^^^ error schema/type: "title" takes a text, but has a list; write one text.
`,
    after: {
      'Take it out of the list': 'id: a\ntitle: "A"\n',
    },
  },
  {
    name: 'a list of several texts is shown at its first line',
    text: `id: a
title: A
notes:
  - one
# ^^^^^ error schema/type: "notes" takes a text, but has a list; write one text.
  - two
`,
  },
  {
    name: 'a text in brackets becomes a text again',
    text: `id: a
title: A
notes: [draft, see below]
#      ^^^^^^^^^^^^^^^^^^ error schema/type: "notes" takes a text, but has a list; write one text.
`,
    after: {
      'Put it in quotes as a text': 'id: a\ntitle: A\nnotes: "[draft, see below]"\n',
    },
  },
  {
    name: 'a single text becomes a list, at the indentation of the other lists',
    path: '/.role-profiles.yaml',
    text: `words: b # next
#      ^ error schema/type: "words" takes a list, but has the text "b"; put "- " before each item.
exclude:
- c
`,
    after: {
      'Make it a list of one item': `words:
- b # next
exclude:
- c
`,
    },
  },
  {
    name: 'four spaces',
    path: '/.role-profiles.yaml',
    text: `words: 'b'
#      ^^^ error schema/type: "words" takes a list, but has the text "b"; put "- " before each item.
rules:
    text/spelling: off
`,
    after: {
      'Make it a list of one item': `words:
    - 'b'
rules:
    text/spelling: off
`,
    },
  },
  {
    name: 'a block of text moves as a whole',
    path: '/.role-profiles.yaml',
    text: `words: |
#      ^ error schema/type: "words" takes a list, but has the text "One text of lines to the end"; put "- " before each item.
  One text
    of lines

  to the end
exclude: [x]
`,
    after: {
      'Make it a list of one item': `words:
  - |
    One text
      of lines

    to the end
exclude: [x]
`,
    },
  },
  {
    name: 'a text over several lines too',
    path: '/.role-profiles.yaml',
    text: `words: b-
#      ^^ error schema/type: "words" takes a list, but has the text "b- c"; put "- " before each item.
  c
`,
    after: {
      'Make it a list of one item': `words:
  - b-
    c
`,
    },
  },
  {
    name: 'keys become the first item',
    text: `id: a
title: A
sections:
  title: B
# ^^^^^^^^ error schema/type: "sections" takes a list, but has keys with values; put "- " before its first key.
  text: >-
    folded

    text
lang: en
`,
    after: {
      'Make it a list of one item': `id: a
title: A
sections:
  - title: B
    text: >-
      folded

      text
lang: en
`,
    },
  },
  {
    name: 'between braces a list is in brackets',
    path: '/.role-profiles.yaml',
    text: `{ words: x }
#        ^ error schema/type: "words" takes a list, but has the text "x"; put brackets around it.
`,
    after: {
      'Make it a list of one item': '{ words: [x] }\n',
    },
  },
  {
    name: 'a lone text where items have keys becomes a name',
    text: `id: a
title: A
sections:
  - First aid # every year
#   ^^^^^^^^^ error schema/type: An item of "sections" takes keys with values, but this one is the text "First aid".
  - title: Fire
    items: []
`,
    after: {
      'Write "title:" before it': `id: a
title: A
sections:
  - title: First aid # every year
  - title: Fire
    items: []
`,
    },
  },
  {
    name: 'in brackets',
    text: `id: a
title: A
sections: [First aid, { title: Fire, text: F }]
#          ^^^^^^^^^ error schema/type: An item of "sections" takes keys with values, but this one is the text "First aid".
`,
    after: {
      'Write "title:" before it': 'id: a\ntitle: A\nsections: [{ title: First aid }, { title: Fire, text: F }]\n',
    },
  },
  {
    name: 'a lone address becomes a link',
    text: `id: a
title: A
links: https://a.b
#      ^^^^^^^^^^^ error schema/type: "links" takes a list, but has the text "https://a.b"; put "- " before each item.
`,
    after: {
      'Make it a list of one item': `id: a
title: A
links:
  - url: https://a.b
`,
    },
  },
  {
    name: 'a lone text where keys belong',
    text: `id: a
title: A
source: The board
#       ^^^^^^^^^ error schema/type: "source" takes keys with values, but has the text "The board".
`,
    after: {
      'Write "name:" before it': 'id: a\ntitle: A\nsource: { name: The board }\n',
    },
  },
  {
    name: 'a wrong type says nothing of what is below it',
    text: `id: a
title: A
background:
  tilte: 3
# ^^^^^^^^ error schema/type: "background" takes a list or a text, but has keys with values; put "- " before its first key.
  foo: [1]
`,
    hidesMore: true,
  },
  {
    name: 'a dash needs a space',
    path: '/.role-profiles.yaml',
    text: `words:
  -b
# ^^ error schema/type: "words" takes a list, but has the text "-b -c"; put a space after each dash.
  -c
`,
    after: {
      'Put a space after each dash': `words:
  - b
  - c
`,
    },
  },
  {
    name: 'also before keys',
    text: `id: a
title: A
background:
  -name: B
# ^^^^^^^^ error schema/type: "background" takes a list or a text, but has keys with values; put a space after each dash.
  -name: C
`,
    after: {
      'Put a space after each dash': `id: a
title: A
background:
  - name: B
  - name: C
`,
    },
  },
  {
    name: 'an item without content is shown at its dash',
    text: `id: a
title: A
background:
  - name: B
  -
# ^ error schema/type: Nothing follows this dash: write keys with values or a text after it, or remove it.
  # about C
  - name: C
`,
    after: {
      'Remove this item': `id: a
title: A
background:
  - name: B
  # about C
  - name: C
`,
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
    name: 'several roles in one list are to be files of their own, and nobody makes one of them unasked',
    text: `- title: Baker
#<^^^^^^^^^^^^^^ error schema/type: This file lists several roles: keep each of them in a file of its own.
  duties: [Bake]
- title: Butcher
  duties: [Cut]
`,
    offers: [],
  },
  {
    name: 'a file that is a list of skills with levels',
    text: `- name: Typing
#<^^^^^^^^^^^^^^ error schema/type: A role profile is made of keys with values, but this file holds a list; begin with a key and a colon.
  level: 3
- name: Filing
  level: 2
`,
  },
  {
    name: 'a file that is a list',
    text: `- id: a
#<^^^^^^^ error schema/type: A role profile is made of keys with values, but this file holds a list; begin with a key and a colon.
`,
  },
  {
    name: 'a file that is a word',
    path: '/.role-profiles.yaml',
    text: `rules
#<^^^^^ error schema/type: The settings are made of keys with values, but this file holds only the text "rules"; begin with a key and a colon.
`,
  },
  {
    name: 'a file of somebody else, of which no more than a word is shown',
    text: `root:x:0:0:secret:/root:/bin/bash
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error schema/type: A role profile is made of keys with values, but this file holds only a text with the word "root"; begin with a key and a colon.
`,
  },
  {
    name: 'a file of signs',
    text: `"/////"
#<^^^^^^^ error schema/type: A role profile is made of keys with values, but this file holds only a text; begin with a key and a colon.
`,
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
