import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample, rangeOf, sample } from './editor.ts';
import { hasBridge, keyboard, preview, workbench } from './page.ts';

const receptionist = 'front-desk/receptionist.role.yaml';

/** What is on the clipboard in one of its forms, once it holds some words. */
function clipboard(type: 'text/html' | 'text/plain', words: string): Promise<string> {
  return workbench.waitUntil<string>(`(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item?.types.includes(${JSON.stringify(type)})) return '';
    const text = await (await item.getType(${JSON.stringify(type)})).text();
    return text.includes(${JSON.stringify(words)}) ? text : '';
  })()`);
}

describe('copying as formatted text', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  beforeEach(() => vscode.env.clipboard.writeText(''));
  afterEach(closeEverything);

  it('puts a role on the clipboard with headings and lists, and as Markdown', async () => {
    const { document } = await openSample(receptionist);
    await vscode.commands.executeCommand('roleProfiles.copyFormatted');
    const html = await clipboard('text/html', 'Receptionist');
    assert.match(html, /<h1>Receptionist<\/h1>[\s\S]*<h2>Summary<\/h2>[\s\S]*<li>/);
    assert.match(await clipboard('text/plain', 'Receptionist'), /^# Receptionist$[\s\S]*^- /m);
    // The page that has copied is gone, and the keyboard is where it was.
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await workbench.waitUntil(`document.activeElement?.closest('.monaco-editor') !== null`);
  });

  it('copies what is selected, and the section that the cursor is in', async () => {
    const editor = await openSample(receptionist);
    const { start } = rangeOf(editor.document, 'Take calls');
    editor.selection = new vscode.Selection(start, start.translate(0, 4));
    await vscode.commands.executeCommand('roleProfiles.copySectionFormatted');
    assert.match(await clipboard('text/html', 'Take calls'), /Welcome visitors[\s\S]*Keep the entrance/);
    await vscode.env.clipboard.writeText('');
    // The editor was away while the page copied, and is another one now.
    await vscode.window.showTextDocument(editor.document, {
      selection: new vscode.Range(start, start.translate(1, 8)),
    });
    await vscode.commands.executeCommand('roleProfiles.copyFormatted');
    const html = await clipboard('text/html', '<li>Take calls');
    assert.match(html, /Keep the entrance/);
    assert.doesNotMatch(html, /Welcome visitors|Receptionist/);
  });

  it('copies what the preview shows, and leaves the keyboard there', async () => {
    await vscode.commands.executeCommand('roleProfiles.showPreview', sample(receptionist));
    await preview.waitFor('h1');
    await vscode.commands.executeCommand('roleProfiles.copyFormatted');
    await clipboard('text/html', '<h1>Receptionist</h1>');
    await preview.waitUntil('document.hasFocus()');
    await keyboard.press('Escape');
  });
});
