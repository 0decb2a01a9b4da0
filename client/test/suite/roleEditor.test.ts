import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, diagnosticsThat, openSample, replace, writeOutside } from './editor.ts';
import { killServer } from './killServer.ts';
import { hasBridge, keyboard, preview, screenshot, takeConsoleErrors } from './page.ts';

const lead = 'end-user-computing/lead-euc-engineer.role.yaml';

const focusOn = (path: string) => preview.focus(`[data-edit-path="${path}"]`);

describe('a role that is edited in its page', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  async function openForEditing(): Promise<vscode.TextDocument> {
    const { document } = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await vscode.commands.executeCommand('roleProfiles.preview.toggleEditing');
    await preview.waitFor('.edit-on h1[data-edit]');
    return document;
  }

  it('takes what is typed in the page into the text, whose undo gives the same text back', async () => {
    const document = await openForEditing();
    const before = document.getText();
    await takeConsoleErrors();
    await focusOn('/title');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.press('End');
    await keyboard.type(' on call');
    await screenshot('title edited in the page');
    await keyboard.press('Enter');
    await changed(document, () => document.getText().includes('title: Lead end user computing engineer on call'));
    assert.equal(document.getText(), before.replace(/^(title: .*)$/m, '$1 on call'));
    assert.equal(document.isDirty, true);
    await preview.waitUntil(`document.querySelector('h1').textContent.includes('on call')`);
    const refused = (await takeConsoleErrors()).filter((error) => /Content.Security.Policy|Refused to/i.test(error));
    assert.deepEqual(refused, []);
    await preview.waitUntil(`document.activeElement.dataset.editPath === '/title'`);
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
  });

  it('is edited on both sides at once, and no character is lost', async () => {
    const document = await openForEditing();
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    assert.ok(editor);
    const before = document.getText();
    await focusOn('/title');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.press('End');
    await keyboard.type(' and');
    await replace(editor, 'organisation:', '# Both at once.\norganisation:');
    await keyboard.type(' more');
    await preview.waitUntil(`document.querySelector('.edit-field').value.endsWith(' and more')`);
    await keyboard.press('Enter');
    await changed(document, () => document.getText().includes(' and more'));
    assert.equal(
      document.getText(),
      before.replace(/^(title: .*)$/m, '$1 and more').replace('organisation:', '# Both at once.\norganisation:'),
    );
  });

  it('says when the text has changed meanwhile', async () => {
    const document = await openForEditing();
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    assert.ok(editor);
    await focusOn('/title');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.type(', mine');
    await replace(editor, 'title: Lead end user', 'title: Principal end user');
    await preview.waitUntil(`document.querySelector('h1').textContent.startsWith('Principal')`);
    await keyboard.press('Enter');
    await preview.waitFor('.edit-theirs');
    assert.match(await preview.text('.edit-theirs'), /^Principal end user/);
    await screenshot('two wordings in the page');
    assert.match(document.getText(), /^title: Principal end user/m);
  });

  it('opens as a page in place of the text, with the undo of VS Code, and as text again', async () => {
    const { document } = await openSample(lead);
    const before = document.getText();
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on h1[data-edit]');
    await focusOn('/title');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.type(' 2');
    await keyboard.press('Enter');
    await changed(document, () => document.getText() === before.replace(/^(title: .*)$/m, '$1 2'));
    await screenshot('role as a page');
    await preview.waitUntil(`document.activeElement.dataset.editPath === '/title'`);
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
    await vscode.commands.executeCommand('roleProfiles.openAsText');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('keeps what is typed while the panel is hidden', async () => {
    const { document } = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on h1[data-edit]');
    await focusOn('/title');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.type(' kept');
    await preview.waitUntil(`document.querySelector('.edit-field').value.endsWith(' kept')`);
    await openSample('operations/engineer.role.yaml');
    await vscode.commands.executeCommand('vscode.openWith', document.uri, 'roleProfiles.roleEditor', 1);
    await preview.waitUntil(`document.querySelector('.edit-field')?.value.endsWith(' kept')`);
    await preview.focus('.edit-field');
    await keyboard.press('Enter');
    await changed(document, () => /^title: .* kept$/m.test(document.getText()));
  });

  it('loses nothing of a text that is typed while the server is killed and restarted and the file changes on the disk', async () => {
    const { document } = await openSample(lead);
    const before = document.getText();
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on [data-edit-path="/summary"]');
    await focusOn('/summary');
    await keyboard.press('Enter');
    await preview.waitUntil(`document.activeElement?.matches('.ProseMirror')`);
    await killServer();
    await keyboard.type(' One');
    await vscode.commands.executeCommand('roleProfiles.restartServer');
    await keyboard.type(' two');
    try {
      await writeOutside(document.uri, `# On the disk.\n${before}`);
      await keyboard.type(' three.');
      await preview.waitUntil(`document.querySelector('.ProseMirror')?.textContent.endsWith(' One two three.')`);
      await keyboard.press('Control+Enter');
      await changed(document, () => document.getText().includes(' One two three.'));
      const lines = document.getText().replace('# On the disk.\n', '').replace(' One two three.', '');
      assert.equal(lines.replaceAll(/\s+/g, ' '), before.replaceAll(/\s+/g, ' '));
    } finally {
      await closeEverything();
      await writeOutside(document.uri, before);
    }
  });

  it('mends a problem from the page, also while somebody writes above it', async () => {
    const { document } = await openSample(lead);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const before = document.getText();
    await replace(editor, 'status: published', 'status: publishd');
    await diagnosticsThat(document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on h1[data-edit]');
    await focusOn('/status');
    await preview.waitFor('.edit-problem button:not(.edit-show)');
    await screenshot('problem on the page');
    assert.doesNotMatch(await preview.text('.edit-problem'), /schema\/value/, 'what silences a rule is for the text');
    await keyboard.press('Control+.');
    await preview.waitUntil(`document.activeElement.matches('.edit-problem button:not(.edit-show)')`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# Meanwhile.\n');
    await keyboard.press('Enter');
    await vscode.workspace.applyEdit(edit);
    await changed(document, () => document.getText() === `# Meanwhile.\n${before}`);
  });
});
