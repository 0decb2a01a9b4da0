import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import { closeEverything, openSample, sample } from './editor.ts';
import { hasBridge, keyboard, preview, screenshot, takeConsoleErrors } from './page.ts';
import { said } from './said.ts';
import { comparison, matrix } from './sideBySide.ts';

const operations = 'operations/operations.framework.yaml';
const engineer = 'operations/engineer.role.yaml';

/** Waits until the keyboard is at an element that a selector finds. */
const keyboardAt = (selector: string) =>
  preview.waitUntil(`document.activeElement?.matches(${JSON.stringify(selector)})`);

describe('a framework that is edited in its page', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  async function openPage(): Promise<vscode.TextDocument> {
    const { document } = await openSample(operations);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('[data-skill="incident-management"]');
    return document;
  }

  const focusRow = async (skill: string) => {
    await preview.focus(`[data-skill="${skill}"]`);
    await keyboardAt(`[data-skill="${skill}"]`);
  };

  it('opens as a page whose texts are changed by the keyboard, with the undo of VS Code', async () => {
    await takeConsoleErrors();
    const document = await openPage();
    const before = document.getText();
    await focusRow('incident-management');
    await keyboard.press('ArrowRight');
    await preview.waitFor('[data-of="incident-management"] [data-edit="text"]');
    await keyboard.press('F2');
    await preview.waitFor('.edit-field');
    await keyboard.press('End');
    await keyboard.type(' and recovery');
    await keyboard.press('Control+Enter');
    await changed(document, () => document.getText().includes('and recovery'));
    await preview.waitUntil(
      `document.querySelector('[data-skill="incident-management"] .rp-fw-word').textContent.endsWith('and recovery')`,
    );
    await screenshot('framework as a page');
    const refused = (await takeConsoleErrors()).filter((error) => /Content.Security.Policy|Refused to/i.test(error));
    assert.deepEqual(refused, []);
    await focusRow('incident-management');
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
  });

  it('is edited in the preview beside the text, too', async () => {
    await openSample(operations);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await vscode.commands.executeCommand('roleProfiles.preview.toggleEditing');
    await preview.waitFor('[data-skill="incident-management"]');
    await vscode.commands.executeCommand('roleProfiles.preview.toggleEditing');
    await preview.waitUntil(`!document.querySelector('[data-skill]')`);
  });

  it('merges two skills by the keyboard alone, in the framework and in the roles', async () => {
    const document = await openPage();
    const role = await vscode.workspace.openTextDocument(sample(engineer));
    const [before, roleBefore] = [document.getText(), role.getText()];
    await focusRow('incident-management');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboardAt('[data-skill="incident-management"]');
    await keyboard.press('Control+Shift+M');
    await preview.waitFor('#rp-fw-picker-field');
    await keyboardAt('#rp-fw-picker-field');
    await keyboard.type('documenting');
    await preview.waitFor('[role="option"]');
    await keyboard.press('Enter');
    await preview.waitUntil(
      `document.querySelector('.rp-fw-question .rp-fw-primary').textContent.startsWith('${said('Merge{0}', '')}')`,
    );
    await screenshot('skills are merged');
    await keyboard.press('Enter');
    await changed(role, () => !role.getText().includes('ops/incident-management'));
    assert.doesNotMatch(document.getText(), /id: incident-management\n/);
    assert.notEqual(role.getText(), roleBefore);
    await vscode.commands.executeCommand('roleProfiles.openAsText');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('undo');
    await changed(document, () => document.getText() === before);
  });
});

describe('levels in the table of skills', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('are chosen by the keyboard, marked until they are saved, and undone', async () => {
    const { document } = await openSample(engineer);
    const before = document.getText();
    await vscode.commands.executeCommand('roleProfiles.showMatrix', sample('operations'));
    await matrix.waitFor('.rp-matrix tbody tr');
    await matrix.click('.pages-button[aria-pressed="false"]');
    await matrix.waitUntil(`document.activeElement?.matches('td')`);
    await keyboard.press('Enter');
    await matrix.waitFor('.edit-choice [type="radio"]');
    await keyboard.press('Escape');
    await matrix.waitUntil(`document.activeElement?.matches('td')`);
    await keyboard.press('5');
    await changed(document, () => document.getText() !== before);
    await matrix.waitFor('.pages-changed .pages-was');
    await screenshot('level chosen in the table');
    assert.equal(document.isDirty, true);
    await matrix.waitUntil(`document.activeElement?.matches('td')`);
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
  });
});

describe('a comparison that takes over', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('gives the level of one role to the other by one edit', async () => {
    const { document } = await openSample(engineer);
    const before = document.getText();
    const senior = sample('operations/senior-engineer.role.yaml').toString();
    await vscode.commands.executeCommand('roleProfiles.compare', sample(engineer).toString(), senior);
    await comparison.waitFor('.rp-row .pages-take[data-what="asked"]');
    const button = `.rp-cell[data-beside="0"] .pages-take[data-what="asked"]`;
    await comparison.focus(button);
    await keyboard.press('Enter');
    await changed(document, () => document.getText() !== before);
    assert.equal(document.getText().split('\n').length, before.split('\n').length);
    await comparison.waitUntil(`document.querySelector('.edit-said').textContent.endsWith('${said('{0}: done', '')}')`);
    await screenshot('level taken over');
  });
});
