import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFindings } from '../../../support/workspaceFixture.ts';
import { assertFixes, expectFindings, type FixTest, relatedOf } from './support.ts';

const head = `--- /a.role.yaml
id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml, rmp: ./rmp.framework.yaml }
skills:
`;

const frameworks = `--- /ddat.framework.yaml
id: ddat
name: D
defaultScale: steps
scales:
  steps:
    name: Skill levels
    levels:
      - { id: awareness, value: 1, name: Awareness }
      - { id: working, value: 2, name: Working, aliases: [Regular] }
      - { id: practitioner, value: 3, name: Practitioner }
skills:
  - { id: coding, name: Coding }
  - { id: reading, name: Reading, scale: sfia }
--- /rmp.framework.yaml
id: rmp
name: R
scales:
  depth: { name: Depth, levels: [{ id: shallow, name: Shallow }, { id: deep, name: Deep }] }
skills:
  - { id: diving, name: Diving }
`;

const scaleFixes: readonly FixTest[] = [
  {
    name: 'a misspelt scale',
    files: `${head}  - title: T
    framework: rmp
    scale: dpeth # of knowledge
#          ^^^^^ error reference/unknown-scale: "dpeth" is not a scale of "rmp", nor a built-in one; did you mean "depth"?
    items: [{ name: N, level: deep }]
${frameworks}`,
    offers: ['Use "depth"'],
    after: {
      'Use "depth"': {
        '/a.role.yaml': `${head.slice(head.indexOf('\n') + 1)}  - title: T
    framework: rmp
    scale: depth # of knowledge
    items: [{ name: N, level: deep }]
`,
      },
    },
  },
  {
    name: 'a scale of another framework is named with its alias, safely',
    files: `${head}  - title: T
    framework: rmp
    items:
      - { name: N, level: deep, scale: steps }
#                                      ^^^^^ error reference/unknown-scale: "steps" is not a scale of "rmp", nor a built-in one; that is the name of "ddat/steps", so write "ddat/steps".
${frameworks}`,
    offers: ['Use "ddat/steps"'],
    safe: ['Use "ddat/steps"'],
    leaves: [],
  },
  {
    name: "a group's scale that its items' frameworks do not have",
    files: `${head}  - title: T
    framework: rmp
    scale: depth
#          ^^^^^ error reference/unknown-scale: "depth" is not a scale of "ddat", nor a built-in one; that is the name of "rmp/depth", so write "rmp/depth".
    items: [{ ref: ddat/coding, level: deep }, { ref: rmp/diving, level: deep }]
${frameworks}`,
    offers: ['Use "rmp/depth"'],
    safe: ['Use "rmp/depth"'],
  },
  {
    name: 'without a framework only built-in scales have no alias before them',
    files: `--- /a.role.yaml
id: a
title: A
skills:
  - title: T
    scale: dat
#          ^^^ error reference/unknown-scale: "dat" is not a built-in scale; did you mean "ddat"?
    items: [{ name: N, level: working }]
`,
    offers: ['Use "ddat"'],
  },
  {
    name: 'a scale behind an alias',
    files: `${head}  - title: T
    items:
      - { name: N, level: deep, scale: rmp/deapth }
#                                      ^^^^^^^^^^ error reference/unknown-scale: "rmp/deapth" is not a scale of "rmp"; did you mean "rmp/depth"?
      - { name: M, level: deep, scale: rmp/depth }
      - { name: O, level: expert, scale: ft-proficiency }
${frameworks}`,
    offers: ['Use "rmp/depth"'],
  },
  {
    name: 'scales that a framework names are its own or built in',
    files: `--- /f.framework.yaml
id: f
name: F
defaultScale: lvels
#             ^^^^^ error reference/unknown-scale: "lvels" is not a scale of this framework, nor a built-in one; did you mean "levels"?
scales: { levels: { name: Levels, levels: [{ id: one, name: One }] } }
skills:
  - { id: a, name: A, scale: sfia }
  - { id: b, name: B, scale: levels }
  - { id: c, name: C, scale: quite-another, levels: { x: y } }
#                            ^^^^^^^^^^^^^ error reference/unknown-scale
`,
    offers: ['Use "levels"'],
  },
];

for (const one of scaleFixes) test(one.name, () => assertFixes('reference/unknown-scale', one));

