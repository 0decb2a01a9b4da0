import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyWorkspaceEdit } from '../../../support/applyWorkspaceEdit.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { testAcross } from '../acrossFiles.ts';
import { framework } from './framework.ts';

const begin = '/f.framework.yaml 20:6-13 The levels that it describes begin here.';

testAcross('catalogue/level-not-described', [
  {
    name: 'a level that the skill lacks names those that it has, and each is offered, the nearest first',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - ref: f/testing
        level: 'expert' # one day
#              ^^^^^^^^ warning catalogue/level-not-described: The catalogue describes "Testing" at "working" and "practitioner", not at "expert": choose one of these or write a "levelDescription".
`,
    related: [begin],
    offers: ['Use "practitioner"', 'Use "working"', 'Describe "expert" in the framework'],
    after: {
      'Use "practitioner"': "-        level: 'expert' # one day\n+        level: 'practitioner' # one day",
      'Use "working"': "-        level: 'expert' # one day\n+        level: 'working' # one day",
    },
  },
  {
    name: 'levels by number are offered by number',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing, level: 1 }
#                                ^ warning catalogue/level-not-described: The catalogue describes "Testing" at "2" and "3", not at "1": choose one of these or write a "levelDescription".
`,
    related: [begin],
    offers: ['Use "2"', 'Use "3"', 'Describe "awareness" in the framework'],
    after: { 'Use "2"': '-      - { ref: f/testing, level: 1 }\n+      - { ref: f/testing, level: 2 }' },
  },
  {
    name: 'of a range, the end that the skill lacks',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing, level: { min: working, max: expert } }
#                                                     ^^^^^^ warning catalogue/level-not-described: The catalogue describes "Testing" at "working" and "practitioner", not at "expert": choose one of these or write a "levelDescription".
`,
    after: {
      'Use "practitioner"':
        '-      - { ref: f/testing, level: { min: working, max: expert } }\n+      - { ref: f/testing, level: { min: working, max: practitioner } }',
    },
  },
  {
    name: 'a level written over the one of the base, which is reported where it is written',
    files: `${framework}--- /base.role.yaml
id: base
title: Base
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { id: t, ref: f/testing, level: working }
--- /b.role.yaml
id: b
title: B
extends: base
skills:
  - title: G
    items:
      - id: t
        level: awareness
#              ^^^^^^^^^ warning catalogue/level-not-described: The catalogue describes "Testing" at "working" and "practitioner", not at "awareness": choose one of these or write a "levelDescription".
`,
    related: [begin],
    offers: ['Use "working"', 'Use "practitioner"', 'Describe "awareness" in the framework'],
  },
  {
    name: 'a skill that is described at one level only',
    files: `--- /one.framework.yaml
id: one
name: One
skills:
  - id: x
    name: X
    scale: ddat
    levels: { expert: All of it. }
--- /a.role.yaml
id: a
title: A
frameworks: { one: ./one.framework.yaml }
skills:
  - title: G
    items:
      - { ref: one/x, name: X, level: working }
#                                     ^^^^^^^ warning catalogue/level-not-described: The catalogue describes "X" at "expert", not at "working": choose that level or write a "levelDescription".
`,
  },
  {
    name: 'nothing is said of described levels, of own words for a level, of another scale, and of skills without any level',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing, level: working }
      - { ref: f/measuring, level: expert }
  - title: H
    items:
      - { ref: f/testing, level: expert, levelDescription: You invent tests. }
  - title: I
    scale: other
    framework: f
    items:
      - { ref: f/testing, level: high }
  - title: J
    items:
      - { ref: f/testing, level: { min: working, max: practitioner } }
`,
  },
  {
    name: 'a level inherited from a base is the base’s business',
    files: `${framework}--- /base.role.yaml
id: base
title: Base
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing, level: expert }
#                                ^^^^^^ warning catalogue/level-not-described
--- /b.role.yaml
id: b
title: B
extends: base
skills:
  - title: G
    items:
      - { ref: f/testing, importance: essential }
`,
  },
  {
    name: 'a level that no scale has, and a skill that no framework has, are other rules’ business',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing, level: superb }
#                                ^^^^^^ error reference/unknown-level
      - { ref: f/nothing, level: expert }
#              ^^^^^^^^^ error reference/unknown-skill
`,
  },
  {
    name: 'a catalogue that writes numbers for its levels describes them',
    files: `--- /n.framework.yaml
id: n
name: N
skills:
  - id: x
    name: X
    scale: sfia
    levels: { 3: Apply it., 4: Enable it. }
--- /a.role.yaml
id: a
title: A
frameworks: { n: ./n.framework.yaml }
skills:
  - title: G
    items:
      - { ref: n/x, level: 3 }
`,
  },
  {
    name: 'the finding is silenced by its comment',
    files: `${framework}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      # role-profile-disable-next-line catalogue/level-not-described
      - { ref: f/testing, level: expert }
`,
  },
]);

test('a level is described in the framework below the others, with their indentation', async () => {
  const files = `--- /f.framework.yaml
id: f
name: F
defaultScale: ddat
skills:
  - id: testing
    name: Testing
    levels:
        working: Runs tests. # a comment
    kind: skill
--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills: [{ title: G, items: [{ ref: f/testing, level: expert }] }]
`;
  const { service, fixture, item } = await openWorkspace(files);
  const role = fixture.files.get('/a.role.yaml');
  const file = fixture.files.get('/f.framework.yaml');
  assert.ok(role && file);
  const diagnostics = (await service.diagnostics(item(role))).filter(
    ({ code }) => code === 'catalogue/level-not-described',
  );
  const [range] = diagnostics.map((diagnostic) => diagnostic.range);
  assert.ok(range);
  const actions = await service.codeActions(item(role), range, { diagnostics, only: ['quickfix'] });
  const action = actions.find(({ title }) => title === 'Describe "expert" in the framework');
  const after = applyWorkspaceEdit(new Map([[file.uri, file.text]]), action?.edit);
  const comment = '        working: Runs tests. # a comment\n';
  assert.equal(after.get(file.uri), file.text.replace(comment, `${comment}        expert: TODO describe this level\n`));
});
