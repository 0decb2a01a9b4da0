import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './editor.ts';
import { hasBridge, screenshot, setViewport, workbench } from './page.ts';
import { said } from './said.ts';

describe('the walkthrough', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(async () => {
    await setViewport(1280, 800);
    await closeEverything();
  });

  it('shows its steps with their pictures', async () => {
    // A narrow window would leave out the pictures.
    await setViewport(1600, 900);
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      'role-profiles.role-profiles#start',
      false,
    );
    await workbench.waitFor('.getting-started-step.expanded');
    const titles = await workbench.evaluate<string[]>(
      `[...document.querySelectorAll('.getting-started-step .step-title')].map((title) => title.textContent.trim())`,
    );
    const steps = ['Write a role', 'Mend what is found', 'See the job profile', 'Compare grades', 'Hand it out'];
    assert.deepEqual(
      titles,
      steps.map((step) => said(step)),
    );
    await workbench.waitUntil(
      `[...document.querySelectorAll('.getting-started-media img')].some((one) => one.checkVisibility() && one.naturalWidth > 0)`,
    );
    await screenshot('walkthrough');
  });
});
