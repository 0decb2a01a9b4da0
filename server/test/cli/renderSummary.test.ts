import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const activities = Array.from({ length: 9 }, (_, i) => `  - { name: Duty ${i + 1}, description: What is done. }`).join(
  '\n',
);
const files = {
  'a.role.yaml': `title: Gardener\nsummary: Grows things.\nworkActivities:\n${activities}\nskills:\n  - title: Craft\n    items:\n      - { name: Pruning, scale: ddat, level: working, description: All about it. }\nnotes: Not in a summary.\n`,
  'b.framework.yaml': 'id: b\nname: B\n',
};

const rendered = async (...args: string[]) => {
  const world = new MemoryWorld(files);
  return { status: await run(['render', ...args], world), world };
};

test('a summary has the first activities and all skills, and not what is said of them', async () => {
  for (const format of ['md', 'html']) {
    const { status, world } = await rendered('a.role.yaml', '--to', format, '--summary');
    assert.equal(status, 0, world.errors);
    for (const word of ['Gardener', 'Grows things.', 'Duty 5', 'Pruning', 'Working'])
      assert(world.output.includes(word), `${format}: ${word}`);
    assert.doesNotMatch(world.output, /Duty 6|All about it|Not in a summary/);
  }
});

test('a summary is of a role, and no data', async () => {
  assert.equal((await rendered('b.framework.yaml', '--to', 'md', '--summary')).status, 2);
  assert.equal((await rendered('a.role.yaml', '--to', 'jsonld', '--summary')).status, 2);
});

test('a date is written as it is asked for, and what is no date is refused', async () => {
  for (const date of ['2026-02-30', 'today', '26-1-1']) {
    const { status, world } = await rendered('a.role.yaml', '--to', 'md', '--date', date);
    assert.equal(status, 2);
    assert.match(world.errors, /is no date; write it as 2026-10-01/);
  }
  assert.equal((await rendered('a.role.yaml', '--to', 'md', '--date', '2026-02-28')).status, 0);
});
