import { finish, hasBridge, print, screenshot } from './page.ts';

/** The parts of mocha that its builds for Node.js and for a web worker share. */
interface Runnable {
  rootHooks(hooks: { afterEach(this: Mocha.Context): Promise<void> }): unknown;
  run(done: (failures: number) => void): { on(event: 'pass', listener: () => void): unknown };
}

/** Where mocha's reporters write to. */
interface Reporter {
  consoleLog: (...args: unknown[]) => void;
}

/**
 * Loads the tests, runs them and tells the runner how they came out. Rejects if one failed, which is how the extension
 * host learns it.
 */
export async function runAndReport(mocha: Runnable, reporter: Reporter, load: () => Promise<void>): Promise<void> {
  let failures = 0;
  try {
    mocha.rootHooks({ afterEach: showFailure });
    await load();
    failures = await run(mocha, reporter);
  } catch (error) {
    // Without this, VS Code in a browser would swallow why the tests could not run.
    if (hasBridge) {
      await print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    throw error;
  }
  if (failures > 0) {
    throw new Error(`${failures} of the tests in VS Code failed.`);
  }
}

/** Leaves a picture of the window as it was when a test failed. */
async function showFailure(this: Mocha.Context): Promise<void> {
  if (hasBridge && this.currentTest?.state === 'failed') {
    await screenshot(`failed ${this.currentTest.fullTitle()}`);
  }
}

async function run(mocha: Runnable, reporter: Reporter): Promise<number> {
  // The report goes through the bridge: on the console it would drown in what VS Code has to say about itself.
  let printed: Promise<unknown> = Promise.resolve();
  if (hasBridge) {
    reporter.consoleLog = (...args) => {
      printed = printed.then(() => print(format(args)));
    };
  }
  let passes = 0;
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('pass', () => {
      passes += 1;
    });
  });
  await printed;
  if (hasBridge) {
    await finish({ passes, failures });
  }
  return failures;
}

/** What `console.log` does with the two placeholders that mocha uses; a web worker has no `node:util` to do it. */
function format([pattern, ...values]: unknown[]): string {
  const text = String(pattern ?? '').replace(/%[sd]/g, (placeholder) =>
    values.length > 0 ? String(values.shift()) : placeholder,
  );
  return [text, ...values].join(' ');
}
