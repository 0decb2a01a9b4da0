import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installTools } from './install.ts';
import { repositoryRoot, requireBuilt } from './paths.ts';
import { exitOnSignals } from './server.ts';
import { runSuite } from './session.ts';
import { copySamples } from './workspace.ts';

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

try {
  requireBuilt(suite);
  await installTools();
  await runSuite({
    server: { env: process.stdout.isTTY ? { ROLE_PROFILES_TEST_COLOR: '1' } : {} },
    folder: copySamples(),
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
