import { testRule } from './ruleTest.ts';

testRule('schema/type', [
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
]);
