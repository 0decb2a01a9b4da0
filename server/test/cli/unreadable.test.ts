import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import type { UnreadableFile } from '../../src/node/regularFile.ts';
import { sayText } from '../../src/service/message.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const role = (id: string, more = '') => `id: ${id}\ntitle: The ${id}\nsummary: Runs.\n${more}`;

/** A folder with two good roles and something that cannot be read. */
function worldWith(
  unreadable: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): MemoryWorld {
  const world = new MemoryWorld({
    'in/a.role.yaml': role('a'),
    'in/b.role.yaml': role('b', 'status: draught\n'),
    ...more,
  });
  for (const [path, reason] of Object.entries(unreadable))
    world.unreadable.set(`/project/${path}`, { reason: sayText(reason) });
  return world;
}

const pipe = { 'in/pipe.role.yaml': 'it is a named pipe' };

/** What cannot be read, and the lines that say so. */
const cases: readonly [name: string, unreadable: Readonly<Record<string, string>>, lines: string][] = [
  ['a role', pipe, 'in/pipe.role.yaml cannot be read: it is a named pipe'],
  ['a framework', { 'in/f.framework.yaml': 'it is a device' }, 'in/f.framework.yaml cannot be read: it is a device'],
  [
    'settings',
    { '.role-profiles.yaml': 'permission is denied' },
    '.role-profiles.yaml cannot be read: permission is denied',
  ],
  ['a folder', { 'in/old': 'permission is denied' }, 'in/old cannot be read: permission is denied'],
  [
    'a name that is not UTF-8',
    { 'in/na\ufffdme.role.yaml': 'its name is not UTF-8' },
    'in/na\ufffdme.role.yaml cannot be read: its name is not UTF-8',
  ],
  [
    'a name with an escape sequence',
    { 'in/\u001b[2J.role.yaml': 'it is a socket' },
    'in/\\u001b[2J.role.yaml cannot be read: it is a socket',
  ],
];

for (const [name, unreadable, line] of cases) {
  test(`${name} that cannot be read hides nothing: one line, status 2, and all other files are checked`, async () => {
    const world = worldWith(unreadable);
    assert.equal(await run(['check', 'in', '--format', 'json'], world), 2);
    assert.equal(world.errors, `role-profile: ${line}\n`);
    const report = JSON.parse(world.output);
    assert.deepEqual(
      report.files.map(({ path, diagnostics }: { path: string; diagnostics: unknown[] }) => [path, diagnostics.length]),
      [
        ['in/a.role.yaml', 0],
        ['in/b.role.yaml', 1],
      ],
    );
  });
}

test('several lines come in the order of their paths', async () => {
  const world = worldWith({ ...pipe, 'in/0.role.yaml': 'it is a device', in2: 'permission is denied', 'in/old': 'x' });
  assert.equal(await run(['check'], world), 2);
  assert.deepEqual(world.errors.match(/(?<=role-profile: )\S+/g), [
    'in/0.role.yaml',
    'in/old',
    'in/pipe.role.yaml',
    'in2',
  ]);
});

test('what the settings exclude need not be readable', async () => {
  const world = worldWith(
    { ...pipe, 'in/old': 'permission is denied' },
    { '.role-profiles.yaml': 'exclude: [in/old, in/pipe.role.yaml]\n' },
  );
  assert.equal(await run(['check', 'in/a.role.yaml'], world), 0);
  assert.equal(world.errors, '');
});

test('a role that nobody asked for is named, since others may refer to it, and does not count', async () => {
  const world = worldWith({ ...pipe, 'in/old': 'permission is denied' });
  assert.equal(await run(['check', 'in/a.role.yaml'], world), 0);
  assert.match(world.errors, /in\/pipe\.role\.yaml cannot be read: it is a named pipe\n/);
});

test('a file that is named is an argument like any other when it cannot be read', async () => {
  const world = worldWith(pipe);
  assert.equal(await run(['check', 'in/pipe.role.yaml', 'in/a.role.yaml'], world), 2);
  assert.match(world.output, /^1 file checked: nothing to report/m);
});

test('--fix mends all other files', async () => {
  const world = worldWith(pipe, { 'in/c.role.yaml': role('c', 'status: Draft\n') });
  assert.equal(await run(['check', 'in', '--fix'], world), 2);
  assert.deepEqual(world.written, ['/project/in/c.role.yaml']);
});

const happened: readonly [name: string, result: UnreadableFile | undefined, reason: string][] = [
  ['becomes unreadable', { reason: sayText('it is a named pipe') }, 'it is a named pipe'],
  ['is removed', undefined, 'it does not exist any more'],
];

