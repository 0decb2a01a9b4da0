import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, openSample, sample } from './editor.ts';
import { hasBridge, keyboard, screenshot, workbench } from './page.ts';
import { activeEditorOf } from './sideBySide.ts';

const focusedRow = (words: string) =>
  `document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent.includes(${JSON.stringify(words)})`;

describe('new files', () => {
  const folder = sample('fresh');
  beforeEach(async function () {
    if (!hasBridge) this.skip();
    await vscode.workspace.fs.createDirectory(folder);
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function foldersFiles(): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  }

  it('makes a role of a starter after two questions, with a way back between them', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.newRole', folder);
    await workbench.waitFor('.quick-input-list .monaco-list-row');
    await screenshot('new role');
    await keyboard.type('Nursing');
    await workbench.waitUntil(focusedRow('Nursing'));
    await keyboard.press('Enter');
    await workbench.waitUntil(`document.querySelector('.quick-input-box input')?.value === 'Staff nurse'`);
    await workbench.click('.quick-input-titlebar .codicon-quick-input-back');
    await workbench.waitFor('.quick-input-list .monaco-list-row');
    await keyboard.type('Kitchen');
    await workbench.waitUntil(focusedRow('Kitchen'));
    await keyboard.press('Enter');
    await workbench.waitUntil(`document.querySelector('.quick-input-box input')?.value === 'Commis chef'`);
    await keyboard.press('Enter');
    await done;
    await activeEditorOf(vscode.Uri.joinPath(folder, 'commis-chef.role.yaml'));
    assert.deepEqual(await foldersFiles(), ['commis-chef.role.yaml', 'kitchen.framework.yaml']);
  });

  it('makes a ladder of a starter after one question', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.newLadder', folder);
    await workbench.waitFor('.quick-input-list .monaco-list-row');
    await keyboard.type('Finance');
    await workbench.waitUntil(focusedRow('Finance'));
    await keyboard.press('Enter');
    await done;
    assert.equal((await foldersFiles()).length, 4);
  });

  it('makes the next grade beside the role, which leads to it then', async () => {
    const editor = await openSample('front-desk/receptionist.role.yaml');
    await vscode.commands.executeCommand('roleProfiles.nextGrade', editor.document.uri);
    await changed(editor.document, () => /progressesTo:[\s\S]*senior-receptionist/.test(editor.document.getText()));
    const made = sample('front-desk/senior-receptionist.role.yaml');
    assert.match(
      (await vscode.workspace.openTextDocument(made)).getText(),
      /^title: Senior receptionist$[\s\S]*^status: draft$/m,
    );
    await vscode.workspace.fs.delete(made);
  });

  it('makes settings without a question', async () => {
    await vscode.commands.executeCommand('roleProfiles.newSettings', folder);
    assert.deepEqual(await foldersFiles(), ['.role-profiles.yaml']);
  });
});
