import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { writeAll } from '../../src/cli/writeAll.ts';
import { rolesCsv, skillsCsv } from '../import/support/sources.ts';
import { changed, unreadable, workbookOf } from '../import/workbook/changedBook.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const skills = skillsCsv([{ name: 'Baking' }, { name: 'Cooking' }]);
const roles = rolesCsv('Head cook', [
  ['Baking', 'Expert'],
  ['Cooking', 'Working'],
]);

function worldOf(
  files: Readonly<Record<string, string>> = { 'in/skills.csv': skills, 'in/roles.csv': roles },
): MemoryWorld {
  return new MemoryWorld(files);
}

test('files are imported into a folder, which is told with the share of words', async () => {
  const world = worldOf();
  assert.equal(await run(['import', 'in/skills.csv', 'in/roles.csv', '-o', 'out'], world), 0, world.errors);
  assert.match(world.files.get('/project/out/head-cook.role.yaml') ?? '', /^id: head-cook\ntitle: Head cook\n/);
  assert(world.files.has('/project/out/ddat.framework.yaml'));
  assert.match(world.output, /^Read roles\.csv, skills\.csv: /);
  assert.match(world.output, /\n100 % of [\d,]+ words of the sources stand in the files\.\n/);
  assert.equal(world.errors, '');
});

test('a folder is imported at once; what is in it and is no source is skipped and said', async () => {
  const world = worldOf({
    'in/a/skills.csv': skills,
    'in/a.role.yaml': 'title: A\n',
    'in/.hidden/x.csv': skills,
    'in/notes.bin': '\0\x01\x02\0',
  });
  world.links.set('/project/in/link.csv', '/project/secret');
  world.files.set('/project/secret', skills);
  assert.equal(await run(['import', 'in', '--dry-run', '--report', 'json'], world), 0, world.errors);
  const report = JSON.parse(world.output);
  assert.deepEqual(report.sources[0].files, ['a/skills.csv']);
  assert.deepEqual(report.skipped, ['notes.bin']);
  assert.deepEqual(world.written, []);
});

test('a dry run reports and writes nothing', async () => {
  const world = worldOf();
  assert.equal(await run(['import', 'in', '-o', 'out', '--dry-run'], world), 0, world.errors);
  assert.match(world.output, /head-cook\.role\.yaml, new/);
  assert.deepEqual(world.written, []);
});

