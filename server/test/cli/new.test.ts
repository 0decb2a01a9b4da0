import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

async function made(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const world = new MemoryWorld(files);
  const status = await run(['new', ...args], world);
  return { world, status, names: world.output.trim().split('\n') };
}

test('a role has its title and nothing else', async () => {
  const { world, status, names } = await made(['role', 'Staff nurse']);
  assert.equal(status, 0, world.errors);
  assert.deepEqual(names, ['staff-nurse.role.yaml']);
  assert.equal(world.files.get('/project/staff-nurse.role.yaml'), 'title: Staff nurse\nstatus: draft\nlang: en-GB\n');
});

test('with a starter it has what people of that trade do, and its framework comes along', async () => {
  const { world, names } = await made(['role', 'Theatre nurse', '--starter', 'nursing', '-o', 'roles']);
  assert.deepEqual(names, ['roles/ward-nursing.framework.yaml', 'roles/theatre-nurse.role.yaml']);
  assert.match(
    world.files.get('/project/roles/theatre-nurse.role.yaml') ?? '',
    /^title: Theatre nurse\n[\s\S]*workActivities:/,
  );
  assert.equal(await run(['check', 'roles'], world), 0, world.output);
});

test('a role begins on a framework that there is', async () => {
  const framework = {
    '/project/skills.framework.yaml': 'id: ours\nname: Ours\nskills:\n  - { id: listening, name: Listening }\n',
  };
  const { world, status } = await made(
    ['role', 'Nurse', '--framework', 'skills.framework.yaml', '-o', 'roles'],
    framework,
  );
  assert.equal(status, 0, world.errors);
  assert.match(
    world.files.get('/project/roles/nurse.role.yaml') ?? '',
    /^frameworks:\n {2}ours: \.\.\/skills\.framework\.yaml$/m,
  );
  assert.equal(await run(['check', 'roles'], world), 0, world.output);
});

test('a ladder has a role for each grade, and no finding', async () => {
  const { world, names } = await made(['ladder', '--starter', 'Kitchen']);
  assert.deepEqual(names, [
    'kitchen.framework.yaml',
    'commis-chef.role.yaml',
    'chef-de-partie.role.yaml',
    'sous-chef.role.yaml',
  ]);
  assert.equal(await run(['check', '--max-warnings', '0'], world), 0, world.output);
});

test('a framework and settings can be checked at once', async () => {
  const { world } = await made(['framework', 'Our skills']);
  assert.equal(await run(['new', 'settings'], world), 0);
  assert.deepEqual([...world.files.keys()], ['/project/our-skills.framework.yaml', '/project/.role-profiles.yaml']);
  assert.equal(await run(['check', '--max-warnings', '0'], world), 0, world.output);
});

test('the file can be named', async () => {
  const { names } = await made(['role', 'Nurse', '-o', 'a/ward.role.yaml']);
  assert.deepEqual(names, ['a/ward.role.yaml']);
});

test('no file that exists is touched', async () => {
  const { names } = await made(['role', 'Nurse'], { 'nurse.role.yaml': 'title: Mine\n' });
  assert.deepEqual(names, ['nurse-2.role.yaml']);
  const named = await made(['role', 'Nurse', '-o', 'nurse.role.yaml'], { 'nurse.role.yaml': 'title: Mine\n' });
  assert.equal(named.status, 2);
  assert.equal(named.world.files.get('/project/nurse.role.yaml'), 'title: Mine\n');
  assert.match(named.world.errors, /nurse\.role\.yaml cannot be written: .*; nothing was made$/m);
});

for (const [args, message] of [
  [[], /say what is new: role, framework, ladder or settings/],
  [['job'], /say what is new/],
  [['role', 'Staff', 'nurse'], /put a title of several words in quotes/],
  [['ladder'], /a ladder begins with a starter/],
  [['role', 'A', '--starter', 'sailing'], /there is no starter "sailing"; there are finance/],
  [['role', 'A', '--framework', 'none.framework.yaml'], /there is no framework "none\.framework\.yaml"/],
  [['role', 'A', '--framework', 'a.role.yaml'], /is not the name of a framework file/],
  [['framework', 'A', '--framework', 'a.framework.yaml'], /is for a role without a starter/],
  [['role', 'A', '-o', 'a.framework.yaml'], /is not the name of a role file/],
] as const) {
  test(`new ${args.join(' ')} is wrong usage`, async () => {
    const { world, status } = await made(args);
    assert.equal(status, 2);
    assert.match(world.errors, message);
  });
}
