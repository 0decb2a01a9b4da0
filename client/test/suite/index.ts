import Mocha from 'mocha';
import { testTimeout } from './patience.ts';
import { runAndReport } from './report.ts';

/** Runs all tests. VS Code calls it in the extension host. `TEST_GREP` selects tests by name. */
export async function run(): Promise<void> {
  const grep = process.env.TEST_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: testTimeout,
    color: process.env.ROLE_PROFILES_TEST_COLOR === '1',
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await runAndReport(mocha, Mocha.reporters.Base, importTests);
}

/** Imports the tests in their order. They cannot be imported before mocha has made `describe` and `it` global. */
async function importTests(): Promise<void> {
  await import('./extension.test.ts');
  await import('./editing.test.ts');
  await import('./paste.test.ts');
  await import('./import.test.ts');
  await import('./newFiles.test.ts');
  await import('./lists.test.ts');
  await import('./deletion.test.ts');
  await import('./preview.test.ts');
  await import('./previewPanel.test.ts');
  await import('./roleEditor.test.ts');
  await import('./frameworkEditor.test.ts');
  await import('./wholeRole.test.ts');
  await import('./workspaceTheme.test.ts');
  await import('./workspace.test.ts');
  await import('./picture.test.ts');
  await import('./walkthrough.test.ts');
  await import('./matrix.test.ts');
  await import('./export.test.ts');
  await import('./explorer.test.ts');
  await import('./copy.test.ts');
  await import('./freshPages.test.ts');
  // These tests are last, since they make the workspace a Git repository.
  await import('./compare.test.ts');
}