for (const [name, result, reason] of happened) {
  test(`a file that ${name} while others are checked is named as well`, async () => {
    const world = worldWith({});
    const read = world.readText.bind(world);
    let reads = 0;
    world.readText = async (path) => (path.endsWith('b.role.yaml') && ++reads > 1 ? result : read(path));
    assert.equal(await run(['check', 'in'], world), 2);
    assert.equal(world.errors, `role-profile: in/b.role.yaml cannot be read: ${reason}\n`);
    assert.match(world.output, /^1 file checked/m);
  });
}

for (const args of [
  ['render', 'in/pipe.role.yaml', '--to', 'md'],
  ['compare', 'in/a.role.yaml', 'in/pipe.role.yaml', '--to', 'md'],
]) {
  test(`${args[0]} says why the role that it is about cannot be read`, async () => {
    const world = worldWith(pipe);
    assert.equal(await run(args, world), 2);
    assert.match(world.errors, /^role-profile: "in\/pipe\.role\.yaml" cannot be read: it is a named pipe\n/);
    assert.equal(world.output, '');
  });
}

test('a document without the texts of a framework that cannot be read is written, and the status says so', async () => {
  const world = worldWith(
    { 'in/f.framework.yaml': 'it is a device' },
    { 'in/c.role.yaml': role('c', 'frameworks: { f: ./f.framework.yaml }\n') },
  );
  assert.equal(await run(['render', 'in/c.role.yaml', '--to', 'md'], world), 2);
  assert.match(world.output, /The c/);
  assert.match(world.errors, /in\/f\.framework\.yaml cannot be read: it is a device\n/);
});

test('a matrix takes the roles that can be read, and names the others', async () => {
  const world = worldWith(pipe);
  assert.equal(await run(['matrix', 'in', '--to', 'csv'], world), 2);
  assert.match(world.output, /The a.*The b/);
  assert.match(world.errors, /in\/pipe\.role\.yaml cannot be read: it is a named pipe\n/);
  const nothing = new MemoryWorld({});
  nothing.unreadable.set('/project/in/pipe.role.yaml', { reason: sayText('it is a named pipe') });
  assert.equal(await run(['matrix', 'in', '--to', 'csv'], nothing), 2);
  assert.match(nothing.errors, /in\/pipe\.role\.yaml cannot be read: it is a named pipe\n/);
});

test('a site is written of the roles that can be read, and pages of the others are left', async () => {
  const world = worldWith({}, { 'in/c.role.yaml': role('c') });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  const before = world.files.get('/project/out/roles/c.html');
  assert.ok(before);
  world.errors = '';
  world.unreadable.set('/project/in/c.role.yaml', { reason: sayText('permission is denied') });
  world.files.set('/project/in/a.role.yaml', role('a', 'family: Care\n'));
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 2);
  assert.match(
    world.errors,
    /^role-profile: in\/c\.role\.yaml cannot be read: permission is denied\nWrote \d+ files? of a site of 2 roles to out/,
  );
  assert.equal(world.files.get('/project/out/roles/c.html'), before);
  assert.deepEqual(world.removed, []);
  // Once it can be read, and once it is gone, the site knows the page for its own.
  world.unreadable.clear();
  world.files.delete('/project/in/c.role.yaml');
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.deepEqual(world.removed, ['/project/out/roles/c.html']);
});

test('YAML errors stop a site, whatever else cannot be read is named', async () => {
  const world = worldWith(pipe, { 'in/c.role.yaml': 'id: c\ntitle: "C\n' });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 2);
  assert.match(world.errors, /in\/pipe\.role\.yaml cannot be read[\s\S]*yaml\/syntax/);
  assert.deepEqual(world.written, []);
  world.unreadable.clear();
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 1);
});

test('one file under several paths is one file, named by its path without links', async () => {
  const world = new MemoryWorld({
    'real/a.role.yaml': role('a'),
    'real/b.role.yaml': role('b', 'progressesTo: [a]\n'),
  });
  world.links.set('/project/link', '/project/real');
  world.links.set('/project/b.role.yaml', '/project/real/b.role.yaml');
  for (const args of [
    ['.'],
    ['link'],
    ['real', 'link'],
    ['b.role.yaml', 'link/a.role.yaml', 'real/b.role.yaml', 'real/a.role.yaml'],
  ]) {
    world.output = '';
    assert.equal(await run(['check', ...args, '--format', 'json'], world), 0, args.join(' '));
    assert.equal(JSON.parse(world.output).files.length, 2, args.join(' '));
  }
  world.output = '';
  await run(['check', 'b.role.yaml', '--format', 'json'], world);
  assert.equal(JSON.parse(world.output).files[0].path, 'real/b.role.yaml');
  world.output = '';
  assert.equal(await run(['render', 'b.role.yaml', '--to', 'md'], world), 0);
  assert.match(world.output, /Next roles: The a/);
  assert.equal(await run(['compare', 'link/a.role.yaml', 'b.role.yaml', '--to', 'md'], world), 0);
});
