import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { requireBuilt } from './paths.ts';
import { exitOnSignals, startServer } from './server.ts';

/** The address of VS Code with the extension, and with what its address says besides, such as `folder`. */
export type AddressOf = (parameters: Readonly<Record<string, string>>) => string;

/**
 * Does something from outside with a VS Code in a browser that has the extension of a folder, which must have been built; ends both afterwards.
 * An error is printed, and makes the process end with status 1.
 */
export async function inBrowser(
  extension: string,
  work: (browser: Browser, addressOf: AddressOf) => Promise<void>,
): Promise<void> {
  exitOnSignals();
  try {
    requireBuilt(join(extension, 'dist', 'client.cjs'));
    const server = await startServer({ args: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] });
    const browser = await launchChromium();
    try {
      const developmentPath = `vscode-remote://${server.authority}${pathToFileURL(extension).pathname}`;
      const payload = JSON.stringify([['extensionDevelopmentPath', developmentPath]]);
      await work(
        browser,
        (parameters) => `http://${server.authority}/?${new URLSearchParams({ ...parameters, payload })}`,
      );
    } finally {
      await browser.close();
      server.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