test('all files or none: a file that cannot be imported leaves all others out', async () => {
  const world = worldOf({ 'in/skills.csv': skills, 'in/empty.csv': '' });
  world.bytes.set('/project/in/noise.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1));
  assert.equal(await run(['import', 'in/skills.csv', 'in/empty.csv', 'in/noise.png'], world), 2);
  assert.match(world.errors, /empty\.csv cannot be imported: the file is empty\n/);
  assert.match(world.errors, /noise\.png cannot be imported: it is no text/);
  assert.equal(world.output, '');
  assert.deepEqual(world.written, []);
});

test('a file that is there is not overwritten without being asked to', async () => {
  const world = worldOf({ 'in/skills.csv': skills, 'ddat.framework.yaml': 'id: ddat\nname: Mine\n' });
  assert.equal(await run(['import', 'in/skills.csv'], world), 2);
  assert.match(
    world.errors,
    /nothing was written, since files would change: ddat\.framework\.yaml; --overwrite lets them/,
  );
  assert.deepEqual(world.written, []);
});

for (const [args, message] of [
  [['import'], /name the files or folders to import/],
  [['import', 'nothing.csv'], /"nothing\.csv" does not exist/],
  [['import', 'in', '--from', 'tea'], /"tea" is no format to import/],
  [['import', 'in', '--report', 'xml'], /"xml" is no format of a report/],
  [['import', 'in', '-o', '-'], /-o names their folder/],
  [['import', 'in', '-o', 'in/skills.csv'], /is a file, not a folder/],
  [['import', 'in', '--apply'], /--apply is for one workbook/],
  [['import', 'in', '--map', 'map.yaml'], /map\.yaml cannot be used: line 2: "tea" is not one of title, /],
] as const) {
  test(`${args.join(' ')} is wrong usage`, async () => {
    const world = worldOf({ 'in/skills.csv': skills, 'map.yaml': 'a: title\nb: tea\n' });
    assert.equal(await run(args, world), 2);
    assert.match(world.errors, message);
    assert.deepEqual(world.written, []);
  });
}

test('a mapping file that does not exist is written, also by a dry run', async () => {
  const world = worldOf();
  assert.equal(await run(['import', 'in', '--dry-run', '--map', 'map.yaml'], world), 0, world.errors);
  assert.deepEqual(world.written, ['/project/map.yaml']);
  assert.match(world.files.get('/project/map.yaml') ?? '', /^# What the parts of the sources mean/);
  assert.match(world.errors, /map\.yaml was written: correct it/);
});

test('when a file cannot be written, those before it are put back as they were', async () => {
  const world = new MemoryWorld({ 'old.txt': 'before' });
  const files = [
    { path: '/project/new.txt', text: 'new', before: undefined },
    { path: '/project/old.txt', text: 'after', before: 'before' },
    { path: '/readonly/x.txt', text: 'x', before: undefined },
  ];
  await assert.rejects(
    writeAll(files, world, 'imported'),
    /\/readonly\/x\.txt cannot be written: .*; nothing was imported$/,
  );
  assert.deepEqual([...world.files], [['/project/old.txt', 'before']]);
});

test('a file that has changed meanwhile is not written over', async () => {
  const world = new MemoryWorld({ 'old.txt': 'edited' });
  await assert.rejects(
    writeAll([{ path: '/project/old.txt', text: 'after', before: 'before' }], world, 'imported'),
    /has changed meanwhile/,
  );
  assert.equal(world.files.get('/project/old.txt'), 'edited');
});

const baker = (level: string) => `id: baker
title: Baker
frameworks: { f: ./f.framework.yaml }
skills:
  # The heart of it.
  - ref: f/baking
    level: ${level} # for now
`;
const bakery = `id: f
name: F
defaultScale: s
scales:
  s:
    name: Levels
    levels:
      - { id: low, value: 1, name: Low }
      - { id: high, value: 2, name: High }
skills:
  - id: baking
    name: Baking
`;

async function changedBook(): Promise<Uint8Array> {
  const bytes = await workbookOf(`--- /w/f.framework.yaml\n${bakery}--- /w/baker.role.yaml\n${baker('low')}`);
  return changed(bytes, (sheets) => {
    for (const { rows } of Object.values(sheets)) {
      const row = rows.find((cells) => cells.includes('Baking') && cells.includes('Low'));
      if (row) row[row.indexOf('Low')] = 'High';
    }
  });
}

test('the changes of a workbook are told, and made when they are to be applied', async () => {
  const world = new MemoryWorld({ 'team/f.framework.yaml': bakery, 'team/baker.role.yaml': baker('low') });
  world.bytes.set('/project/back.xlsx', await changedBook());
  for (const args of [[], ['--dry-run'], ['--apply', '--dry-run']]) {
    world.output = '';
    assert.equal(await run(['import', 'back.xlsx', ...args], world), 0, world.errors);
    assert.match(world.output, /^Would be changed \(--apply does it\):\n.*\n\nFiles: team\/baker\.role\.yaml\n$/);
    assert.deepEqual(world.written, []);
  }
  assert.equal(await run(['import', 'back.xlsx', '--apply'], world), 0, world.errors);
  assert.equal(world.files.get('/project/team/baker.role.yaml'), baker('high'));
  world.output = '';
  assert.equal(await run(['import', 'back.xlsx', '--apply'], world), 0, world.errors);
  assert.equal(world.output, 'Nothing was changed in the workbook that is not in the files.\n');
});

test('what has changed in a workbook and in its file is a conflict, and the file stays', async () => {
  const text = `${baker('low').replace('level: low', 'level: 2')}notes: Ours.\n`;
  const world = new MemoryWorld({
    'f.framework.yaml': bakery.replace('name: High', 'name: Top').replace('id: low', 'id: lowest'),
    'baker.role.yaml': text.replace('level: 2', 'level: lowest'),
  });
  world.bytes.set('/project/back.xlsx', await changedBook());
  const status = await run(['import', 'back.xlsx', '--apply', '--report', 'json'], world);
  const { conflicts, remarks, changes } = JSON.parse(world.output);
  assert.equal(status, conflicts.length + remarks.length > 0 ? 1 : 0);
  assert(conflicts.length + remarks.length + changes.length > 0);
});

test('a workbook that does not remember any more what it was made of is refused, and read as any other when that is asked for', async () => {
  const world = new MemoryWorld({});
  world.bytes.set('/project/back.xlsx', await unreadable(await changedBook()));
  for (const args of [[], ['--apply']]) {
    assert.equal(await run(['import', 'back.xlsx', ...args], world), 2);
    assert.match(world.errors, /back\.xlsx cannot be imported: Its hidden sheet “role-profile state” .* was changed/);
    assert.equal(world.output, '');
  }
  assert.equal(await run(['import', 'back.xlsx', '--from', 'xlsx', '--dry-run'], world), 0, world.errors);
});

test('a workbook whose files are nowhere, or in two places, asks for their folder', async () => {
  const none = new MemoryWorld({});
  none.bytes.set('/project/back.xlsx', await changedBook());
  assert.equal(await run(['import', 'back.xlsx'], none), 2);
  assert.match(none.errors, /which the workbook was made of, is not here; -o names its folder/);
  const files = { 'f.framework.yaml': bakery, 'baker.role.yaml': baker('low') };
  const two = new MemoryWorld(
    Object.fromEntries(
      ['a', 'b'].flatMap((folder) => Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])),
    ),
  );
  two.bytes.set('/project/back.xlsx', await changedBook());
  assert.equal(await run(['import', 'back.xlsx'], two), 2);
  assert.match(two.errors, /the files of the workbook are in a and b; -o says which are meant/);
  assert.equal(await run(['import', 'back.xlsx', '-o', 'b', '--apply'], two), 0, two.errors);
  assert.equal(two.files.get('/project/b/baker.role.yaml'), baker('high'));
  assert.equal(two.files.get('/project/a/baker.role.yaml'), baker('low'));
});
