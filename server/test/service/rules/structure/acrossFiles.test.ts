import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFindings } from '../../../support/workspaceFixture.ts';
import { assertFixes, type FixTest } from '../reference/support.ts';

/** Checks the findings of files that have none, or whose findings have no fixes. */
function testFindings(code: string, cases: Readonly<Record<string, string>>): void {
  for (const [name, files] of Object.entries(cases)) {
    test(`${code}: ${name}`, async () => {
      await assertFindings(files, [code]);
    });
  }
}

function testFixes(code: string, cases: readonly FixTest[]): void {
  for (const one of cases) test(`${code}: ${one.name}`, () => assertFixes(code, one));
}

const role = (rest: string) => `--- /a.role.yaml\nid: a\ntitle: A\n${rest}`;

const framework = `--- /f.framework.yaml
id: f
name: F
defaultScale: depth
scales:
  depth: { name: Depth, levels: [{ id: low, value: 1, name: Low }, { id: high, value: 2, name: High }] }
  only: { name: Only, levels: [{ id: met, name: Met }] }
categories: [{ id: ops, name: Operations }]
skills:
  - { id: testing, name: Testing, levels: { low: You test., high: You plan tests. } }
  - { id: kindness, name: Kindness }
`;

const group = (rest: string) =>
  role(`frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
${rest}`);

testFixes('structure/missing-level', [
  {
    name: 'an item of a group that names a scale, with each level of it',
    files: role(`skills:
  - title: G
    scale: ft-proficiency
    items:
      - name: Planning
#             ^^^^^^^^ warning structure/missing-level: "Planning" has no "level", though its scale is "ft-proficiency": insert one.
        description: x
      - name: Writing
        level: expert
`),
    offers: ['awareness', 'foundational', 'working-knowledge', 'practitioner', 'expert'].map(
      (level) => `Insert "level: ${level}"`,
    ),
    after: {
      'Insert "level: expert"': {
        '/a.role.yaml': `id: a
title: A
skills:
  - title: G
    scale: ft-proficiency
    items:
      - name: Planning
        level: expert
        description: x
      - name: Writing
        level: expert
`,
      },
    },
  },
  {
    name: 'an item beside others with numbers, on the scale of their framework',
    files: `${group(`    framework: f
    items:
      - { ref: f/testing, level: 2, name: One }
      - { name: Two, level: 1 }
      - { name: Three }
#               ^^^^^ warning structure/missing-level: "Three" has no "level", unlike others of its group: insert one.
`)}${framework}`,
    offers: ['Insert "level: 1"', 'Insert "level: 2"'],
    after: {
      'Insert "level: 2"': {
        '/a.role.yaml': `id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    framework: f
    items:
      - { ref: f/testing, level: 2, name: One }
      - { name: Two, level: 1 }
      - { name: Three, level: 2 }
`,
      },
    },
  },
  {
    name: 'a reference to a skill that has levels',
    files: `${group(`    items:
      - ref: f/testing
        level: low
      - ref: f/testing
#            ^^^^^^^^^ warning structure/missing-level: "f/testing" has no "level", unlike others of its group: insert one.
`)}${framework}`,
    offers: ['Insert "level: low"', 'Insert "level: high"'],
  },
  {
    name: 'a scale of the item itself, and an item without a name',
    files: role(`skills:
  - title: G
    items:
      - description: Plans.
#                    ^^^^^^ warning structure/missing-level
        scale: ddat
`),
    offers: ['awareness', 'working', 'practitioner', 'expert'].map((level) => `Insert "level: ${level}"`),
  },
  {
    name: 'others have levels on a scale of their own',
    files: role(`skills:
  - title: G
    items:
      - { name: One, level: 7, scale: sfia }
      - { "name": "Two" }
#                 ^^^^^ warning structure/missing-level
`),
    offers: [1, 2, 3, 4, 5, 6, 7].map((level) => `Insert "level: ${level}"`),
  },
  {
    name: 'a scale that is not known offers nothing',
    files: role(`skills:
  - title: G
    scale: nowhere/x
    items:
      - name: One
#             ^^^ warning structure/missing-level
`),
    offers: [],
  },
]);

testFindings('structure/missing-level', {
  'a group without levels': role(`skills:
  - title: G
    items: [{ name: Calm }, { name: Kind }]
`),
  'a default scale alone is no reason': `${group(`    framework: f
    items: [{ name: Calm }, { ref: f/testing }]
`)}${framework}`,
  'a skill that has no levels in the catalogue, and one that is not known': `${group(`    scale: f/depth
    items: [{ ref: f/testing, level: low }, { ref: f/kindness }, { ref: f/nothing }, { ref: g/nothing }]
`)}${framework}`,
  'most of the group have none': role(`skills:
  - title: G
    items: [{ name: One, level: working, scale: ddat }, { name: Two }, { name: Three }]
`),
  'a role that may inherit its levels': `--- /a.role.yaml
id: a
title: A
extends: b
skills:
  - title: G
    scale: ddat
    items: [{ name: One }]
--- /b.role.yaml
id: b
title: B
skills:
  - title: G
    items: [{ name: One, level: working, scale: ddat }]
`,
  'an item that is dropped': role(`skills:
  - title: G
    scale: ddat
    items: [{ name: One, remove: true }]
`),
});

