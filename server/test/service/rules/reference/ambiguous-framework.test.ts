import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { testAcross } from '../acrossFiles.ts';

const warning = 'warning reference/ambiguous-framework';

testAcross('reference/ambiguous-framework', [
  {
    name: 'a copy is told by its name, and gets an id of that',
    files: `--- /trust copy.framework.yaml
id: trust
#   ^^^^^ ${warning}: "trust" is also the id of the framework in "./trust.framework.yaml": give this one an id or a version of its own.
name: Trust skills
--- /trust.framework.yaml
id: trust
name: Trust skills
`,
    after: { 'Give this framework an id of its own, "trust-copy"': '-id: trust\n+id: trust-copy' },
    related: ['/trust.framework.yaml 0:4-9 The same id, "trust", is here.'],
  },
  {
    name: 'where no name tells, it is the later file',
    files: `--- /a.framework.yaml
id: house
name: House
version: "1"
--- /b.framework.yaml
id: house
#   ^^^^^ ${warning}
name: House
version: "1"
`,
  },
  {
    name: 'versions of one framework may stand side by side',
    files: `--- /house-1.framework.yaml
id: house
name: House
version: "1"
--- /house-2.framework.yaml
id: house
name: House
version: "2"
`,
  },
]);

test('it is told and taken back as the other file comes, changes and goes', async () => {
  const { host, service } = await openWorkspace(
    '--- /a.framework.yaml\nid: house\nname: A\n--- /b.framework.yaml\nid: house\nname: B\n',
  );
  const found = () =>
    [...service.workspaceFindings(['file:///b.framework.yaml'])].flatMap(({ diagnostics }) =>
      diagnostics.filter(({ code }) => code === 'reference/ambiguous-framework'),
    ).length;
  const told: string[] = [];
  service.onDidChangeFindings((uris) => told.push(...uris));
  assert.equal(found(), 1);
  host.write('file:///a.framework.yaml', 'id: other\nname: A\n');
  await service.fileChanged('file:///a.framework.yaml');
  assert.equal(found(), 0);
  assert.ok(told.includes('file:///b.framework.yaml'));
});
