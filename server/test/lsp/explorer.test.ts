import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ExplorerPage, type ExplorerParams, explorerChangedMethod, explorerMethod } from '../../src/protocol.ts';
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

test('a client without an explorer is not notified, and parameters of the wrong type are refused', async (t) => {
  const client = await TestClient.connect({ folders: ['file:///staff'] });
  t.after(() => client.dispose());
  client.connection.onNotification(explorerChangedMethod, () => assert.fail('It has no explorer.'));
  assert.equal((await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).total, 0);
  await client.open(nurse, 'title: Nurse\n');
  assert.equal((await client.request<ExplorerPage>(explorerMethod, { view: 'roles' })).total, 1);
  await assert.rejects(client.request(explorerMethod, { view: 'roles', from: -1 }), /from is not an integer/);
});
