import * as vscode from 'vscode';
import { closeEverything, diagnosticsThat, openSample, rangeOf, replace, sample } from './editor.ts';
import { hasBridge, preview, screenshot, setViewport, workbench } from './page.ts';
import { said } from './said.ts';
import { comparison, matrix } from './sideBySide.ts';
import { showSuggestionDetails } from './suggestions.ts';

const engineer = 'operations/engineer.role.yaml';
const senior = 'operations/senior-engineer.role.yaml';

/** From these, `npm run screenshot` makes the pictures of the README and of the walkthrough. */
describe("the README's picture", () => {
  before(async function () {
    if (!hasBridge) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });
  afterEach(closeEverything);
  after(async () => {
    await setViewport(1280, 800);
    await vscode.commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });

  it('shows a role beside its job profile', async () => {
    await setViewport(1440, 900);
    const editor = await openAtTop(senior);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('.rp-overview');
    // The place is visible already, so that the preview is not scrolled.
    await hoverOver(editor, rangeOf(editor.document, 'level: ').end);
    await screenshot('readme-editor');
  });

  it('shows the levels that a skill has', async () => {
    await setViewport(1000, 480);
    const editor = await openAtTop(senior);
    const range = await replace(editor, 'level: practitioner', 'level: ');
    editor.selection = new vscode.Selection(range.end, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await showSuggestionDetails();
    await screenshot('readme-completion');
  });

  it('shows a problem with its quick fix', async () => {
    await setViewport(1000, 520);
    const editor = await openAtTop(engineer);
    await replace(editor, 'organisation: Example', 'organistion: Example');
    await replace(editor, 'a daily newspaper', 'a a daily newspaper');
    await diagnosticsThat(editor.document.uri, ({ length }) => length > 1);
    await workbench.waitFor('.squiggly-error');
    await hoverOver(editor, rangeOf(editor.document, 'nistion').start);
    await screenshot('readme-problems');
  });

  it('shows roles side by side', async () => {
    await setViewport(1200, 760);
    await vscode.commands.executeCommand(
      'roleProfiles.compare',
      sample(engineer).toString(),
      sample(senior).toString(),
    );
    await comparison.waitFor('.rp-row');
    // The picture has room for the raised levels when the page is scrolled below the names of the roles.
    await comparison.click('.rp-filter input[value="raised"]');
    await comparison.waitUntil(
      `document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    await screenshot('readme-comparison');
  });

  it('shows skills by grade', async () => {
    await setViewport(1200, 760);
    await openSample(senior);
    await vscode.commands.executeCommand('roleProfiles.showMatrix', sample('operations'));
    await matrix.waitFor('.rp-matrix tbody tr');
    await screenshot('readme-matrix');
  });
});

/** Scrolls to the beginning, since VS Code opens a file where an earlier test has left it. */
async function openAtTop(path: string): Promise<vscode.TextEditor> {
  const editor = await openSample(path);
  const top = new vscode.Range(0, 0, 0, 0);
  editor.selection = new vscode.Selection(top.start, top.start);
  editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
  return editor;
}

/** Moves the cursor to a place and shows its hover. */
async function hoverOver(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('editor.action.showHover');
  await workbench.waitFor('.monaco-hover:not(.hidden) .hover-contents');
  // The hover fades in.
  await workbench.waitUntil(
    `document.querySelector('.monaco-hover:not(.hidden)').getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished')`,
  );
}
