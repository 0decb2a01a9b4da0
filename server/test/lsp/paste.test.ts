import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PasteResult, pasteMethod } from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const uri = 'file:///me.role.yaml';
const textDocument = { uri };

function at(line: number, character: number) {
  const position = { line, character };
  return { start: position, end: position };
}

async function opened(text: string): Promise<TestClient> {
  const client = await TestClient.connect();
  await client.open(uri, text);
  return client;
}

test('HTML is pasted as items', async (t) => {
  const client = await opened('title: Me\nworkActivities:\n  \n');
  t.after(() => client.dispose());
  const params = {
    textDocument,
    range: at(2, 2),
    text: '• Care: daily\n• Notes',
    html: '<ul><li>Care: daily</li><li>Notes</li></ul>',
  };
  assert.deepEqual(await client.request<PasteResult>(pasteMethod, params), {
    range: at(2, 2),
    newText: '- name: Care\n    description: daily\n  - Notes',
    title: 'Paste as items',
  });
});

test('a plain text takes the place of a selection', async (t) => {
  const client = await opened('title: Me\nsummary: Old\n');
  t.after(() => client.dispose());
  const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 12 } };
  const result = await client.request<PasteResult>(pasteMethod, { textDocument, range, text: 'One: two\n\nThree' });
  assert.deepEqual(result, { range, newText: '|-\n  One: two\n\n  Three', title: 'Paste as text block' });
});

test('the text is the one that was typed last', async (t) => {
  const client = await opened('title: Me\n');
  t.after(() => client.dispose());
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: at(1, 0), text: 'training:' }],
  });
  const { newText } = await client.request<PasteResult>(pasteMethod, { textDocument, range: at(1, 9), text: 'a\nb' });
  assert.equal(newText, '\n  - a\n  - b');
});

test('the editor pastes by itself what it pastes right, what is too long, and into what is not open', async (t) => {
  const client = await opened('title: Me\nsummary: \n');
  t.after(() => client.dispose());
  const range = at(1, 9);
  for (const text of ['A few words', '', 'a: b\n'.repeat(200_001)]) {
    assert.equal(await client.request(pasteMethod, { textDocument, range, text }), null);
  }
  const other = { uri: 'file:///other.role.yaml' };
  assert.equal(await client.request(pasteMethod, { textDocument: other, range, text: 'a: b' }), null);
  assert.deepEqual(client.logged, []);
});
