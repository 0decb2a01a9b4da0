import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-types';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const folder = 'file:///project';
const [roleUri, frameworkUri] = [`${folder}/a.role.yaml`, `${folder}/f.framework.yaml`];
const framework = 'id: f\nname: F\nskills:\n  - { id: testing, name: Testing }\n';
const role = `id: a
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: f/testing }
`;

const clients: TestClient[] = [];
async function connect(initializationOptions?: unknown): Promise<TestClient> {
  const options: TestClientOptions = {
    capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
  };
  const client = await TestClient.connect(options);
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

async function titles(client: TestClient, uri: string): Promise<(string | undefined)[]> {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  return lenses.map(({ command }) => command?.title);
}

test('a client that knows our commands gets lenses, and is told when an edit elsewhere changes them', async () => {
  const client = await connect({ commands: true });
  await client.open(frameworkUri, framework);
  await client.open(roleUri, role);
  assert.deepEqual(await titles(client, frameworkUri), ['used by 1 role']);
  assert.deepEqual(await titles(client, roleUri), ['Preview']);
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/codeLens/refresh', () => resolve());
  });
  client.notify('textDocument/didChange', {
    textDocument: { uri: roleUri, version: 2 },
    contentChanges: [{ text: role.replace('- { ref: f/testing }', '- { name: Testing }') }],
  });
  await refreshed;
  assert.deepEqual(await titles(client, frameworkUri), []);
});

test('a client that sends no options gets none', async () => {
  const client = await connect();
  await client.open(frameworkUri, framework);
  await client.open(roleUri, role);
  assert.deepEqual(await titles(client, frameworkUri), []);
  assert.deepEqual(await titles(client, roleUri), []);
});
