import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type EditResult,
  editMethod,
  type FoundSkills,
  type ItemEdits,
  itemMethod,
  operationsToAdd,
  type SkillsParams,
  skillsMethod,
} from '../../src/protocol.ts';
import { applyWorkspaceEdit } from '../support/applyWorkspaceEdit.ts';
import { TestClient } from '../support/testConnection.ts';

const framework = `id: house
name: House
defaultScale: ddat
skills:
  - { id: testing, name: Testing, levels: { working: You test. } }
  - { id: coaching, name: Coaching }
`;

async function opened(role: string) {
  const uri = 'file:///staff/me.role.yaml';
  const client = await TestClient.connect({
    stored: new Map([['file:///staff/house.framework.yaml', { text: framework, version: 1 }]]),
    folders: ['file:///staff'],
  });
  await client.open(uri, role);
  const find = (params: Omit<SkillsParams, 'textDocument'> = {}) =>
    client.request<FoundSkills | null>(skillsMethod, { textDocument: { uri }, ...params });
  return { client, uri, find };
}

test('skills are found, and what is chosen becomes one edit of the file', async (t) => {
  const { client, uri, find } = await opened('title: Me\n');
  t.after(() => client.dispose());
  const found = await find({ query: null, position: null, path: null, limit: null });
  assert.ok(found);
  const chosen = found.categories.flatMap((category) => category.skills.map((skill) => ({ category, skill })));
  const edit = operationsToAdd(found.place, chosen);
  const result = await client.request<EditResult>(editMethod, { textDocument: { uri, version: 1 }, edit });
  assert.ok('edit' in result, JSON.stringify(result));
  const { changes } = result.edit;
  assert.deepEqual(Object.keys(changes ?? {}), [uri]);
  assert.equal(
    applyWorkspaceEdit(new Map([[uri, 'title: Me\n']]), result.edit).get(uri),
    `title: Me
frameworks:
  house: ./house.framework.yaml
skills:
  - ref: house/testing
    level: working
  - ref: house/coaching
`,
  );
});

test('the item at the cursor is moved, and nothing is where there is none', async (t) => {
  const { client, uri } = await opened('title: Me\nskills:\n  - Excel\n  - Word\n');
  t.after(() => client.dispose());
  const act = (line: number, how: string) =>
    client.request<ItemEdits | null>(itemMethod, { textDocument: { uri }, position: { line, character: 4 }, act: how });
  const moved = await act(2, 'down');
  assert.deepEqual(moved?.position, { line: 3, character: 4 });
  assert.deepEqual(
    moved?.edits.map(({ newText }) => newText),
    ['  - Word', '  - Excel'],
  );
  assert.equal(await act(0, 'down'), null);
  await assert.rejects(act(2, 'sideways'), /act is not one of/);
});

test('a place may be a cursor, and a file that is no role has no skills', async (t) => {
  const { client, find } = await opened('title: Me\nskills:\n  - Excel\n  - Word\n');
  t.after(() => client.dispose());
  const found = await find({ query: 'tsting', position: { line: 2, character: 5 } });
  assert.deepEqual(found?.place, { path: '/skills', index: 1 });
  assert.deepEqual(
    found?.categories[0]?.skills.map(({ ref }) => ref),
    ['house/testing'],
  );
  await client.open('file:///staff/house.framework.yaml', framework);
  assert.equal(
    await client.request(skillsMethod, { textDocument: { uri: 'file:///staff/house.framework.yaml' } }),
    null,
  );
});
