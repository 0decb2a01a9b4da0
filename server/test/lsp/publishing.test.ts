import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsset } from '../../src/node/readAsset.ts';
import {
  compareMethod,
  type ExportResult,
  exportMethod,
  matrixMethod,
  type PageResult,
  readAssetMethod,
  toBase64,
} from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

const skills = (level: string) =>
  `skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: ${level} }] }]\n`;
const junior = 'file:///w/junior.role.yaml';
const senior = 'file:///w/senior.role.yaml';
const texts = new Map([
  [junior, `id: junior\ntitle: Junior\nfamily: Care\nprogressesTo: [senior]\n${skills('working')}`],
  [senior, `id: senior\ntitle: Senior\nfamily: Care\n${skills('expert')}`],
]);

const stored = new Map([...texts].map(([uri, text]) => [uri, { text, version: 1 }]));

const answers = {
  [readAssetMethod]: async (params: unknown) => ({ data: toBase64(await readAsset(textOf(params, 'path'))) }),
};

/** A member of a value that is a text. */
function textOf(value: unknown, name: string): string {
  return String(Object(value)[name]);
}

async function withClient(run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.connect({ stored, folders: ['file:///w'], answers });
  try {
    await run(client);
  } finally {
    client.dispose();
  }
}

test('roles are compared as they are stored or open, and with another version of themselves', async () => {
  await withClient(async (client) => {
    const page = await client.request<PageResult>(compareMethod, { roles: [{ uri: junior }, { uri: senior }] });
    assert.equal(page.title, 'From Junior to Senior');
    assert.match(
      page.html,
      /^<main [\s\S]*data-uri="file:\/\/\/w\/senior\.role\.yaml" data-line="3"[\s\S]*Raised<\/p>/,
    );
    assert.deepEqual(page.dependencies, [junior, senior]);
    const text = texts.get(senior) ?? '';
    await client.open(senior, text.replace('expert', 'awareness'));
    const versions = [
      { uri: senior, text, label: 'Last commit' },
      { uri: senior, label: 'Now' },
    ];
    const changed = await client.request<PageResult>(compareMethod, { roles: versions });
    assert.equal(changed.title, 'Senior: Last commit and Now compared');
    assert.match(changed.html, /Lowered<\/p>/);
  });
});

test('a matrix is of a family, of a folder, or of all', async () => {
  await withClient(async (client) => {
    for (const params of [{ uris: [] }, { uris: ['file:///w'] }, { uris: [], family: 'Care' }]) {
      const page = await client.request<PageResult>(matrixMethod, params);
      assert.equal(page.title, 'Care: skills by grade');
      assert.match(page.html, /<td data-value="2"/);
    }
    assert.equal(await client.request(matrixMethod, { uris: ['file:///elsewhere'] }), null);
  });
});

test('comparisons and matrices are exported as HTML, Markdown and CSV', async () => {
  await withClient(async (client) => {
    const what = { kind: 'comparison', roles: [{ uri: junior }, { uri: senior }] };
    const page = await client.request<ExportResult>(exportMethod, { what, format: 'html' });
    assert.equal(page.fileName, 'from-junior-to-senior.html');
    assert.equal(page.encoding, 'utf8');
    assert.match(page.data, /^<!DOCTYPE html>/);
    assert.doesNotMatch(page.data, /file:\/\//);
    const table = await client.request<ExportResult>(exportMethod, {
      what: { kind: 'matrix', uris: [] },
      format: 'csv',
    });
    assert.equal(table.fileName, 'care-skills-by-grade.csv');
    assert.match(table.data, /Testing,Working,Expert/);
    assert.deepEqual(await client.request(exportMethod, { what, format: 'jsonld' }), {
      refusal: 'A comparison is not exported as jsonld.',
    });
  });
});

test('one role, seven roles and roles that are not there give nothing', async () => {
  await withClient(async (client) => {
    for (const roles of [
      [{ uri: junior }],
      Array(7).fill({ uri: junior }),
      [{ uri: junior }, { uri: 'file:///w/x.role.yaml' }],
    ]) {
      assert.equal(await client.request(compareMethod, { roles }), null);
    }
  });
});

test('an exported PDF comes with a notice of the letters that no font has, and of nothing where there are none', async () => {
  await withClient(async (client) => {
    const exported = async (name: string, title: string, format: string) => {
      const uri = `file:///w/${name}.role.yaml`;
      await client.open(uri, `id: ${name}\ntitle: ${title}\n`);
      return client.request<ExportResult>(exportMethod, { what: { kind: 'role', uri }, format, fonts: ['/none.ttf'] });
    };
    assert.match(
      (await exported('a', '🚀 Pilot', 'pdf')).notice ?? '',
      /^The PDF shows boxes, since no font here has these letters: 🚀 \(in “🚀 Pilot”\)\. Name a font/,
    );
    assert.equal((await exported('b', 'טייס', 'pdf')).notice, undefined);
    assert.equal((await exported('c', '🚀 Pilot', 'html')).notice, undefined);
  });
});
