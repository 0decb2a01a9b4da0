import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import {
  type ImportParams,
  type ImportRefusedResult,
  type ImportResult,
  importMethod,
  toBase64,
} from '../../src/protocol.ts';
import { rolesCsv, skillsCsv } from '../import/support/sources.ts';
import { Gate } from '../support/gate.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const folder = 'file:///catalogue';
const skills = skillsCsv([{ name: 'Baking' }, { name: 'Cooking' }]);

async function imports(
  t: TestContext,
  params: Partial<ImportParams>,
  options?: TestClientOptions,
): Promise<ImportResult & ImportRefusedResult> {
  const client = await TestClient.connect(options);
  t.after(() => client.dispose());
  const result = await client.request<ImportResult & ImportRefusedResult>(importMethod, { folder, ...params });
  assert.deepEqual(client.logged, []);
  return result;
}

test('files in other formats become files to be written, with the place of each text', async (t) => {
  const data = toBase64(new TextEncoder().encode(skills));
  const result = await imports(t, { sources: [{ name: 'skills.csv', data }] });
  assert.deepEqual(
    result.files.map(({ kind, name, uri, before }) => ({ kind, name, uri, before })),
    [{ kind: 'framework', name: 'ddat.framework.yaml', uri: `${folder}/ddat.framework.yaml`, before: null }],
  );
  assert.deepEqual(
    result.sources.map(({ files, format }) => ({ files, format })),
    [{ files: ['skills.csv'], format: 'ddat-csv' }],
  );
  assert.equal(result.words.found, result.words.total);
  const lines = result.files[0]?.imported.split('\n') ?? [];
  const baking = result.homes.find(({ piece }) => result.pieces[piece]?.text === 'Baking');
  assert.match(lines[baking?.line ?? -1] ?? '', /name: Baking/);
});

test('a text is imported as it is, HTML where it is of a format', async (t) => {
  const both = await imports(t, { sources: [{ name: 'clipboard', text: skills, html: '<p>Baking</p>' }] });
  assert.deepEqual(
    both.sources.map(({ files }) => files),
    [['clipboard']],
  );
});

test('what cannot be imported is refused with the reason of each file', async (t) => {
  const sources = [
    { name: 'empty.csv', text: '' },
    { name: 'skills.csv', text: skills },
    { name: 'noise.bin', data: toBase64(Uint8Array.from({ length: 64 }, (_, index) => index % 7)) },
  ];
  const { refusal, refused, files } = await imports(t, { sources });
  assert.equal(files, undefined);
  assert.deepEqual(
    refused.map(({ file }) => file),
    ['empty.csv', 'noise.bin'],
  );
  assert.equal(refusal.split('\n')[0], 'empty.csv: the file is empty');
});

test('a word that is no format, and data that is no Base64, are refused', async (t) => {
  const sources = [{ name: 'skills.csv', data: '*' }];
  assert.equal((await imports(t, { sources })).refusal, 'skills.csv: its data is no Base64');
  assert.equal((await imports(t, { sources, from: 'tea-leaves' })).refusal, '"tea-leaves" is no format');
});

test('the files that are in the folder are known', async (t) => {
  const stored = new Map([[`${folder}/ddat.framework.yaml`, { text: 'id: ddat\n', version: 1 }]]);
  const { files } = await imports(t, { sources: [{ name: 'skills.csv', text: skills }] }, { stored });
  assert.equal(files[0]?.before, 'id: ddat\n');
});

test('roles and their catalogue are imported together', async (t) => {
  const sources = [
    { name: 'roles.csv', text: rolesCsv('Head cook', [['Baking', 'Expert']]) },
    { name: 'skills.csv', text: skills },
  ];
  const { files } = await imports(t, { sources });
  assert.deepEqual(files.map(({ name }) => name).sort(), ['ddat.framework.yaml', 'head-cook.role.yaml']);
});

test('a newer source is merged with the files of the folder; what changed on both sides is told', async (t) => {
  const first = await imports(t, { sources: [{ name: 'skills.csv', text: skills }] });
  const [file] = first.files;
  assert(file);
  const edited = file.text
    .replace('What Baking is.', 'What baking is here.')
    .replace('id: ddat\n', 'id: ddat # ours\n');
  const stored = new Map([
    [file.uri, { text: edited, version: 1 }],
    [first.manifest.uri, { text: first.manifest.text, version: 1 }],
  ]);
  const newer = skills
    .replace('What Baking is.', 'What baking is now.')
    .replace('What Cooking is.', 'What cooking is.');
  const second = await imports(t, { sources: [{ name: 'skills.csv', text: newer }] }, { stored });
  assert.equal(second.files[0]?.before, edited);
  assert.equal(second.files[0]?.text, edited.replace('What Cooking is.', 'What cooking is.'));
  assert.equal(second.files[0]?.imported.includes('What baking is now.'), true);
  assert.deepEqual(
    second.conflicts.map(({ local, source }) => [local, source]),
    [['What baking is here.', 'What baking is now.']],
  );
  assert.equal(second.manifest.before, first.manifest.text);
});

test('an import ends at its next step once it is cancelled', async (t) => {
  const gate = new Gate();
  const client = await TestClient.connect({ pause: gate.pass });
  t.after(() => client.dispose());
  const { reached, open } = gate.close();
  const cancellation = new CancellationTokenSource();
  const params = { sources: [{ name: 'skills.csv', text: skills }], folder };
  const rejected = assert.rejects(client.request(importMethod, params, cancellation.token), {
    code: LSPErrorCodes.RequestCancelled,
  });
  await reached;
  cancellation.cancel();
  // When this is answered, the server has heard of it.
  await client.request('textDocument/hover', {
    textDocument: { uri: 'file:///a' },
    position: { line: 0, character: 0 },
  });
  open();
  await rejected;
});
