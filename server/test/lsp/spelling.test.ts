import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

// Clients write a URI in several ways, and some know their documents by the letters of it alone.

const normal = 'file:///c%3A/team%20a';
const stored = () =>
  new Map(
    ['lead', 'other'].map((id) => [
      `${normal}/${id}%281%29.role.yaml`,
      { text: `id: ${id}\ntitle: T\nsummary: S.\nfamly: IT\n`, version: 1 },
    ]),
  );

const clients: TestClient[] = [];
async function connect(options: TestClientOptions): Promise<TestClient> {
  const client = await TestClient.connect(options);
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

/** By the client's way of writing the folder, how it writes a file in it. */
const writings: readonly (readonly [folder: string, file: string])[] = [
  [normal, `${normal}/lead%281%29.role.yaml`],
  ['file:///C:/team%20a', 'file:///C:/team%20a/lead(1).role.yaml'],
  ['file:///c:/team%20a/', 'file:///c:/team%20a/lead%281%29.role.yaml'],
  ['file:///C%3A/team a', 'file:///C%3A/team a/lead(1).role.yaml'],
];

for (const [folder, file] of writings) {
  const other = `${folder.replace(/\/$/, '')}/other%281%29.role.yaml`;

  test(`files below ${folder} are published as the client writes them`, async () => {
    const client = await connect({ folders: [folder], stored: stored() });
    await client.nextDiagnostics(other);
    assert.equal((await client.open(file, 'id: lead\ntitle: T\nsummary: S.\nfamly: IT\nfmly: IT\n')).length, 2);
    const next = client.nextDiagnostics(file);
    client.notify('textDocument/didClose', { textDocument: { uri: file } });
    assert.equal((await next).length, 1, 'what is stored');
    const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    assert.equal(last.get(file), 1);
    assert.equal(last.get(other), 1);
    assert.deepEqual(
      [...last].filter(([uri, length]) => length > 0 && uri !== file && uri !== other),
      [],
      'nothing else is left',
    );
  });

  test(`files below ${folder} are reported as the client writes them`, async () => {
    const client = await connect({
      folders: [folder],
      stored: stored(),
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await client.request('roleProfile/roles', {});
    const pull = (previousResultIds: readonly { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const { items } = await pull([]);
    assert.ok(items.some(({ uri }) => uri === other));
    client.notify('textDocument/didOpen', {
      textDocument: { uri: file, languageId: 'yaml', version: 1, text: 'id: lead\ntitle: T\nsummary: S.\n' },
    });
    await client.request('textDocument/diagnostic', { textDocument: { uri: file } });
    client.notify('textDocument/didClose', { textDocument: { uri: file } });
    const closed = await pull([]);
    assert.deepEqual(closed.items.map(({ uri }) => uri).sort(), [file, other].sort());
    const ids = closed.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    assert.deepEqual((await pull(ids)).items, []);
    const changed = await pull(ids.map(({ uri }) => ({ uri, value: 'another' })));
    assert.deepEqual(changed.items.map(({ uri }) => uri).sort(), [file, other].sort());
  });
}
