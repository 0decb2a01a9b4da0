import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ExportRefusal, type SiteResult, siteManifest, siteMethod } from '../../src/protocol.ts';
import { manifestName, manifestText, parseManifest } from '../../src/write/site/manifest.ts';
import { TestClient } from '../support/testConnection.ts';

const stored = new Map(
  Object.entries({
    'file:///staff/a/cook.role.yaml': 'title: Cook\nfamily: Kitchen\nprogressesTo: [chef]\n',
    'file:///staff/a/chef.role.yaml': 'title: Chef\nfamily: Kitchen\n',
    'file:///staff/b/porter.role.yaml': 'title: Porter\n',
  }).map(([uri, text]) => [uri, { text, version: 1 }]),
);

async function made(params: object, files = stored): Promise<SiteResult | ExportRefusal> {
  const client = await TestClient.connect({ folders: ['file:///staff'], stored: files });
  try {
    return await client.request<SiteResult | ExportRefusal>(siteMethod, params);
  } finally {
    client.dispose();
  }
}

test('the files of a site of a folder are given, with the manifest that says which they are', async () => {
  const site = await made({ folder: 'file:///staff/a' });
  assert.ok('files' in site, JSON.stringify(site));
  assert.equal(site.roles, 2);
  const paths = site.files.map(({ path }) => path);
  assert.ok(
    ['index.html', 'roles/cook.html', 'roles/chef.html'].every((path) => paths.includes(path)),
    String(paths),
  );
  assert.doesNotMatch(site.files.map(({ text }) => text).join(''), /Porter/);
  assert.equal(paths.at(-1), siteManifest);
  assert.deepEqual([...parseManifest(site.files.at(-1)?.text ?? '').keys()].sort(), paths.slice(0, -1).sort());
  assert.deepEqual([site.own, site.gone], [[], []]);
});

test('an earlier site is known by its manifest, in which only files that a site has count', async () => {
  const before = manifestText(
    new Map(['index.html', 'roles/gone.html', '../secret.html', 'other.txt'].map((path) => [path, ''])),
  );
  const site = await made({ folder: 'file:///staff/a/', manifest: before });
  assert.ok('own' in site, JSON.stringify(site));
  assert.deepEqual([site.own, site.gone], [['index.html', 'roles/gone.html'], ['roles/gone.html']]);
});

test('without roles, and with one that has YAML errors, there is no site', async () => {
  assert.deepEqual(await made({ folder: 'file:///staff/empty' }), { refusal: 'There are no roles in this folder.' });
  const broken = new Map([...stored, ['file:///staff/a/x.role.yaml', { text: 'title: "X\n', version: 1 }]]);
  const refused = await made({ folder: 'file:///staff/a' }, broken);
  assert.match('refusal' in refused ? refused.refusal : '', /x\.role\.yaml \(line \d+\) has a YAML error/);
});

test('clients and the command line call the manifest by one name', () => {
  assert.equal(siteManifest, manifestName);
});
