import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { type OpenWorkspace, openWorkspace } from '../../../support/workspaceFixture.ts';
import { framework, role } from './framework.ts';

/** The codes of the diagnostics that depend on several files. */
function acrossFiles(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).filter((code) => !code.startsWith('structure/'));
}

/** Edits one file without saving it; gives the files that may be stale, and the codes that are then reported for another one. */
async function edit(
  workspace: OpenWorkspace,
  path: string,
  [before, after]: readonly [string, string],
  judged: string,
): Promise<{ readonly stale: readonly string[]; readonly said: readonly string[] }> {
  const { service, item, fixture } = workspace;
  const file = fixture.files.get(path);
  assert.ok(file);
  assert.ok(file.text.includes(before));
  const stale = new Set<string>();
  service.onDidChangeFindings((uris) => {
    for (const uri of uris) stale.add(uri.replace('file://', ''));
  });
  service.update(item(file, file.text.replace(before, after)));
  const [found] = service.workspaceFindings([`file://${judged}`]);
  return { stale: [...stale], said: acrossFiles(found?.diagnostics ?? []) };
}

const ladder = `${framework()}${role('a', '      - { ref: f/testing, level: working }\n', 'progressesTo: [b]\n')}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`;

test('an unsaved edit in the higher role is judged in the lower one, which need not be open', async () => {
  const { stale, said } = await edit(
    await openWorkspace(ladder),
    '/b.role.yaml',
    ['practitioner', 'awareness'],
    '/a.role.yaml',
  );
  assert.ok(stale.includes('/a.role.yaml'));
  assert.deepEqual(said, ['ladder/level-drops']);
});

test('so is one in what the higher role extends', async () => {
  const workspace = await openWorkspace(
    `${ladder.replace('id: b\n', 'id: base\n').replace('/b.role', '/base.role')}--- /b.role.yaml\nid: b\ntitle: B\nextends: base\n`,
  );
  const { stale, said } = await edit(workspace, '/base.role.yaml', ['practitioner', 'expert'], '/a.role.yaml');
  assert.ok(stale.includes('/a.role.yaml'));
  assert.deepEqual(said, ['ladder/uneven-jump']);
});

test('so is one in the scale of their framework', async () => {
  const workspace = await openWorkspace(ladder);
  const practitioner = '      - { id: practitioner, value: 3, name: Practitioner }\n';
  const working = '      - { id: working, value: 2, name: Working }\n';
  const { stale, said } = await edit(
    workspace,
    '/f.framework.yaml',
    [working + practitioner, practitioner + working],
    '/a.role.yaml',
  );
  assert.ok(stale.includes('/a.role.yaml'));
  assert.deepEqual(said, ['ladder/level-drops']);
});

test('a role that is gone leads nowhere', async () => {
  const { service, host } = await openWorkspace(ladder.replace('level: practitioner', 'level: awareness'));
  const said = () => {
    const [found] = service.workspaceFindings(['file:///a.role.yaml']);
    return acrossFiles(found?.diagnostics ?? []);
  };
  assert.deepEqual(said(), ['ladder/level-drops']);
  host.files.delete('file:///b.role.yaml');
  await service.fileChanged('file:///b.role.yaml');
  assert.deepEqual(said(), ['reference/unknown-role']);
});

/** Two roles of a framework that does not say how its ladder is written; the higher one names one of two skills. */
const shrinking = `${framework().replace('cumulative: false\n', '')}${role('a', '      - { ref: f/testing, level: working }\n      - { ref: f/measuring }\n', 'progressesTo: [b]\n')}${role('b', '      - { ref: f/testing, level: practitioner }\n')}`;

test('what a ladder drops is judged in its framework with every edit of a role', async () => {
  const workspace = await openWorkspace(shrinking);
  const [first] = workspace.service.workspaceFindings(['file:///f.framework.yaml']);
  assert.deepEqual(acrossFiles(first?.diagnostics ?? []), ['ladder/skill-disappears']);
  const added = ['level: practitioner }\n', 'level: practitioner }\n      - { ref: f/measuring }\n'] as const;
  const { stale, said } = await edit(workspace, '/b.role.yaml', added, '/f.framework.yaml');
  assert.ok(stale.includes('/f.framework.yaml'));
  assert.deepEqual(said, []);
});

test('what a framework says of its ladder is judged in its roles', async () => {
  const says = ['name: F\n', 'name: F\ncumulative: false\n'] as const;
  const { stale, said } = await edit(await openWorkspace(shrinking), '/f.framework.yaml', says, '/a.role.yaml');
  assert.ok(stale.includes('/a.role.yaml'));
  assert.deepEqual(said, ['ladder/skill-disappears']);
});
