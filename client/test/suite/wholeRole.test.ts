import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, diagnosticsThat, sample } from './editor.ts';
import { hasBridge, keyboard, preview, print, screenshot, webview, workbench } from './page.ts';
import { testTimeout, waitTimeout } from './patience.ts';
import * as question from './questions.ts';
import { said } from './said.ts';

/** What pictures of each step are called by, which are only taken with this variable (`stepPictures.ts`), and the theme that they are taken in. */
const { ROLE_PROFILES_PICTURES: pictures, ROLE_PROFILES_PICTURE_THEME: theme } = process.env;

/** Writes a role of two grades from nothing, as somebody does who has a keyboard alone and never sees YAML. */
describe('a role of two grades, written on pages by keyboard alone', () => {
  const folder = sample('whole');
  const inFolder = (name: string) => vscode.Uri.joinPath(folder, name);
  let keys = 0;
  let typed = 0;
  const textEditors: string[] = [];
  let watching: vscode.Disposable;

  before(async function () {
    if (!hasBridge) this.skip();
    await vscode.workspace.fs.createDirectory(folder);
    if (theme) await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true);
    watching = vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) if (document.uri.path.endsWith('.yaml')) textEditors.push(document.uri.path);
    });
  });
  after(async () => {
    watching?.dispose();
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
    const settings = vscode.workspace.getConfiguration('workbench');
    await settings.update('editorAssociations', undefined, true);
    if (theme) await settings.update('colorTheme', undefined, true);
  });

  const press = async (...all: string[]) => {
    for (const key of all) {
      keys++;
      await keyboard.press(key);
    }
  };
  const type = async (text: string) => {
    typed += text.length;
    await keyboard.type(text);
  };
  let step = 0;
  /** @param shown What holds in the page when it shows what was done. */
  const picture = async (name: string, shown?: string) => {
    step++;
    if (!pictures) return;
    if (shown) await preview.waitUntil(shown);
    await screenshot(`step ${String(step).padStart(2, '0')} ${name} ${pictures}`);
  };

  const choose = (words: string) => question.choose(words, { type, press });
  async function command(words: string): Promise<void> {
    await press('F1');
    await choose(words);
  }
  /** Waits until an element of the page that the selector finds has the keyboard. */
  const hasFocus = (selector: string) =>
    preview.waitUntil(`document.activeElement?.matches(${JSON.stringify(selector)})`);
  /** Presses a key until an element of the page has the keyboard. */
  async function go(key: string, selector: string): Promise<void> {
    for (let count = 0; count < 60; count++) {
      if (await preview.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
      await press(key);
    }
    assert.fail(`${key} does not lead to ${selector}`);
  }
  /** Goes to what can be added, and chooses it. */
  async function add(label: string): Promise<void> {
    // What was edited before gets the keyboard back when the page shows it.
    await preview.waitUntil(`document.activeElement !== document.body`);
    if (!(await preview.evaluate(`document.activeElement?.matches('.edit-adder')`))) {
      await go('ArrowUp', 'h1[data-edit]');
      await press('Insert');
    }
    await go('ArrowRight', `[aria-label="${said('Add {0}', label)}"]`);
    await press('Enter');
  }
  /** Waits until the text of a role is as expected, and says what it is where it does not come. */
  async function until(document: vscode.TextDocument, expected: RegExp): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${expected} is not in\n${document.getText()}`)), waitTimeout);
    });
    await Promise.race([changed(document, () => expected.test(document.getText())), late]);
    clearTimeout(timer);
  }
  async function documentOf(name: string): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(inFolder(name));
  }

  /** Waits until frameworks open as pages, which VS Code is told by a file of settings. */
  function opensAsPages(): Promise<void> {
    const isSo = () => {
      const associations = vscode.workspace.getConfiguration('workbench').get('editorAssociations');
      return JSON.stringify(associations ?? {}).includes('.framework');
    };
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeConfiguration(() => {
        if (!isSo()) return;
        listener.dispose();
        resolve();
      });
    });
  }

  it('writes all of it', async function () {
    this.timeout(testTimeout * 3);
    await command(said('Always Open Roles and Frameworks as Pages'));
    await workbench.waitUntil(`document.activeElement?.closest('.quick-input-widget') === null`);
    await opensAsPages();

    const frameworkMade = vscode.commands.executeCommand('roleProfiles.newFramework', folder);
    await choose('Nursing');
    await question.boxHolds('');
    await type('Trust skills');
    await picture('name of the framework');
    await press('Enter');
    await frameworkMade;
    await preview.waitFor('main');
    await picture('framework');

    const roleMade = vscode.commands.executeCommand('roleProfiles.newRole', folder);
    await choose(said('Empty'));
    await question.boxHolds('');
    await type('Staff nurse');
    await press('Enter');
    await roleMade;
    await preview.waitUntil(`document.querySelector('.edit-on h1[data-edit]')?.textContent === 'Staff nurse'`);
    const role = await documentOf('staff-nurse.role.yaml');
    await picture('new role');

    await press('ArrowDown');
    await hasFocus('h1[data-edit]');
    await add(said('Skill frameworks'));
    await preview.waitUntil(`document.querySelector('.edit-pick [role=option]') !== null`);
    await type('whole');
    await picture('frameworks');
    await press('Enter', 'Control+Enter');
    await until(role, /^frameworks:/m);

    await add(said('Grade'));
    await preview.waitFor('.edit-choice');
    await picture('grade');
    await press('1');
    await until(role, /^grade: staff-nurse$/m);

    await add('Summary');
    await preview.waitUntil(`document.activeElement?.matches('.ProseMirror')`);
    await type('You care for a group of patients through a shift.');
    await press('Enter');
    await type('- Days');
    await press('Enter');
    await type('Nights');
    await press('Control+Shift+ArrowLeft', 'Control+B');
    await picture('summary');
    await press('Control+Enter');
    await until(role, /- Days\n {2}- \*\*Nights\*\*/);
    await picture('summary written', `document.querySelector('.rp-summary strong') !== null`);

    await add('Work activities');
    await preview.waitFor('.edit-field');
    for (const name of ['Handing over', 'Visiting patients', 'Recording']) {
      await hasFocus('.edit-field');
      await type(name);
      await press('Enter');
      await until(role, new RegExp(`- ${name}`));
      await preview.waitUntil(`document.activeElement?.matches('.edit-field') && document.activeElement.value === ''`);
    }
    await picture('activities');
    await press('Escape');
    await preview.waitUntil(`document.activeElement?.dataset.editPath?.startsWith('/workActivities')`);
    await go('ArrowUp', '[data-edit-path="/workActivities/0"]');
    await press('Alt+ArrowDown');
    await until(role, /- Visiting patients\n {2}- Handing over\n {2}- Recording/);
    await hasFocus('[data-edit-path="/workActivities/1"]');
    await picture('moved');

    await add(said('A fact'));
    await hasFocus('.edit-field');
    await type('Salary: £29,970 to £36,483');
    await picture('fact');
    await press('Enter');
    await until(role, /Salary: £29,970/);
    await add('Skills');
    await preview.waitUntil(`document.querySelectorAll('.edit-skills [role=option]').length === 6`);
    for (let skill = 0; skill < 6; skill++) await press('Enter', 'ArrowDown');
    await picture('skills');
    await press('Control+Enter');
    await until(role, /(?:ref: [\s\S]*){6}/);
    await preview.waitUntil(`document.activeElement?.closest('[data-path^="/skills/"]') !== null`);
    await go('ArrowDown', '[data-edit="level"]');
    await press('Enter');
    await preview.waitFor('.edit-choice');
    await picture('level');
    await press('2');
    await until(role, /level: independent/);
    await picture('level chosen', `document.querySelector('.edit-choice') === null`);

    // What somebody else wrote with a slip: the page shows it, and mends it.
    const edit = new vscode.WorkspaceEdit();
    const at = role.positionAt(role.getText().indexOf('draft') + 4);
    edit.delete(role.uri, new vscode.Range(at, at.translate(0, 1)));
    await vscode.workspace.applyEdit(edit);
    await diagnosticsThat(role.uri, (all) => all.some(({ message }) => message.includes('draf')));
    await preview.waitUntil(`document.querySelector('.rp-status-other') !== null`);
    // The page is told of its problems after it has been renewed.
    await preview.waitFor('.edit-mending:not([hidden])');
    await press('F8');
    await preview.waitFor('.edit-problem button:not(.edit-show)');
    await picture('problem');
    await press('Control+.');
    await preview.waitUntil(`document.activeElement?.matches('.edit-problem button')`);
    await picture('fix');
    await press('Enter');
    await until(role, /^status: draft$/m);
    await picture('mended', `document.querySelector('.edit-problem') === null`);
    await press('Control+S');
    await saved(role);

    await command(`Role Profiles: ${said('Next Grade…')}`);
    await workbench.waitUntil(`document.querySelector('.quick-input-box input')?.value.length > 0`);
    await question.asked();
    await picture('title of the next grade');
    await press('Enter');
    await webview('main[data-role="senior-staff-nurse"]').waitFor('.edit-on h1[data-edit]');
    await picture('next grade');
    const senior = await documentOf('senior-staff-nurse.role.yaml');
    assert.match(senior.getText(), /grade: senior-staff-nurse/);

    const to = inFolder('staff-nurse.pdf');
    await vscode.commands.executeCommand('roleProfiles.export', role.uri, { format: 'pdf', to });
    const pdf = await vscode.workspace.fs.readFile(to);
    assert.equal(new TextDecoder().decode(pdf.slice(0, 5)), '%PDF-');

    assert.deepEqual(textEditors, [], 'no text editor was opened');
    print(`A role of two grades took ${keys} keys and ${typed} typed characters, and no click.`);
  });

  function saved(document: vscode.TextDocument): Promise<void> {
    if (!document.isDirty) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.toString() !== document.uri.toString()) return;
        listener.dispose();
        resolve();
      });
    });
  }
});
