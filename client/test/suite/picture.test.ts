import * as vscode from 'vscode';
import { closeEverything, openSample, rangeOf } from './editor.ts';
import { hasBridge, preview, screenshot, setViewport, workbench } from './page.ts';

describe("the README's picture", () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(async () => {
    await setViewport(1280, 800);
    await vscode.commands.executeCommand('workbench.action.toggleSidebarVisibility');
    await closeEverything();
  });

  it('shows a role beside its job profile', async () => {
    await setViewport(1440, 900);
    const editor = await openSample('operations/senior-engineer.role.yaml');
    await vscode.commands.executeCommand('workbench.action.toggleSidebarVisibility');
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('.rp-overview');
    const level = rangeOf(editor.document, 'level: ');
    editor.selection = new vscode.Selection(level.end, level.end);
    editor.revealRange(level, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('editor.action.showHover');
    await workbench.waitFor('.monaco-hover:not(.hidden) .hover-contents');
    // It fades in.
    await workbench.waitUntil(
      `document.querySelector('.monaco-hover:not(.hidden)').getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished')`,
    );
    await screenshot('readme');
  });
});
