import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const head = 'id: lead\ntitle: Lead\nsummary: Leads.\n';

/** Each case is a file before and after `check --fix`, and the message on standard error. */
const cases: readonly [name: string, before: string, after: string, said: string][] = [
  ['a value in the wrong case', `${head}status: Draft\n`, `${head}status: draft\n`, 'Fixed 1 problem in 1 file.\n'],
  [
    'several problems of a file, comments around them untouched',
    `${head}status: Draft # as yet\nlinks:\n  - { label: 3,   url: "https://example.org" } # one\n`,
    `${head}status: draft # as yet\nlinks:\n  - { label: "3",   url: "https://example.org" } # one\n`,
    'Fixed 2 problems in 1 file.\n',
  ],
  [
    'a fix that only another one makes possible',
    `${head}links: { label: 3, url: "https://example.org" }\n`,
    `${head}links: [{ label: "3", url: "https://example.org" }]\n`,
    'Fixed 2 problems in 1 file.\n',
  ],
  [
    'a byte-order mark and line breaks stay',
    `\ufeff${head}status: Draft\n# the end`.replaceAll('\n', '\r\n'),
    `\ufeff${head}status: draft\n# the end`.replaceAll('\n', '\r\n'),
    'Fixed 1 problem in 1 file.\n',
  ],
  [
    'lines that end in carriage returns alone',
    `${head}status: Draft\nlinks: { label: 3, url: "https://example.org" }\n`.replaceAll('\n', '\r'),
    `${head}status: draft\nlinks: [{ label: "3", url: "https://example.org" }]\n`.replaceAll('\n', '\r'),
    'Fixed 3 problems in 1 file.\n',
  ],
  ['a clean file of carriage returns stays', head.replaceAll('\n', '\r'), head.replaceAll('\n', '\r'), ''],
  [
    'a carriage return among line feeds',
    `id: lead\rtitle: Lead\nsummary: Leads.\nstatus: Draft\n`,
    `id: lead\rtitle: Lead\nsummary: Leads.\nstatus: draft\n`,
    'Fixed 1 problem in 1 file.\n',
  ],
  ['what needs a decision stays', `${head}status: draught\n`, `${head}status: draught\n`, ''],
  ['a clean file stays', head, head, ''],
  ['a clean file with a byte-order mark stays', `\ufeff${head}`, `\ufeff${head}`, ''],
  [
    'what a comment silences stays',
    `# role-profile-disable schema/value\n${head}status: Draft\n`,
    `# role-profile-disable schema/value\n${head}status: Draft\n`,
    '',
  ],
  ['a file with conflict markers stays', `<<<<<<< a\n${head}status: Draft\n`, `<<<<<<< a\n${head}status: Draft\n`, ''],
];

for (const [name, before, after, said] of cases) {
  test(`--fix: ${name}`, async () => {
    const world = new MemoryWorld({ 'lead.role.yaml': before });
    await run(['check', '--fix'], world);
    assert.equal(world.files.get('/project/lead.role.yaml'), after);
    assert.equal(world.errors, said);
    if (before === after) assert.deepEqual(world.written, [], 'a file that did not change is not written');
    const report = world.output;
    const again = new MemoryWorld({ 'lead.role.yaml': after });
    await run(['check', '--fix'], again);
    assert.deepEqual(again.written, [], 'a second run changes nothing');
    assert.equal(again.output, report, 'what is left is reported');
  });
}

test('--fix mends the files that are asked for and no others', async () => {
  const world = new MemoryWorld({
    'a/a.role.yaml': `${head}status: Draft\n`,
    'b/b.role.yaml': `${head.replace('lead', 'other')}status: Draft\n`,
    'a/c.role.yaml': head.replace('lead', 'third'),
  });
  assert.equal(await run(['check', 'a', '--fix', '--format', 'json'], world), 0);
  assert.deepEqual(world.written, ['/project/a/a.role.yaml']);
  assert.equal(JSON.parse(world.output).summary.errors, 0);
});

test('--fix leaves files alone that the settings exclude', async () => {
  const world = new MemoryWorld({
    '.role-profiles.yaml': 'exclude: [old]\n',
    'old/a.role.yaml': `${head}status: Draft\n`,
  });
  assert.equal(await run(['check', '--fix'], world), 0);
  assert.deepEqual(world.written, []);
});

test('--fix reads again what it changed, since other files depend on it', async () => {
  const world = new MemoryWorld({
    'house.framework.yaml':
      'id: house\nname: House\nskills:\n  - { id: 3, name: Three }\n  - { id: old, name: Old, status: Retired }\n',
    'lead.role.yaml': `${head}frameworks: { house: ./house.framework.yaml }\nskills:\n  - { title: Skills, items: [{ ref: house/old }] }\n`,
  });
  await run(['check', '--fix', '--format', 'json'], world);
  const codes = JSON.parse(world.output).files.flatMap(({ diagnostics }: { diagnostics: { code: string }[] }) =>
    diagnostics.map(({ code }) => code),
  );
  assert.ok(codes.includes('catalogue/retired-skill'), codes.join());
});

