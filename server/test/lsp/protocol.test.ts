import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { features } from '../../src/lsp/features.ts';
import { paramsOf } from '../../src/lsp/params.ts';
import {
  compareMethod,
  exportMethod,
  importMethod,
  matrixMethod,
  newFilesMethod,
  pasteMethod,
  renderMethod,
  rolesMethod,
  startersMethod,
  workbookMethod,
} from '../../src/protocol.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const uri = 'file:///roles/lead.role.yaml';
const role = 'id: lead\ntitle: Lead\nsummary: Leads a team.\n';
const textDocument = { uri };
const position = { line: 0, character: 0 };
const range = { start: position, end: position };
const introduction = { processId: null, rootUri: null, capabilities: {} };

const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

async function connect(options?: TestClientOptions): Promise<TestClient> {
  const client = await TestClient.connect(options);
  clients.push(client);
  return client;
}

test('requests before initialize are answered as such, and the client can introduce itself afterwards', async () => {
  const client = await connect({ isSilent: true });
  const refused = { code: ErrorCodes.ServerNotInitialized };
  await assert.rejects(client.request('textDocument/hover', { textDocument, position }), refused);
  await assert.rejects(client.request('textDocument/hover', {}), refused);
  await assert.rejects(client.request('no/such/method', {}), refused);
  await assert.rejects(client.request('shutdown', undefined), refused);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: role } });
  await client.request('initialize', introduction);
  assert.equal(await client.request('textDocument/hover', { textDocument, position }), null, 'nothing was opened');
  assert.deepEqual(await client.open(uri, role), []);
  assert.ok(await client.request('textDocument/hover', { textDocument, position }));
});

test('what a client sends without waiting for its introduction to be answered is handled in its order', async () => {
  const client = await connect({ isSilent: true });
  const order: string[] = [];
  const requested = async (method: string, params: unknown) => {
    const answer = await client.request(method, params);
    order.push(method);
    return answer;
  };
  const introduced = requested('initialize', introduction);
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: 'famly: x\n' } });
  const contentChanges = [{ text: role }];
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  const hovered = requested('textDocument/hover', { textDocument, position });
  const source = new CancellationTokenSource();
  const left = assert.rejects(client.request('textDocument/documentSymbol', { textDocument }, source.token), {
    code: LSPErrorCodes.RequestCancelled,
  });
  source.cancel();
  const ended = requested('shutdown', undefined);
  assert.ok(await introduced);
  assert.ok(await hovered);
  await left;
  assert.equal(await ended, null);
  assert.deepEqual(order, ['initialize', 'textDocument/hover', 'shutdown']);
});

test('a second initialize is an invalid request and changes nothing', async () => {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  await assert.rejects(client.request('initialize', introduction), { code: ErrorCodes.InvalidRequest });
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: 'famly: x\n' } });
  assert.ok((await client.request('textDocument/hover', { textDocument, position })) === null);
  assert.deepEqual(client.published, [], 'it is still a client that asks');
});

test('initialize with wrong parameters is refused, and the next one counts', async () => {
  const client = await connect({ isSilent: true });
  const wrong = [undefined, null, [], {}, { capabilities: 1 }, { capabilities: {}, workspaceFolders: [{ name: 'a' }] }];
  for (const params of wrong) {
    await assert.rejects(client.request('initialize', params), { code: ErrorCodes.InvalidParams });
  }
  await assert.rejects(client.request(rolesMethod, {}), { code: ErrorCodes.ServerNotInitialized });
  assert.ok(await client.request('initialize', introduction));
  assert.ok(await client.request(rolesMethod, {}));
});

test('requests after shutdown are invalid', async () => {
  const client = await connect();
  assert.equal(await client.request('shutdown', undefined), null);
  const refused = { code: ErrorCodes.InvalidRequest };
  await assert.rejects(client.request('textDocument/hover', { textDocument, position }), refused);
  await assert.rejects(client.request('initialize', introduction), refused);
  await assert.rejects(client.request('shutdown', undefined), refused);
  await assert.rejects(client.request('no/such/method', {}), refused);
});

test('a method that is not known is answered as such in between', async () => {
  const client = await connect();
  for (const method of ['no/such/method', 'roleProfile/refused']) {
    await assert.rejects(client.request(method, { code: 1, message: 'x' }), { code: ErrorCodes.MethodNotFound });
  }
  assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument }), []);
});

