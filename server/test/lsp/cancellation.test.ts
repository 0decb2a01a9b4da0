import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import {
  compareMethod,
  exportMethod,
  matrixMethod,
  type PageResult,
  type RolesResult,
  renderMethod,
  rolesMethod,
} from '../../src/protocol.ts';
import type { HostFile } from '../../src/service/host.ts';
import { Gate } from '../support/gate.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const folder = 'file:///w';
const frameworkUri = `${folder}/house.framework.yaml`;
const roleCount = 200;

const skills = Array.from({ length: 2_200 }, (_, n) => `  - { id: s${n}, name: Skill ${n} }\n`).join('');
const framework = `id: house\nname: House\nskills:\n${skills}`;

function role(n: number): string {
  return `id: r${n}\ntitle: Role ${n}\nframeworks: { house: ./house.framework.yaml }\nskills: [{ title: All, items: [{ ref: house/s0 }] }]\n`;
}

const roleUri = (n: number) => `${folder}/r${n}.role.yaml`;

function files(): Map<string, HostFile> {
  const roles = Array.from({ length: roleCount }, (_, n): [string, string] => [roleUri(n), role(n)]);
  return new Map([[frameworkUri, framework] as const, ...roles].map(([uri, text]) => [uri, { text, version: 1 }]));
}

const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

/** A client that asks for diagnostics, so that the server does nothing that it was not asked for. */
async function connect(options: TestClientOptions): Promise<TestClient> {
  const client = await TestClient.connect({
    folders: [folder],
    capabilities: { textDocument: { diagnostic: {} } },
    ...options,
  });
  clients.push(client);
  return client;
}

const isCancelled = { code: LSPErrorCodes.RequestCancelled };

/** Resolves when the server has done all that it can do without waiting for something. */
async function idle(client: TestClient): Promise<void> {
  await client.request('textDocument/foldingRange', { textDocument: { uri: 'untitled:nothing' } });
}

/** Walks over the workspace: each pauses between its steps, which is what is counted. Some are held only after a few pauses. */
const walks: Readonly<Record<string, readonly [method: string, params: object, mayPass?: number]>> = {
  references: [
    'textDocument/references',
    {
      textDocument: { uri: frameworkUri },
      position: { line: 3, character: 10 },
      context: { includeDeclaration: true },
    },
  ],
  'a rename': [
    'textDocument/rename',
    { textDocument: { uri: frameworkUri }, position: { line: 3, character: 10 }, newName: 'another' },
  ],
  'the renaming of files': [
    'workspace/willRenameFiles',
    { files: [{ oldUri: frameworkUri, newUri: `${folder}/b.framework.yaml` }] },
  ],
  'a search for symbols': ['workspace/symbol', { query: 'skill' }],
  'the diagnostics of the workspace': ['workspace/diagnostic', { previousResultIds: [] }],
  'the list of roles': [rolesMethod, {}],
  'a matrix whose roles are being looked up': [matrixMethod, { uris: [] }],
  'a matrix whose rows are being put together': [matrixMethod, { uris: [] }, 30],
  'an exported matrix': [exportMethod, { what: { kind: 'matrix', uris: [] }, format: 'csv' }],
};

for (const [name, [method, params, mayPass]] of Object.entries(walks)) {
  test(`${name} ends at the next step once the request is cancelled`, async () => {
    const gate = new Gate();
    let time = 0;
    const client = await connect({
      stored: files(),
      pause: gate.pass,
      // Whatever looks at the clock finds that it is time for a pause.
      now: () => {
        time += 1_000;
        return time;
      },
    });
    client.notify('textDocument/didOpen', {
      textDocument: { uri: frameworkUri, languageId: 'yaml', version: 1, text: framework },
    });
    await client.request<RolesResult>(rolesMethod, {});

    const { reached, open } = gate.close(mayPass);
    const source = new CancellationTokenSource();
    const answer = client.request(method, params, source.token);
    await reached;
    source.cancel();
    await assert.rejects(answer, isCancelled);
    const before = gate.count;
    open();
    await idle(client);
    assert.equal(gate.count, before, 'no step follows');

    await client.request(method, params);
    assert.ok(gate.count - before > 1, `${gate.count - before} pauses without a cancellation`);
  });
}

test('a comparison reads no more files once the request is cancelled', async () => {
  const gate = new Gate();
  const client = await connect({ stored: files(), beforeRead: gate.pass });
  await client.request<RolesResult>(rolesMethod, {});
  // Of each of these versions the framework is looked at.
  const params = { roles: [0, 1, 2, 3].map((n) => ({ uri: roleUri(n), text: role(n), label: 'Earlier' })) };
  const start = gate.count;
  await client.request<PageResult>(compareMethod, params);
  const whole = gate.count - start;

  const { reached, open } = gate.close();
  const source = new CancellationTokenSource();
  const answer = client.request(compareMethod, params, source.token);
  const before = gate.count;
  await reached;
  source.cancel();
  await assert.rejects(answer, isCancelled);
  open();
  await idle(client);
  assert.ok(whole >= 4 && gate.count - before === 1, `${gate.count - before} of ${whole} reads`);
});

const waits: Readonly<Record<string, readonly [method: string, params: object]>> = {
  'the list of roles': [rolesMethod, {}],
  'a matrix': [matrixMethod, { uris: [] }],
  'a page': [renderMethod, { textDocument: { uri: roleUri(0) } }],
  'an exported role': [exportMethod, { what: { kind: 'role', uri: roleUri(0) }, format: 'markdown' }],
};

for (const [name, [method, params]] of Object.entries(waits)) {
  test(`${name} that waits for the workspace to be read is answered as cancelled at once`, async () => {
    const gate = new Gate();
    const { open } = gate.close();
    const client = await connect({ stored: files(), pause: gate.pass });
    client.notify('textDocument/didOpen', {
      textDocument: { uri: roleUri(0), languageId: 'yaml', version: 1, text: role(0) },
    });
    const source = new CancellationTokenSource();
    const answer = client.request(method, params, source.token);
    await idle(client);
    source.cancel();
    await assert.rejects(answer, isCancelled);
    open();
    assert.ok(await client.request(method, params), 'who asks again is answered');
  });
}

test('a request that is cancelled does not end the same request of somebody else', async () => {
  const gate = new Gate();
  const client = await connect({ stored: files(), pause: gate.pass });
  await client.request<RolesResult>(rolesMethod, {});
  const { reached, open } = gate.close();
  const source = new CancellationTokenSource();
  const cancelled = client.request<RolesResult>(rolesMethod, {}, source.token);
  const other = client.request<RolesResult>(rolesMethod, {});
  await reached;
  source.cancel();
  await assert.rejects(cancelled, isCancelled);
  open();
  assert.equal((await other).roles.length, roleCount);
});
