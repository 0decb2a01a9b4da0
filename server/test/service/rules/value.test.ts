import { testRule } from './ruleTest.ts';

testRule('schema/value', [
  {
    name: 'a misspelt value, with each allowed one offered, the nearest first',
    text: `id: a
title: A
status: publishd # soon
#       ^^^^^^^^ error schema/value: "publishd" is not allowed for "status"; did you mean "published"?
`,
    after: {
      'Use "published"': 'id: a\ntitle: A\nstatus: published # soon\n',
      'Use "draft"': 'id: a\ntitle: A\nstatus: draft # soon\n',
    },
  },
  {
    name: 'capitals are a slip, and quotes stay',
    text: `id: a
title: A
skills:
    - title: B
      items:
          - { name: C, importance: 'Essential' }
#                                  ^^^^^^^^^^^ error schema/value: "Essential" is not allowed for "importance"; did you mean "essential"?
`,
    after: {
      'Use "essential"': `id: a
title: A
skills:
    - title: B
      items:
          - { name: C, importance: 'essential' }
`,
    },
  },
  {
    name: 'a value unlike any other',
    text: `id: a
title: A
status: "ready"
#       ^^^^^^^ error schema/value: "ready" is not allowed for "status"; write "draft", "published" or "retired".
`,
    after: {
      'Use "retired"': 'id: a\ntitle: A\nstatus: "retired"\n',
    },
  },
  {
    name: 'a number below the least',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - name: C
        level: -1
#              ^^ error schema/value: -1 is too small: "level" takes a whole number from 0 upwards.
`,
  },
  {
    name: 'a scale without levels',
    path: '/f.framework.yaml',
    text: `id: f
name: F
scales:
  a: { name: A, levels: [] }
#                       ^^ error schema/value: "levels" is empty: write at least one item.
skills:
  - { id: b, name: B, kind: skil }
#                           ^^^^ error schema/value: "skil" is not allowed for "kind"; did you mean "skill"?
`,
  },
  {
    name: 'settings',
    path: '/.role-profiles.yaml',
    text: `rules:
  text/spelling: Warning
#                ^^^^^^^ error schema/value: "Warning" is not allowed for "text/spelling"; did you mean "warning"?
  style/long-sentence: { severity: high, maxWords: 0 }
#                                  ^^^^ error schema/value: "high" is not allowed for "severity"; write "off", "info", "warning" or "error".
#                                                  ^ error schema/value: 0 is too small: "maxWords" takes a whole number from 5 upwards.
packs: [structure, styles]
#                  ^^^^^^ error schema/value: "styles" is not allowed for an item of "packs"; did you mean "style"?
`,
    after: {
      'Use "warning"': `rules:
  text/spelling: warning
  style/long-sentence: { severity: high, maxWords: 0 }
packs: [structure, styles]
`,
    },
  },
  {
    name: 'a value that comes through an alias is reported there',
    text: `x-status: &status done
id: a
title: A
status: *status
#       ^^^^^^^ error schema/value: Through "*status": "done" is not allowed for "status"; write "draft", "published" or "retired".
`,
  },
]);

testRule('schema/value', [
  {
    name: 'a code in a comment that is no rule’s',
    text: `id: a
title: A
# role-profile-disable-next-line text/speling, text/spacing -- a name
#                                ^^^^^^^^^^^^ warning schema/value: "text/speling" is not the code of a rule, so that this comment silences nothing; did you mean "text/spelling"?
summary: Runs the shift.
`,
    after: {
      'Use "text/spelling"': `id: a
title: A
# role-profile-disable-next-line text/spelling, text/spacing -- a name
summary: Runs the shift.
`,
    },
  },
  {
    name: 'and one that is like none',
    text: `# role-profile-disable everything-at-all
#                      ^^^^^^^^^^^^^^^^^ warning schema/value: "everything-at-all" is not the code of a rule, so that this comment silences nothing; see the list of rules.
id: a
title: A
summary: Runs the shift.
`,
    offers: [],
  },
]);