test('the parameters of every request are known', () => {
  assert.ok(features.length > 25);
  assert.deepEqual(
    features.filter(({ method }) => !paramsOf.has(method)),
    [],
  );
});

const item = { name: 'Lead', kind: 5, uri, range, selectionRange: range };
const notPositions: readonly unknown[] = [
  undefined,
  null,
  7,
  {},
  { line: 0 },
  { line: '0', character: 0 },
  { line: -1, character: 0 },
  { line: 0, character: 0.5 },
  { line: 0, character: 2 ** 31 },
];

/** For each method parameters that are right, and others that are not. */
const calls: Readonly<Record<string, readonly [right: object, ...wrong: unknown[]]>> = {
  'textDocument/hover': [
    { textDocument, position },
    undefined,
    null,
    [],
    [textDocument, position],
    {},
    { position },
    { textDocument: uri, position },
    { textDocument: { uri: 7 }, position },
    ...notPositions.map((other) => ({ textDocument, position: other })),
  ],
  'textDocument/completion': [{ textDocument, position }, { textDocument }, { textDocument: {}, position }],
  'completionItem/resolve': [{ label: 'x' }, {}, { label: 7 }],
  'codeLens/resolve': [{ range, data: 7 }, {}, { range: 7 }],
  'textDocument/definition': [
    { textDocument, position },
    { textDocument, position: range },
  ],
  'textDocument/references': [
    { textDocument, position, context: { includeDeclaration: true } },
    { textDocument, position },
    { textDocument, position, context: {} },
    { textDocument, position, context: { includeDeclaration: 'yes' } },
  ],
  'textDocument/rename': [
    { textDocument: { uri: 'file:///w/none.role.yaml' }, position, newName: 'x' },
    { textDocument, position },
    { textDocument, position, newName: null },
  ],
  'textDocument/codeAction': [
    { textDocument, range, context: { diagnostics: [] } },
    { textDocument, range },
    { textDocument, context: { diagnostics: [] } },
    { textDocument, range: position, context: { diagnostics: [] } },
    { textDocument, range, context: { diagnostics: [{}] } },
    { textDocument, range, context: { diagnostics: [], only: 'quickfix' } },
  ],
  'textDocument/inlayHint': [{ textDocument, range }, { textDocument }, { textDocument, range: [position, position] }],
  'textDocument/selectionRange': [
    { textDocument, positions: [position] },
    { textDocument },
    { textDocument, positions: position },
    { textDocument, positions: [position, {}] },
  ],
  'textDocument/formatting': [
    { textDocument, options: { tabSize: 2, insertSpaces: true } },
    { textDocument },
    { textDocument, options: { tabSize: 'two', insertSpaces: true } },
    { textDocument, options: { tabSize: 2 } },
  ],
  'textDocument/onTypeFormatting': [
    { textDocument, position, ch: '\n', options: { tabSize: 2, insertSpaces: true } },
    { textDocument, position, options: { tabSize: 2, insertSpaces: true } },
    { textDocument, position: 7, ch: '\n', options: { tabSize: 2, insertSpaces: true } },
  ],
  'textDocument/documentSymbol': [{ textDocument }, {}, { textDocument: null }],
  'textDocument/diagnostic': [{ textDocument, previousResultId: null }, {}, { textDocument, previousResultId: 7 }],
  'workspace/diagnostic': [{ previousResultIds: [] }, {}, { previousResultIds: [{ uri }] }],
  'workspace/symbol': [{ query: '' }, {}, { query: null }],
  'workspace/willRenameFiles': [{ files: [] }, {}, { files: [{ oldUri: uri }] }],
  'typeHierarchy/supertypes': [{ item }, {}, { item: { ...item, uri: undefined } }],
  'callHierarchy/incomingCalls': [{ item }, { item: null }, { item: { ...item, range: null } }],
  [startersMethod]: [{}, null],
  [newFilesMethod]: [
    { kind: 'role', folder: uri, title: 'A' },
    { kind: 'job', folder: uri },
    { kind: 'role' },
    { kind: 'nextGrade' },
  ],
  [renderMethod]: [{ textDocument }, {}, { textDocument: { uri: null } }],
  [compareMethod]: [{ roles: [] }, {}, { roles: [uri, uri] }, { roles: [{ uri, text: 7 }, { uri }] }],
  [matrixMethod]: [{ uris: [] }, {}, { uris: uri }, { uris: [7] }, { uris: [], family: 7 }, { uris: [], all: 'yes' }],
  [rolesMethod]: [{}, undefined, 7, []],
  [pasteMethod]: [
    { textDocument, range: { start: position, end: position }, text: 'a', html: null },
    { textDocument },
    { textDocument, range: { start: position, end: position } },
    { textDocument, range: { start: position, end: position }, text: 'a', html: 7 },
    { textDocument, range: position, text: 'a' },
  ],
  [importMethod]: [
    { sources: [{ name: 'a.txt', text: '' }], folder: 'file:///folder', from: null, decided: {} },
    {},
    { sources: [{ name: 'a.txt' }] },
    { sources: [{ text: 'a' }], folder: uri },
    { sources: [{ name: 'a.txt', data: 7 }], folder: uri },
    { sources: [], folder: uri, decided: { 'heading: Duties': 7 } },
    { sources: [], folder: uri, decided: [] },
  ],
  [workbookMethod]: [
    { name: 'a.xlsx', data: '', folder: uri, taken: ['Food!D4'] },
    {},
    { name: 'a.xlsx', folder: uri },
    { name: 'a.xlsx', data: 7, folder: uri },
    { name: 'a.xlsx', data: '', folder: uri, taken: [7] },
    { name: 'a.xlsx', data: '', folder: uri, taken: 'Food!D4' },
  ],
  [exportMethod]: [
    { what: { kind: 'role', uri }, format: 'markdown' },
    {},
    { what: { kind: 'role', uri } },
    { what: { kind: 'role' }, format: 'html' },
    { what: { kind: 'framework' }, format: 'html' },
    { what: { kind: 'team', uri }, format: 'html' },
    { what: { kind: 'matrix' }, format: 'csv' },
    { what: { kind: 'comparison', roles: {} }, format: 'csv' },
  ],
};

