import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { documentKind } from '../../src/service/document/kind.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const root = new URL('../../../', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The exit status of a command line, split as a shell would split it, on a file with one error. */
async function statusOf(command: string): Promise<number> {
  const [program = '', ...args] = command.split(' ');
  assert.ok(Object.hasOwn(manifest.bin, program), `"${program}" is a command of the package`);
  const world = new MemoryWorld({ 'lead.role.yaml': 'id: lead\ntitle: Lead\nsummary: Leads.\nextends: nobody\n' });
  return run([...args, 'lead.role.yaml'], world);
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const hooks: readonly Hook[] = parse(read('.pre-commit-hooks.yaml'));

test('there is a hook to check and one to fix', () => {
  assert.deepEqual(
    hooks.map(({ id, language }) => [id, language]),
    [
      ['role-profile-check', 'node'],
      ['role-profile-fix', 'node'],
    ],
  );
});

const names = [
  'a.role.yaml',
  'x/a.role.yml',
  'a.framework.yaml',
  'A.ROLE.YAML',
  '.role-profiles.yaml',
  'x/.role-profiles.yaml',
  '.role-profiles.yml',
];
const others = ['a.yaml', 'a.role.yaml.bak', 'role.yaml', 'x.role-profiles.yaml', 'a.role.json', '.role-profiles.json'];

for (const { id, entry, files } of hooks) {
  test(`the hook ${id} runs a command that there is`, async () => {
    assert.equal(await statusOf(entry), 1);
  });

  test(`the hook ${id} is for our files and no others`, () => {
    assert.ok(files.startsWith('(?i)'), 'a Python pattern in either case');
    const pattern = new RegExp(files.slice(4), 'i');
    for (const name of [...names, ...others]) {
      assert.equal(pattern.test(name), documentKind(name) !== undefined, name);
      assert.equal(pattern.test(name), names.includes(name), name);
    }
  });
}

test('an installation from the repository builds the commands, and tells nothing but the name of its package', () => {
  assert.match(manifest.scripts.prepare, /esbuild\.mjs/);
  for (const file of Object.values(manifest.bin)) assert.match(file, /^dist\/[a-z]+\.mjs$/);
  // pre-commit takes the whole output of "npm pack" for the name of the file.
  assert.match(read('.npmrc'), /^foreground-scripts=false$/m);
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

const action: Action = parse(read('.github/actions/check/action.yml'));

test('every input of the action reaches the script that needs it, and none by any other way', () => {
  const { run: script = '', env = {} } = action.runs.steps.at(-1) ?? {};
  assert.equal(action.runs.using, 'composite');
  assert.doesNotMatch(script, /\$\{\{/);
  for (const name of Object.keys(action.inputs)) {
    const variable = `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
    assert.equal(env[variable], `\${{ inputs.${name} }}`);
    assert.ok(script.includes(`"$${variable}"`), name);
  }
});

test('what the action runs is what the command line takes', async () => {
  const script = action.runs.steps.at(-1)?.run ?? '';
  const calls = [...script.matchAll(/^ *node "\$cli" (check[^\n]*?) -- "\$\{paths\[@\]\}"/gm)].map(
    ([, call = '']) => call,
  );
  assert.equal(calls.length, 2);
  const options = [...script.matchAll(/options\+?=\(([^)]*)\)/g)].map(([, option = '']) => option).join(' ');
  for (const call of calls) {
    const filled = call
      .replace(/"\$\{options\[@\]\}"/, options)
      .replace('"$INPUT_FORMAT"', action.inputs.format?.default ?? '')
      .replace('"$INPUT_MAX_WARNINGS"', '0');
    assert.equal(await statusOf(`role-profile ${filled} --`), 1, filled);
  }
});
