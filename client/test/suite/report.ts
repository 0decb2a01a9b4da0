import { finish, hasBridge, print, screenshot } from './page.ts';

/** What the builds of mocha for Node.js and for a web worker have in common. */
interface Runnable {
  rootHooks(hooks: { afterEach(): Promise<unknown> }): unknown;
  run(done: (failures: number) => void): {
    on(event: 'pass', listener: () => void): unknown;
    on(event: 'fail', listener: (test: { fullTitle(): string }) => void): unknown;
  };
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
  // The hooks of a test close what it has shown, so that the picture is begun before them.
  let picture: Promise<unknown> = Promise.resolve();
  const show = (title: string) => {
    picture = screenshot(`failed ${title}`).catch(() => undefined);
  };
  try {
    mocha.rootHooks({ afterEach: () => picture });
    await load();
    failures = await run(mocha, reporter, show);
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

/** @param show Saves a picture of the window when a test has failed. */
async function run(mocha: Runnable, reporter: Reporter, show: (title: string) => void): Promise<number> {
  // The report goes through the bridge, since on the console it would be lost among the messages of VS Code.
  let printed: Promise<unknown> = Promise.resolve();
  if (hasBridge) {
    reporter.consoleLog = (...args) => {
      printed = printed.then(() => print(format(args)));
    };
  }
  let passes = 0;
  const failures = await new Promise<number>((resolve) => {
    const running = mocha.run(resolve);
    running.on('pass', () => {
      passes += 1;
    });
    if (hasBridge) running.on('fail', (test) => show(test.fullTitle()));
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