for (const [method, [right, ...wrong]] of Object.entries(calls)) {
  test(`${method} with wrong parameters is answered as such`, async () => {
    const client = await connect();
    await client.open(uri, role);
    for (const params of wrong) {
      await assert.rejects(
        client.request(method, params),
        { code: ErrorCodes.InvalidParams },
        `${method} ${JSON.stringify(params)}`,
      );
    }
    await client.request(method, right);
    assert.deepEqual(client.logged, []);
  });
}

test('parameters that a method does not have may be anything', async () => {
  const client = await connect();
  for (const other of [null, 7, {}, { uri: 7 }]) {
    assert.deepEqual(await client.request(rolesMethod, { textDocument: other }), { roles: [] });
  }
  assert.deepEqual(client.logged, []);
});

test('a wrong parameter is named', async () => {
  const client = await connect();
  const params = { textDocument, positions: [position, { line: 1, character: -1 }] };
  await assert.rejects(client.request('textDocument/selectionRange', params), {
    message: 'textDocument/selectionRange: positions[1].character is not an integer from 0 on.',
  });
});

test('notifications with wrong parameters are logged and left out', async () => {
  const client = await connect();
  await client.open(uri, role);
  const wrong: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 7, languageId: 'yaml', version: 1, text: '' } }],
    ['textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1 } }],
    ['textDocument/didChange', { textDocument, contentChanges: [] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 7 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: '' }] }],
    ['textDocument/didClose', undefined],
    ['workspace/didChangeWatchedFiles', { changes: [{}] }],
    ['workspace/didChangeWatchedFiles', { changes: {} }],
    ['$/setTrace', {}],
  ];
  for (const [method, params] of wrong) client.notify(method, params);
  assert.ok(await client.request('textDocument/hover', { textDocument, position }), 'the document is as it was');
  assert.deepEqual(
    client.logged.map((line) => line.split(' ')[0]),
    wrong.map(([method]) => method),
  );
  assert.ok(client.logged.includes('textDocument/didChange is left out: contentChanges[0].text is not a text'));

  const next = client.nextDiagnostics(uri);
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'famly: x\n' }],
  });
  assert.ok((await next).length > 0, 'a right one is taken in');
});
