import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const files = {
  'a.role.yaml': 'title: A role\nskills: [{ items: [{ name: Knots }] }]\n',
  'b.role.yaml': 'title: B role\nskills: [{ items: [{ name: Knots }] }]\n',
  '.role-profiles.yaml': 'organisation: { name: Trust, logo: ./logo.svg }\n',
};
const picture = '<svg viewBox="0 0 9 9"><path d="M0 0L9 9L0 9"/></svg>';

test('a document has the logo of the settings', async () => {
  const world = new MemoryWorld({ ...files, 'logo.svg': picture });
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], world), 0, world.errors);
  assert.match(world.output, /<img class="rp-logo"/);
  assert.equal(world.errors, '');
});

test('a logo that cannot be read is said once, and nothing fails for it', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['render', '.', '--to', 'md', '-o', 'out'], world), 0, world.errors);
  assert.equal(
    world.errors.match(/The logo ".\/logo.svg" is left out of the document, since there is no such file/g)?.length,
    1,
  );
  const one = new MemoryWorld(files);
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], one), 0, one.errors);
  assert.match(one.output, /A role/);
  assert.match(one.errors, /The logo/);
});

test('a link out of the folder of the settings is not followed', async () => {
  const world = new MemoryWorld({ ...files, '/home/somebody/secret.svg': picture });
  world.links.set('/project/logo.svg', '/home/somebody/secret.svg');
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], world), 0, world.errors);
  assert.doesNotMatch(world.output, /rp-logo"/);
  assert.match(world.errors, /there is no such file, or it cannot be read/);
});
