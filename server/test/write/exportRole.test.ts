import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { type ExportRefusal, type ExportResult, exportMethod, readAssetMethod } from '../../src/protocol.ts';
import { exportRole, roleFormatOf, roleFormats } from '../../src/write/exportRole.ts';
import { safeFileName } from '../../src/write/fileName.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { TestClient } from '../support/testConnection.ts';
import { resolveFixture } from './html/resolved.ts';
import { readAsset } from './pdfText.ts';

const role = 'id: Lead.Nurse\ntitle: Lead nurse\nsummary: Leads.\n';

/** The beginning of a file of each format. */
const beginnings: Readonly<Record<string, RegExp>> = {
  html: /^<!DOCTYPE html>/,
  md: /^# Lead nurse\n/,
  docx: /^PK/,
  pdf: /^%PDF-/,
  jsonld: /^\{\n {2}"@context"/,
};

const textOf = (data: string | Uint8Array) => (typeof data === 'string' ? data : Buffer.from(data).toString('latin1'));

test('a role is exported to every format under a name of its own', async () => {
  const profile = await resolveFixture(role);
  for (const format of roleFormats) {
    const { fileName, mediaType, data } = await exportRole(profile, format, readAsset);
    const suffix = fileName.replace('lead.nurse.', '');
    assert.equal(roleFormatOf(suffix), format);
    assert.match(mediaType, /^(?:text|application)\/[a-z.+-]+$/);
    assert.match(textOf(data), beginnings[suffix] ?? /nothing/);
  }
});

for (const [format, beginning] of Object.entries(beginnings)) {
  test(`render writes ${format} to a file and to a pipe`, async () => {
    const world = new MemoryWorld({ 'a.role.yaml': role });
    assert.equal(await run(['render', 'a.role.yaml', '--to', format, '-o', 'out/a'], world), 0, world.errors);
    assert.match(textOf(world.bytes.get('/project/out/a') ?? world.files.get('/project/out/a') ?? ''), beginning);
    assert.equal(await run(['render', 'a.role.yaml', '--to', format], world), 0);
    assert.match(world.output + world.outputBytes.map(textOf).join(''), beginning);
  });
}

test('documents that are no text are not written to a terminal', async () => {
  for (const [format, words] of [
    ['pdf', 'a PDF'],
    ['docx', 'a Word document'],
  ] as const) {
    const world = new MemoryWorld({ 'a.role.yaml': role });
    world.outputIsTerminal = true;
    assert.equal(await run(['render', 'a.role.yaml', '--to', format], world), 2);
    assert.match(world.errors, new RegExp(`^role-profile: a terminal cannot show ${words}; name a file with -o\n`));
    assert.equal(world.outputBytes.length, 0);
  }
});

test('the server exports roles that are open and roles that are stored, and asks the client for its fonts', async () => {
  const stored = new Map([['file:///w/stored.role.yaml', { text: 'title: Stored\n', version: 1 }]]);
  const asked: unknown[] = [];
  const client = await TestClient.connect({
    stored,
    answers: {
      [readAssetMethod]: async (params) => {
        asked.push(params);
        const { path } = params as { path: string };
        return { data: Buffer.from(await readAsset(path)).toString('base64') };
      },
    },
  });
  try {
    const uri = 'file:///w/open.role.yaml';
    await client.open(uri, role);
    const what = { kind: 'role', uri };
    const page = await client.request<ExportResult>(exportMethod, { what, format: 'html' });
    assert.deepEqual([page.fileName, page.encoding], ['lead.nurse.html', 'utf8']);
    const pdf = await client.request<ExportResult>(exportMethod, { what, format: 'pdf' });
    assert.equal(pdf.encoding, 'base64');
    assert.match(Buffer.from(pdf.data, 'base64').toString('latin1'), /^%PDF-/);
    assert(asked.length > 0);
    const other = { kind: 'role', uri: 'file:///w/stored.role.yaml' };
    const markdown = await client.request<ExportResult>(exportMethod, { what: other, format: 'markdown' });
    assert.deepEqual(markdown, { fileName: 'stored.md', data: '# Stored\n', encoding: 'utf8' });
    const refused = [
      { what, format: 'csv' },
      { what: { ...what, uri: 'file:///no' }, format: 'html' },
    ];
    for (const params of refused) {
      const { refusal } = await client.request<ExportRefusal>(exportMethod, params);
      assert.match(refusal, /\w\.$/);
    }
  } finally {
    client.dispose();
  }
});

test('a role whose YAML errors hide texts is not exported, and why is said; of any other one the error is told', async (t) => {
  const client = await TestClient.connect({ stored: new Map() });
  t.after(() => client.dispose());
  const [hiding, whole] = ['file:///w/a.role.yaml', 'file:///w/b.role.yaml'];
  await client.open(hiding, 'title: a\n---\ntitle: b\n');
  await client.open(whole, 'title: Lead: ovens\nduties:\n\t- Bake\n');
  const asked = { what: { kind: 'role', uri: hiding }, format: 'markdown' };
  const { refusal } = await client.request<ExportRefusal>(exportMethod, asked);
  assert.match(refusal, /^a\.role\.yaml \(line \d\) has a YAML error: correct it first/);
  const made = await client.request<ExportResult>(exportMethod, { ...asked, what: { kind: 'role', uri: whole } });
  assert.match(made.data, /^# Lead: ovens[\s\S]*- Bake$/m);
  assert.match(made.notice ?? '', /^b\.role\.yaml \(line 1\) has a YAML error\. All of its texts are here/);
});

test('names of files are safe on every system', () => {
  for (const [text, name] of [
    ['Lead nurse', 'lead-nurse'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'role-con'],
    ['con.x', 'role-con.x'],
    ['com¹', 'role-com1'],
    ['console', 'console'],
    ['', 'role'],
    ['***', 'role'],
    ['a. ', 'a'],
    ['Ü\u0308ber 漢字', 'ü\u0308ber-漢字'],
  ] as const) {
    assert.equal(safeFileName(text, 'role'), name.normalize('NFKC'), text);
  }
});
