import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CancellationTokenSource, type CompletionList, type Hover, LSPErrorCodes } from 'vscode-languageserver/node';
import { deferred } from '../support/gate.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const uri = 'file:///roles/lead.role.yaml';
const role =
  'id: lead\ntitle: Lead\nskills:\n  - title: Technical\n    scale: ddat\n    items:\n      - { name: Testing, level: working }\nsummary: S\n';

const clients: TestClient[] = [];
async function connect(options?: TestClientOptions): Promise<TestClient> {
  const client = await TestClient.connect(options);
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

test('a client that sends no options and the language id yaml gets diagnostics, completion and hover', async () => {
  const client = await connect();
  const diagnostics = await client.open(uri, `${role}famly: IT\n`, 'yaml');
  assert.deepEqual(
    diagnostics.map(({ code, source, severity }) => ({ code, source, severity })),
    [{ code: 'schema/unknown-key', source: 'role-profile', severity: 1 }],
  );
  assert.match(diagnostics[0]?.codeDescription?.href ?? '', /#schemaunknown-key$/);
  const completion = await client.request<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 6, character: 32 },
  });
  assert.deepEqual(
    completion.items.slice(0, 4).map(({ label }) => label),
    ['awareness', 'working', 'practitioner', 'expert'],
  );
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
  assert.match(JSON.stringify(hover.contents), /role/);
});

test('an edit brings new diagnostics, and closing a document takes them away', async () => {
  const client = await connect();
  assert.deepEqual(await client.open(uri, role), []);
  let next = client.nextDiagnostics(uri);
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, text: 'tilte' }],
  });
  const [diagnostic] = await next;
  assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } });
  next = client.nextDiagnostics(uri);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await next, []);
});

test('a client that asks for diagnostics is not sent any', async () => {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  assert.ok(client.initializeResult?.capabilities.diagnosticProvider);
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'role-profile', version: 1, text: 'id: x\nsummary: S\n' },
  });
  const report = await client.request<{ kind: string; items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.equal(report.kind, 'full');
  assert.equal(report.items.length, 1);
  assert.deepEqual(client.published, []);
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await connect();
  await client.open(uri, role);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    'textDocument/completion',
    { textDocument: { uri }, position: { line: 6, character: 20 } },
    source.token,
  );
  source.cancel();
  await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
});

test('a request for a document that is not open gets an empty answer', async () => {
  const client = await connect();
  const textDocument = { uri: 'file:///nowhere.role.yaml' };
  assert.equal(await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }), null);
  assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
  assert.equal(await client.request('roleProfile/render', { textDocument }), null);
});

test('a document of another kind is left alone', async () => {
  const client = await connect();
  const textDocument = { uri: 'file:///docker-compose.yaml' };
  client.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: 'services: [' },
  });
  assert.equal(await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 2 } }), null);
  assert.deepEqual(client.published, []);
});

const framework = `id: house
name: House
defaultScale: house
scales:
  house: { name: House, levels: [{ id: low, name: Low }, { id: high, name: High }] }
skills:
  - { id: testing, name: Testing with care, levels: { low: Runs tests. } }
`;
const referring =
  'id: lead\ntitle: Lead\nframeworks: { house: ./house.framework.yaml }\nskills:\n  - title: Technical\n    items: [{ ref: house/testing, level: low }]\n';

interface Page {
  html: string;
  title: string;
  dependencies: string[];
  broken: boolean;
}

test('a role is rendered with the texts of its stored framework, which is named as a dependency', async () => {
  const stored = new Map([['file:///roles/house.framework.yaml', { text: framework, version: 1 }]]);
  const client = await connect({ stored });
  await client.open(uri, referring);
  const page = await client.request<Page>('roleProfile/render', { textDocument: { uri } });
  assert.match(page.html, /Testing with care/);
  assert.match(page.html, /Runs tests\./);
  assert.deepEqual(page.dependencies, [uri, 'file:///roles/house.framework.yaml']);
  assert.equal(page.title, 'Lead');
  assert.equal(page.broken, false);
});

test('the unsaved text of a framework wins over the stored one', async () => {
  const frameworkUri = 'file:///roles/house.framework.yaml';
  const client = await connect({ stored: new Map([[frameworkUri, { text: framework, version: 1 }]]) });
  await client.open(uri, referring);
  await client.open(frameworkUri, framework.replace('with care', 'with joy'));
  const page = await client.request<Page>('roleProfile/render', { textDocument: { uri } });
  assert.match(page.html, /Testing with joy/);
});

test('what the server cannot read is asked of a client that offers it, once until it changes', async () => {
  const remote = 'vfs:/roles/lead.role.yaml';
  const clientFiles = new Map([['vfs:/roles/house.framework.yaml', framework]]);
  const client = await connect({ clientFiles, initializationOptions: { readFile: true } });
  await client.open(remote, referring);
  const render = () => client.request<Page>('roleProfile/render', { textDocument: { uri: remote } });
  assert.match((await render()).html, /Testing with care/);
  clientFiles.set('vfs:/roles/house.framework.yaml', framework.replace('with care', 'with joy'));
  assert.match((await render()).html, /Testing with care/);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'vfs:/roles/house.framework.yaml', type: 2 }] });
  assert.match((await render()).html, /Testing with joy/);
});

test('a role whose YAML is broken is rendered as far as it can be read, and says so', async () => {
  const client = await connect();
  await client.open(uri, 'id: lead\ntitle: Lead\nsummary: "never closed\n');
  const page = await client.request<Page>('roleProfile/render', { textDocument: { uri } });
  assert.equal(page.broken, true);
  assert.match(page.html, /<h1[^>]*>.*Lead/s);
});

test('what was found in a document that was closed is not told of the one that has its version when it is opened again', async () => {
  const framework = 'file:///staff/house.framework.yaml';
  const role = 'file:///staff/lead.role.yaml';
  const reached = deferred();
  const read = deferred();
  const client = await TestClient.connect({
    stored: new Map([[framework, { text: 'id: house\nname: House\n', version: 1 }]]),
    async beforeRead(at) {
      if (at !== framework) return;
      reached.resolve();
      await read.promise;
    },
  });
  try {
    const text = 'title: Lead\nframeworks:\n  h: house.framework.yaml\nfamly: A\n';
    client.notify('textDocument/didOpen', { textDocument: { uri: role, languageId: 'yaml', version: 1, text } });
    await reached.promise;
    client.notify('textDocument/didClose', { textDocument: { uri: role } });
    await client.open(role, 'titel: Lead\n');
    read.resolve();
    for (let i = 0; i < 3; i++) await client.request('workspace/symbol', { query: '' });
    const told = client.published.filter(({ uri }) => uri === role).map(({ diagnostics }) => diagnostics);
    assert.deepEqual(
      told.at(-1)?.map(({ range }) => range.start.line),
      [0],
    );
  } finally {
    client.dispose();
  }
});
