import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globPatternOf } from '../../src/cli/globPattern.ts';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const role = (id: string) => `id: ${id}\ntitle: The ${id}\nsummary: Runs.\n`;

function world(): MemoryWorld {
  return new MemoryWorld({
    'roles/a.role.yaml': role('a'),
    'roles/it/b.role.yaml': role('b'),
    'roles/it/c [draft].role.yaml': role('c'),
    'roles/it/f.framework.yaml': 'id: f\nname: F\n',
    'notes.md': 'None.',
  });
}

async function checked(...paths: readonly string[]): Promise<readonly string[] | string> {
  const called = world();
  const status = await run(['check', ...paths, '--format', 'json'], called);
  if (status === 2) return called.errors;
  return JSON.parse(called.output).files.map(({ path }: { path: string }) => path);
}

const cases: readonly [name: string, paths: readonly string[], files: readonly string[]][] = [
  ['one folder', ['roles/*.role.yaml'], ['roles/a.role.yaml']],
  [
    'all folders below',
    ['roles/**/*.role.yaml'],
    ['roles/a.role.yaml', 'roles/it/b.role.yaml', 'roles/it/c [draft].role.yaml'],
  ],
  ['from the top', ['**/a.*'], ['roles/a.role.yaml']],
  ['with a dot', ['./roles/a.*'], ['roles/a.role.yaml']],
  ['backslashes', ['roles\\it\\b*.yaml'], ['roles/it/b.role.yaml']],
  ['alternatives', ['roles/it/{b,f}.*.yaml'], ['roles/it/b.role.yaml', 'roles/it/f.framework.yaml']],
  ['a file whose name has the signs is that file', ['roles/it/c [draft].role.yaml'], ['roles/it/c [draft].role.yaml']],
  ['twice', ['roles/a*', 'roles/a.role.yaml'], ['roles/a.role.yaml']],
  ['absolute', ['/project/roles/a*'], ['roles/a.role.yaml']],
];

for (const [name, paths, files] of cases) {
  test(`a pattern as PATH: ${name}`, async () => {
    assert.deepEqual(await checked(...paths), files);
  });
}

test('a pattern that no file of ours matches is wrong usage, as is one in a folder that does not exist', async () => {
  assert.match(String(await checked('*.md')), /^role-profile: no role, framework or settings file matches "\*\.md"/);
  assert.match(String(await checked('none/*.yaml')), /none/);
  assert.match(String(await checked('none.role.yaml')), /"none\.role\.yaml" does not exist/);
});

test('what is no pattern is a path, and a very long one is, too', () => {
  assert.equal(globPatternOf('roles/a.role.yaml'), undefined);
  assert.equal(globPatternOf('*'.repeat(2000)), undefined);
  assert.equal(globPatternOf('/*.role.yaml')?.folder, '/');
});

test('-h is --help, for the program and for each command', async () => {
  for (const command of [[], ['check'], ['render'], ['compare'], ['matrix']]) {
    const [short, long] = [world(), world()];
    assert.equal(await run([...command, '-h'], short), 0);
    assert.equal(await run([...command, '--help'], long), 0);
    assert.equal(short.output, long.output);
  }
});
