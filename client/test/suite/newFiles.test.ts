import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, codeOf, openSample, sample } from './editor.ts';
import { hasBridge, keyboard, screenshot, webview, workbench } from './page.ts';
import { boxHolds, choose, find } from './questions.ts';
import { said } from './said.ts';
import { activeEditorOf } from './sideBySide.ts';

/** The page beside the questions. */
const look = webview('main.rp-page, main[data-role]');

/** Waits until the second question has the keyboard: before, keys would go to the first one, which is being hidden. */
function secondQuestion(): Promise<unknown> {
  return workbench.waitUntil(
    `document.querySelector('.quick-input-title')?.textContent.includes('(2/2)') && document.activeElement?.matches('.quick-input-widget input')`,
  );
}

describe('new files', () => {
  const folder = sample('fresh');
  const inFolder = (name: string) => vscode.Uri.joinPath(folder, name);
  const unsaved = (name: string) => inFolder(name).with({ scheme: 'untitled' });
  beforeEach(async function () {
    if (!hasBridge) this.skip();
    await vscode.workspace.fs.createDirectory(folder);
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function namesInFolder(): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  }

  it('asks two questions with a way back, shows what they make, and leaves saving to the person', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.newRole', folder);
    await find('Nursing');
    await look.waitUntil(`document.querySelector('h1')?.textContent === 'Staff nurse'`);
    await screenshot('new role');
    await keyboard.press('Enter');
    await boxHolds('Staff nurse');
    await workbench.click('.quick-input-titlebar .codicon-quick-input-back');
    await choose('Kitchen');
    await boxHolds('Commis chef');
    await keyboard.press('Control+A');
    await keyboard.type('Pastry chef');
    await look.waitUntil(`document.querySelector('h1')?.textContent === 'Pastry chef'`);
    const words = said(
      'These will be {0} and {1}. Nothing is saved yet.',
      'kitchen.framework.yaml',
      'pastry-chef.role.yaml',
    );
    await look.waitUntil(`document.body.innerText.includes(${JSON.stringify(words)})`);
    await screenshot('new role title');
    await keyboard.press('Enter');
    await done;
    const editor = await activeEditorOf(unsaved('pastry-chef.role.yaml'));
    assert.equal(editor.document.languageId, 'role-profile');
    assert.deepEqual(await namesInFolder(), []);
    const page = webview('main[data-role="pastry-chef"]');
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await page.waitFor('main');
    // Saved without a question, with the framework that it names.
    const both = savedAs(inFolder('pastry-chef.role.yaml'), inFolder('kitchen.framework.yaml'));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await both;
    assert.deepEqual(await namesInFolder(), ['kitchen.framework.yaml', 'pastry-chef.role.yaml']);
    const saved = await activeEditorOf(inFolder('pastry-chef.role.yaml'));
    await page.waitFor('main');
    assert.deepEqual(vscode.languages.getDiagnostics(saved.document.uri).map(codeOf), []);
  });

  it('makes a ladder of a starter, whose files are saved together', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.newLadder', folder);
    await choose('Software');
    await done;
    await activeEditorOf(unsaved('software-engineer.role.yaml'));
    const names = ['engineer', 'principal-engineer', 'senior-engineer'].map((name) => `software-${name}.role.yaml`);
    names.splice(1, 0, 'software-engineering.framework.yaml');
    const all = savedAs(...names.map(inFolder));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await all;
    assert.deepEqual(await namesInFolder(), names);
  });

  it('makes nothing when the questions are left', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.newFramework', folder);
    await choose('Finance');
    await secondQuestion();
    await keyboard.press('Escape');
    await done;
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled),
      [],
    );
    await noTabs();
  });

  it('makes the next grade beside the role, which leads to it then', async () => {
    const { document } = await openSample('front-desk/receptionist.role.yaml');
    const done = vscode.commands.executeCommand('roleProfiles.nextGrade', document.uri);
    await boxHolds('Senior receptionist');
    await look.waitUntil(`document.querySelector('h1')?.textContent === 'Senior receptionist'`);
    await screenshot('next grade');
    await keyboard.press('Enter');
    await done;
    await changed(document, () => /progressesTo:[\s\S]*senior-receptionist/.test(document.getText()));
    const made = sample('front-desk/senior-receptionist.role.yaml').with({ scheme: 'untitled' });
    const editor = await activeEditorOf(made);
    assert.match(editor.document.getText(), /^title: Senior receptionist$[\s\S]*^status: draft$/m);
    assert.deepEqual(
      vscode.window.visibleTextEditors.map(({ document: { uri } }) => uri.toString()).sort(),
      [document.uri, made].map(String).sort(),
    );
    await screenshot('next grade beside');
  });

  it('opens a new role as a page where that is how the person opens roles', async () => {
    const associations = vscode.workspace.getConfiguration('workbench');
    await associations.update('editorAssociations', { '*.role.yaml': 'roleProfiles.roleEditor' }, true);
    try {
      const done = vscode.commands.executeCommand('roleProfiles.newRole', folder);
      await choose('Research');
      await secondQuestion();
      await keyboard.press('Enter');
      await done;
      await webview('.edit-on h1[data-edit]').waitFor('h1');
      await screenshot('new role as a page');
      // VS Code shows no page of what is in no file yet.
      assert.deepEqual(await namesInFolder(), ['research-assistant.role.yaml', 'research.framework.yaml']);
    } finally {
      await associations.update('editorAssociations', undefined, true);
    }
  });

  it('says in an empty role and framework what to do, until the first key', async () => {
    for (const [name, words] of [
      ['empty.role.yaml', said('Write title: and what the job is called. Ctrl+Space lists what can stand here.')],
      ['empty.framework.yaml', said('Write id: and name: of the framework. Ctrl+Space lists what can stand here.')],
    ] as const) {
      const shown = `[...document.querySelectorAll('.editor-instance .view-line span')].some((e) => getComputedStyle(e, '::after').content.includes(${JSON.stringify(words)}))`;
      await vscode.workspace.fs.writeFile(inFolder(name), new Uint8Array());
      const editor = await vscode.window.showTextDocument(inFolder(name));
      await workbench.waitUntil(shown);
      await screenshot(`ghost text ${name}`);
      await workbench.focus('.editor-instance textarea, .editor-instance .native-edit-context');
      await keyboard.type('t');
      await workbench.waitUntil(`!${shown}`);
      await keyboard.press('Escape');
      await keyboard.press('Backspace');
      await workbench.waitUntil(shown);
      assert.equal(editor.document.getText(), '');
    }
  });

  it('makes settings without a question', async () => {
    await vscode.commands.executeCommand('roleProfiles.newSettings', folder);
    const { document } = await activeEditorOf(unsaved('.role-profiles.yaml'));
    assert.equal(document.languageId, 'role-profile-config');
  });
});

/** Resolves when all of these files have been saved. */
function savedAs(...files: readonly vscode.Uri[]): Promise<void> {
  const left = new Set(files.map(String));
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      left.delete(uri.toString());
      if (left.size > 0) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Resolves when no editor and no panel is open. */
function noTabs(): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
    function look(): void {
      if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
      listener.dispose();
      resolve();
    }
  });
}
