import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { testAcross } from '../acrossFiles.ts';
import { framework } from './framework.ts';

const role = (items: string) => `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
${items}`;

const use = (key: string) => `Use the catalogue’s text: remove "${key}"`;
const keep = 'Keep mine: no longer compare it';

testAcross('catalogue/drift', [
  {
    name: 'another name, with both ways out',
    files: role(`      - ref: f/testing
        name: Trying things out
#             ^^^^^^^^^^^^^^^^^ info catalogue/drift: The name "Trying things out" differs from the catalogue's "Testing": remove it to use that one, or keep yours on purpose.
`),
    related: ['/f.framework.yaml 16:10-17 The catalogue says this.'],
    offers: [use('name'), keep],
    after: {
      [use('name')]: '-        name: Trying things out',
      [keep]: '+        # role-profile-disable-next-line catalogue/drift',
    },
  },
  {
    name: 'another description, in an item in braces',
    files: role(`      - { ref: f/testing, description: You test. }
#                                      ^^^^^^^^^ info catalogue/drift: The text of "description" differs from the catalogue's for "f/testing": remove it to use that one, or keep yours on purpose.
`),
    related: ['/f.framework.yaml 17:17-51 The catalogue says this.'],
    after: {
      [use('description')]: '-      - { ref: f/testing, description: You test. }\n+      - { ref: f/testing }',
      [keep]: '+      # role-profile-disable-next-line catalogue/drift',
    },
  },
  {
    name: 'another text for the level, beside a name that only an alias is',
    files: role(`      - ref: f/testing
        name: Quality assurance
#             ^^^^^^^^^^^^^^^^^ info catalogue/renamed
        level: 2
        levelDescription: You test large things.
#                         ^^^^^^^^^^^^^^^^^^^^^^ info catalogue/drift: The text of "levelDescription" differs from the catalogue's for "f/testing": remove it to use that one, or keep yours on purpose.
`),
    after: { [use('levelDescription')]: '-        levelDescription: You test large things.' },
  },
  {
    name: 'of a range, a text that is neither end’s',
    files: role(`      - ref: f/testing
        level: { min: working, max: practitioner }
        levelDescription: You test anything.
#                         ^^^^^^^^^^^^^^^^^^ info catalogue/drift
`),
    related: [
      '/f.framework.yaml 20:15-37 The catalogue says this.',
      '/f.framework.yaml 21:20-42 The catalogue says this.',
    ],
  },
  {
    name: 'the level may be inherited, and so may the framework',
    files: `${role('      - { ref: f/testing, level: working }\n')}--- /b.role.yaml
id: b
title: B
extends: a
skills:
  - title: G
    items:
      - ref: f/testing
        levelDescription: You test.
#                         ^^^^^^^^^ info catalogue/drift
`,
  },
  {
    name: 'white space and the shape of quotation marks make no difference',
    files: role(`      - ref: f/testing
        name: Testing
        description: >-
          You test
          'things' that were built.
        level: { min: working, max: practitioner }
        levelDescription: |
          You test large things.
`),
  },
  {
    name: 'nothing is said where the catalogue has no text to differ from',
    files: role(`      - ref: f/measuring
        description: You measure services.
        level: expert
        levelDescription: You measure all of them.
      - ref: f/testing
        level: expert
        levelDescription: You invent tests.
      - name: Knots
        description: You tie them.
`),
  },
  {
    name: 'a level on another scale is not the one that the catalogue describes',
    files: role(`      - ref: f/testing
        scale: ddat
        level: working
        levelDescription: You test in your own way.
`),
  },
  {
    name: 'what is kept on purpose is silent',
    files: role(`      - ref: f/testing
        # role-profile-disable-next-line catalogue/drift
        name: Trying things out
`),
  },
  {
    name: 'a text that is inherited is the base’s business, and so is one by which an item finds its base’s',
    files: `${role(`      - { ref: f/testing, name: Tests }
#                               ^^^^^ info catalogue/drift
`)}--- /b.role.yaml
id: b
title: B
extends: a
skills:
  - title: G
    items:
      - { name: Tests, level: working }
`,
  },
  {
    name: 'a skill that no framework has is another rule’s business',
    files: role(`      - { ref: f/gone, name: Gone }
#              ^^^^^^ error reference/unknown-skill
`),
  },
]);

test('catalogue/drift: a text over several lines is reported at its first one, and removed or kept as a whole', async () => {
  const { service, item, fixture } = await openWorkspace(
    role(`      - ref: f/testing
        description: >-
          You test
          everything.
        level: working
`),
  );
  const file = fixture.files.get('/a.role.yaml');
  assert.ok(file);
  const finding = (await service.diagnostics(item(file))).find(({ code }) => code === 'catalogue/drift');
  assert.ok(finding);
  assert.deepEqual(finding.range, { start: { line: 7, character: 21 }, end: { line: 8, character: 0 } });
  const actions = await service.codeActions(item(file), finding.range, { diagnostics: [], only: ['quickfix'] });
  const edits = (title: string) => actions.find((action) => action.title === title)?.edit?.changes?.[file.uri];
  assert.deepEqual(edits(use('description')), [
    { range: { start: { line: 7, character: 0 }, end: { line: 10, character: 0 } }, newText: '' },
  ]);
  assert.deepEqual(edits(keep), [
    {
      range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } },
      newText: '        # role-profile-disable-next-line catalogue/drift\n',
    },
  ]);
});
