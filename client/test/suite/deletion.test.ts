import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, diagnosticsThat, openSample, sample } from './editor.ts';
import { hasBridge, keyboard, screenshot, workbench } from './page.ts';
import { asked } from './questions.ts';
import { said } from './said.ts';

const title = (words: string) =>
  `document.querySelector('.quick-input-widget .quick-input-titlebar')?.textContent.includes(${JSON.stringify(words)})`;
const rowWith = (words: string) =>
  `[...document.querySelectorAll('.quick-input-list .monaco-list-row')].some((row) => row.textContent.includes(${JSON.stringify(words)}))`;

describe('deleting a role that others refer to', () => {
  const folder = sample('gone');
  const [nurse, sister] = ['nurse', 'sister'].map((name) => vscode.Uri.joinPath(folder, `${name}.role.yaml`));
  beforeEach(async function () {
    if (!hasBridge) this.skip();
    const write = (uri: vscode.Uri | undefined, text: string) =>
      vscode.workspace.fs.writeFile(uri as vscode.Uri, new TextEncoder().encode(text));
    // Until the server has read it, nobody refers to anything.
    await write(nurse, 'title: Nurse\nprogressesTo: [sister]\n');
    await openSample('gone/nurse.role.yaml');
    await diagnosticsThat(nurse as vscode.Uri, (all) => all.some(({ message }) => message.includes('sister')));
    await write(sister, 'title: Sister\n');
    await diagnosticsThat(nurse as vscode.Uri, (all) => !all.some(({ message }) => message.includes('sister')));
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function deleteSister(): Promise<{ readonly done: Thenable<boolean> }> {
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(sister as vscode.Uri);
    const done = vscode.workspace.applyEdit(edit);
    await workbench.waitUntil(title(said('Deleting {0}', 'Sister')));
    await workbench.waitUntil(rowWith('Nurse'));
    await asked();
    return { done };
  }

  async function exists(uri: vscode.Uri | undefined): Promise<boolean> {
    return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => uri?.path.endsWith(`/${name}`));
  }

  it('takes the references away as well', async () => {
    const { done } = await deleteSister();
    await screenshot('deleting a role');
    await keyboard.press('Enter');
    await done;
    assert.equal(await exists(sister), false);
    const document = await vscode.workspace.openTextDocument(nurse as vscode.Uri);
    assert.equal(document.getText(), 'title: Nurse\n');
  });

  it('keeps the file for somebody who turns away', async () => {
    const written = new Promise<void>((resolve) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, 'sister.role.yaml'));
      const there = () => {
        watcher.dispose();
        resolve();
      };
      // Gone and there again at once is a change to VS Code.
      watcher.onDidCreate(there);
      watcher.onDidChange(there);
    });
    const { done } = await deleteSister();
    await keyboard.press('Escape');
    await done;
    await written;
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(sister as vscode.Uri)), 'title: Sister\n');
  });
});