const levelFixes: readonly FixTest[] = [
  {
    name: 'a level by its name is written by its id, safely',
    files: `${head}  - title: T
    items:
      - ref: ddat/coding
        level: "Practitioner" # now
#              ^^^^^^^^^^^^^^ info reference/unknown-level: "Practitioner" is the name of a level, not its id; write "practitioner".
${frameworks}`,
    offers: ['Use "practitioner"', 'Use "awareness"', 'Use "working"'],
    safe: ['Use "practitioner"'],
    after: {
      'Use "practitioner"': {
        '/a.role.yaml': `${head.slice(head.indexOf('\n') + 1)}  - title: T
    items:
      - ref: ddat/coding
        level: "practitioner" # now
`,
      },
    },
  },
  {
    name: 'so is a level by an alias',
    files: `${head}  - title: T
    items: [{ ref: ddat/coding, level: Regular }]
#                                      ^^^^^^^ info reference/unknown-level: "Regular" is the name of a level, not its id; write "working".
${frameworks}`,
    offers: ['Use "working"', 'Use "awareness"', 'Use "practitioner"'],
    safe: ['Use "working"'],
  },
  {
    name: 'a number in quotes is no number',
    files: `${head}  - title: T
    items: [{ ref: ddat/coding, level: "2" }, { ref: ddat/coding, level: 2 }]
#                                      ^^^ error reference/unknown-level: "2" is not a level of "Skill levels"; write "working".
${frameworks}`,
    offers: ['Use "working"', 'Use "awareness"', 'Use "practitioner"'],
    safe: ['Use "working"'],
  },
  {
    name: 'a number beyond the scale is near its end, and answered by a number',
    files: `${head}  - title: T
    items: [{ ref: ddat/coding, level: 7 }]
#                                      ^ error reference/unknown-level: "7" is not a level of "Skill levels"; did you mean "practitioner"?
${frameworks}`,
    offers: ['Use "3"', 'Use "1"', 'Use "2"'],
    after: {
      'Use "3"': {
        '/a.role.yaml': `${head.slice(head.indexOf('\n') + 1)}  - title: T
    items: [{ ref: ddat/coding, level: 3 }]
`,
      },
    },
  },
  {
    name: 'a word that is near no level: all are offered in their order',
    files: `${head}  - title: T
    items:
      - ref: ddat/coding
        level: guru
#              ^^^^ error reference/unknown-level: "guru" is not a level of "Skill levels"; write "awareness", "working" or "practitioner".
${frameworks}`,
    offers: ['Use "awareness"', 'Use "working"', 'Use "practitioner"'],
  },
  {
    name: 'levels of SFIA are numbers, with a plain number in their place',
    files: `${head}  - title: T
    items:
      - ref: ddat/reading
        level: Apply
#              ^^^^^ info reference/unknown-level: "Apply" is the name of a level, not its id; write "3".
${frameworks}`,
    offers: ['Use "3"', 'Use "1"', 'Use "2"', 'Use "4"', 'Use "5"', 'Use "6"', 'Use "7"'],
    safe: ['Use "3"'],
    after: {
      'Use "3"': {
        '/a.role.yaml': `${head.slice(head.indexOf('\n') + 1)}  - title: T
    items:
      - ref: ddat/reading
        level: 3
`,
      },
    },
  },
  {
    name: 'the key of a level that a skill describes',
    files: `--- /f.framework.yaml
id: f
name: F
defaultScale: ddat
skills:
  - id: a
    name: A
    levels:
      working: W
      practitionr: P
#     ^^^^^^^^^^^ error reference/unknown-level: "practitionr" is not a level of "Digital and Data skill levels"; did you mean "practitioner"?
      x-note: kept
  - { id: b, name: B, scale: sfia, levels: { 1: One, "2": Two } }
`,
    offers: ['Use "practitioner"', 'Use "awareness"', 'Use "expert"'],
    after: {
      'Use "practitioner"': {
        '/f.framework.yaml': `id: f
name: F
defaultScale: ddat
skills:
  - id: a
    name: A
    levels:
      working: W
      practitioner: P
      x-note: kept
  - { id: b, name: B, scale: sfia, levels: { 1: One, "2": Two } }
`,
      },
    },
  },
];

for (const one of levelFixes) test(one.name, () => assertFixes('reference/unknown-level', one));

test('both ends of a range are looked for', () =>
  expectFindings(
    `${head}  - title: T
    items:
      - { ref: ddat/coding, level: { min: workng, max: 9 } }
#                                         ^^^^^^ error reference/unknown-level
#                                                      ^ error reference/unknown-level
      - { ref: ddat/coding, level: { min: working, max: 3 } }
      - { ref: ddat/coding, level: true }
#                                  ^^^^ error schema/type
      - { ref: ddat/coding, level: 2.5 }
#                                  ^^^ error schema/type
      - { ref: ddat/coding, level: two words }
#                                  ^^^^^^^^^ error reference/unknown-level
${frameworks}`,
    ['reference/', 'schema/'],
  ));

test('the first of item, group, skill and framework says the scale', () =>
  expectFindings(
    `${head}  - title: T
    scale: rmp/depth
    items:
      - { ref: ddat/reading, level: deep }
      - { ref: ddat/reading, level: 7 }
#                                   ^ error reference/unknown-level
      - { ref: ddat/reading, level: 7, scale: sfia }
  - title: U
    framework: ddat
    items:
      - { ref: ddat/reading, level: 7 }
      - { ref: ddat/coding, level: 7 }
#                                  ^ error reference/unknown-level
      - { name: N, level: working }
      - { name: N, level: deep }
#                         ^^^^ error reference/unknown-level
${frameworks}`,
    ['reference/'],
  ));

