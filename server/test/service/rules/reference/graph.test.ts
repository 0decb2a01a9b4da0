import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../../src/service/languageService.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';
import { assertFindings } from '../../../support/workspaceFixture.ts';
import { assertFixes, expectFindings, type FixTest, relatedOf } from './support.ts';

const unknownRole = 'reference/unknown-role';

const roleFixes: readonly FixTest[] = [
  {
    name: 'a misspelt role',
    files: `--- /a.role.yaml
id: a
title: A
extends: enginer
#        ^^^^^^^ error reference/unknown-role: "enginer" is not the id of a role in this workspace; did you mean "engineer"?
--- /b.role.yaml
id: engineer
title: Systems engineer
`,
    offers: ['Use "engineer"'],
    after: { 'Use "engineer"': { '/a.role.yaml': 'id: a\ntitle: A\nextends: engineer\n' } },
  },
  {
    name: 'a role by its title is written by its id, safely',
    files: `--- /a.role.yaml
id: a
title: A
progressesTo:
  - 'Lead' # or so
#   ^^^^^^ error reference/unknown-role: "Lead" is not the id of a role in this workspace; that is the name of "head-of-it", so write "head-of-it".
--- /b.role.yaml
id: head-of-it
title: Lead
`,
    offers: ['Use "head-of-it"'],
    safe: ['Use "head-of-it"'],
    after: {
      'Use "head-of-it"': { '/a.role.yaml': "id: a\ntitle: A\nprogressesTo:\n  - 'head-of-it' # or so\n" },
    },
  },
  {
    name: 'a role that is like no other',
    files: `--- /a.role.yaml
id: a
title: A
progressesTo: [astronaut, b]
#              ^^^^^^^^^ error reference/unknown-role: "astronaut" is not the id of a role in this workspace; correct the id or write this role.
--- /b.role.yaml
id: b
title: B
`,
    offers: [],
  },
];

for (const one of roleFixes) test(one.name, () => assertFixes(unknownRole, one));

test('the nearest role is pointed to in its file', async () => {
  const workspace = await assertFindings(`--- /a.role.yaml
id: a
title: A
extends: enginer
#        ^^^^^^^ error reference/unknown-role
--- /b.role.yaml
title: B
id: engineer
summary: S
`);
  assert.deepEqual(await relatedOf(workspace, unknownRole), ['/b.role.yaml:1:4 The role "engineer" is here.']);
});

const lone = `--- /a.role.yaml
id: a
title: A
grade: any
extends: enginer
progressesTo: [nobody]
frameworks: { f: ./f.framework.yaml }
skills:
  - title: T
    category: [c]
    items: [{ ref: f/gone, level: x, scale: y }, { ref: g/gone }, { name: N, level: z }]
--- /f.framework.yaml
id: f
name: F
grades: [{ id: g, name: G }]
--- /b.role.yaml
id: a
title: The same
`;

test('while the index is not complete no reference is said to lead nowhere', async () => {
  const { main, files } = parseFixture(lone);
  const host = MemoryHost.of({ main, files });
  const service = createLanguageService(host);
  const item = { uri: main.uri, languageId: 'yaml', version: 1, text: main.text };
  const codes = async () => (await service.diagnostics(item)).map(({ code }) => String(code));
  assert.deepEqual(await codes(), []);
  let after: string[] = [];
  await service.scan(
    () => {},
    () => true,
  );
  assert.deepEqual(await codes(), [], 'a scan that is given up completes nothing');
  await service.scan();
  after = await codes();
  assert.ok(after.includes(unknownRole) && after.includes('reference/ambiguous-role'));
  assert.equal(after.filter((code) => code === unknownRole).length, 2);
});

test('of a file without a folder around it no other role is asked for', async () => {
  const { main, files } = parseFixture(lone);
  const host = MemoryHost.of({ main, files });
  host.listFiles = async () => undefined as unknown as readonly string[];
  const service = createLanguageService(host);
  await service.scan();
  const item = { uri: main.uri, languageId: 'yaml', version: 1, text: main.text };
  const codes = (await service.diagnostics(item)).map(({ code }) => String(code));
  // The framework is read by its path; what the unknown base may add is not known.
  assert.deepEqual(codes, ['reference/unknown-skill', 'reference/unknown-scale']);
});

