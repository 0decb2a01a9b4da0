import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { generateValidators } from '../build/generateValidators.ts';
import type { run as Run } from '../src/cli/run.ts';
import type {
  createLanguageService as CreateLanguageService,
  LanguageService,
} from '../src/service/languageService.ts';
import { parseFixture } from './support/fixture.ts';
import { MemoryHost } from './support/memoryHost.ts';
import { MemoryWorld } from './support/memoryWorld.ts';
import { readDocx } from './write/docxText.ts';
import { readPdf } from './write/pdfText.ts';

/*
 * A new section of a role is a key in the schema and a row in the table of sections. This adds one to a copy of the product, and
 * looks for it everywhere.
 */

const repository = join(import.meta.dirname, '../..');
let copy: string;
let run: typeof Run;
let createLanguageService: typeof CreateLanguageService;

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'role-profiles-section-'));
  for (const folder of ['server/src', 'schemas'])
    await cp(join(repository, folder), join(copy, folder), { recursive: true });
  await cp(join(repository, 'package.json'), join(copy, 'package.json'));
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');
  await addKey(join(copy, 'schemas/role.schema.json'));
  await addRow(join(copy, 'server/src/service/format/sections.ts'));
  await mkdir(join(copy, 'server/src/service/schema/generated'), { recursive: true });
  await generateValidators(copy);
  const load = (path: string) => import(pathToFileURL(join(copy, 'server/src', path)).href);
  ({ run } = (await load('cli/run.ts')) as { run: typeof Run });
  ({ createLanguageService } = (await load('service/languageService.ts')) as {
    createLanguageService: typeof CreateLanguageService;
  });
});

after(() => rm(copy, { recursive: true, force: true }));

async function addKey(path: string): Promise<void> {
  const schema = JSON.parse(await readFile(path, 'utf8'));
  schema.properties.achievements = {
    ...schema.properties.workActivities,
    title: 'Achievements',
    description: 'What somebody in this role has reached after a year.',
  };
  await writeFile(path, JSON.stringify(schema));
}

async function addRow(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const row = "{ key: 'achievements', shape: 'items', layout: 'rows', title: 'Achievements' },";
  const changed = text.replace(/^(\s*)(\{ key: 'training',)/m, `$1${row}\n$1$2`);
  assert.notEqual(changed, text);
  await writeFile(path, changed);
}

const roles = {
  'junior.role.yaml': `id: junior
title: Junior
achievements:
  - { name: Queue halved, description: Half of the the open requests are closed. }
`,
  'senior.role.yaml': `id: senior
title: Senior
extends: junior
achievements:
  - { name: Team trained, description: Everybody can do it alone. }
`,
};

async function opened(
  marked: string,
): Promise<{ service: LanguageService; document: Parameters<LanguageService['hover']>[0] }> {
  const fixture = parseFixture(marked, '/a.role.yaml');
  const service = createLanguageService(MemoryHost.of(fixture));
  await service.scan();
  const { uri, text } = fixture.main;
  return { service, document: { uri, text, version: 1, languageId: 'role-profile' } };
}

async function rendered(format: string, file = 'senior.role.yaml'): Promise<MemoryWorld> {
  const world = new MemoryWorld(roles);
  assert.equal(await run(['render', file, '--to', format, '-o', `out.${format}`], world), 0, world.errors);
  return world;
}

const inherited = ['Achievements', 'Queue halved', 'Half of the', 'Team trained', 'Everybody can do it alone.'];

function expectInOrder(text: string, words: readonly string[], what: string): void {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    assert.ok(at >= 0, `${what} lacks ${JSON.stringify(word)}`);
    from = at;
  }
}

test('completion offers the key of a new section, and hover explains it', async () => {
  const { service, document } = await opened('title: A\nachi<|>\n');
  const { items } = await service.complete(document, { line: 1, character: 4 });
  assert.ok(items.some(({ label }) => label === 'achievements'));
  const other = await opened('title: A\nachievements:\n  - name: B\n');
  const hover = await other.service.hover(other.document, { line: 1, character: 3 });
  assert.match(JSON.stringify(hover), /reached after a year/);
});

test('symbols name a new section and its items', async () => {
  const { service, document } = await opened('title: A\nachievements:\n  - name: Queue halved\n');
  const symbol = (await service.documentSymbols(document)).find(({ name }) => name === 'Achievements');
  assert.deepEqual(
    symbol?.children?.map(({ name }) => name),
    ['Queue halved'],
  );
});

test('rules about texts and about lists look into a new section', async () => {
  const { service, document } = await opened(`title: A
summary: B
achievements:
  - { name: Queue halved, description: Half of the the open requests are closed. }
  - { name: Queue halved, description: Half of the the open requests are closed. }
`);
  const codes = (await service.diagnostics(document)).map(({ code }) => code);
  assert.deepEqual(codes.filter((code) => code === 'text/repeated-word').length, 2);
  assert.ok(codes.includes('structure/duplicate-item'));
  assert.ok(!codes.includes('schema/unknown-key'));
});

test('a role inherits the items of a new section, and every output shows them', async () => {
  for (const format of ['html', 'md', 'jsonld']) {
    const world = await rendered(format);
    const text = world.files.get(`/project/out.${format}`) ?? '';
    expectInOrder(text, inherited, format);
  }
  const docx = await rendered('docx');
  expectInOrder(readDocx(docx.bytes.get('/project/out.docx') ?? new Uint8Array()).text, inherited, 'Word');
  const pdf = await rendered('pdf');
  expectInOrder((await readPdf(pdf.bytes.get('/project/out.pdf') ?? new Uint8Array())).text, inherited, 'PDF');
});

test('comparisons have a new section', async () => {
  // Pages and Markdown have what differs first; a table for spreadsheets has the order of the roles.
  const orders = {
    html: ['Achievements', 'Team trained', 'Queue halved'],
    md: ['Achievements', 'Team trained', 'Queue halved'],
    csv: ['Achievements', 'Queue halved', 'Team trained'],
  };
  for (const [format, order] of Object.entries(orders)) {
    const world = new MemoryWorld(roles);
    assert.equal(await run(['compare', 'junior.role.yaml', 'senior.role.yaml', '--to', format], world), 0);
    expectInOrder(world.output, order, format);
  }
});

test('a site shows a new section on the page of its role', async () => {
  const world = new MemoryWorld(roles);
  assert.equal(await run(['render', '.', '--to', 'html', '-o', 'site'], world), 0, world.errors);
  const page = [...world.files].find(
    ([path, text]) => path.startsWith('/project/site/') && text.includes('Team trained'),
  );
  expectInOrder(page?.[1] ?? '', inherited, 'site');
});
