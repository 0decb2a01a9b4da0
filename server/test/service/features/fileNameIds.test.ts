import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied, atCursor, places } from '../../support/navigationFixture.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/*
 * Roles without an `id`, which are called by their files.
 */

const lead = '--- /ward-sister.role.yaml\ntitle: Ward sister\n';
const nurse = (id: string) => `--- /nurse.role.yaml
title: Nurse
extends: ${id}
progressesTo: [ward-sister, "ward-sister"]
reportsTo: ward-sister # always
`;

test('a reference leads to the file', async () => {
  const { service, document, position } = await atCursor(nurse('ward-<|>sister') + lead);
  const [found] = await service.definition(document, position);
  assert.equal(found?.targetUri, 'file:///ward-sister.role.yaml');
});

test('references are found from each other, and from the title of the role', async () => {
  const expected = [
    '/nurse.role.yaml 1:9-20',
    '/nurse.role.yaml 2:15-26',
    '/nurse.role.yaml 2:29-40',
    '/nurse.role.yaml 3:11-22',
  ];
  for (const files of [nurse('ward-<|>sister') + lead, nurse('ward-sister') + lead.replace('Ward', 'Wa<|>rd')]) {
    const { service, document, position } = await atCursor(files);
    const found = await service.references(document, position, false);
    assert.deepEqual(places(found), expected);
  }
});

test('renaming the role renames its file, for a client that can', async () => {
  const { service, document, position } = await atCursor(nurse('ward-<|>sister') + lead);
  const edit = await service.rename(document, position, 'matron', { renamesFiles: true });
  assert.ok(edit && 'documentChanges' in edit);
  assert.deepEqual(edit.documentChanges?.at(-1), {
    kind: 'rename',
    oldUri: 'file:///ward-sister.role.yaml',
    newUri: 'file:///matron.role.yaml',
  });
  const [own] = edit.documentChanges ?? [];
  assert.ok(own && 'edits' in own);
  assert.deepEqual(
    own.edits.map((one) => 'newText' in one && one.newText),
    ['matron', 'matron', 'matron', 'matron'],
  );
});

test('for one that cannot it writes the id', async () => {
  const { service, document, position, fixture } = await atCursor(nurse('ward-<|>sister') + lead);
  const edit = await service.rename(document, position, 'matron');
  assert.ok(edit && 'changes' in edit);
  const texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
  assert.equal(applied(texts, edit).get('file:///ward-sister.role.yaml'), 'id: matron\ntitle: Ward sister\n');
});

const renames = [{ oldUri: 'file:///ward-sister.role.yaml', newUri: 'file:///matron.role.yaml' }];

test('renaming the file renames the role for all that refer to it', async () => {
  const { service, fixture } = await openWorkspace(nurse('ward-sister') + lead);
  const texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
  const after = applied(texts, await service.willRenameFiles(renames));
  const text = texts.get('file:///nurse.role.yaml') ?? '';
  assert.equal(after.get('file:///nurse.role.yaml'), text.replaceAll('ward-sister', 'matron'));
});

test('but not that of a role which writes its id, nor where two have it', async () => {
  for (const files of [
    nurse('ward-sister') + lead.replace('title', 'id: ward-sister\ntitle'),
    `${nurse('ward-sister') + lead}--- /b/ward-sister.role.yaml\ntitle: Another\n`,
  ]) {
    const { service } = await openWorkspace(files);
    assert.deepEqual(await service.willRenameFiles(renames), { changes: {} });
  }
});

test('ids are the same in composed and decomposed letters', async () => {
  const files = `--- /a.role.yaml\ntitle: A\nextends: cafe\u0301-lead\n--- /b.role.yaml\nid: caf\u00e9-lead\ntitle: B\n`;
  const { service, fixture, item } = await openWorkspace(files);
  const [a] = fixture.files.values();
  assert.ok(a);
  const [found] = await service.definition(item(a), { line: 1, character: 12 });
  assert.equal(found?.targetUri, 'file:///b.role.yaml');
  const codes = (await service.diagnostics(item(a))).map(({ code }) => code);
  assert.ok(!codes.includes('reference/unknown-role'), codes.join(', '));
});
