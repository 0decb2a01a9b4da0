import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installTools } from './install.ts';
import { repositoryRoot, requireBuilt } from './paths.ts';
import { exitOnSignals } from './server.ts';
import { runSuite } from './session.ts';

/** `npm run test:vscode`: the suite in a real VS Code, in a browser without a display. */
const { values } = parseArgs({
  options: {
    // An unpacked package can be tested in place of the checkout.
    extension: { type: 'string', default: repositoryRoot },
    timeout: { type: 'string', default: '300' },
  },
});

exitOnSignals();
const extension = resolve(values.extension);
const suite = join(repositoryRoot, 'dist', 'test', 'suite.cjs');
requireBuilt(suite);
await installTools();

// Tests write into the workspace, so that they get a copy. VS Code compares paths as text, hence the real one.
const workspace = join(realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-tests-'))), 'workspace');
cpSync(join(repositoryRoot, 'samples'), workspace, { recursive: true });
process.once('exit', () => rmSync(join(workspace, '..'), { recursive: true, force: true }));
try {
  process.exitCode = await runSuite({
    server: { env: process.stdout.isTTY ? { ROLE_PROFILES_TEST_COLOR: '1' } : {} },
    folder: workspace,
    extension: (authority) => ({
      developmentPath: `vscode-remote://${authority}${extension}`,
      testsPath: `vscode-remote://${authority}${suite}`,
    }),
    timeout: Number(values.timeout) * 1000,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
