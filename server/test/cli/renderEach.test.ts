import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { sayText } from '../../src/service/message.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const files = {
  'roles/cook.role.yaml': 'id: cook\ntitle: Cook\nsummary: Cooks.\nprogressesTo: [chef]\n',
  'roles/high/chef.role.yaml': 'title: Chef\nsummary: Leads.\n',
  'roles/f.framework.yaml': 'id: f\nname: F\n',
};

async function rendered(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const world = new MemoryWorld({ ...files, ...more });
  const status = await run(['render', ...args], world);
  return { world, status };
}

test('a folder becomes a file for each role in any format but HTML', async () => {
  for (const [format, suffix] of [
    ['md', 'md'],
    ['markdown', 'md'],
    ['jsonld', 'jsonld'],
    ['pdf', 'pdf'],
    ['docx', 'docx'],
  ]) {
    const { world, status } = await rendered(['roles', '--to', format ?? '', '-o', 'out']);
    assert.equal(status, 0, world.errors);
    assert.deepEqual([...world.written].sort(), [`/project/out/chef.${suffix}`, `/project/out/cook.${suffix}`]);
    assert.match(world.errors, /^Wrote 2 roles to out\.$/m);
    assert.equal(world.output, '');
    assert.deepEqual(world.progress.at(-1), undefined);
    assert.ok(world.progress.some((progress) => progress?.what === 'Rendering' && progress.total === 2));
  }
});

test('from nothing to a PDF of each grade of a ladder take two commands', async () => {
  const world = new MemoryWorld({});
  assert.equal(await run(['new', 'ladder', '--starter', 'kitchen', '-o', 'roles'], world), 0, world.errors);
  assert.equal(await run(['check', 'roles', '--max-warnings', '0'], world), 0, world.output);
  assert.equal(await run(['render', 'roles', '--to', 'pdf', '-o', 'out'], world), 0, world.errors);
  // Whoever gets one sees that it is a draft.
  const grades = ['chef-de-partie', 'commis-chef', 'sous-chef'].map((grade) => `/project/out/${grade}-draft.pdf`);
  assert.deepEqual([...world.bytes.keys()].sort(), grades);
});

test('each is written with the roles around it', async () => {
  const { world } = await rendered(['roles', '--to', 'md', '-o', 'out']);
  assert.match(world.files.get('/project/out/cook.md') ?? '', /Chef/);
});

test('a role with YAML errors keeps no other from being written', async () => {
  const { world, status } = await rendered(['roles', '--to', 'md', '-o', 'out'], {
    'roles/broken.role.yaml': 'title: "Broken\n',
  });
  assert.equal(status, 1);
  assert.deepEqual([...world.written].sort(), ['/project/out/chef.md', '/project/out/cook.md']);
  assert.match(world.errors, /broken\.role\.yaml/);
  assert.match(world.errors, /^Wrote 2 roles to out; 1 role could not be written\.$/m);
});

test('neither does one that cannot be read', async () => {
  const world = new MemoryWorld({ ...files, 'roles/locked.role.yaml': 'title: Locked\n' });
  world.unreadable.set('/project/roles/locked.role.yaml', { reason: sayText('permission denied') });
  assert.equal(await run(['render', 'roles', '--to', 'md', '-o', 'out'], world), 2);
  assert.equal(world.written.length, 2);
  assert.match(world.errors, /locked\.role\.yaml cannot be read: permission denied/);
});

test('each document that cannot be written is told', async () => {
  const { world, status } = await rendered(['roles', '--to', 'md', '-o', '/readonly/out']);
  assert.equal(status, 2);
  assert.match(
    world.errors,
    /out\/cook\.md cannot be written[\s\S]*Wrote 0 roles to .*; 2 roles could not be written\./,
  );
});

test('roles with one id have files of their own', async () => {
  const { world } = await rendered(['roles', '--to', 'md', '-o', 'out'], {
    'roles/other.role.yaml': 'id: cook\ntitle: C\n',
  });
  assert.deepEqual([...world.written].sort(), [
    '/project/out/chef.md',
    '/project/out/cook-2.md',
    '/project/out/cook.md',
  ]);
});

for (const [what, args, reason] of [
  ['standard output', ['roles', '--to', 'pdf'], /name the folder for them with -o/],
  ['a file', ['roles', '--to', 'pdf', '-o', 'roles/cook.role.yaml'], /is a file; name a folder/],
  ['an unknown format', ['roles', '--to', 'odt', '-o', 'out'], /"odt" is not a format/],
  ['a folder without roles', ['empty', '--to', 'pdf', '-o', 'out'], /there are no role files below "empty"/],
] as const) {
  test(`${what} is wrong usage`, async () => {
    const { world, status } = await rendered(args, { 'empty/f.framework.yaml': 'id: f\nname: F\n' });
    assert.equal(status, 2);
    assert.match(world.errors, reason);
    assert.deepEqual(world.written, []);
  });
}
