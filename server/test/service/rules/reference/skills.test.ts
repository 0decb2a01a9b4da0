import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFindings, openWorkspace } from '../../../support/workspaceFixture.ts';
import { applied, assertFixes, expectFindings, type FixTest, fixesOf, relatedOf } from './support.ts';

const code = 'reference/unknown-skill';

const role = (items: string, finding: string) => `--- /a.role.yaml
id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      ${items}
${finding}
`;

const framework = `--- /ddat.framework.yaml
id: ddat
name: D
skills:
- id: coding
  name: Coding
- id: incident-management # the first
  name: Incident management
  aliases: [Incidents]
- id: testing
  name: Testing # the last
  description: |
    Finds what
    is wrong. # text

# The end
grades: []
`;

const fixes: readonly FixTest[] = [
  {
    name: 'a misspelt skill is led to the nearest one, or added to the framework',
    files: `${role(
      '- { ref: ddat/incident-managment }',
      '#              ^^^^^^^^^^^^^^^^^^^^^^^ error reference/unknown-skill: "incident-managment" is not a skill of the framework "ddat"; did you mean "incident-management"?',
    )}${framework}`,
    offers: ['Use "incident-management"', 'Add "incident-managment" to the framework'],
    after: {
      'Use "incident-management"': {
        '/a.role.yaml': `id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - { ref: ddat/incident-management }
`,
      },
      'Add "incident-managment" to the framework': {
        '/ddat.framework.yaml': framework
          .slice(framework.indexOf('\n') + 1)
          .replace('# text\n', '# text\n- id: incident-managment\n  name: Incident managment\n'),
      },
    },
  },
  {
    name: 'a skill called by an alias is certain',
    files: `${role(
      "- ref: 'ddat/Incidents'",
      '#            ^^^^^^^^^^^^^^^^ error reference/unknown-skill: "Incidents" is not a skill of the framework "ddat"; that is the name of "incident-management", so write "incident-management".',
    )}${framework}`,
    offers: ['Use "incident-management"'],
    safe: ['Use "incident-management"'],
  },
  {
    name: 'so is one whose id differs in case and punctuation only',
    files: `${role(
      '- ref: ddat/Incident_Management',
      '#            ^^^^^^^^^^^^^^^^^^^^^^^^ error reference/unknown-skill: "Incident_Management" is not a skill of the framework "ddat"; write "incident-management".',
    )}${framework}`,
    offers: ['Use "incident-management"'],
    safe: ['Use "incident-management"'],
  },
  {
    name: "a skill that is added takes the item's name",
    files: `${role(
      '- { ref: ddat/ux, name: "User experience: research" }',
      '#              ^^^^^^^ error reference/unknown-skill: "ux" is not a skill of the framework "ddat"; choose one of its skills or add this one to it.',
    )}--- /ddat.framework.yaml
id: ddat
name: D
skills:
    -   id: a # comment
        name: A
    -   id: b
        name: B # comment`,
    offers: ['Add "ux" to the framework'],
    after: {
      'Add "ux" to the framework': {
        '/ddat.framework.yaml': `id: ddat
name: D
skills:
    -   id: a # comment
        name: A
    -   id: b
        name: B # comment
    - id: ux
      name: "User experience: research"`,
      },
    },
  },
  {
    name: 'no skill is added to a list in brackets',
    files: `${role(
      '- { ref: ddat/ux }',
      '#              ^^^^^^^ error reference/unknown-skill',
    )}--- /ddat.framework.yaml
id: ddat
name: D
skills: [{ id: a, name: A }]
`,
    offers: [],
  },
  {
    name: 'the successor of a retired skill is looked for in its framework, and is not itself',
    files: `--- /ddat.framework.yaml
id: ddat
name: D
skills:
  - { id: coding, name: Coding }
  - { id: codin, name: Old, status: retired, replacedBy: codng }
#                                                        ^^^^^ error reference/unknown-skill: "codng" is not a skill of this framework; did you mean "coding"?
  - { id: fine, name: Fine, status: retired, replacedBy: coding }
`,
    offers: ['Use "coding"'],
  },
];

