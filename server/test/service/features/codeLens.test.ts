import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-types';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { type OpenWorkspace, openWorkspace } from '../../support/workspaceFixture.ts';

const workspaceText = `--- /f.framework.yaml
id: f
name: F
skills:
  - { id: testing, name: Testing }
  - id: knots
    name: Knots
  - name: Sailing
    id: "sailing"
--- /base.role.yaml
# A comment first.
id: base
title: Base
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing }
      - { ref: f/knots }
--- /a.role.yaml
id: a
title: A
extends: base
frameworks: { other: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: other/testing }
--- /b.role.yaml
id: b
title: B
extends: a
progressesTo: [base]
--- /c.role.yaml
id: c
title: C
extends: a
`;

async function lensesOf({ service, item, fixture }: OpenWorkspace, path: string, text?: string): Promise<string[]> {
  const file = fixture.files.get(path);
  assert.ok(file);
  const lenses = await service.codeLenses(item(file, text), { commands: true });
  return (await Promise.all(lenses.map((lens) => service.resolveCodeLens(lens)))).map(shown);
}

function shown({ range, command }: CodeLens): string {
  const { line, character } = range.start;
  return `${line}:${character} ${command?.title} | ${[command?.command, ...(command?.arguments ?? [])].map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}`;
}

const asking = (name: string, level: string) => `--- /${name}.role.yaml
title: ${name}
frameworks: { f: ./f.framework.yaml }
skills: [{ ref: f/testing${level} }]
`;

const spreads: Record<string, readonly [roles: readonly string[], title: string]> = {
  'by level, lowest first, and last those that name none': [
    [', level: expert', '', ', level: working', ', level: { min: working, max: expert }', ', level: 4'],
    'used by 5 roles: 1 at Working, 1 at Working to Expert, 2 at Expert, 1 without a level',
  ],
  'what the scale does not know behind what it knows': [
    [', level: magic', ', level: awareness'],
    'used by 2 roles: 1 at Awareness, 1 at magic',
  ],
  'of one role without counting': [[', level: 2'], 'used by 1 role, at Working'],
  'nothing where no role names a level': [['', ''], 'used by 2 roles'],
};

for (const [name, [roles, title]] of Object.entries(spreads)) {
  test(`the levels that roles ask for are told ${name}`, async () => {
    const framework = '--- /f.framework.yaml\nid: f\ndefaultScale: ddat\nskills: [{ id: testing, name: Testing }]\n';
    const workspace = await openWorkspace(framework + roles.map((level, i) => asking(`r${i}`, level)).join(''));
    const [lens] = await lensesOf(workspace, '/f.framework.yaml');
    assert.equal(lens?.split(' | ')[0]?.replace(/^\S+ /, ''), title);
  });
}

test('a skill says how many roles use it, under whatever alias, and opens its references', async () => {
  assert.deepEqual(await lensesOf(await openWorkspace(workspaceText), '/f.framework.yaml'), [
    '3:10 used by 2 roles | roleProfiles.showReferences file:///f.framework.yaml {"line":3,"character":10}',
    '4:8 used by 1 role | roleProfiles.showReferences file:///f.framework.yaml {"line":4,"character":8}',
    '7:8 used by no role | ',
  ]);
});

test('a role offers its preview and says how many roles extend it', async () => {
  const workspace = await openWorkspace(workspaceText);
  assert.deepEqual(await lensesOf(workspace, '/base.role.yaml'), [
    '1:4 Preview | roleProfiles.showPreview file:///base.role.yaml',
    '1:4 Next grade… | roleProfiles.nextGrade file:///base.role.yaml',
    '1:4 1 role extends this | roleProfiles.showReferences file:///base.role.yaml {"line":1,"character":4}',
  ]);
  assert.deepEqual(await lensesOf(workspace, '/a.role.yaml'), [
    '0:4 Preview | roleProfiles.showPreview file:///a.role.yaml',
    '0:4 2 roles extend this | roleProfiles.showReferences file:///a.role.yaml {"line":0,"character":4}',
  ]);
  assert.deepEqual(await lensesOf(workspace, '/b.role.yaml'), [
    '0:4 Preview | roleProfiles.showPreview file:///b.role.yaml',
    '0:4 Compare with Base | roleProfiles.compare file:///b.role.yaml file:///base.role.yaml',
  ]);
});

