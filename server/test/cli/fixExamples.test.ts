import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { allRules } from '../../src/service/rules/index.ts';
import { parseFixture } from '../support/fixture.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { exampleFixture } from '../support/ruleExample.ts';

/** How many findings of each code there are in a workspace, fixed first where `--fix` is among the options. */
async function findingsIn(world: MemoryWorld, ...options: string[]): Promise<Map<string, number>> {
  world.output = '';
  await run(['check', '--format', 'json', ...options], world);
  const counts = new Map<string, number>();
  for (const { diagnostics } of JSON.parse(world.output).files) {
    for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

for (const { code, documentation } of allRules) {
  test(`--fix of the bad example of ${code} leaves fewer findings, none of them new, and nothing for a second run`, async () => {
    const { files } = parseFixture(exampleFixture(documentation().bad));
    const world = new MemoryWorld({
      '/project/.role-profiles.yaml': `packs: [structure, text, ladder, catalogue, style, inclusive]\n`,
    });
    for (const { path, text } of files.values()) world.files.set(`/project${path}`, text);
    const before = await findingsIn(world);
    const after = await findingsIn(world, '--fix');
    for (const [left, count] of after) {
      assert.ok(count <= (before.get(left) ?? 0), `${left} is new in\n${[...world.files.values()].join('\n---\n')}`);
    }
    const written = [...world.files];
    world.written.length = 0;
    assert.deepEqual(await findingsIn(world, '--fix'), after);
    assert.deepEqual([...world.files], written);
    assert.deepEqual(world.written, []);
  });
}
