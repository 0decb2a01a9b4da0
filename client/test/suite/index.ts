import { format } from 'node:util';
import Mocha from 'mocha';
import { hasBridge, print, screenshot } from './page.ts';

/**
 * Runs all tests; VS Code calls it in the extension host. `TEST_GREP` picks tests by name.
 * Test files are imported one by one, after mocha has made `describe` and `it` global.
 */
export async function run(): Promise<void> {
  const grep = process.env.TEST_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: process.env.ROLE_PROFILES_TEST_COLOR === '1',
    ...(grep === undefined ? {} : { grep }),
    rootHooks: {
      async afterEach(this: Mocha.Context) {
        if (hasBridge && this.currentTest?.state === 'failed') {
          await screenshot(`failed ${this.currentTest.fullTitle()}`);
        }
      },
    },
  });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./extension.test.ts');

  // The report goes through the bridge: on the console it would drown in what VS Code has to say about itself.
  let printed: Promise<unknown> = Promise.resolve();
  if (hasBridge) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
      printed = printed.then(() => print(format(...args)));
    };
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  await printed;
  if (failures > 0) {
    throw new Error(`${failures} of the tests in VS Code failed.`);
  }
}
