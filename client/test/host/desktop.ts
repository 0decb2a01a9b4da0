import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { type Browser, chromium, type Page } from 'playwright-core';
import { requireSuccess, startBridge } from './bridge.ts';
import { bridgeVariable } from './bridgeProtocol.ts';
import { createPageDriver } from './pageDriver.ts';
import { repositoryRoot, requireBuilt } from './paths.ts';
import { withTimeout } from './server.ts';
import { copySamples, writeUserSettings } from './workspace.ts';

/**
 * `npm run test:desktop`: the same suite in a desktop VS Code. It is downloaded unless `VSCODE_EXECUTABLE` names one;
 * `VSCODE_VERSION` chooses what is downloaded.
 */
const { values } = parseArgs({ options: { timeout: { type: 'string', default: '1800' } } });

const windowTimeout = 180_000;

/** The window, once there is one, by the address that Chromium writes to standard error when it starts. */
async function connect(address: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.connectOverCDP(address);
  const isWindow = (page: Page) => page.url().includes('workbench');
  const { promise, resolve } = Promise.withResolvers<Page>();
  for (const context of browser.contexts()) {
    const watch = (page: Page) => {
      if (isWindow(page)) {
        resolve(page);
      }
      page.on('framenavigated', () => isWindow(page) && resolve(page));
    };
    context.on('page', watch);
    context.pages().forEach(watch);
  }
  const page = await withTimeout(promise, windowTimeout, () => 'VS Code opened no window.');
  return { browser, page };
}

async function run(): Promise<void> {
  const suite = join(repositoryRoot, 'dist', 'test', 'suite.cjs');
  requireBuilt(suite, join(repositoryRoot, 'dist', 'client.cjs'));
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'A desktop VS Code needs a display: use "xvfb-run -a npm run test:desktop" or "npm run test:vscode".',
    );
  }
  const scratch = mkdtempSync(join(tmpdir(), 'rp-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const userData = join(scratch, 'user');
  writeUserSettings(userData);

  const bridge = await startBridge();
  let connection: Promise<{ browser: Browser; page: Page }> | undefined;
  let written = '';
  const stderr = new Writable({
    write(chunk: Buffer, _encoding, done) {
      process.stderr.write(chunk);
      written = (written + chunk.toString()).slice(-10_000);
      const address = /DevTools listening on (ws:\S+)\s/.exec(written)?.[1];
      if (address !== undefined && connection === undefined) {
        connection = connect(address);
        connection.then(
          ({ page }) => bridge.connect(createPageDriver(page)),
          (error) => console.error('The window can not be driven:', error),
        );
      }
      done();
    },
  });
  try {
    const finished = runTests({
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath: suite,
      extensionTestsEnv: { [bridgeVariable]: bridge.url },
      launchArgs: [
        copySamples(),
        '--remote-debugging-port=0',
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
      stderr,
      ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
      ...(process.env.VSCODE_VERSION ? { version: process.env.VSCODE_VERSION } : {}),
    });
    await withTimeout(finished, Number(values.timeout) * 1000, () => `No end within ${values.timeout} s.`);
    requireSuccess(bridge.outcome());
  } catch (error) {
    const { page } = (await connection?.catch(() => undefined)) ?? {};
    await page?.screenshot({ path: join(repositoryRoot, 'screenshots', 'failed-run.png') }).catch(() => undefined);
    // The test runner's own answer to Ctrl-C is to end the VS Code that it started.
    process.emit('SIGINT');
    throw error;
  } finally {
    await (await connection?.catch(() => undefined))?.browser.close();
    bridge.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
