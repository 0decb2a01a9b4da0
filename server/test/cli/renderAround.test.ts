import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const files = {
  'roles/junior.role.yaml': 'id: junior\ntitle: Junior gardener\nprogressesTo: [gardener]\n',
  'roles/gardener.role.yaml': 'id: gardener\ntitle: Gardener\nprogressesTo: [head]\n',
  'elsewhere/head.role.yaml': 'id: head\ntitle: Head gardener\n',
  'unnamed.role.yaml': 'id: unnamed\ntitle: Somebody else\n',
};

for (const format of ['html', 'md', 'jsonld']) {
  test(`a role is rendered to ${format} with the titles of the roles that it leads to, wherever they are`, async () => {
    const world = new MemoryWorld(files);
    assert.equal(await run(['render', 'roles/gardener.role.yaml', '--to', format], world), 0, world.errors);
    assert.match(world.output, /Head gardener/);
    assert.doesNotMatch(world.output, /Somebody else/);
  });
}

test('the map of a role names who comes before it, too', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['render', 'roles/gardener.role.yaml', '--to', 'html'], world), 0);
  assert.match(world.output, /Junior gardener[\s\S]*Head gardener/);
});
