import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EditRefused, type EditResult, editMethod } from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const uri = 'file:///me.role.yaml';
const text = 'title: Me\nskills:\n  - Excel # every day\n';

async function opened(options: Parameters<typeof TestClient.connect>[0] = {}): Promise<TestClient> {
  const client = await TestClient.connect(options);
  await client.open(uri, text);
  return client;
}

function range(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

test('the server says that it edits by place', async (t) => {
  const client = await opened();
  t.after(() => client.dispose());
  assert.deepEqual(client.initializeResult?.capabilities.experimental, { roleProfile: { edit: true } });
});

test('an operation gives the edit of a workspace', async (t) => {
  const client = await opened();
  t.after(() => client.dispose());
  const params = { textDocument: { uri, version: 1 }, edit: { op: 'set', path: '/title', value: 'You', was: 'Me' } };
  assert.deepEqual(await client.request<EditResult>(editMethod, params), {
    edit: { changes: { [uri]: [{ range: range(0, 7, 9), newText: 'You' }] } },
  });
});

test('a client that checks versions is told for which one the edit is', async (t) => {
  const client = await opened({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
  t.after(() => client.dispose());
  const edit = [
    { op: 'set', path: '/skills/0/level', value: 'expert' },
    { op: 'insert', path: '/skills', index: 1, value: 'Word' },
  ];
  assert.deepEqual(await client.request<EditResult>(editMethod, { textDocument: { uri, version: 1 }, edit }), {
    edit: {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            { range: range(2, 4, 4), newText: 'name: ' },
            { range: range(2, 21, 21), newText: '\n    level: expert\n  - Word' },
          ],
        },
      ],
    },
  });
});

test('a version that is no longer the last one is fine where the place is as it was', async (t) => {
  const client = await opened();
  t.after(() => client.dispose());
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: range(0, 0, 0), text: 'id: me\n' }],
  });
  const at = (edit: object) =>
    client.request<EditResult & EditRefused>(editMethod, { textDocument: { uri, version: 1 }, edit });
  const moved = await at({ op: 'set', path: '/title', value: 'You', was: 'Me' });
  assert.deepEqual(moved.edit, { changes: { [uri]: [{ range: range(1, 7, 9), newText: 'You' }] } });
  assert.equal((await at({ op: 'set', path: '/title', value: 'You', was: 'I' })).refused.reason, 'stale');
  assert.equal((await at({ op: 'set', path: '/title', value: 'You' })).refused.reason, 'stale');
});

test('refusals have a reason and words for a person', async (t) => {
  const client = await opened();
  t.after(() => client.dispose());
  const reasons: Record<string, object> = {
    'not-found': { op: 'remove', path: '/family' },
    invalid: { op: 'set', path: '/status', value: 'gone' },
    unsafe: { op: 'remove', path: '' },
  };
  for (const [reason, edit] of Object.entries(reasons)) {
    const { refused } = await client.request<EditRefused>(editMethod, { textDocument: { uri }, edit });
    assert.equal(refused.reason, reason);
    assert.match(refused.message, /\.$/);
  }
});

test('a framework that is not open is edited where it is stored', async (t) => {
  const framework = 'file:///w/f.framework.yaml';
  const client = await opened({ stored: new Map([[framework, { text: 'id: f\nname: F\n', version: 1 }]]) });
  t.after(() => client.dispose());
  const params = { textDocument: { uri: framework }, edit: { op: 'set', path: '/name', value: 'G', was: 'F' } };
  assert.deepEqual(await client.request<EditResult>(editMethod, params), {
    edit: { changes: { [framework]: [{ range: range(1, 6, 7), newText: 'G' }] } },
  });
});

test('operations that are none are answered with an error', async (t) => {
  const client = await opened();
  t.after(() => client.dispose());
  const wrong = [
    { op: 'replace', path: '/title', value: 'x' },
    { op: 'set', path: '/title' },
    { op: 'insert', path: '/skills', index: -1, value: 'x' },
    { op: 'move', path: '/skills/0', index: 0 },
    'set',
  ];
  for (const edit of wrong) {
    await assert.rejects(client.request(editMethod, { textDocument: { uri }, edit }), /edit/);
  }
});