const eight = (item: (index: number) => string) =>
  Array.from({ length: 8 }, (_, index) => `      - ${item(index)}\n`).join('');

/** A role with eight skills at the level `clerk` of a scale of a framework, with the levels of the scale and the grades of the framework. */
const matrix = (levels: string, grades: string) => `${group(`    scale: f/rungs
    items:
${eight((i) => `{ name: n${i}, level: clerk }`)}`)}--- /f.framework.yaml
id: f
name: F
scales: { rungs: { name: Rungs, levels: ${levels} } }
grades: ${grades}
skills: [{ id: x, name: X }]
`;

testFindings('structure/flat-scale', {
  'eight skills at one level': role(`skills:
  - title: G
#          ^ info structure/flat-scale: All 8 levels of this role are "working": set them skill by skill.
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: working }`)}`),
  'by number and by id, in two groups, the first one with levels being named': `${group(`    items: [{ name: Calm }]
  - title: "H"
#          ^^^ info structure/flat-scale
    framework: f
    items: [{ name: x, level: low }]
  - title: I
    framework: f
    items:
${eight((i) => `{ name: n${i}, level: 1 }`)}`)}${framework}`,
  'with what is inherited': `--- /a.role.yaml
id: a
title: A
extends: b
skills:
  - title: H
#          ^ info structure/flat-scale: All 9 levels of this role are "working": set them skill by skill.
    scale: ddat
    items: [{ name: x, level: working }]
--- /b.role.yaml
id: b
title: B
skills:
  - title: G
#          ^ info structure/flat-scale
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: working }`)}`,
  ranges: role(`skills:
  - title: G
#          ^ info structure/flat-scale: All 8 levels of this role are "working" to "expert": set them skill by skill.
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: { min: working, max: expert } }`)}`),
  'levels of no scale': role(`skills:
  - title: 'G'
#          ^^^ info structure/flat-scale
    items:
${eight((i) => `{ name: n${i}, level: x }`)}`),
  'seven skills': role(`skills:
  - title: G
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: working }`).replace(/.*\n/, '')}`),
  'one of them differs': role(`skills:
  - title: G
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: ${i === 7 ? 'expert' : 'working'} }`)}`),
  'two scales': role(`skills:
  - title: G
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: expert${i === 7 ? ', scale: ft-proficiency' : ''} }`)}`),
  'a scale whose levels are the grades, by their ids or by their names': matrix(
    '[{ id: clerk, name: C }, { id: head, name: H }]',
    '[{ id: clerk, name: Clerk }, { id: head, name: Head clerk }]',
  ),
  'a scale whose levels are the grades, by their names alone': matrix(
    '[{ id: one, name: Clerk }, { id: two, name: head-clerk }]',
    '[{ id: clerk, name: Clerk }, { id: head, name: Head clerk }]',
  ).replaceAll('level: clerk', 'level: one'),
  'a scale of which one level alone is a grade': matrix(
    '[{ id: clerk, name: C }, { id: high, name: H }]',
    '[{ id: clerk, name: Clerk }, { id: head, name: Head clerk }]',
  ).replace('title: G', "title: 'G'\n#          ^^^ info structure/flat-scale"),
  'a level that has the name of the role, where the framework has no grades': matrix(
    '[{ id: junior, name: J }, { id: senior, name: S }]',
    '[]',
  )
    .replaceAll('level: clerk', 'level: junior')
    .replace('title: A', 'title: Junior gardener'),
  'a level that has the id of the role’s grade': matrix(
    '[{ id: a, name: J }, { id: b, name: S }]',
    '[{ id: a, name: A }]',
  )
    .replaceAll('level: clerk', 'level: a')
    .replace('title: A', 'title: Gardener\ngrade: a'),
  'a built-in level that is in the title by chance': role(`skills:
  - title: G
#          ^ info structure/flat-scale
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: working }`)}`).replace('title: A', 'title: Manager of working groups'),
  'a scale with one level': `${group(`    scale: f/only
    items:
${eight((i) => `{ name: n${i}, level: met }`)}`)}${framework}`,
  'no levels at all': role(`skills:
  - title: G
    items:
${eight((i) => `{ name: n${i} }`)}`),
  'an heir that adds no level of its own': `--- /a.role.yaml
id: a
title: A
extends: b
--- /b.role.yaml
id: b
title: B
skills:
  - title: G
#          ^ info structure/flat-scale
    scale: ddat
    items:
