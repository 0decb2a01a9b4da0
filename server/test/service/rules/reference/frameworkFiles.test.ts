import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../../src/service/languageService.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { assertFixes, expectFindings, type FixTest, fixesOf } from './support.ts';

const notFound = 'reference/framework-not-found';
const unknown = 'reference/unknown-framework';

const fixes: readonly FixTest[] = [
  {
    name: 'a framework file that is not there is created, valid and empty',
    files: `--- /roles/a.role.yaml
id: a
title: A
frameworks:
  house: ../our-skills.framework.yaml # ours
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference/framework-not-found: The framework file "../our-skills.framework.yaml" does not exist or cannot be read; create the file or correct the path.
`,
    offers: ['Create the framework file "../our-skills.framework.yaml"'],
    after: {
      'Create the framework file "../our-skills.framework.yaml"': {
        '/our-skills.framework.yaml': 'id: our-skills\nname: Our skills\n',
      },
    },
  },
  {
    name: 'a misspelt path is led to the file with the nearest name, the nearest folder first',
    files: `--- /roles/a.role.yaml
id: a
title: A
frameworks: { ddat: "./dat.framework.yaml", other: ../far/other.framework.yaml }
#                   ^^^^^^^^^^^^^^^^^^^^^^ error reference/framework-not-found: The framework file "./dat.framework.yaml" does not exist or cannot be read; did you mean "../ddat.framework.yaml"?
--- /ddat.framework.yaml
id: ddat
name: D
--- /far/away/ddat.framework.yaml
id: x
name: X
--- /far/other.framework.yaml
id: o
name: O
`,
    offers: [
      'Use "../ddat.framework.yaml"',
      'Use "../far/away/ddat.framework.yaml"',
      'Create the framework file "./dat.framework.yaml"',
    ],
    after: {
      'Use "../ddat.framework.yaml"': {
        '/roles/a.role.yaml':
          'id: a\ntitle: A\nframeworks: { ddat: "../ddat.framework.yaml", other: ../far/other.framework.yaml }\n',
      },
      'Create the framework file "./dat.framework.yaml"': { '/roles/dat.framework.yaml': 'id: dat\nname: Dat\n' },
    },
  },
  {
    name: 'the id of a created framework is a text even where it looks like a number',
    files: `id: a
title: A
frameworks:
  y: ./2024.framework.yaml
#    ^^^^^^^^^^^^^^^^^^^^^ error reference/framework-not-found
`,
    offers: ['Create the framework file "./2024.framework.yaml"'],
    after: {
      'Create the framework file "./2024.framework.yaml"': {
        '/2024.framework.yaml': 'id: "2024"\nname: "2024"\n',
      },
    },
  },
];

for (const one of fixes) test(one.name, () => assertFixes(notFound, one));

test('a file is created before it is written, in one step', async () => {
  const workspace = await openWorkspace('id: a\ntitle: A\nframeworks: { f: ./f.framework.yaml }\n');
  const [create] = await fixesOf(workspace, notFound);
  const start = { line: 0, character: 0 };
  assert.deepEqual(create?.edit, {
    documentChanges: [
      { kind: 'create', uri: 'file:///f.framework.yaml' },
      {
        textDocument: { uri: 'file:///f.framework.yaml', version: null },
        edits: [{ range: { start, end: start }, newText: 'id: f\nname: F\n' }],
      },
    ],
  });
});

