import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { repositoryRoot, requireBuilt } from './paths.ts';
import { exitOnSignals } from './server.ts';
import { runSuite, type Session } from './session.ts';
import { installPackage } from './vsix.ts';
import { createWebSession } from './web.ts';
import { copySamples } from './workspace.ts';

/**
 * The suites in a real VS Code, in a browser without a display: `npm run test:vscode` where extensions run in Node.js,
 * `npm run test:web` where they run in a web worker, as on vscode.dev.
 */
const { values } = parseArgs({
  options: {
    // An unpacked package can be tested in place of the checkout.
    extension: { type: 'string', default: repositoryRoot },
    web: { type: 'boolean', default: false },
    timeout: { type: 'string', default: '1800' },
    // Or a package, which VS Code installs first.
    vsix: { type: 'string' },
    grep: { type: 'string' },
    // Pictures of what tests have done, for somebody who looks at them: each takes as long as a short test.
    pictures: { type: 'boolean', default: false },
    // The display language, such as `de`.
    language: { type: 'string' },
  },
});

exitOnSignals();
if (values.grep !== undefined) process.env.TEST_GREP = values.grep;

try {
  const timeout = Number(values.timeout) * 1000;
  const extension = values.vsix === undefined ? resolve(values.extension) : await installPackage(values.vsix);
  const session = values.web ? createWebSession(extension, timeout) : createNodeSession(extension, timeout);
  const { language, pictures } = values;
  await runSuite({ ...session, pictures, ...(language === undefined ? {} : { language }) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function createNodeSession(extension: string, timeout: number): Session {
  const suite = join(repositoryRoot, 'dist', 'test', 'suite.cjs');
  requireBuilt(suite);
  return {
    server: { env: process.stdout.isTTY ? { ROLE_PROFILES_TEST_COLOR: '1' } : {} },
    folder: decodeURIComponent(pathToFileURL(copySamples()).pathname),
    extension: (authority) => ({
      developmentPath: `vscode-remote://${authority}${pathToFileURL(extension).pathname}`,
      testsPath: `vscode-remote://${authority}${pathToFileURL(suite).pathname}`,
    }),
    timeout,
  };
}
