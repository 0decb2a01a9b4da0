import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type Bridge, requireSuccess, startBridge } from './bridge.ts';
import { bridgeVariable } from './bridgeProtocol.ts';
import { launchChromium, newWindow } from './chromium.ts';
import { createPageDriver } from './pageDriver.ts';
import { screenshotsFolder } from './paths.ts';
import { type Server, type ServerOptions, startServer, withTimeout } from './server.ts';

export interface Session {
  server: ServerOptions;
  /** The folder of the extension and the module whose `run()` runs the suite, as URIs of the window's VS Code. */
  extension(authority: string): { developmentPath: string; testsPath: string };
  /** The folder to open: a path on the server, or a URI where there is no server. */
  folder: string;
  /** Last arrangements before the page is opened. */
  prepare?(page: Page, authority: string, bridge: Bridge): Promise<void>;
  /** The display language of the window, such as `de`; that of VS Code when left out. */
  language?: string;
  /** Whether pictures are taken of what tests have done; otherwise only of those that fail. */
  pictures?: boolean;
  /** How long everything may take, in milliseconds. */
  timeout: number;
}

/**
 * Opens VS Code in a headless browser, lets it run the suite, and passes the suite's output on.
 * Rejects unless it ran to its end without a failure. Everything that was started has ended by then.
 */
export async function runSuite(session: Session): Promise<void> {
  const bridge = await startBridge();
  let server: Server | undefined;
  let browser: Browser | undefined;
  try {
    server = await startServer({
      ...session.server,
      // The smoke test driver is what makes a built VS Code take an extension and a suite from the address.
      args: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown', ...(session.server.args ?? [])],
      env: { ...session.server.env, [bridgeVariable]: bridge.url },
    });
    browser = await launchChromium();
    const page = await newWindow(browser, 1280, 800);
    // A test looks at what was copied; writing to the clipboard needs no permission.
    await page.context().grantPermissions(['clipboard-read']);
    if (session.language !== undefined) await setDisplayLanguage(page, session.language);
    const driver = createPageDriver(page);
    const { screenshot } = driver;
    bridge.connect(
      session.pictures
        ? driver
        : { ...driver, screenshot: async (name) => (isOfFailure(name) ? screenshot(name) : '') },
    );
    const { finished, log } = await listenToPage(page);
    const stopped = server.ended.then((output) => {
      throw new Error(`VS Code's server ended during the suite:\n${output}`);
    });
    try {
      await session.prepare?.(page, server.authority, bridge);
      await page.goto(address(session, server.authority));
      const late = () => `The suite did not end within ${session.timeout / 1000} s.`;
      await withTimeout(Promise.race([finished, stopped]), session.timeout, late);
      requireSuccess(bridge.outcome());
    } catch (error) {
      mkdirSync(screenshotsFolder, { recursive: true });
      writeFileSync(join(screenshotsFolder, 'failed-run.log'), log.join('\n'));
      if (bridge.outcome() === undefined) {
        await driver.screenshot('failed-run').catch(() => undefined);
      }
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${reason}\nPictures of the window and VS Code's log are in ${screenshotsFolder}.`);
    }
  } finally {
    await browser?.close();
    server?.stop();
    bridge.close();
  }
}

/** By the name that the report of the suite gives to the picture of a test that has failed. */
function isOfFailure(name: string): boolean {
  return name.startsWith('failed ');
}

function address({ folder, extension }: Session, authority: string): string {
  const { developmentPath, testsPath } = extension(authority);
  const payload = [
    ['extensionDevelopmentPath', developmentPath],
    ['extensionTestsPath', testsPath],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/**
 * Lets VS Code take another display language for its own, as it would with a language pack: its own words stay English, and extensions speak the
 * language. VS Code reads it from a global, which the file with its words would set back.
 */
async function setDisplayLanguage(page: Page, language: string): Promise<void> {
  await page.addInitScript((tag) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => tag, set: () => {}, configurable: true });
  }, language);
}

/**
 * The page calls two functions, with what VS Code and the suite log and at the end.
 * The log is mostly VS Code's own and loud, as it misses its compiled modules: `VERBOSE=1` shows it.
 */
async function listenToPage(page: Page): Promise<{ finished: Promise<void>; log: string[] }> {
  const log: string[] = [];
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>();
  // Closing the page is also how every run ends, after which nobody awaits this any more.
  finished.catch(() => undefined);
  page.on('console', (message) => message.type() === 'error' && log.push(`[page] ${message.text()}`));
  page.on('pageerror', (error) => log.push(`[page] ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => log.push(`[page] ${request.url()}: ${request.failure()?.errorText}`));
  page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
  page.on('close', () => reject(new Error('The page with VS Code was closed.')));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = `[${type}] ${format(...args)}`;
    log.push(line);
    if (process.env.VERBOSE) {
      console.log(line);
    }
  });
  await page.exposeFunction('codeAutomationExit', () => resolve());
  return { finished, log };
}
