import { runAndReport } from '../suite/report.ts';

/** Runs the tests for an extension host that is a web worker; VS Code calls it there. */
export async function run(): Promise<void> {
  // Mocha's build for browsers claims the exports of the module that it is in, so that it must not come before this one's.
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Spec });
  await runAndReport(mocha, Mocha.reporters.Base, async () => {
    await import('./browser.test.ts');
  });
}
