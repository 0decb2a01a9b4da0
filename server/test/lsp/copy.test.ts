import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CopyResult, copyMethod, type ExportRefusal } from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const uri = 'file:///staff/cook.role.yaml';
const role = `title: Cook
grade: cook
summary: Cooks for **sixty**.
workActivities:
  - Prepare soup
  - name: Order stock
    description: |
      From two suppliers.

      Twice a week.
  - Clean <up>
skills:
  - title: Cooking
    items:
      - { name: Knives, scale: ddat, level: working }
      - { name: Sauces, scale: ddat, level: expert }
`;

async function copied(lines?: { first: number; last: number }): Promise<CopyResult> {
  const client = await TestClient.connect();
  try {
    await client.open(uri, role);
    const result = await client.request<CopyResult | ExportRefusal>(copyMethod, { uri, ...(lines ? { lines } : {}) });
    assert.ok('html' in result, JSON.stringify(result));
    return result;
  } finally {
    client.dispose();
  }
}

const items = (html: string) => [...html.matchAll(/<(?:h3|li)>([^<]*)/g)].map(([, words]) => words);

test('a role is copied with headings, lists and levels, and nothing else', async () => {
  const { html, text, title } = await copied();
  assert.equal(title, 'Cook');
  assert.match(html, /<h1>Cook<\/h1>[\s\S]*<h2>Summary<\/h2>\s*<p>Cooks for <strong>sixty<\/strong>\.<\/p>/);
  assert.match(html, /<h4>Sauces<\/h4>\s*<p>▰▰▰▰ <strong>Expert<\/strong> \(4 of 4\)<\/p>/);
  assert.match(html, /Clean &lt;up&gt;/);
  assert.doesNotMatch(html, /style=|<script|data-|aria-/);
  assert.match(text, /^# Cook\n[\s\S]*## Skills/);
});

test('of a line the section is copied that it is in', async () => {
  for (const line of [3, 4, 8, 10]) {
    const { html, title } = await copied({ first: line, last: line });
    assert.equal(title, 'Work activities', `line ${line}`);
    assert.deepEqual(items(html), ['Prepare soup', 'Order stock', 'Clean &lt;up&gt;'], html);
  }
  assert.equal((await copied({ first: 2, last: 2 })).title, 'Summary');
  assert.equal((await copied({ first: 14, last: 14 })).title, 'Skills');
});

test('of several lines the items are copied that they touch, in their sections', async () => {
  const activities = await copied({ first: 5, last: 8 });
  assert.match(activities.html, /<h2>Work activities<\/h2>/);
  assert.match(activities.html, /Order stock[\s\S]*Twice a week/);
  assert.doesNotMatch(activities.html, /Prepare soup|Clean/);
  const both = await copied({ first: 10, last: 14 });
  assert.equal(both.title, 'Work activities, Skills');
  assert.match(both.html, /Clean[\s\S]*Cooking[\s\S]*Knives/);
  assert.doesNotMatch(both.html, /Order stock|Sauces/);
  // A selection that begins with a key leaves out what is above it, and one of a group's own lines means the group.
  const group = await copied({ first: 11, last: 13 });
  assert.equal(group.title, 'Skills');
  assert.match(group.html, /Knives[\s\S]*Sauces/);
});

test('above all sections the whole role is meant', async () => {
  assert.equal((await copied({ first: 0, last: 0 })).title, 'Cook');
});

test('a framework is copied, and what cannot be read is refused', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  const frameworkUri = 'file:///staff/f.framework.yaml';
  await client.open(frameworkUri, 'id: f\nname: Kitchen skills\nskills:\n  - { id: a, name: Knives }\n');
  const framework = await client.request<CopyResult>(copyMethod, { uri: frameworkUri });
  assert.match(framework.html, /<h1>Kitchen skills<\/h1>[\s\S]*Knives/);
  await client.open(uri, 'title: Cook\n---\ntitle: Chef\n');
  const refused = await client.request<ExportRefusal>(copyMethod, { uri });
  assert.match(refused.refusal, /cook\.role\.yaml \(line \d+\) has a YAML error/);
  const missing = await client.request<ExportRefusal>(copyMethod, { uri: 'file:///staff/gone.role.yaml' });
  assert.equal(missing.refusal, 'The file cannot be read.');
});

test('a role with a YAML error that hides no text is copied, and the error is told', async (t) => {
  const client = await TestClient.connect();
  t.after(() => client.dispose());
  await client.open(uri, 'title: Cook: pastry\nduties:\n\t- Bake\n');
  const { html, notice } = await client.request<CopyResult>(copyMethod, { uri });
  assert.match(html, /Cook: pastry[\s\S]*Bake/);
  assert.match(notice ?? '', /^cook\.role\.yaml \(line 1\) has a YAML error\. All of its texts are here/);
});
