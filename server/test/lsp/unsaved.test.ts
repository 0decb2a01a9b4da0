import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { uriOnceSaved } from '../../src/lsp/unsavedUri.ts';
import { type RenderResult, renderMethod } from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

test('a document that has a path already is the file that it will be', () => {
  const cases: readonly [uri: string, folders: readonly string[], saved: string][] = [
    ['untitled:/staff/a.role.yaml', ['file:///staff'], 'file:///staff/a.role.yaml'],
    ['untitled:/staff/a.role.yaml', ['samples:/staff'], 'samples:/staff/a.role.yaml'],
    ['untitled://hub/staff/a.role.yaml', ['remote://hub/staff'], 'remote://hub/staff/a.role.yaml'],
    ['untitled:/elsewhere/a.role.yaml', ['samples:/staff'], 'file:///elsewhere/a.role.yaml'],
    ['untitled:/staffed/a.role.yaml', ['samples:/staff'], 'file:///staffed/a.role.yaml'],
    ['untitled:/staff/a.framework.yaml', [], 'file:///staff/a.framework.yaml'],
    ['untitled:Untitled-1', ['file:///staff'], 'untitled:Untitled-1'],
    ['untitled:/staff/notes.md', ['file:///staff'], 'untitled:/staff/notes.md'],
    ['file:///staff/a.role.yaml', ['samples:/staff'], 'file:///staff/a.role.yaml'],
  ];
  for (const [uri, folders, saved] of cases) assert.equal(uriOnceSaved(uri, folders), saved, uri);
});

const stored = new Map([
  [
    'file:///staff/skills.framework.yaml',
    { text: 'id: skills\nname: Skills\nskills:\n  - { id: baking, name: Baking }\n', version: 1 },
  ],
  ['file:///staff/lead.role.yaml', { text: 'title: Lead\n', version: 1 }],
]);

test('an unsaved role is checked among the files that it will be saved beside', async (t) => {
  const client = await TestClient.connect({ folders: ['file:///staff'], stored });
  t.after(() => client.dispose());
  const uri = 'untitled:/staff/baker.role.yaml';
  const role = [
    'title: Baker',
    'frameworks: { skills: ./skills.framework.yaml }',
    'progressesTo: [lead]',
    'skills: [{ ref: skills/baking }, { ref: skills/sailing }]',
    '',
  ].join('\n');
  const found = await client.open(uri, role, 'role-profile');
  assert.deepEqual(codesOf(found), ['reference/unknown-skill']);
  const page = await client.request<RenderResult>(renderMethod, { textDocument: { uri } });
  assert.match(page.html, /Baking/);
  // The client knows it by the URI that it has opened it with.
  assert.equal(page.dependencies[0], uri);
});

test('files that are not saved yet know one another', async (t) => {
  const client = await TestClient.connect({ folders: ['file:///staff'], stored: new Map() });
  t.after(() => client.dispose());
  const framework = 'id: crafts\nname: Crafts\nskills:\n  - { id: glazing, name: Glazing }\n';
  await client.open('untitled:/staff/crafts.framework.yaml', framework, 'skill-framework');
  const role = 'title: Potter\nframeworks: { crafts: ./crafts.framework.yaml }\nskills: [{ ref: crafts/glazing }]\n';
  assert.deepEqual(codesOf(await client.open('untitled:/staff/potter.role.yaml', role, 'role-profile')), []);
});

test('once it is saved, the file takes the place of the unsaved document', async (t) => {
  const files = new Map(stored);
  const client = await TestClient.connect({ folders: ['file:///staff'], stored: files });
  t.after(() => client.dispose());
  const [unsaved, saved] = ['untitled:/staff/cook.role.yaml', 'file:///staff/cook.role.yaml'];
  await client.open(unsaved, 'titel: Cook\n', 'role-profile');
  files.set(saved, { text: 'titel: Cook\n', version: 1 });
  const found = await client.open(saved, 'titel: Cook\n', 'role-profile');
  client.notify('textDocument/didClose', { textDocument: { uri: unsaved } });
  assert.ok(codesOf(found).includes('schema/unknown-key'));
  const page = await client.request<RenderResult>(renderMethod, { textDocument: { uri: saved } });
  assert.equal(page.dependencies[0], saved);
});

function codesOf(found: readonly Diagnostic[]): unknown[] {
  return found.filter(({ severity }) => (severity ?? 1) <= 2).map(({ code }) => code);
}
