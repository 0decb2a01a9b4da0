import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver';
import {
  type ArrangeParams,
  type ArrangeRefusal,
  type ArrangeResult,
  arrangeMethod,
  type ExplorerPage,
  type ExplorerParams,
  explorerChangedMethod,
  explorerMethod,
  type ReplacementsParams,
  type ReplacementsResult,
  replacementsMethod,
} from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const nurse = 'file:///staff/nurse.role.yaml';

test('a client is notified once after it has asked, and sees its own edit', async (t) => {
  const client = await TestClient.connect({
    initializationOptions: { showsExplorer: true },
    folders: ['file:///staff'],
    stored: new Map([[nurse, { version: 1, text: 'title: Nurse\nfamily: Nursing\n' }]]),
  });
  t.after(() => client.dispose());
  const ask = (params: ExplorerParams) => client.request<ExplorerPage>(explorerMethod, params);
  let notified = 0;
  const changed = new Promise<void>((resolve) => {
    client.connection.onNotification(explorerChangedMethod, () => {
      notified++;
      resolve();
    });
  });
  const before = await ask({ view: 'roles' });
  assert.deepEqual([before.nodes[0]?.label, before.found, before.all], ['Nursing', 1, 1]);
  await client.open(nurse, 'title: Nurse\nfamily: Care\n');
  client.notify('textDocument/didChange', {
    textDocument: { uri: nurse, version: 2 },
    contentChanges: [{ text: 'title: Nurse\nfamily: Ward\n' }],
  });
  await changed;
  const after = await ask({ view: 'roles', filter: 'ward' });
  assert.deepEqual(
    after.nodes.map(({ label, found }) => [label, found]),
    [['Ward', [[0, 4]]]],
  );
  assert.equal(notified, 1);
});

test('a client is notified of the first lines of a large workspace before it has asked', async (t) => {
  const stored = new Map(
    Array.from({ length: 200 }, (_, n) => [
      `file:///staff/n${n}.role.yaml`,
      { version: 1, text: `title: Nurse ${n}\n` },
    ]),
  );
  const client = await TestClient.connect({
    initializationOptions: { showsExplorer: true },
    folders: ['file:///staff'],
    stored,
  });
  t.after(() => client.dispose());
  await new Promise<void>((resolve) => void client.connection.onNotification(explorerChangedMethod, () => resolve()));
  assert.equal((await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).all, 200);
});

test('a role whose file was deleted is gone though the editor keeps its document, until somebody edits it', async (t) => {
  const client = await TestClient.connect({
    folders: ['file:///staff'],
    stored: new Map([[nurse, { version: 1, text: 'title: Nurse\n' }]]),
  });
  t.after(() => client.dispose());
  const roles = async () => (await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).all;
  const changed = (type: FileChangeType) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: nurse, type }] });
  await client.open(nurse, 'title: Nurse\n');
  assert.equal(await roles(), 1);
  changed(FileChangeType.Deleted);
  assert.equal(await roles(), 0);
  // Asking something about the document does not bring it back.
  await client.request('textDocument/codeLens', { textDocument: { uri: nurse } });
  assert.equal(await roles(), 0);
  client.notify('textDocument/didChange', {
    textDocument: { uri: nurse, version: 2 },
    contentChanges: [{ text: 'title: Charge nurse\n' }],
  });
  assert.equal(await roles(), 1);
  changed(FileChangeType.Deleted);
  changed(FileChangeType.Created);
  assert.equal(await roles(), 1);
});

test('a client without an explorer is not notified, and parameters of the wrong type are refused', async (t) => {
  const client = await TestClient.connect({ folders: ['file:///staff'] });
  t.after(() => client.dispose());
  client.connection.onNotification(explorerChangedMethod, () => assert.fail('It has no explorer.'));
  assert.equal((await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).total, 0);
  await client.open(nurse, 'title: Nurse\n');
  assert.equal((await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).total, 1);
  await assert.rejects(client.request(explorerMethod, { view: 'roles', from: -1 }), /from is not an integer/);
});

test('what is done in the explorer is edited at the client, with the versions of open files', async (t) => {
  const framework = 'file:///staff/trust.framework.yaml';
  const client = await TestClient.connect({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    folders: ['file:///staff'],
    stored: new Map([
      [nurse, { version: 1, text: 'title: Nurse\n' }],
      [framework, { version: 1, text: 'id: trust\nname: Trust\nskills:\n  - { id: care, name: Care }\n' }],
    ]),
  });
  t.after(() => client.dispose());
  await client.open(nurse, 'title: Nurse\n\nfrms: 1\n');
  const arrange = (params: ArrangeParams) => client.request<ArrangeResult | ArrangeRefusal>(arrangeMethod, params);
  const added = await arrange({ kind: 'addSkills', role: nurse, skills: [{ uri: framework, id: 'care' }] });
  assert.ok('edit' in added, JSON.stringify(added));
  assert.equal(added.message, 'Nurse has Care now.');
  assert.deepEqual(
    added.edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
    [{ uri: nurse, version: 1 }],
  );
  const retired = await arrange({ kind: 'retire', uri: framework, id: 'care' });
  assert.ok('edit' in retired, JSON.stringify(retired));
  assert.deepEqual(
    retired.edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
    [{ uri: framework, version: null }],
  );
  assert.deepEqual(await arrange({ kind: 'moveRole', role: nurse, to: 'up' }), {
    refusal: 'No role of the ladder stands above Nurse.',
  });
  await assert.rejects(arrange({ kind: 'sing' } as unknown as ArrangeParams), /kind is not one of/);
});

test('what may take the place of a skill or a role is current, and likest first', async (t) => {
  const framework = 'file:///staff/trust.framework.yaml';
  const stored = new Map([
    [
      framework,
      `skills:
  - { id: data, name: Data analysis, category: it }
  - { id: old, name: Old data analysis, status: retired }
  - { id: cooking, name: Cooking }
  - { id: more, name: Further analysis of data }
  - { id: network, name: Networks, category: it }
`,
    ],
    [nurse, 'title: Nurse\nfamily: Care\n'],
    ['file:///staff/chef.role.yaml', 'title: Chef\n'],
    ['file:///staff/sister.role.yaml', 'title: Sister\nfamily: Care\n'],
    ['file:///staff/matron.role.yaml', 'title: Matron\nfamily: Care\nstatus: retired\n'],
  ]);
  const client = await TestClient.connect({
    folders: ['file:///staff'],
    stored: new Map([...stored].map(([uri, text]) => [uri, { version: 1, text }])),
  });
  t.after(() => client.dispose());
  const ask = async (params: ReplacementsParams) => {
    const { replacements } = await client.request<ReplacementsResult>(replacementsMethod, params);
    return replacements.map(({ id }) => id);
  };
  assert.deepEqual(await ask({ uri: framework, id: 'data' }), ['more', 'network', 'cooking']);
  assert.deepEqual(await ask({ uri: framework, id: 'data', query: 'cokking' }), ['cooking']);
  assert.deepEqual(await ask({ uri: framework, id: 'nothing' }), []);
  assert.deepEqual(await ask({ uri: nurse }), ['sister', 'chef']);
});