test('unsaved texts count', async () => {
  const workspace = await openWorkspace(workspaceText);
  const base = workspace.fixture.files.get('/base.role.yaml');
  assert.ok(base);
  workspace.service.update(workspace.item(base, base.text.replace('f/knots', 'f/sailing')));
  assert.deepEqual(
    (await lensesOf(workspace, '/f.framework.yaml')).map((lens) => lens.split(' | ')[0]),
    ['3:10 used by 2 roles', '4:8 used by no role', '7:8 used by 1 role'],
  );
});

test('a role without an id has its preview at its title, or at the top', async () => {
  const workspace = await openWorkspace('--- /a.role.yaml\nsummary: A\ntitle: B\n--- /b.role.yaml\nsummary: A\n');
  assert.deepEqual(await lensesOf(workspace, '/a.role.yaml'), [
    '1:7 Preview | roleProfiles.showPreview file:///a.role.yaml',
  ]);
  assert.deepEqual(await lensesOf(workspace, '/b.role.yaml'), [
    '0:0 Preview | roleProfiles.showPreview file:///b.role.yaml',
  ]);
});

test('of two roles with one id it is not said which one is extended', async () => {
  const workspace = await openWorkspace(
    ['1', '2'].map((name) => `--- /${name}.role.yaml\nid: twin\ntitle: T\n`).join('') +
      '--- /a.role.yaml\nid: a\ntitle: A\nextends: twin\n',
  );
  assert.deepEqual(await lensesOf(workspace, '/1.role.yaml'), [
    '0:4 Preview | roleProfiles.showPreview file:///1.role.yaml',
  ]);
});

test('a client that does not know the commands has no lenses', async () => {
  const { service, item, fixture } = await openWorkspace(workspaceText);
  for (const file of fixture.files.values()) {
    assert.deepEqual(await service.codeLenses(item(file)), []);
    assert.deepEqual(await service.codeLenses(item(file), { commands: false }), []);
  }
});

test('until all files are read nothing is counted', async () => {
  const fixture = parseFixture(workspaceText);
  const service = createLanguageService(MemoryHost.of(fixture));
  const lenses = async (path: string) => {
    const file = fixture.files.get(path);
    assert.ok(file);
    const item = { uri: file.uri, languageId: 'yaml', version: 1, text: file.text };
    return (await service.codeLenses(item, { commands: true })).map(({ command }) => command?.title);
  };
  assert.deepEqual(await lenses('/f.framework.yaml'), []);
  assert.deepEqual(await lenses('/base.role.yaml'), ['Preview']);
  await service.scan();
  assert.equal((await lenses('/f.framework.yaml')).length, 3);
  assert.deepEqual(await lenses('/base.role.yaml'), ['Preview', 'Next grade…', '1 role extends this']);
});

test('a framework that no role names does not say that nobody uses it', async () => {
  const workspace = await openWorkspace('--- /f.framework.yaml\nid: f\nname: F\nskills: [{ id: a, name: A }]\n');
  assert.deepEqual(await lensesOf(workspace, '/f.framework.yaml'), []);
});

test('of thousands of skills those that are used have a lens', async () => {
  const skills = Array.from({ length: 14_000 }, (_, index) => `  - { id: s${index}, name: S }\n`).join('');
  const workspace = await openWorkspace(`--- /f.framework.yaml
id: f
name: F
skills:
${skills}--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/s13000 }
`);
  assert.deepEqual(await lensesOf(workspace, '/f.framework.yaml'), [
    '13003:10 used by 1 role | roleProfiles.showReferences file:///f.framework.yaml {"line":13003,"character":10}',
  ]);
});

test('settings have no lenses', async () => {
  assert.deepEqual(
    await lensesOf(await openWorkspace('--- /.role-profiles.yaml\nwords: [A]\n'), '/.role-profiles.yaml'),
    [],
  );
});
