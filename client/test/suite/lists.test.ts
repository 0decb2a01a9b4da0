import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, openSample, putCursor, rangeOf } from './editor.ts';
import { hasBridge, keyboard, screenshot, workbench } from './page.ts';

const row = (name: string) => `.quick-input-list .monaco-list-row[aria-label*="${name}"]`;

const onlyRow = (name: string) =>
  `document.querySelector('${row(name)}') && document.querySelectorAll('.quick-input-list .monaco-list-row').length === 1`;
const ticked = (count: number) =>
  `document.querySelector('.quick-input-count')?.textContent.includes('${count} Selected')`;

/** Resolves when the cursor stands before a word, where it goes after the edit. */
function cursorBefore(editor: vscode.TextEditor, word: string): Promise<void> {
  const isThere = () =>
    editor.document.lineAt(editor.selection.active).text.startsWith(word, editor.selection.active.character);
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(look);
    look();
    function look(): void {
      if (!isThere()) return;
      listener.dispose();
      resolve();
    }
  });
}

describe('lists in the text editor', () => {
  beforeEach(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('moves and copies items as a whole by Alt and the arrows, and lines elsewhere', async () => {
    const editor = await openSample('front-desk/receptionist.role.yaml');
    const { document } = editor;
    const before = document.getText();
    const at = rangeOf(document, 'Handles cash').start;
    await putCursor(editor, at);
    await keyboard.press('Alt+ArrowUp');
    await changed(document, () => /skills:\n {2}- Handles cash.*\n {2}- Speaks/.test(document.getText()));
    await cursorBefore(editor, 'Handles');
    await keyboard.press('Shift+Alt+ArrowDown');
    await changed(document, () => /- Handles cash.*\n {2}- Handles cash.*\n {2}- Speaks/.test(document.getText()));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    const title = rangeOf(document, 'title: ').start;
    await putCursor(editor, title);
    await keyboard.press('Alt+ArrowDown');
    await changed(document, () => /lang: en-GB\ntitle: /.test(document.getText()));
  });

  it('takes several skills of the catalogue, found by what is typed, to the cursor as one edit', async () => {
    const editor = await openSample('front-desk/receptionist.role.yaml');
    const { document } = editor;
    const before = document.getText();
    const at = rangeOf(document, '- Handles cash').start;
    await putCursor(editor, at);
    const done = vscode.commands.executeCommand('roleProfiles.addSkills');
    await workbench.waitFor('.quick-input-list .monaco-list-row');
    await screenshot('add skills');
    // A slip, and a word of a text.
    await keyboard.type('complaimts');
    await workbench.waitUntil(onlyRow('Handling complaints'));
    await workbench.click(row('Handling complaints'));
    await workbench.waitUntil(ticked(1));
    await keyboard.press('Control+a');
    await keyboard.type('people feel expected');
    await workbench.waitUntil(
      `document.querySelector('${row('Handling complaints')}') && document.querySelectorAll('.quick-input-list .monaco-list-row').length === 2`,
    );
    await workbench.click(row('Welcoming visitors'));
    await workbench.waitUntil(ticked(2));
    await screenshot('add skills, two ticked');
    await keyboard.press('Enter');
    await done;
    await changed(document, () => document.getText() !== before);
    const text = document.getText();
    assert.match(
      text,
      /\n {2}- Handles cash.*\n {2}- ref: front-desk\/complaints\n {4}level: \S+\n {2}- ref: front-desk\/welcome\n/,
    );
    assert.match(text, /\nframeworks:\n {2}front-desk: \.\/front-desk\.framework\.yaml\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