test('the scale of the other file is pointed to', async () => {
  const workspace = await assertFindings(
    `${head}  - { title: T, items: [{ ref: ddat/coding, level: guru }] }
#                                                  ^^^^ error reference/unknown-level
${frameworks}`,
    ['reference/'],
  );
  assert.deepEqual(await relatedOf(workspace, 'reference/unknown-level'), [
    '/ddat.framework.yaml:7:8 The levels of "Skill levels" begin here.',
  ]);
});

const noScaleFixes: readonly FixTest[] = [
  {
    name: 'scales that have the level are offered, those of the frameworks first',
    files: `${head}  - title: T
    items:
      - name: N
        level: working # hard
#              ^^^^^^^ info reference/no-scale: Nothing says on which scale the level "working" is, so that it is shown as it is written; give the item or its group a "scale".
        description: D
${frameworks}`,
    offers: ['Add "scale: ddat/steps"', 'Add "scale: ddat"'],
    after: {
      'Add "scale: ddat"': {
        '/a.role.yaml': `${head.slice(head.indexOf('\n') + 1)}  - title: T
    items:
      - name: N
        level: working # hard
        scale: ddat
        description: D
`,
      },
    },
  },
  {
    name: 'in braces, for a range',
    files: `--- /a.role.yaml
id: a
title: A
skills:
  - title: T
    items: [{ name: N, level: { min: 1, max: 4 } }]
#                             ^^^^^^^^^^^^^^^^^^ info reference/no-scale: Nothing says on which scale the level "1" to "4" is, so that it is shown as it is written; give the item or its group a "scale".
`,
    offers: ['Add "scale: ddat"', 'Add "scale: sfia"'],
    after: {
      'Add "scale: sfia"': {
        '/a.role.yaml': `id: a
title: A
skills:
  - title: T
    items: [{ name: N, level: { min: 1, max: 4 }, scale: sfia }]
`,
      },
    },
  },
];

const ownScaleFixes: readonly FixTest[] = [
  {
    name: 'where no scale has the levels, one is made of them, from the lowest to the highest',
    files: `--- /cook.role.yaml
title: Cook
skills:
  - title: Kitchen
    items:
      - { name: Sauces, level: Very good }
#                              ^^^^^^^^^ info reference/no-scale
      - { name: Pastry, level: Basic }
#                              ^^^^^ info reference/no-scale
  - name: Ordering
    level: Some
#          ^^^^ info reference/no-scale
`,
    offers: ['Make a scale of these levels in "./cook.framework.yaml"'],
    after: {
      'Make a scale of these levels in "./cook.framework.yaml"': {
        '/cook.framework.yaml': `id: cook
name: Levels of Cook
defaultScale: levels
scales:
  levels:
    name: Levels
    levels:
      - { id: basic, name: Basic }
      - { id: some, name: Some }
      - { id: very-good, name: Very good }
`,
        '/cook.role.yaml': `title: Cook
frameworks:
  cook: ./cook.framework.yaml
skills:
  - title: Kitchen
    scale: cook/levels
    items:
      - { name: Sauces, level: Very good }
      - { name: Pastry, level: Basic }
  - name: Ordering
    level: Some
    scale: cook/levels
`,
      },
    },
  },
];

for (const one of ownScaleFixes) test(one.name, () => assertFixes('reference/no-scale', one));
for (const one of noScaleFixes) test(one.name, () => assertFixes('reference/no-scale', one));

test('a level has no scale when its framework says none', () =>
  expectFindings(
    `${head}  - title: T
    framework: rmp
    items:
      - { ref: rmp/diving, level: deep }
#                                 ^^^^ info reference/no-scale
      - { name: N, level: deep }
#                         ^^^^ info reference/no-scale
      - { ref: rmp/diving }
      - { ref: ddat/coding, level: working }
      - { ref: rmp/dancing, level: deep }
#              ^^^^^^^^^^^ error reference/unknown-skill
${frameworks}`,
    ['reference/'],
  ));

test('an item that overlays an inherited one has its framework and scale from there', () =>
  expectFindings(
    `--- /base.role.yaml
id: base
title: B
frameworks: { ddat: ./ddat.framework.yaml, rmp: ./rmp.framework.yaml }
skills:
  - title: T
    framework: rmp
    scale: depth
    items:
      - { id: one, ref: ddat/reading, level: 1, scale: sfia }
      - { name: Knots, level: deep }
--- /a.role.yaml
id: a
title: A
extends: base
skills:
  - title: T
    items:
      - { id: one, level: 6 }
      - { ref: ddat/reading, level: 7 }
      - { name: knots, level: shallow }
      - { name: Ropes, level: deep }
      - { name: Sails, level: steep }
#                             ^^^^^ error reference/unknown-level
--- /b.role.yaml
id: b
title: B
extends: nobody
#        ^^^^^^ error reference/unknown-role
grade: any
skills:
  - title: T
    framework: inherited
    items: [{ name: N, level: perhaps }, { ref: other/x }]
${frameworks}`,
    ['reference/'],
  ));