test('a file that cannot be written ends with status 2, after the others are mended', async () => {
  const world = new MemoryWorld({
    '/readonly/a.role.yaml': `${head}status: Draft\n`,
    'b.role.yaml': `${head.replace('lead', 'other')}status: Draft\n`,
  });
  assert.equal(await run(['check', '--fix', '/readonly/a.role.yaml', 'b.role.yaml'], world), 2);
  assert.deepEqual(world.written, ['/project/b.role.yaml']);
  assert.match(
    world.errors,
    /^role-profile: \/readonly\/a\.role\.yaml cannot be written: .*\nFixed 1 problem in 1 file\.\n$/,
  );
  assert.match(world.output, /2 files checked: 1 error\.\n1 can be fixed with --fix\.\n$/);
});

test('a file that is not UTF-8 is not written, since characters would be lost', async () => {
  const before = `${head}status: Draft\n# caf\ufffd\n`;
  const world = new MemoryWorld({ 'lead.role.yaml': before });
  assert.equal(await run(['check', '--fix'], world), 2);
  assert.equal(world.files.get('/project/lead.role.yaml'), before);
  assert.match(world.errors, /lead\.role\.yaml is not fixed, since .* not UTF-8\n$/);
});

test('columns of the first line are counted without the byte-order mark, as in an editor', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': `\ufefftilte: Lead\nid: lead\ntitle: Lead\nsummary: Leads.\n` });
  await run(['check', '--format', 'json'], world);
  const [{ range }] = JSON.parse(world.output).files[0].diagnostics;
  assert.deepEqual(range, { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } });
});

/** Somebody who edits a file at the moment before it is replaced, so many times. */
class EditedWorld extends MemoryWorld {
  readonly #edit: (text: string) => string;
  #times: number;

  constructor(files: Readonly<Record<string, string>>, times: number, edit: (text: string) => string) {
    super(files);
    this.#times = times;
    this.#edit = edit;
  }

  override async replaceText(path: string, before: string, after: string): Promise<boolean> {
    if (this.#times-- > 0) this.files.set(path, this.#edit(this.files.get(path) ?? ''));
    return super.replaceText(path, before, after);
  }
}

test('an edit made meanwhile is read and fixed as well, never overwritten', async () => {
  for (const times of [1, 3]) {
    const world = new EditedWorld({ 'lead.role.yaml': `${head}status: Draft\n` }, times, (text) => `${text}# mine\n`);
    assert.equal(await run(['check', '--fix'], world), 0);
    assert.equal(world.files.get('/project/lead.role.yaml'), `${head}status: draft\n${'# mine\n'.repeat(times)}`);
    assert.equal(world.errors, 'Fixed 1 problem in 1 file.\n');
    assert.equal(world.output, '1 file checked: nothing to report.\n');
  }
});

test('an edit that mends what was to be fixed is all that happens', async () => {
  const world = new EditedWorld({ 'lead.role.yaml': `${head}status: Draft\n` }, 1, () => `${head}status: retired\n`);
  assert.equal(await run(['check', '--fix'], world), 0);
  assert.equal(world.files.get('/project/lead.role.yaml'), `${head}status: retired\n`);
  assert.deepEqual(world.written, []);
  assert.equal(world.errors, '');
});

test('a file that is edited all the time is left alone in the end, and the others are fixed', async () => {
  const world = new EditedWorld({ 'lead.role.yaml': `${head}status: Draft\n` }, Infinity, (text) => `${text}# mine\n`);
  world.files.set('/project/a.role.yaml', `${head.replace('lead', 'other')}status: Draft\n`);
  const replace = world.replaceText.bind(world);
  world.replaceText = (path, before, after) =>
    path.endsWith('a.role.yaml')
      ? MemoryWorld.prototype.replaceText.call(world, path, before, after)
      : replace(path, before, after);
  assert.equal(await run(['check', '--fix'], world), 2);
  assert.match(world.files.get('/project/lead.role.yaml') ?? '', /status: Draft\n(# mine\n)+$/);
  assert.equal(world.files.get('/project/a.role.yaml'), `${head.replace('lead', 'other')}status: draft\n`);
  assert.match(world.errors, /^role-profile: lead\.role\.yaml is not fixed, since it is being edited all the time\n/m);
});

test('a file that is removed meanwhile is not made again', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': `${head}status: Draft\n` });
  world.replaceText = async (path) => {
    world.files.delete(path);
    return false;
  };
  assert.equal(await run(['check', '--fix'], world), 2);
  assert.deepEqual([...world.files], []);
  assert.match(world.errors, /lead\.role\.yaml cannot be read: it does not exist any more/);
});

test('a framework that nothing refers to yet is reported, and its path is not taken away unseen', async () => {
  const text = `${head}frameworks: { house: ./house.framework.yaml }\nskills: [{ title: Skills, items: [{ name: Care }] }]\n`;
  const world = new MemoryWorld({
    'lead.role.yaml': text,
    'house.framework.yaml': 'id: house\nname: House\nskills: [{ id: care, name: Care }]\n',
  });
  assert.equal(await run(['check', '--fix'], world), 0);
  assert.equal(world.files.get('/project/lead.role.yaml'), text);
  assert.match(world.output, /structure\/unused-framework/);
});
