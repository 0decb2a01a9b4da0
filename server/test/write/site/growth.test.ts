import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { createFileNames } from '../../../src/write/fileName.ts';
import { siteFiles } from '../../../src/write/site/site.ts';
import { directoryOf } from '../../support/directoryOf.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';

/** How many facts and inputs the files of a site of families of two roles have in all. */
async function sizeOf(families: number): Promise<number> {
  const names = Array.from({ length: 2 * families }, (_, i) => `r${i}`);
  const texts = names.map(
    (name, i) =>
      `--- /${name}.role.yaml\nid: ${name}\ntitle: ${name}\nfamily: F${i >> 1}\nskills: [{ title: G, items: [{ name: S }] }]\n`,
  );
  const { profile } = directoryOf(texts.join(''));
  const roles = names.map((name) => ({ uri: `file:///${name}.role.yaml`, profile: profile(name) }));
  const files = await siteFiles({ roles, catalogues: [], matrix: async () => undefined });
  assert.equal(files.filter(({ path }) => path.startsWith('matrices/')).length, families);
  return files.reduce((sum, { facts, inputs }) => sum + facts.length + inputs.length, 0);
}

test('what the files of a site depend on grows with the site', async () => {
  const [some, twice] = [await sizeOf(20), await sizeOf(40)];
  assert(twice <= 2 * some, `${some} and ${twice}`);
});

test('a name that many texts ask for is counted on from where it was, not from the beginning', (t) => {
  const looks = (count: number) => {
    const name = createFileNames();
    const has = t.mock.method(Set.prototype, 'has');
    const names = Array.from({ length: count }, () => name('Engineer', 'role'));
    has.mock.restore();
    assert.equal(names.at(-1), `engineer-${count}`);
    return has.mock.callCount();
  };
  assert.equal(looks(200), 2 * looks(100) + 1);
});

test('the text of a role is read twice, for what it says and for whether it has changed', async (t) => {
  const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
  const world = new MemoryWorld(
    Object.fromEntries(names.map((name) => [`in/${name}.role.yaml`, `id: ${name}\ntitle: ${name}\nfamily: F\n`])),
  );
  const read = t.mock.method(world, 'readText');
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const reads = read.mock.calls.filter(({ arguments: [path] }) => path.endsWith('.role.yaml'));
  assert.equal(reads.length, 2 * names.length);
});
