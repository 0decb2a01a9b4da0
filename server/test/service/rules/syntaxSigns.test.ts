import { testRule } from './ruleTest.ts';

/* Signs that mean something to YAML alone: comments, tags, anchors, keys that are none, markers of documents. */
testRule('yaml/syntax', [
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
#<^^^ error yaml/syntax: A key must be on one line; is a quote or a colon missing?
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
    name: 'another role is told and not read',
    text: `id: a
title: A
---
#<^^^ error yaml/syntax: Another role begins here, and a file holds one: move it to a file of its own.
id: b
status: foo
`,
  },
  {
    name: 'a marker with nothing behind it',
    text: `id: a
title: A
--- 
#<^^^ error yaml/syntax: A second document begins here, which YAML reads apart from the first; remove the marks, so that both are one.
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