for (const one of fixes) test(one.name, () => assertFixes(code, one));

test('several skills are added to the framework in one step, each once', async () => {
  const workspace = await openWorkspace(
    `${role('- ref: ddat/ux\n      - ref: ddat/golf\n      - ref: ddat/ux\n        name: Ux', '')}${framework}`,
  );
  const { main } = workspace.fixture;
  const range = { start: { line: 7, character: 14 }, end: { line: 7, character: 14 } };
  const context = { diagnostics: [], only: ['quickfix'] };
  const actions = await workspace.service.codeActions(workspace.item(main), range, context);
  const together = actions.find(({ title }) => title.startsWith('Fix all'));
  assert.equal(together?.title, 'Fix all 3 in this file: add the skill to the framework');
  assert.deepEqual(Object.fromEntries(applied(workspace, together)), {
    '/ddat.framework.yaml': framework
      .slice(framework.indexOf('\n') + 1)
      .replace('# text\n', '# text\n- id: ux\n  name: Ux\n- id: golf\n  name: Golf\n'),
  });
});

test('the nearest skill is pointed to in its file', async () => {
  const workspace = await assertFindings(
    role('- ref: ddat/testin', '#            ^^^^^^^^^^^ error reference/unknown-skill') + framework,
    [code],
  );
  assert.deepEqual(await relatedOf(workspace, code), ['/ddat.framework.yaml:8:6 The skill "testing" is here.']);
});

test('an inherited ref is reported where it is written, and one that is dropped not at all', () =>
  expectFindings(
    `--- /base.role.yaml
id: base
title: B
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - ref: ddat/gone
#            ^^^^^^^^^ error reference/unknown-skill
      - ref: ddat/lost
#            ^^^^^^^^^ error reference/unknown-skill
--- /heir.role.yaml
id: heir
title: H
extends: base
skills:
  - title: T
    items:
      - { ref: ddat/gone, remove: true }
      - { name: New, description: N }
${framework}`,
    ['reference/'],
  ));

test('what the schema rejects is not looked for', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - ref: coding
#            ^^^^^^ error schema/format
      - ref: ddat/two words
#            ^^^^^^^^^^^^^^ error schema/format
      - ref: [ddat/x]
#            ^^^^^^^^ error schema/type
      - ref: 12
#            ^^ error schema/type
${framework}`,
    ['reference/', 'schema/'],
  ));

test('anchors, aliases and merge keys are judged by what they stand for, once', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - &one
        ref: &ref ddat/tasting
#                 ^^^^^^^^^^^^ error reference/unknown-skill
      - <<: *one
        name: Again
      - *one
      - { ref: *ref, name: Other }
#              ^^^^ error reference/unknown-skill
${framework}`,
    [code],
  ));

test('what others use through an alias is not replaced, and disable comments count', async () => {
  const workspace = await openWorkspace(`--- /a.role.yaml
id: a
title: A
summary: S
x-refs: [&ref ddat/tasting]
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: T
    items:
      - ref: *ref
      # role-profile-disable-next-line reference/unknown-skill
      - ref: ddat/waiting
${framework}`);
  const found = await workspace.service.diagnostics(workspace.item(workspace.fixture.main));
  assert.deepEqual(
    found.map(({ code: one, range }) => `${range.start.line} ${String(one)}`),
    [`8 ${code}`],
  );
  const offers = (await fixesOf(workspace, code)).map(({ title }) => title);
  assert.deepEqual(offers, ['Add "tasting" to the framework']);
});

test('frameworks are judged by what their anchors and merge keys bring in', () =>
  expectFindings(
    `--- /f.framework.yaml
id: f
name: F
defaultScale: ddat
skills:
  - &base
    id: a
    name: A
    replacedBy: &next gone
#                     ^^^^ error reference/unknown-skill
    levels: &levels { working: W, master: M }
#                                 ^^^^^^ error reference/unknown-level
  - { <<: *base, id: b, name: B }
  - { id: c, name: C, replacedBy: *next, levels: *levels }
#                                 ^^^^^ error reference/unknown-skill
`,
    ['reference/'],
  ));
