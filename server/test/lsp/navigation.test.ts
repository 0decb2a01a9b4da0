import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver/node';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const roleUri = 'file:///w/a.role.yaml';
const frameworkUri = 'file:///w/house.framework.yaml';
const files: readonly (readonly [string, string])[] = [
  [
    roleUri,
    'id: a\ntitle: A\nframeworks: { h: ./house.framework.yaml }\nskills: [{ title: S, items: [{ ref: h/testing }] }]\n',
  ],
  [frameworkUri, 'id: house\nname: House\nskills:\n  - { id: testing, name: Testing }\n'],
  ['file:///w/b.role.yaml', 'id: b\ntitle: B\nextends: a\nprogressesTo: [a]\n'],
];
/** On the skill of the role's reference. */
const onRef = { textDocument: { uri: roleUri }, position: { line: 3, character: 42 } };

const clients: TestClient[] = [];
async function openRole(capabilities: TestClientOptions['capabilities'] = {}): Promise<TestClient> {
  const client = await TestClient.connect({
    folders: ['file:///w'],
    stored: new Map(files.map(([uri, text]) => [uri, { text, version: 1 }])),
    capabilities,
  });
  clients.push(client);
  await client.open(roleUri, files[0]?.[1] ?? '');
  // Nothing can be renamed before all files have been read.
  for (let ready = false; !ready; ) {
    ready = await client.request('textDocument/prepareRename', onRef).then(
      () => true,
      () => false,
    );
  }
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const skillRange = { start: { line: 3, character: 10 }, end: { line: 3, character: 17 } };
const refRange = { start: { line: 3, character: 38 }, end: { line: 3, character: 45 } };

test('go to definition gives a location, or a link to a client that takes links', async () => {
  const plain = await openRole();
  assert.deepEqual(await plain.request<Location[]>('textDocument/definition', onRef), [
    { uri: frameworkUri, range: skillRange },
  ]);
  const linking = await openRole({ textDocument: { definition: { linkSupport: true } } });
  assert.deepEqual(await linking.request<LocationLink[]>('textDocument/definition', onRef), [
    {
      originSelectionRange: refRange,
      targetUri: frameworkUri,
      targetRange: { start: { line: 3, character: 4 }, end: { line: 3, character: 34 } },
      targetSelectionRange: skillRange,
    },
  ]);
});

test('references and highlights of a skill', async () => {
  const client = await openRole();
  const references = { ...onRef, context: { includeDeclaration: true } };
  assert.deepEqual(await client.request('textDocument/references', references), [
    { uri: frameworkUri, range: skillRange },
    { uri: roleUri, range: refRange },
  ]);
  assert.deepEqual(await client.request('textDocument/documentHighlight', onRef), [{ range: refRange, kind: 2 }]);
});

test('a rename edits every file, and what cannot be renamed says why', async () => {
  const client = await openRole();
  assert.deepEqual(await client.request('textDocument/prepareRename', onRef), {
    range: refRange,
    placeholder: 'testing',
  });
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...onRef, newName: 'checks' });
  assert.deepEqual(edit.changes, {
    [frameworkUri]: [{ range: skillRange, newText: 'checks' }],
    [roleUri]: [{ range: refRange, newText: 'checks' }],
  });
  await assert.rejects(client.request('textDocument/rename', { ...onRef, newName: 'a b' }), /^Error: "a b" is no id/);
  const onPath = { ...onRef, position: { line: 2, character: 20 } };
  await assert.rejects(client.request('textDocument/prepareRename', onPath), /is a file/);
  const onTitle = { ...onRef, position: { line: 1, character: 8 } };
  assert.equal(await client.request('textDocument/prepareRename', onTitle), null);
});

test('moving a framework offers to update the paths that name it', async () => {
  const client = await openRole();
  assert.ok(client.initializeResult?.capabilities.workspace?.fileOperations?.willRename);
  const moved = [{ oldUri: frameworkUri, newUri: 'file:///w/f/house.framework.yaml' }];
  assert.deepEqual(await client.request('workspace/willRenameFiles', { files: moved }), {
    changes: {
      [roleUri]: [
        {
          range: { start: { line: 2, character: 17 }, end: { line: 2, character: 39 } },
          newText: './f/house.framework.yaml',
        },
      ],
    },
  });
});

test('hierarchies lead from role to role', async () => {
  const client = await openRole();
  const [item] = await client.request<object[]>('textDocument/prepareTypeHierarchy', onRef);
  const [heir] = await client.request<{ name: string }[]>('typeHierarchy/subtypes', { item });
  assert.equal(heir?.name, 'B');
  const [base] = await client.request<{ name: string }[]>('typeHierarchy/supertypes', { item: heir });
  assert.equal(base?.name, 'A');
  const [role] = await client.request<object[]>('textDocument/prepareCallHierarchy', onRef);
  const [call] = await client.request<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item: role });
  assert.equal(call?.from.name, 'B');
  const [next] = await client.request<{ to: { name: string } }[]>('callHierarchy/outgoingCalls', { item: call?.from });
  assert.equal(next?.to.name, 'A');
});