test('nothing else is said of what depends on a framework that is not there', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
grade: boss
frameworks: { gone: ./gone.framework.yaml, here: ./here.framework.yaml }
#                   ^^^^^^^^^^^^^^^^^^^^^ error reference/framework-not-found
skills:
  - title: T
    framework: gone
    category: [nowhere]
    scale: odd
    items:
      - { ref: gone/x, level: best }
      - { name: N, level: best, scale: strange }
      - { name: M, level: best, scale: gone/strange }
  - title: U
    framework: gone
    items: [{ name: N, level: best }]
--- /here.framework.yaml
id: here
name: Here
grades: [{ id: lead, name: Lead }]
`,
    ['reference/'],
  ));

test('a path that leads to a role is no framework, and no file is created over it', () =>
  assertFixes(notFound, {
    name: '',
    files: `--- /a.role.yaml
id: a
title: A
frameworks: { b: ./b.role.yaml }
#                ^^^^^^^^^^^^^ error reference/framework-not-found: "./b.role.yaml" is a role, not a framework; create the file or correct the path.
--- /b.role.yaml
id: b
title: B
`,
    offers: [],
  }));

test('a file with another name is not read as a framework, however much it looks like one', () =>
  assertFixes(notFound, {
    name: '',
    files: `--- /roles/a.role.yaml
id: a
title: A
frameworks:
  skills: ./skills.yaml
#         ^^^^^^^^^^^^^ error reference/framework-not-found: "./skills.yaml" is not read, since the name of a framework file ends in ".framework.yaml"; did you mean "./skills.framework.yml"?
skills: [{ title: T, items: [{ ref: skills/x }] }]
--- /roles/skills.framework.yml
id: skills
name: Skills
skills: [{ id: x, name: X }]
`,
    offers: ['Use "./skills.framework.yml"'],
    after: {
      'Use "./skills.framework.yml"': {
        '/roles/a.role.yaml': `id: a
title: A
frameworks:
  skills: ./skills.framework.yml
skills: [{ title: T, items: [{ ref: skills/x }] }]
`,
      },
    },
  }));

/** Each is written as a path of a framework, and must not be looked for. */
const foreign: readonly [path: string, code: string][] = [
  ['../../../../dev/zero', notFound],
  ['../../../etc/passwd', notFound],
  ['./skills.yaml', notFound],
  ['./b.role.yaml', notFound],
  ['./.role-profiles.yaml', notFound],
  ['./x.framework.yaml/..', notFound],
  ['./x.framework.yaml.gz', notFound],
  ['/etc/passwd', 'schema/format'],
  ['/etc/x.framework.yaml', 'schema/format'],
  ['//host/share/x.framework.yaml', 'schema/format'],
  ['\\\\host\\share\\x.framework.yaml', 'schema/format'],
  ['C:\\x.framework.yaml', 'schema/format'],
  ['c:/x.framework.yaml', 'schema/format'],
  ['file:///etc/x.framework.yaml', 'schema/format'],
  ['https://example.org/x.framework.yaml', 'schema/format'],
];

for (const [path, code] of foreign) {
  test(`"${path}" is reported and not read`, async () => {
    const host = new MemoryHost();
    host.listFiles = async () => ['file:///w/roles/a.role.yaml'];
    const text = `id: a\ntitle: A\nsummary: S\nframeworks: { f: '${path}' }\n`;
    host.write('file:///w/roles/a.role.yaml', text);
    const read = new Set<string>();
    const readFile = host.readFile.bind(host);
    host.readFile = (uri) => {
      read.add(uri);
      return readFile(uri);
    };
    const service = createLanguageService(host);
    await service.scan();
    const item = { uri: 'file:///w/roles/a.role.yaml', languageId: 'yaml', version: 1, text };
    assert.deepEqual(
      (await service.check(item)).map((problem) => problem.code),
      [code],
    );
    await service.resolve(item);
    assert.deepEqual(
      [...read].filter((uri) => !/a\.role\.yaml$|\/\.role-profiles\.ya?ml$/.test(uri)),
      [],
    );
  });
}

test('a folder and an empty path are reported once', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
frameworks:
  folder: ./sub
#         ^^^^^ error reference/framework-not-found
  up: ..
#     ^^ error reference/framework-not-found
  empty: ""
#        ^^ error schema/format
  web: https://example.org/x.framework.yaml
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error schema/format
--- /sub/b.framework.yaml
id: b
name: B
--- /sub/c.framework.yaml
id: c
name: C
`,
    ['reference/', 'schema/'],
  ));

const aliases: readonly FixTest[] = [
  {
    name: 'a wrong alias is reported before the slash, and says nothing more',
    files: `--- /a.role.yaml
id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - ref: "dat/coding" # why
#             ^^^ error reference/unknown-framework: "dat" is no alias of a framework in this role; did you mean "ddat"?
        level: nonsense
--- /ddat.framework.yaml
id: ddat
name: D
skills: [{ id: coding, name: Coding }]
`,
    offers: ['Use "ddat"'],
    after: {
      'Use "ddat"': {
        '/a.role.yaml': `id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - ref: "ddat/coding" # why
        level: nonsense
`,
      },
    },
  },
  {
    name: "the framework's own id or name is taken for its alias, safely",
    files: `--- /a.role.yaml
id: a
title: A
frameworks: { skills: ./ddat.framework.yaml }
skills:
  - title: T
    framework: digital
#              ^^^^^^^ error reference/unknown-framework: "digital" is no alias of a framework in this role; that is the name of "skills", so write "skills".
    items: [{ name: N }]
--- /ddat.framework.yaml
id: digital
name: D
`,
    offers: ['Use "skills"'],
    safe: ['Use "skills"'],
  },
];

for (const one of aliases) test(one.name, () => assertFixes(unknown, one));

test('aliases are looked for in groups, refs and scales, and may be inherited', () =>
  expectFindings(
    `--- /base.role.yaml
id: base
title: B
frameworks: { one: ./one.framework.yaml }
--- /a.role.yaml
id: a
title: A
extends: base
skills:
  - title: T
    framework: one
    items:
      - { ref: one/coding }
      - { ref: two/coding }
#              ^^^ error reference/unknown-framework: "two" is no alias of a framework in this role; write "one".
      - { name: N, level: low, scale: three/steps }
#                                     ^^^^^ error reference/unknown-framework
      - { name: M, level: low, scale: one/steps }
--- /b.role.yaml
id: b
title: B
skills:
  - { title: T, items: [{ ref: one/coding }] }
#                              ^^^ error reference/unknown-framework: "one" is no alias of a framework in this role; name its file under "frameworks".
--- /one.framework.yaml
id: one
name: One
scales: { steps: { name: Steps, levels: [{ id: low, name: Low }] } }
skills: [{ id: coding, name: Coding }]
`,
    ['reference/'],
  ));
