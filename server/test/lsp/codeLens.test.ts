import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-types';
import { type RenderResult, renderMethod } from '../../src/protocol.ts';
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

test('a role at the end of its ladder offers its next grade', async () => {
  const client = await connect({ commands: true });
  const grades = 'id: f\nname: F\ngrades:\n  - { id: one, name: One }\n  - { id: two, name: Two }\n';
  await client.open(frameworkUri, grades);
  const at = (grade: string) => `id: a\ntitle: A\ngrade: ${grade}\nframeworks: { f: ./f.framework.yaml }\n`;
  await client.open(roleUri, at('one'));
  assert.deepEqual(await titles(client, roleUri), ['Preview', 'Next grade…']);
  const page = await client.request<RenderResult>(renderMethod, { textDocument: { uri: roleUri } });
  assert.equal(page.endsLadder, true);
  // The framework has no higher grade.
  const topUri = `${folder}/top.role.yaml`;
  await client.open(topUri, at('two').replace('id: a', 'id: top'));
  assert.deepEqual(await titles(client, topUri), ['Preview']);
  // A role leads here, and no framework says that it is the highest.
  const [lowUri, highUri] = [`${folder}/low.role.yaml`, `${folder}/high.role.yaml`];
  await client.open(highUri, 'id: high\ntitle: High\n');
  assert.deepEqual(await titles(client, highUri), ['Preview']);
  await client.open(lowUri, 'id: low\ntitle: Low\nprogressesTo: [high]\n');
  assert.deepEqual(await titles(client, highUri), ['Preview', 'Next grade…']);
  assert.deepEqual(await titles(client, lowUri), ['Preview', 'Compare with High']);
});

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
