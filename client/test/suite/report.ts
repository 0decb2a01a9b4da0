import { finish, hasBridge, print, screenshot } from './page.ts';

/** What the builds of mocha for Node.js and for a web worker have in common. */
interface Runnable {
  run(done: (failures: number) => void): { on(event: 'pass', listener: () => void): unknown };
}

/** The console to which the reporters of mocha write. */
interface Reporter {
  consoleLog: (...args: unknown[]) => void;
}

/**
 * Loads the tests, runs them and sends the result to the runner. Rejects when a test has failed, by which the extension host knows it.
 */
export async function runAndReport(mocha: Runnable, reporter: Reporter, load: () => Promise<void>): Promise<void> {
  let failures = 0;
  try {
    showFailures();
    await load();
    failures = await run(mocha, reporter);
  } catch (error) {
    // VS Code in a browser does not show why tests could not be run, so that it is printed here.
    if (hasBridge) {
      await print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    throw error;
  }
  if (failures > 0) {
    throw new Error(`${failures} of the tests in VS Code failed.`);
  }
}

/**
 * Lets each group of tests save a picture of the window when one of them has failed, before its own hooks close what the test has shown: those of the
 * whole suite would come after them.
 */
function showFailures(): void {
  const { describe } = globalThis;
  const withPictures = (title: string, body: (this: Mocha.Suite) => void) =>
    describe(title, function () {
      afterEach(showFailure);
      body.call(this);
    });
  globalThis.describe = Object.assign(withPictures, {
    only: describe.only,
    skip: describe.skip,
  }) as Mocha.SuiteFunction;
}

async function showFailure(this: Mocha.Context): Promise<void> {
  if (hasBridge && this.currentTest?.state === 'failed') {
    await screenshot(`failed ${this.currentTest.fullTitle()}`);
  }
}

async function run(mocha: Runnable, reporter: Reporter): Promise<number> {
  // The report goes through the bridge, since on the console it would be lost among the messages of VS Code.
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

/** Replaces the two placeholders that mocha uses, as `console.log` does. A web worker has no `node:util` for that. */
function format([pattern, ...values]: unknown[]): string {
  const text = String(pattern ?? '').replace(/%[sd]/g, (placeholder) =>
    values.length > 0 ? String(values.shift()) : placeholder,
  );
  return [text, ...values].join(' ');
}
