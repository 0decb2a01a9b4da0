import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeEverything, openSample, rangeOf, replace, sample } from './editor.ts';
import { hasBridge, keyboard, screenshot, takeConsoleErrors, workbench } from './page.ts';
import { asked } from './questions.ts';
import { readOut, said } from './said.ts';
import { activeEditorOf, comparison, seen } from './sideBySide.ts';

const engineer = 'operations/engineer.role.yaml';
const senior = 'operations/senior-engineer.role.yaml';
const compare = (...args: unknown[]) => vscode.commands.executeCommand('roleProfiles.compare', ...args);

/** Runs the command that the server's code lens runs. */
async function compareSamples(): Promise<void> {
  await compare(sample(engineer).toString(), sample(senior).toString());
  await comparison.waitFor('.rp-row');
}

describe('the comparison', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('shows which levels are raised, and leads to the line', async () => {
    await takeConsoleErrors();
    await compareSamples();
    const raised = await comparison.evaluate<string[]>(seen('.rp-row .rp-change-raised'));
    assert.ok(raised.length > 0, 'raised levels');
    assert.match(raised[0] ?? '', /Raised/);
    await screenshot('comparison');
    const cell = '.rp-cell[data-change~="raised"][data-uri]';
    const line = Number(await comparison.evaluate(`document.querySelector('${cell}').dataset.line`));
    await comparison.click(`${cell} .rp-level`);
    const editor = await activeEditorOf(sample(senior));
    assert.equal(editor.selection.active.line, line);
    assert.match(editor.document.lineAt(line).text, /ref:/);
    assert.notEqual(editor.viewColumn, vscode.ViewColumn.One, 'the text is beside the page');
    const refused = (await takeConsoleErrors()).filter((error) => /Content.Security.Policy|Refused to/i.test(error));
    assert.deepEqual(refused, []);
  });

  it('is filtered by kind of change, and leaves out what is the same', async () => {
    await compareSamples();
    const all = await comparison.evaluate<string[]>(seen('.rp-row'));
    await comparison.click('.rp-filter input[value="raised"]');
    await comparison.waitUntil(
      `document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    const raised = await comparison.evaluate<string[]>(seen('.rp-row'));
    assert.ok(raised.length > 0 && raised.length < all.length, `${raised.length} of ${all.length}`);
    assert.equal(
      await comparison.text('.pages-status'),
      said('{0} of {1}', raised.length, said('{0} differences', all.length)),
    );
    await comparison.click('.rp-filter input[value="all"]');
    await comparison.waitUntil(
      `!document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    assert.notDeepEqual(await comparison.evaluate(seen('.rp-same')), []);
    await comparison.click('.pages-tick-box');
    assert.deepEqual(await comparison.evaluate(seen('.rp-same')), []);
  });

  it('goes from change to change by keyboard', async () => {
    await compareSamples();
    await comparison.focus('.pages-button');
    await keyboard.press('F7');
    await comparison.waitUntil(`document.activeElement.classList.contains('rp-row')`);
    const [first] = await comparison.evaluate<string[]>(seen('.rp-row:focus'));
    assert.ok((await comparison.text('.pages-status')).startsWith(said('Change {0} of {1}{2}', 1, '', '').trim()));
    await keyboard.press('F7');
    assert.ok((await comparison.text('.pages-status')).startsWith(said('Change {0} of {1}{2}', 2, '', '').trim()));
    await keyboard.press('Shift+F7');
    assert.deepEqual(await comparison.evaluate(seen('.rp-row:focus')), [first]);
  });

  it('follows what is typed and keeps what the reader has chosen', async () => {
    await compareSamples();
    await comparison.click('.pages-tick-box');
    const editor = await vscode.window.showTextDocument(sample(senior), { viewColumn: vscode.ViewColumn.Two });
    await replace(editor, 'title: Senior operations engineer', 'title: Expert operations engineer');
    await comparison.waitUntil(`document.querySelector('h1').textContent.includes('Expert operations engineer')`);
    assert.deepEqual(await comparison.evaluate(seen('.rp-same')), []);
  });

  it('proposes the grades around the active role', async () => {
    await openSample(senior);
    const done = compare();
    // The rows of an earlier list stay in the window until a new list replaces them.
    await workbench.waitFor(
      `.quick-input-list .monaco-list-row[aria-label*="${readOut('$(arrow-down) The grade below: {0}', '')}"]`,
    );
    const labels = await workbench.evaluate<string[]>(
      `[...document.querySelectorAll('.quick-input-list .monaco-list-row')].map((e) => e.getAttribute('aria-label') ?? '')`,
    );
    assert.ok(labels[0]?.includes(readOut('$(arrow-up) The next grade: {0}', 'Principal operations engineer')));
    assert.ok(labels[1]?.includes(readOut('$(arrow-down) The grade below: {0}', 'Operations engineer')));
    await screenshot('comparison proposals');
    await asked();
    await keyboard.press('Enter');
    await done;
    await comparison.waitUntil(`document.querySelector('h1')?.textContent.includes('Principal operations engineer')`);
  });

  it('says what has changed since the last commit', async function () {
    const folder = sample('.').fsPath;
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    try {
      git('--version');
    } catch {
      this.skip();
    }
    const api = await gitApi();
    if (api === undefined) this.skip();
    git('init');
    git('add', '--all');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--no-gpg-sign', '-m', 'First');
    // The repository is not deleted, since the Git extension fails when one disappears while it reads it.
    await api?.openRepository(vscode.Uri.file(folder));
    const editor = await openSample(engineer);
    const { start } = rangeOf(editor.document, 'level: working-knowledge');
    await replace(editor, 'level: working-knowledge', 'level: practitioner');
    const done = compare(sample(engineer));
    const committed = `.quick-input-list .monaco-list-row[aria-label*="${readOut('$(git-commit) This role at the last commit')}"]`;
    await workbench.waitFor(committed);
    await workbench.click(committed);
    await done;
    await comparison.waitFor('.rp-row');
    assert.ok((await comparison.text('.rp-roles')).includes(said('Last commit')));
    const changed = await comparison.evaluate<string[]>(seen('.rp-row :is(.rp-change-raised, .rp-change-lowered)'));
    assert.equal(changed.length, 1, `one level differs, in line ${start.line}`);
    await screenshot('comparison with the last commit');
  });
});

interface GitApi {
  openRepository(folder: vscode.Uri): Promise<unknown>;
}

async function gitApi(): Promise<GitApi | undefined> {
  const git = await vscode.extensions
    .getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git')
    ?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}
