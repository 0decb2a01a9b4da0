import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, openSample, rangeOf, replace, sample } from './editor.ts';
import { hasBridge, keyboard, preview, screenshot, setViewport, workbench } from './page.ts';
import { asked, boxHolds, find } from './questions.ts';
import { said } from './said.ts';

/** The line of the explorer whose label for screen readers begins like this. */
const row = (start: string) => `.monaco-list-row[aria-label^="${inWindow(start)}"]`;

/** A name with the kind of what it names, which the explorer says in the language of the window: "Operations engineer, role". */
function inWindow(start: string): string {
  const [name = '', kind] = start.split(', ');
  return kind === undefined ? name : `${name}, ${said(kind)}`;
}

const shown = `[...document.querySelectorAll('.split-view-view .monaco-list-row')].map((row) => row.ariaLabel)`;

/** Whether one line stands above another one. */
const inOrder = (first: string, second: string) =>
  `document.querySelector('${row(first)}')?.getBoundingClientRect().top < document.querySelector('${row(second)}')?.getBoundingClientRect().top`;

/** The question before a file is deleted that others refer to. */
const deleting = `document.querySelector('.quick-input-titlebar')?.textContent.includes('${said('Deleting {0}', '').trim()}')`;

describe('roles and frameworks in the activity bar', () => {
  before(async function () {
    if (!hasBridge) this.skip();
    // VS Code draws no more lines than fit.
    await setViewport(1280, 1800);
    await vscode.commands.executeCommand('roleProfiles.showExplorer');
    await workbench.waitFor(row('Operations engineer, role'));
  });
  afterEach(closeEverything);
  after(async () => {
    await setViewport(1280, 800);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('shows roles below their families, and skills below their frameworks', async () => {
    await workbench.waitFor(row('Incident management, skill'));
    await screenshot('explorer');
    const lines = await workbench.evaluate<string[]>(shown);
    const of = (start: string) => lines.filter((line) => line.startsWith(start));
    assert.deepEqual(of('Operations engineer'), [`Operations engineer, ${said('role')}, Engineer`]);
    assert.equal(
      of('Communicating with others')[0],
      ['Communicating with others', said('skill'), said('{0} levels', 3), said('{0} roles', 3)].join(', '),
    );
  });

  /** The end of what the title of a view says of a search, whose numbers depend on the tests before. */
  const filtered = said('{0} of {1} with “{2}”', '', '', 'prinicpal').replace(/^.*(?=prinicpal)/, '');

  it('shows with each key what has the words, and everything again after Escape', async () => {
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
    await keyboard.press('Control+f');
    await workbench.waitUntil(`document.activeElement?.matches('.quick-input-widget input')`);
    await keyboard.type('prinicpal');
    // How many depends on the tests before: VS Code keeps documents open for minutes that an extension asked for.
    await workbench.waitUntil(`document.body.innerText.includes(${JSON.stringify(filtered)})`);
    await screenshot('explorer filtered');
    // What is filtered is said with the first key, when most rows are still there.
    await workbench.waitUntil(`!document.querySelector('${row('Operations engineer, role')}')`);
    await keyboard.press('Escape');
    await workbench.waitFor(row('Operations engineer, role'));
    await workbench.waitUntil(`!document.body.innerText.includes(${JSON.stringify(filtered)})`);
  });

  it('shows what is typed, and leaves closed and chosen what was', async () => {
    await workbench.click(row('IT operations, family'));
    await workbench.waitUntil(`!document.querySelector('${row('Lead end user computing engineer')}')`);
    const editor = await openSample('operations/principal-engineer.role.yaml');
    await replace(editor, 'title: Principal', 'title: First principal');
    await workbench.waitFor(row('First principal operations engineer, role'));
    assert.deepEqual(
      await workbench.evaluate(
        `[document.querySelectorAll('${row('Lead end user computing engineer')}').length, document.querySelector('${row('IT operations, family')}').ariaSelected]`,
      ),
      [0, 'true'],
    );
    await workbench.click(row('IT operations, family'));
    await workbench.waitFor(row('Lead end user computing engineer'));
  });

  it('adds a skill to the role that it is dragged to, as one step', async () => {
    const uri = sample('front-desk/receptionist.role.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.getText();
    await workbench.waitFor(row('Welcoming visitors, skill'));
    await workbench.drag(row('Welcoming visitors, skill'), row('Receptionist, role'));
    await changed(document, () => document.getText() !== before);
    assert.match(document.getText(), /^ {2}- ref: front-desk\/welcome$/m);
    assert.match(document.getText(), /^frameworks:\n {2}front-desk: \.\/front-desk\.framework\.yaml$/m);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await changed(document, () => document.getText() === before);
  });

  it('adds a skill to the role on whose text it is dropped', async () => {
    const { document } = await openSample('front-desk/receptionist.role.yaml');
    const before = document.getText();
    await workbench.waitFor(row('Welcoming visitors, skill'));
    await workbench.drag(row('Welcoming visitors, skill'), '.editor-instance .view-lines');
    await changed(document, () => document.getText() !== before);
    assert.match(document.getText(), /^ {2}- ref: front-desk\/welcome$/m);
    assert.ok(document.getText().startsWith(before.slice(0, 80)));
  });

  /** Asks to retire a skill of which the cursor stands on the id; `done` resolves when that is answered. */
  async function retireAtCursor(): Promise<{
    readonly document: vscode.TextDocument;
    readonly done: Thenable<unknown>;
  }> {
    const editor = await openSample('front-desk/front-desk.framework.yaml');
    const { document } = editor;
    const place = rangeOf(document, 'id: complaints').end;
    editor.selection = new vscode.Selection(place, place);
    return { document, done: vscode.commands.executeCommand('roleProfiles.retire') };
  }

  it('retires the skill at the cursor, and asks what takes its place', async () => {
    const { document, done } = await retireAtCursor();
    await find('rota', 'Planning a rota');
    await screenshot('retire');
    await keyboard.press('Enter');
    await done;
    assert.match(document.getText(), /id: complaints\n[\s\S]*?status: retired\n {4}replacedBy: rota\n/);
  });

  it('retires it with nothing in its place, which is the line that the arrows have gone to', async () => {
    const { document, done } = await retireAtCursor();
    await asked();
    await workbench.waitFor('.quick-input-list .monaco-list-row.focused');
    await keyboard.press('ArrowUp');
    await workbench.waitUntil(
      `document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent.includes(${JSON.stringify(said('Nothing takes its place'))})`,
    );
    await keyboard.press('Enter');
    await done;
    assert.match(document.getText(), /id: complaints\n(?: {4}.*\n)*? {4}status: retired\n/);
    assert.doesNotMatch(document.getText(), /replacedBy/);
  });

  it('reaches by the keyboard what can be done to the line that the arrows have gone to', async () => {
    await workbench.click(row('IT operations, family'));
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    const name = await workbench.evaluate<string>(
      `document.querySelector('.split-view-view .monaco-list-row.focused .label-name').textContent`,
    );
    await keyboard.press('F2');
    await asked();
    await boxHolds(name);
    await keyboard.press('Escape');
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
    await keyboard.press('Shift+F10');
    await workbench.waitFor(`.monaco-menu .action-label[aria-label^="${said('Find Uses')}"]`);
    const offered = await workbench.evaluate<string[]>(
      `[...document.querySelectorAll('.monaco-menu .action-menu-item .action-label')].map(({ ariaLabel }) => ariaLabel)`,
    );
    for (const english of [
      'Open as Page',
      'Find Uses',
      'Compare Roles…',
      'Rename…',
      'Retire, Replaced by…',
      'Move to the Bin',
    ]) {
      const words = said(english);
      assert.ok(
        offered.some((label) => label.startsWith(words)),
        `${words} is not among ${offered}`,
      );
    }
    await screenshot('explorer menu');
    await keyboard.press('Escape');
    await keyboard.press('Delete');
    await workbench.waitUntil(
      `document.body.innerText.includes(${JSON.stringify(said('Move {0} to the bin?', `“${name}”`))}) || ${deleting}`,
    );
    await screenshot('explorer delete');
    await keyboard.press('Escape');
  });

  it('moves a role up its ladder by the keyboard', async () => {
    const uri = sample('operations/engineer.role.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.getText();
    await workbench.click(row('Operations engineer, role'));
    // A click opens the page, which has the focus then.
    await preview.waitFor('main[data-role="engineer"]');
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
    await keyboard.press('Alt+ArrowUp');
    await changed(document, () => /progressesTo: \[principal-engineer\]/.test(document.getText()));
    await workbench.waitUntil(inOrder('Senior operations engineer', 'Operations engineer'));
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
    await keyboard.press('Alt+ArrowDown');
    await changed(document, () => document.getText() === before);
  });
});
