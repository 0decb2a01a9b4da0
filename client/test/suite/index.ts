import { format } from 'node:util';
import Mocha from 'mocha';
import { finish, hasBridge, print, screenshot } from './page.ts';

/** Runs all tests; VS Code calls it in the extension host. `TEST_GREP` picks tests by name. */
export async function run(): Promise<void> {
  let failed = 0;
  try {
    const mocha = createMocha();
    await importTests();
    const { passes, failures } = await report(mocha);
    failed = failures;
    if (hasBridge) {
      await finish({ passes, failures });
    }
  } catch (error) {
    // Without this, VS Code in a browser would swallow why the tests could not run.
    if (hasBridge) {
      await print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    throw error;
  }
  if (failed > 0) {
    throw new Error(`${failed} of the tests in VS Code failed.`);
  }
}

/** One by one, and only now, because mocha has just made `describe` and `it` global. */
async function importTests(): Promise<void> {
  await import('./extension.test.ts');
}

function createMocha(): Mocha {
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
  return mocha;
}

async function report(mocha: Mocha): Promise<{ passes: number; failures: number }> {
  // The report goes through the bridge: on the console it would drown in what VS Code has to say about itself.
  let printed: Promise<unknown> = Promise.resolve();
  if (hasBridge) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
      printed = printed.then(() => print(format(...args)));
    };
  }
  let passes = 0;
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('pass', () => {
      passes += 1;
    });
  });
  await printed;
  return { passes, failures };
}
