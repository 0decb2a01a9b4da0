import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

interface Run {
  readonly status: number;
  readonly output: string;
}

/** Runs files of tests, by their names, as `npm run test:unit` does. */
async function runFiles(context: TestContext, files: Readonly<Record<string, string>>): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-run-tests-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), `import { afterEach, before, beforeEach, test } from 'node:test';\n${text}\n`);
  }
  // A run inside a test would think that it is one of the processes of the outer run.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((done) => {
    const args = [join(import.meta.dirname, 'runTests.ts'), '*.test.mjs', '--exclude', 'other*', '--timeout', '60'];
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      done({ status, output: `${stdout}${stderr}` });
    });
  });
}

const passing = `test('passes', () => {});`;

test('all files are run, each with its own hooks, and their tests are counted', async (context) => {
  const { status, output } = await runFiles(context, {
    'a.test.mjs': `test('with hooks', () => {});\nafterEach(({ name }) => console.log('after', name));`,
    'b.test.mjs': `await Promise.resolve();\ntest('without hooks', () => {});\ntest('skipped', { skip: true }, () => {});`,
    'c.test.mjs': passing,
    'other.test.mjs': `test('fails', () => { throw new Error(); });`,
  });
  assert.equal(status, 0, output);
  assert.match(output, /^after with hooks$/m);
  assert.doesNotMatch(output, /^after without hooks$/m);
  for (const line of ['tests 4', 'pass 3', 'fail 0', 'skipped 1']) assert.match(output, new RegExp(`^ℹ ${line}$`, 'm'));
});

const failing: Readonly<Record<string, { readonly text: string; readonly says: RegExp }>> = {
  'a test that fails': { text: `test('breaks', () => { throw new Error('Broken.'); });`, says: /Broken\./ },
  'a file that cannot be loaded': { text: `throw new Error('Broken.');`, says: /the file is loaded/ },
  'a test that ends the process': {
    text: `test('exits', () => process.exit(0));`,
    says: /not run to their end:[\s\S]*b\.test/,
  },
  'a test that changes the environment': { text: `test('sets', () => { process.env.X = '1'; });`, says: /b.* leaves/ },
  'a hook that fails': {
    text: `beforeEach(() => { throw new Error('Broken.'); });\ntest('passes', () => {});`,
    says: /Broken\./,
  },
  'a hook before all tests that fails': {
    text: `before(() => { throw new Error('Broken.'); });\ntest('passes', () => {});`,
    says: /Broken\./,
  },
  'an error behind a test': {
    text: `test('late', () => { setImmediate(() => { throw new Error('Late.'); }); });`,
    says: /Late\./,
  },
};

for (const [what, { text, says }] of Object.entries(failing)) {
  test(`${what} fails the run`, async (context) => {
    const { status, output } = await runFiles(context, { 'a.test.mjs': passing, 'b.test.mjs': text });
    assert.equal(status, 1, output);
    assert.match(output, says);
    assert.match(output, /^\d+ passed, [1-9]\d* failed$/m);
  });
}

test('a pattern that matches no file fails the run', async (context) => {
  const { status, output } = await runFiles(context, {});
  assert.equal(status, 1);
  assert.match(output, /No file matches/);
});
