import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CatalogueResult,
  catalogueMethod,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
  type RenderResult,
  renderMethod,
} from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const uri = 'file:///f.framework.yaml';

function frameworkOf(count: number): string {
  const skills = Array.from({ length: count }, (_, at) => `  - { id: s${at}, name: Skill ${at} }\n`);
  return `id: f\nname: Our skills\nskills:\n${skills.join('')}`;
}

test('a framework has a page, on which very many skills are cut', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  await client.open(uri, frameworkOf(3));
  const page = await client.request<RenderResult>(renderMethod, { textDocument: { uri } });
  assert.equal(page.title, 'Our skills');
  assert.match(page.html, /<main[^>]*data-role="f"[\s\S]*Skill 0[\s\S]*Skill 2/);
  assert.deepEqual(page.dependencies, [uri]);
  const many = 'file:///many.framework.yaml';
  await client.open(many, frameworkOf(2001));
  const cut = await client.request<RenderResult>(renderMethod, { textDocument: { uri: many } });
  assert.match(cut.html, /1 more skill is not shown here/);
});

test('the rows that a page shows come with its next version', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  await client.open(uri, frameworkOf(3));
  const textDocument = { uri };
  const range = { from: 1, count: 2, open: ['s1'] };
  const asked = await client.request<CatalogueResult>(catalogueMethod, { textDocument, ...range });
  assert.equal(asked.rows.length, 2);
  const page = await client.request<RenderResult>(renderMethod, { textDocument, editing: true, rows: range });
  assert.deepEqual(page.rows, asked);
  assert.equal((await client.request<RenderResult>(renderMethod, { textDocument, editing: true })).rows, undefined);
});

test('a framework is exported as a document and as data', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  await client.open(uri, frameworkOf(3));
  const made = (format: string) =>
    client.request<ExportResult | ExportRefusal>(exportMethod, { what: { kind: 'role', uri }, format });
  const markdown = await made('markdown');
  assert.ok('data' in markdown && markdown.data.includes('Skill 1'), JSON.stringify(markdown));
  for (const format of ['html', 'case', 'skos', 'xlsx']) {
    const what = { kind: 'framework', uri };
    const result = await client.request<ExportResult | ExportRefusal>(exportMethod, { what, format });
    assert.ok('data' in result, JSON.stringify(result));
    assert.match(result.fileName, /^f\./);
  }
  assert.deepEqual(await made('jsonld'), { refusal: 'A framework is not exported as jsonld.' });
});
