import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, CompletionList, InlayHint, TextEdit } from 'vscode-languageserver';
import { TestClient } from '../support/testConnection.ts';

const frameworkUri = 'file:///house.framework.yaml';
const framework = `id: house
name: House
defaultScale: ddat
skills:
  - { id: incident, name: Incident management, description: Restoring a service., levels: { working: Restores. } }
`;
const roleUri = 'file:///me.role.yaml';
const role = `id: me
title: Me
frameworks: { house: ./house.framework.yaml }
skills:
  - items:
      - ref: house/incident
        level: 2
`;
const textDocument = { uri: roleUri };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

test('a completion gets its text when the client asks for it', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  assert.equal(client.initializeResult?.capabilities.completionProvider?.resolveProvider, true);
  await client.open(frameworkUri, framework);
  await client.open(roleUri, role);
  const position = { line: 5, character: 13 };
  const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position });
  const item = list.items.find(({ label }) => label === 'house/incident');
  assert.ok(item && item.documentation === undefined);
  const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
  assert.match(JSON.stringify(resolved.documentation), /Restoring a service\./);
});

test('inlay hints are served, and asked for again when another file changes them', async (t) => {
  const client = await TestClient.connect({ capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
  t.after(() => client.dispose());
  assert.equal(client.initializeResult?.capabilities.inlayHintProvider, true);
  await client.open(frameworkUri, framework);
  await client.open(roleUri, role);
  const hints = () => client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  assert.deepEqual(
    (await hints()).map(({ label }) => label),
    ['Incident management', 'Working'],
  );
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/inlayHint/refresh', () => resolve());
  });
  client.notify('textDocument/didChange', {
    textDocument: { uri: frameworkUri, version: 2 },
    contentChanges: [{ text: framework.replace('Incident management', 'Incidents') }],
  });
  await refreshed;
  assert.deepEqual(
    (await hints()).map(({ label }) => label),
    ['Incidents', 'Working'],
  );
});

test('Enter behind an item begins the next one', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const provider = client.initializeResult?.capabilities.documentOnTypeFormattingProvider;
  assert.deepEqual(provider, { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] });
  await client.open(roleUri, 'title: Me\ntraining:\n  - One\n  \n');
  const position = { line: 3, character: 2 };
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument,
    position,
    ch: '\n',
    options,
  });
  assert.deepEqual(
    edits.map(({ newText }) => newText),
    ['  - '],
  );
});
