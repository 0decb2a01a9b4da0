import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const files = {
  'roles/gardener.role.yaml': 'title: Gardener\nsummary: Keeps the paths open.\n',
  'roles/head.role.yaml': 'title: Head gardener\n',
};

/** A world in which `serve` runs, and its end. */
async function serving(args: readonly string[] = ['roles']) {
  const world = new MemoryWorld(files);
  const ended = run(['serve', ...args], world);
  while (!world.served) await new Promise(setImmediate);
  const content = async (path: string) => String((await world.served?.(path))?.body);
  return { world, content, ended };
}

test('a folder is shown as a site until the command is ended', async () => {
  const { world, content, ended } = await serving();
  assert.match(world.errors, /2 roles at http:\/\/127\.0\.0\.1:0\//);
  assert.match(await content(''), /Head gardener/);
  assert.match(await content('roles/gardener.html'), /Keeps the paths open/);
  assert.equal(await world.served?.('roles/nobody.html'), undefined);
  assert.equal(await world.served?.('../roles/gardener.role.yaml'), undefined);
  world.interrupt();
  assert.equal(await ended, 0);
});

test('pages load again when a file has changed', async () => {
  const { world, content, ended } = await serving();
  assert.match(await content('roles/gardener.html'), /assets\/renew\.js/);
  world.files.set('/project/roles/gardener.role.yaml', 'title: Gardener\nsummary: Plants trees.\n');
  world.changed();
  while (world.changesTold === 0) await new Promise(setImmediate);
  assert.match(await content('roles/gardener.html'), /Plants trees/);
  world.interrupt();
  await ended;
});

test('a role with a syntax error keeps its page, and the error is said', async () => {
  const { world, content, ended } = await serving();
  world.files.set('/project/roles/gardener.role.yaml', 'title: "Gardener\nsummary: [Plants\n');
  world.changed();
  while (world.changesTold === 0) await new Promise(setImmediate);
  assert.match(world.errors, /gardener\.role\.yaml/);
  assert.match(await content('roles/gardener.html'), /Keeps the paths open/);
  world.interrupt();
  await ended;
});

test('a role that is gone has no page any more', async () => {
  const { world, ended } = await serving();
  world.files.delete('/project/roles/gardener.role.yaml');
  world.changed();
  while (world.changesTold === 0) await new Promise(setImmediate);
  assert.equal(await world.served?.('roles/gardener.html'), undefined);
  world.interrupt();
  await ended;
});

for (const [args, message] of [
  [['roles', 'more'], /serve takes one folder/],
  [['roles/gardener.role.yaml'], /is a file; name its folder/],
  [['nowhere'], /does not exist/],
  [['roles', '--port', 'http'], /"http" is no port/],
  [['roles', '--port', '70000'], /"70000" is no port/],
] as const) {
  test(`serve ${args.join(' ')} is wrong usage`, async () => {
    const world = new MemoryWorld(files);
    assert.equal(await run(['serve', ...args], world), 2);
    assert.match(world.errors, message);
  });
}
