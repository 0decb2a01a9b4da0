import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample } from './editor.ts';
import { hasBridge, screenshot, workbench } from './page.ts';

/**
 * Pastes where the cursor is, as somebody does with the keyboard. The event is made in the window, since only that can hold HTML: the API of
 * VS Code writes plain text to the clipboard, and its command to paste reads nothing else in a browser.
 */
async function pasteEvent(text: string, html?: string): Promise<void> {
  await workbench.waitUntil(`document.activeElement?.closest('.monaco-editor') !== null`);
  await workbench.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    ${html === undefined ? '' : `data.setData('text/html', ${JSON.stringify(html)});`}
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);
}

/** A role with another text, which is not saved, and the cursor at its end. */
async function openRole(content: string): Promise<vscode.TextEditor> {
  const editor = await openSample('operations/engineer.role.yaml');
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(all, content)));
  const end = document.positionAt(content.length);
  // A selection that is set in another way reaches the window at some later time.
  return vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}

/** Waits until a document has a text. The timeout of the test limits the wait. */
function textBecomes({ document }: vscode.TextEditor, expected: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument(look);
    look();
    function look(): void {
      if (document.getText() !== expected) return;
      listener.dispose();
      resolve();
    }
  });
}

describe('pasting into a role', () => {
  before(async function () {
    if (!hasBridge) this.skip();
    // What is pasted while the extension starts is pasted as it is.
    await vscode.extensions.getExtension('role-profiles.role-profiles')?.activate();
  });
  afterEach(closeEverything);

  it('makes items of the bullets of Word, as far in as the list', async () => {
    const editor = await openRole('title: Nurse\nworkActivities:\n  ');
    const html = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><b>Care:</b> looks after people<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Writes notes<o:p></o:p></p>`;
    const changed = textBecomes(
      editor,
      'title: Nurse\nworkActivities:\n  - name: Care\n    description: looks after people\n  - Writes notes',
    );
    await pasteEvent('·\tCare: looks after people\n·\tWrites notes', html);
    await changed;
    await workbench.waitFor('.post-edit-widget');
    await screenshot('pasted items');
    assert.equal(editor.selection.active.line, 4);
  });

  it('makes a block of paragraphs, indented below their key', async () => {
    const editor = await openRole('title: Nurse\ntraining:\n  - name: First aid\n    description: ');
    const changed = textBecomes(
      editor,
      'title: Nurse\ntraining:\n  - name: First aid\n    description: |-\n      A day: in person.\n\n      An exam.',
    );
    await pasteEvent('A day: in person.\n\nAn exam.');
    await changed;
  });

  it('leaves a few words to the editor', async () => {
    const editor = await openRole('title: ');
    const changed = textBecomes(editor, 'title: Ward nurse');
    await pasteEvent('Ward nurse');
    await changed;
  });
});
