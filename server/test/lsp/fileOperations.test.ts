import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShowMessageParams, WorkspaceEdit } from 'vscode-languageserver';
import { type DeletionResult, deletionMethod } from '../../src/protocol.ts';
import { applyWorkspaceEdit } from '../support/applyWorkspaceEdit.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const [nurse, sister] = ['file:///staff/nurse.role.yaml', 'file:///staff/sister.role.yaml'];
const texts = new Map([
  [nurse, 'title: Nurse\nprogressesTo: sister\n'],
  [sister, 'title: Sister\n'],
]);

async function connect(options: TestClientOptions = {}) {
  const stored = new Map([...texts].map(([uri, text]) => [uri, { text, version: 1 }]));
  const client = await TestClient.connect({ stored, folders: ['file:///staff'], ...options });
  const messages: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    messages.push(message);
  });
  const willDelete = (uri: string) =>
    client.request<WorkspaceEdit | null>('workspace/willDeleteFiles', { files: [{ uri }] });
  const offered = client.initializeResult?.capabilities.workspace?.fileOperations?.willDelete;
  return { client, messages, willDelete, offered };
}

test('a client hears before a deletion who refers to the file, and nothing where nobody does', async (t) => {
  const { client, messages, willDelete, offered } = await connect();
  t.after(() => client.dispose());
  assert.ok(offered);
  assert.equal(await willDelete(nurse), null);
  assert.deepEqual(messages, []);
  assert.equal(await willDelete(sister), null);
  assert.deepEqual(messages, ['Sister is being deleted, but Nurse leads to it.']);
});

test('a client hears which files follow one that is moved', async (t) => {
  const { client, messages } = await connect();
  t.after(() => client.dispose());
  const files = [{ oldUri: sister, newUri: 'file:///staff/matron.role.yaml' }];
  const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
  assert.equal(applyWorkspaceEdit(texts, edit).get(nurse), 'title: Nurse\nprogressesTo: matron\n');
  assert.deepEqual(messages, ['1 file follows what is moved: "nurse.role.yaml".']);
  await client.request('workspace/willRenameFiles', {
    files: [{ oldUri: nurse, newUri: 'file:///staff/n.role.yaml' }],
  });
  assert.equal(messages.length, 1);
});

test('one that lets edits be confirmed is offered to take the references away', async (t) => {
  const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
  const { client, willDelete } = await connect({ capabilities: { workspace: { workspaceEdit } } });
  t.after(() => client.dispose());
  const edit = await willDelete(sister);
  assert.deepEqual(edit?.changeAnnotations, {
    references: { label: 'Take the references to deleted roles away', needsConfirmation: true },
  });
  assert.equal(applyWorkspaceEdit(texts, edit ?? undefined).get(nurse), 'title: Nurse\n');
});

test('one that asks the person by itself gets names and the edit', async (t) => {
  const { client, offered, messages } = await connect({ initializationOptions: { asksBeforeDeleting: true } });
  t.after(() => client.dispose());
  assert.equal(offered, undefined);
  const { files, edit } = await client.request<DeletionResult>(deletionMethod, { uris: [sister] });
  assert.deepEqual(files, [
    { uri: sister, name: 'Sister', referrers: [{ uri: nurse, name: 'Nurse', says: 'leads to it', isLoose: true }] },
  ]);
  assert.equal(applyWorkspaceEdit(texts, edit ?? undefined).get(nurse), 'title: Nurse\n');
  assert.deepEqual(await client.request(deletionMethod, { uris: ['file:///elsewhere'] }), { files: [], edit: null });
  assert.deepEqual(messages, []);
});
