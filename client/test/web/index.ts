import { testTimeout } from '../suite/patience.ts';
import { runAndReport } from '../suite/report.ts';

/** Runs the tests. VS Code calls it in an extension host that is a web worker. */
export async function run(): Promise<void> {
  // Mocha's build for browsers replaces the exports of the module that it is bundled into, so that it is loaded after they have been made.
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'bdd', timeout: testTimeout, reporter: Mocha.reporters.Spec });
  await runAndReport(mocha, Mocha.reporters.Base, async () => {
    await import('./browser.test.ts');
    await import('../suite/wholeRole.test.ts');
  });
}