const gradeFixes: readonly FixTest[] = [
  {
    name: 'a grade by its name is written by its id, safely',
    files: `--- /a.role.yaml
id: a
title: A
grade: Lead
#      ^^^^ error reference/unknown-grade: "Lead" is not a grade of "f"; that is the name of "lead", so write "lead".
frameworks: { f: ./f.framework.yaml, ungraded: ./u.framework.yaml }
--- /f.framework.yaml
id: f
name: F
grades: [{ id: lead, name: Lead }, { id: head, name: Head }]
--- /u.framework.yaml
id: u
name: U
`,
    offers: ['Use "lead"', 'Use "head"'],
    safe: ['Use "lead"'],
  },
  {
    name: 'steps between grades stay within the framework',
    files: `--- /f.framework.yaml
id: f
name: F
grades:
  - { id: lead, name: Lead, progressesTo: [haed, chief] }
#                                          ^^^^ error reference/unknown-grade: "haed" is not a grade of this framework; did you mean "head"?
#                                                ^^^^^ error reference/unknown-grade: "chief" is not a grade of this framework; write "lead" or "head".
  - { id: head, name: Head }
`,
    offers: ['Use "head"'],
    after: {
      'Use "head"': {
        '/f.framework.yaml': `id: f
name: F
grades:
  - { id: lead, name: Lead, progressesTo: [head, chief] }
  - { id: head, name: Head }
`,
      },
    },
  },
];

for (const one of gradeFixes) test(one.name, () => assertFixes('reference/unknown-grade', one));

test('a grade is free where no framework has grades, and known where any of them has it', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
grade: Band 6
frameworks: { u: ./u.framework.yaml }
--- /b.role.yaml
id: b
title: B
grade: head
frameworks: { u: ./u.framework.yaml, f: ./f.framework.yaml }
--- /c.role.yaml
id: c
title: C
extends: b
grade: Band 6
#      ^^^^^^ error reference/unknown-grade: "Band 6" is not a grade of "f"; write "head".
--- /d.role.yaml
id: d
title: D
extends: c
--- /u.framework.yaml
id: u
name: U
--- /f.framework.yaml
id: f
name: F
grades: [{ id: head, name: Head }]
`,
    ['reference/'],
  ));

const categoryFixes: readonly FixTest[] = [
  {
    name: 'a misspelt category',
    files: `--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: T
    framework: f
    category: [it, Operations]
#                  ^^^^^^^^^^ error reference/unknown-category: "Operations" is not a category of "f"; that is the name of "it-ops", so write "it-ops".
    items: [{ name: N }]
--- /f.framework.yaml
id: f
name: F
categories: [{ id: it, name: IT }, { id: it-ops, name: Operations, parent: it }]
`,
    offers: ['Use "it-ops"'],
    safe: ['Use "it-ops"'],
  },
  {
    name: 'categories of skills and parents in a framework',
    files: `--- /f.framework.yaml
id: f
name: F
categories:
  - { id: it, name: IT }
  - { id: it-ops, name: Operations, parent: its }
#                                           ^^^ error reference/unknown-category: "its" is not a category of this framework; did you mean "it" or "it-ops"?
skills:
  - { id: a, name: A, category: [it, it-opps] }
#                                    ^^^^^^^ error reference/unknown-category: "it-opps" is not a category of this framework; did you mean "it-ops"?
`,
    offers: ['Use "it"', 'Use "it-ops"'],
  },
];

for (const one of categoryFixes) test(one.name, () => assertFixes('reference/unknown-category', one));

test('a group without a framework may name the categories of what its items refer to', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }
skills:
  - { title: T, category: [one, two, three], items: [{ ref: f/a }, { ref: g/b }] }
#                                    ^^^^^ error reference/unknown-category: "three" is not a category of "f" or "g"; write "one" or "two".
  - { title: U, category: [anything], items: [{ name: N }] }
--- /f.framework.yaml
id: f
name: F
categories: [{ id: one, name: One }]
skills: [{ id: a, name: A }]
--- /g.framework.yaml
id: g
name: G
categories: [{ id: two, name: Two }]
skills: [{ id: b, name: B }]
`,
    ['reference/'],
  ));
