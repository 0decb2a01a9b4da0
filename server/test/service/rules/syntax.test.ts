import { testRule } from './ruleTest.ts';

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
    titel: D
#   ^^^^^ error schema/unknown-key: "titel" is not a key of a background item; keep it under "details", or call it "x-titel" to keep it as your own.
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
    name: 'a backslash in double quotes',
    text: `id: a
title: "C:\\data"
#         ^^ error yaml/syntax: "\\d" means nothing in a text in double quotes; write "\\\\d" for a backslash, or use single quotes.
`,
    after: {
      'Write a backslash': 'id: a\ntitle: "C:\\\\data"\n',
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
  {
    name: 'a comment needs a space',
    text: `id: a
title: "A"#c
#         ^^ error yaml/syntax: A space is missing before "#c"; without it, this is no comment.
`,
    after: {
      'Insert a space': 'id: a\ntitle: "A" #c\n',
    },
  },
  {
    name: 'a tag',
    text: `id: a
title: !important B
#      ^^^^^^^^^^ error yaml/syntax: "!important" is read as a tag, which role profiles do not use; put the text in quotes, or remove it.
`,
    after: {
      'Put the value in quotes': 'id: a\ntitle: "!important B"\n',
    },
  },
  {
    name: 'two anchors',
    text: `id: a
title: &b &c B
#         ^^ error yaml/syntax: "&c" cannot stand here: a value has at most one anchor, behind its colon or dash.
`,
  },
  {
    name: 'an ampersand alone',
    text: `id: a
title: & B
#      ^ error yaml/syntax: "&" alone names no anchor; put the text in quotes.
`,
    after: {
      'Put the value in quotes': 'id: a\ntitle: "& B"\n',
    },
  },
  {
    name: 'a colon without a key',
    text: `id: a
title: A
: b
#<^ error yaml/syntax: There is no key before this colon; write one, or remove the line.
`,
  },
  {
    name: 'a list as a key',
    text: `id: a
title: A
? [b]
# ^^^ error yaml/syntax: "[b]" cannot be a key; put the text in quotes, or write a word before the colon.
: c
`,
  },
  {
    name: 'a merge key with nothing to merge',
    text: `id: a
title: A
<<: text
#   ^^^^ error yaml/syntax: "<<" takes over the keys of another part of the file, and "text" has none; write an alias such as "*base".
background:
  - <<: [b]
#        ^ error yaml/syntax: "<<" takes over the keys of another part of the file, and "b" has none; write an alias such as "*base".
    name: C
`,
  },
  {
    name: 'a key over two lines in quotes',
    hidesMore: true,
    text: `id: a
"ti
#<^^^ error yaml/syntax: These lines belong to "id": write "|-" behind its colon and indent them below it.
  tle": A
`,
  },
  {
    name: 'a directive',
    text: `%foo
#<^^^^ error yaml/syntax: "%foo" at the start of a line is read as a directive; remove the line, or put the text in quotes.
id: a
title: A
`,
  },
  {
    name: 'a second document is told and not read',
    text: `id: a
title: A
---
#<^^^ error yaml/syntax: A second document begins here and is not read; keep one document in a file.
id: b
status: foo
`,
  },
  {
    name: 'a marker with nothing behind it',
    text: `id: a
title: A
--- 
#<^^^ error yaml/syntax: A second document begins here and is not read; keep one document in a file.
# the end
`,
    after: {
      'Remove the marker': 'id: a\ntitle: A\n# the end\n',
    },
  },
  {
    name: 'a marker at the top is no second document',
    text: `---
id: a
title: A
...
`,
  },
  {
    name: 'in settings',
    path: '/.role-profiles.yaml',
    text: `rules:
  text/spelling
# ^^^^^^^^^^^^^ error yaml/syntax: A colon is missing after "text/spelling"; every line is a key and its value, as in "key: value".
  text/spacing: off
`,
    after: {
      'Put a colon after "text/spelling"': 'rules:\n  text/spelling:\n  text/spacing: off\n',
    },
  },
  {
    name: 'in a framework',
    path: '/f.framework.yaml',
    text: `id: f
name: F
skills:
  - id: a
    name
#   ^^^^ error yaml/syntax: A colon is missing after "name"; every line is a key and its value, as in "key: value".
`,
  },
]);
