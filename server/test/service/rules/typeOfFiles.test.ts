import { testRule } from './ruleTest.ts';

testRule('schema/type', [
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
]);
