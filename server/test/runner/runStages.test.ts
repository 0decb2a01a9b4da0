import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

/** Runs lanes of scripts that are lines of JavaScript, by their names, in a folder that is removed after the test. */
async function runLanes(context: TestContext, lanes: readonly string[], scripts: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-run-stages-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.mjs`), text);
  const commands = Object.keys(scripts).map((name) => [name, `"${process.execPath}" ${name}.mjs`]);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: Object.fromEntries(commands) }));
  const args = [join(import.meta.dirname, 'runStages.ts'), ...lanes];
  return new Promise<{ folder: string; status: number; output: string }>((done) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      done({ folder, status: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

/** Does not end before the other script has come to the same place. */
const meets = (own: string, other: string) => `
import { existsSync, writeFileSync } from 'node:fs';

writeFileSync('${own}.here', '');
while (!existsSync('${other}.here'));
console.log('${own} met ${other}');
`;

test('lanes run at the same time, and the scripts of a lane one after the other', async (context) => {
  const { status, output } = await runLanes(context, ['a after', 'b'], {
    a: meets('a', 'b'),
    b: meets('b', 'a'),
    after: `console.log('after a');`,
  });
  assert.equal(status, 0, output);
  assert.match(output, /^b met a$/m);
  assert.match(output, /^a met b\n✔ a [\s\S]*^after a\n✔ after /m);
});

test('the first script that fails ends the others, and what follows it is not begun', async (context) => {
  const { folder, status, output } = await runLanes(context, ['fails after', 'endless'], {
    fails: `${meets('fails', 'endless')}process.exitCode = 1;`,
    endless: `import { writeFileSync } from 'node:fs';\nwriteFileSync('endless.here', '');\nsetInterval(() => {}, 1000);`,
    after: `import { writeFileSync } from 'node:fs';\nwriteFileSync('after.here', '');`,
  });
  assert.equal(status, 1);
  assert.match(output, /^fails met endless\n✖ fails failed after \d+ s: exit status 1$/m);
  assert.equal(existsSync(join(folder, 'after.here')), false);
});