${eight((i) => `{ name: n${i}, level: working }`)}`,
});

const other = '--- /g.framework.yaml\nid: g\nname: G\nskills: [{ id: x, name: X }]\n';
const using = 'skills:\n  - title: T\n    items: [{ ref: f/testing }]\n';

const warned = '# ^ warning structure/unused-framework';
const says = (alias: string) => `: Nothing in this role refers to the framework "${alias}": use it, or remove it.`;

testFixes('structure/unused-framework', [
  {
    name: 'one of two',
    files: `${role(`frameworks:
  f: ./f.framework.yaml
  g: ./g.framework.yaml
${warned}${says('g')}
${using}`)}${framework}${other}`,
    offers: ['Remove "g"'],
    after: { 'Remove "g"': { '/a.role.yaml': `id: a\ntitle: A\nframeworks:\n  f: ./f.framework.yaml\n${using}` } },
  },
  {
    name: 'the only one, with the key',
    files: `${role(`frameworks:
  g: ./g.framework.yaml
${warned}${says('g')}
skills: [{ title: T, items: [{ name: x }] }]
`)}${other}`,
    offers: ['Remove "g"'],
    after: { 'Remove "g"': { '/a.role.yaml': 'id: a\ntitle: A\nskills: [{ title: T, items: [{ name: x }] }]\n' } },
  },
  {
    name: 'all of them, with a comment that is not thrown away unseen',
    files: `${role(`frameworks:
  g: ./g.framework.yaml
${warned}
  # the other one
  f: ./f.framework.yaml
${warned}
skills: [{ title: T, items: [{ name: x }] }]
`)}${framework}${other}`,
    offers: ['Remove all frameworks'],
    after: {
      'Remove all frameworks': { '/a.role.yaml': 'id: a\ntitle: A\nskills: [{ title: T, items: [{ name: x }] }]\n' },
    },
  },
  {
    name: 'in braces',
    files: `${role(`frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }
#                                    ^ warning structure/unused-framework
${using}`)}${framework}${other}`,
    offers: ['Remove "g"'],
    after: { 'Remove "g"': { '/a.role.yaml': `id: a\ntitle: A\nframeworks: { f: ./f.framework.yaml }\n${using}` } },
  },
  {
    name: 'grades without a role that has one, and heirs that use another one',
    files: `${role(`frameworks:
  f: ./f.framework.yaml
  "h": ./h.framework.yaml
# ^^^ warning structure/unused-framework${says('h')}
${using}`)}${framework}--- /h.framework.yaml
id: h
name: H
grades: [{ id: lead, name: Lead }]
--- /b.role.yaml
id: b
title: B
extends: a
skills: [{ title: T, items: [{ ref: f/kindness }] }]
`,
    offers: ['Remove "h"'],
  },
]);

const both = 'frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }\n';
const heir = (rest: string) => `--- /b.role.yaml\nid: b\ntitle: B\nextends: a\n${rest}`;

testFindings('structure/unused-framework', {
  'by the framework of a group, and by a scale': `${role(`${both}skills:
  - { title: T, framework: g, items: [{ name: x, scale: f/depth, level: low }] }
`)}${framework}${other}`,
  'by the scale of a group': `${role(`frameworks: { f: ./f.framework.yaml }
skills: [{ title: T, scale: f/depth, items: [{ name: x, level: low }] }]
`)}${framework}`,
  'by a category': `${role(`frameworks: { f: ./f.framework.yaml }
skills: [{ title: T, category: [ops], items: [{ name: x }] }]
`)}${framework}`,
  'by a grade': `${role(`frameworks: { h: ./h.framework.yaml }
grade: lead
skills: [{ title: T, items: [{ name: x }] }]
`)}--- /h.framework.yaml
id: h
name: H
grades: [{ id: lead, name: Lead }]
`,
  'by an heir of an heir': `${role(`${both}${using}`)}${framework}${other}${heir('')}--- /c.role.yaml
id: c
title: C
extends: b
skills: [{ title: U, items: [{ ref: g/x }] }]
`,
  'by what is inherited': `${role(using.replace('f/testing', 'g/x'))}${other}${heir('frameworks: { g: ./g.framework.yaml }\n')}`,
  'by a role that nobody knows, perhaps': `${role(`extends: nobody\n${both}${using}`)}${framework}${other}`,
  'a role that is just begun': `${role(both)}${framework}${other}`,
  'a framework that is not there is another matter': role(`${both}${using}`),
  'a role that extends itself': `${role(`extends: a\nframeworks: { f: ./f.framework.yaml }\n${using}`)}${framework}`,
});

test('structure/unused-framework: an heir that comes and goes makes it used and unused', async () => {
  const files = `${role(`frameworks:
  f: ./f.framework.yaml
  g: ./g.framework.yaml
${warned}
${using}`)}${framework}${other}${heir('')}`;
  const { service, fixture, item } = await assertFindings(files, ['structure/unused-framework']);
  const file = fixture.files.get('/b.role.yaml');
  assert.ok(file);
  const count = () =>
    [...service.workspaceFindings(['file:///a.role.yaml'])]
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ code }) => code === 'structure/unused-framework').length;
  await service.close('file:///a.role.yaml');
  const told = new Set<string>();
  service.onDidChangeFindings((uris) => {
    for (const uri of uris) told.add(uri);
  });
  service.update(item(file, `${file.text}skills: [{ title: U, items: [{ ref: g/x }] }]\n`));
  assert.equal(count(), 0);
  assert.ok(told.has('file:///a.role.yaml'), 'the base is judged again');
  service.update(item(file, file.text));
  assert.equal(count(), 1);
});
