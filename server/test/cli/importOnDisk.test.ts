import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeWorld } from '../../src/cli/nodeWorld.ts';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import { rolesCsv, skillsCsv } from '../import/support/sources.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

/** The machine, of which a test reads what is printed. */
function quietWorld(): World & { readonly printed: { output: string; errors: string } } {
  const printed = { output: '', errors: '' };
  return {
    ...nodeWorld(),
    printed,
    writeOutput: (data) => {
      printed.output += String(data);
    },
    writeError: (text) => {
      printed.errors += text;
    },
    showProgress: () => {},
  };
}

const skills = skillsCsv([{ name: 'Baking' }, { name: 'Cooking' }]);

test('files are imported on the disk, again without a change, and merged when the source has changed', async (t) => {
  const folder = temporaryFolder(t);
  const [source, out] = [join(folder, 'in'), join(folder, 'new/out')];
  mkdirSync(source);
  writeFileSync(join(source, 'skills.csv'), skills);
  writeFileSync(join(source, 'roles.csv'), `\ufeff${rolesCsv('Head cook', [['Baking', 'Expert']])}`);
  const first = quietWorld();
  assert.equal(await run(['import', source, '-o', out], first), 0, first.printed.errors);
  const names = ['.role-profiles-import.json', 'ddat.framework.yaml', 'head-cook.role.yaml'];
  assert.deepEqual(readdirSync(out).sort(), names);
  const texts = names.map((name) => readFileSync(join(out, name), 'utf8'));
  const again = quietWorld();
  assert.equal(await run(['import', source, '-o', out], again), 0, again.printed.errors);
  assert.match(again.printed.output, /Files \(2 as it is\)/);
  assert.deepEqual(
    names.map((name) => readFileSync(join(out, name), 'utf8')),
    texts,
  );
  writeFileSync(join(source, 'skills.csv'), skills.replace('What Baking is.', 'What Baking is now.'));
  const edited = (texts[1] ?? '').replace('What Cooking is.', 'What cooking is here. # ours');
  writeFileSync(join(out, 'ddat.framework.yaml'), edited);
  const refused = quietWorld();
  assert.equal(await run(['import', source, '-o', out], refused), 2);
  assert.match(refused.printed.errors, /ddat\.framework\.yaml, .*head-cook\.role\.yaml; --overwrite lets them/);
  assert.equal(readFileSync(join(out, 'ddat.framework.yaml'), 'utf8'), edited);
  const merged = quietWorld();
  await run(['import', source, '-o', out, '--overwrite'], merged);
  assert.equal(
    readFileSync(join(out, 'ddat.framework.yaml'), 'utf8'),
    edited.replace('What Baking is.', 'What Baking is now.'),
  );
});

test('a link in a folder is no source, a link that was named is', { skip: skipOnWindows }, async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'secret.csv'), skills);
  symlinkSync(join(folder, 'secret.csv'), join(folder, 'in/link.csv'));
  const found = quietWorld();
  assert.equal(await run(['import', join(folder, 'in'), '--dry-run'], found), 2);
  assert.match(found.printed.errors, /there is no file to import/);
  const named = quietWorld();
  assert.equal(await run(['import', join(folder, 'in/link.csv'), '--dry-run'], named), 0, named.printed.errors);
});
