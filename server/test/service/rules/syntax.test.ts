import { testRule } from './ruleTest.ts';

/* Values on their lines: colons, quotes, brackets. Layout and special signs have files of their own. */
testRule('yaml/syntax', [
  {
    name: 'a word without a colon, half-typed above another key',
    text: `id: a
title
#<^^^^^ error yaml/syntax: A colon is missing after "title"; every line is a key and its value, as in "key: value".
lang: en
`,
    after: {
      'Put a colon after "title"': 'id: a\ntitle:\nlang: en\n',
    },
  },
  {
    name: 'a word without a colon at the end says nothing else',
    text: `id: a
title: A
notes
#<^^^^^ error yaml/syntax: A colon is missing after "notes"; every line is a key and its value, as in "key: value".
`,
  },
  {
    name: 'the first word is the key if it is one',
    text: `id: a
title Service desk
#<^^^^^^^^^^^^^^^^^^ error yaml/syntax: A colon is missing after "title Service desk"; every line is a key and its value, as in "key: value".
`,
    after: {
      'Put a colon after "title"': 'id: a\ntitle: Service desk\n',
    },
  },
  {
    name: 'a colon needs a space, in the middle of an item at four spaces',
    text: `id: a
title: A
background:
    - name:B
#     ^^^^^^ error yaml/syntax: A space is missing after the colon in "name:B".
      type: C
`,
    after: {
      'Put a space after the colon': `id: a
title: A
background:
    - name: B
      type: C
`,
    },
  },
  {
    name: 'a colon needs a space at the start of the file',
    text: `id:a
#<^^^^ error yaml/syntax: A space is missing after the colon in "id:a".
title: A
`,
    after: {
      'Put a space after the colon': 'id: a\ntitle: A\n',
    },
  },
  {
    name: 'a colon and a space in a text',
    text: `id: a
title: A
summary: Note: this is "text" # c
#        ^^^^^^^^^^^^^^^^^^^^ error yaml/syntax: A value with a colon and a space in it needs quotes: put 'Note: this is "text"' in quotes.
notes: 3
#      ^ error schema/type: "notes" takes a text, but has the number 3; put it in quotes.
`,
    after: {
      'Put the value in quotes': `id: a
title: A
summary: 'Note: this is "text"' # c
notes: 3
`,
    },
  },
  {
    name: 'of several colons in several items each is told, and what else is wrong between them',
    text: `id: a
title: A
background:
  - name: B: C
#         ^^^^ error yaml/syntax: A value with a colon and a space in it needs quotes: put "B: C" in quotes.
    tilte: D
#   ^^^^^ error schema/unknown-key: "tilte" is not a key of a background item; keep it under "details", or call it "x-tilte" to keep it as your own.
  - name: E
    description: F: G: H
#                ^^^^^^^ error yaml/syntax: A value with a colon and a space in it needs quotes: put "F: G: H" in quotes.
    type: I
`,
  },
  {
    name: 'a text over several lines with a colon is not for a quick fix',
    text: `id: a
title: A
notes: see: below
#      ^^^^^^^^^^ error yaml/syntax: A value with a colon and a space in it needs quotes: put "see: below" in quotes.
  and further
`,
  },
  {
    name: 'signs with which no text begins',
    text: `id: a
title: A
notes: @home # c
#      ^ error yaml/syntax: A text cannot begin with "@" in YAML; put it in quotes.
family: \`code\`
#       ^ error yaml/syntax: A text cannot begin with "\`" in YAML; put it in quotes.
grade: %x
#      ^ error yaml/syntax: A text cannot begin with "%" in YAML; put it in quotes.
`,
    after: {
      'Put the value in quotes': `id: a
title: A
notes: "@home" # c
family: \`code\`
grade: %x
`,
    },
  },
  {
    name: 'Markdown in front of a text is no alias',
    text: `id: a
title: A
notes: *bold* text
#      ^^^^^^ error yaml/syntax: A text cannot begin with "*" in YAML; put it in quotes.
family: **x**
#       ^^^^^ error yaml/syntax: A text cannot begin with "*" in YAML; put it in quotes.
summary: * point
#        ^ error yaml/syntax: A text cannot begin with "*" in YAML; put it in quotes.
`,
    after: {
      'Put the value in quotes': `id: a
title: A
notes: "*bold* text"
family: **x**
summary: * point
`,
    },
  },
  {
    name: 'an alias without an anchor, with the one that was meant',
    text: `id: a
title: A
x-link: &link { url: "https://a.b" }
links: [*lnk]
#       ^^^^ error yaml/syntax: No anchor "&lnk" stands above "*lnk"; define it, or put the text in quotes.
notes: *link-text
#      ^^^^^^^^^^ error yaml/syntax: No anchor "&link-text" stands above "*link-text"; define it, or put the text in quotes.
`,
    after: {
      'Change to "*link"': `id: a
title: A
x-link: &link { url: "https://a.b" }
links: [*link]
notes: *link-text
`,
      'Put the value in quotes': `id: a
title: A
x-link: &link { url: "https://a.b" }
links: ["*lnk"]
notes: *link-text
`,
    },
  },
  {
    name: 'a quote that is not closed is shown where it opens, and nothing after it is judged',
    hidesMore: true,
    text: `id: a
title: "A
#      ^^ error yaml/syntax: The quote that opens here is never closed; add the same one at the end of the text.
notes: 3
status: foo
`,
    after: {
      'Close the quote': `id: a
title: "A"
notes: 3
status: foo
`,
    },
  },
  {
    name: 'a single quote',
    text: `title: 'A
#      ^^ error yaml/syntax: The quote that opens here is never closed; add the same one at the end of the text.
id: a
`,
    after: {
      'Close the quote': `title: 'A'
id: a
`,
    },
  },
  {
    name: 'an apostrophe within single quotes',
    text: `id: a
title: 'Who's who'
#           ^^^^^^ error yaml/syntax: "s who'" cannot follow a value that is complete; put the whole value in quotes, or remove this.
notes: 3
#      ^ error schema/type: "notes" takes a text, but has the number 3; put it in quotes.
`,
    after: {
      'Put the value in quotes': `id: a
title: "Who's who"
notes: 3
`,
    },
  },
  {
    name: 'quotes within quotes',
    text: `id: a
title: "say "hi" now"
#            ^^^^^^^^ error yaml/syntax: 'hi" now"' cannot follow a value that is complete; put the whole value in quotes, or remove this.
`,
    after: {
      'Put the value in quotes': `id: a
title: 'say "hi" now'
`,
    },
  },
  {
    name: 'text behind a quoted text, or behind brackets',
    text: `id: a
title: [draft] Foo # c
#              ^^^ error yaml/syntax: "Foo" cannot follow a value that is complete; put the whole value in quotes, or remove this.
notes: "x" y
#          ^ error yaml/syntax: "y" cannot follow a value that is complete; put the whole value in quotes, or remove this.
`,
    after: {
      'Put the value in quotes': 'id: a\ntitle: "[draft] Foo" # c\nnotes: "x" y\n',
      'Remove "Foo"': 'id: a\ntitle: [draft] # c\nnotes: "x" y\n',
    },
  },
  {
    name: 'braces of a template',
    text: `id: a
title: {{ title }}
#       ^^^^^^^^^ error yaml/syntax: "{ title }" cannot be a key; put the text in quotes, or write a word before the colon.
`,
    after: {
      'Put the value in quotes': 'id: a\ntitle: "{{ title }}"\n',
    },
  },
  {
    name: 'a bracket that is not closed is shown where it opens',
    text: `id: a
title: A
progressesTo: [b, c # d
#             ^ error yaml/syntax: The bracket "[" is never closed; add "]" at the end, or put the text in quotes.
notes: 3
`,
    after: {
      'Close the bracket': `id: a
title: A
progressesTo: [b, c] # d
notes: 3
`,
      'Put the value in quotes': `id: a
title: A
progressesTo: "[b, c" # d
notes: 3
`,
    },
  },
  {
    name: 'a brace at the end of the file',
    text: `id: a
title: A
source: { name: B
#       ^ error yaml/syntax: The bracket "{" is never closed; add "}" at the end, or put the text in quotes.
`,
    after: {
      'Close the bracket': 'id: a\ntitle: A\nsource: { name: B }\n',
    },
  },
  {
    name: 'the wrong bracket',
    text: `id: a
title: A
progressesTo: [b, c}
#                  ^ error yaml/syntax: "}" does not close the bracket that is open here; write "]".
`,
    after: {
      'Change to "]"': 'id: a\ntitle: A\nprogressesTo: [b, c]\n',
    },
  },
  {
    name: 'a bracket too many',
    text: `id: a
title: A
progressesTo: [b, c]]
#                   ^ error yaml/syntax: "]" closes a bracket that was never opened; remove it, or put the text in quotes.
notes: 3
`,
    after: {
      'Remove the bracket': `id: a
title: A
progressesTo: [b, c]
notes: 3
`,
    },
  },
  {
    name: 'a comma too many',
    text: `id: a
title: A
progressesTo: [b, , c]
#                 ^ error yaml/syntax: There is no item before this comma; remove the comma, or write an item.
`,
    after: {
      'Remove the comma': 'id: a\ntitle: A\nprogressesTo: [b, c]\n',
    },
  },
  {
    name: 'a comma too few',
    text: `id: a
title: A
source: {name: B url: "https://a.b"}
#                ^^^ error yaml/syntax: A comma is missing before "url".
`,
    after: {
      'Insert a comma': 'id: a\ntitle: A\nsource: {name: B, url: "https://a.b"}\n',
    },
  },
  {
    name: 'dashes in brackets',
    text: `id: a
title: A
progressesTo: [
  - b
# ^^^ error yaml/syntax: Inside brackets, write items and keys with commas between them, without dashes and indentation.
]
`,
  },
]);
