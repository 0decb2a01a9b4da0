import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample, rangeOf, replace } from './editor.ts';
import { hasBridge, preview, screenshot, setViewport, takeConsoleErrors } from './page.ts';

const lead = 'end-user-computing/lead-euc-engineer.role.yaml';

/** An expression that is true when the page shows the text. */
const shows = (text: string) =>
  `document.querySelector('main[data-role]').textContent.includes(${JSON.stringify(text)})`;

describe('the preview', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('shows the role as a page beside the text', async () => {
    await openSample(lead);
    await takeConsoleErrors();
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    assert.match(await preview.text('h1'), /^Lead end user computing engineer/);
    assert.equal(await preview.evaluate(`document.querySelector('main').dataset.role`), 'lead-euc-engineer');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(lead), true, 'the text keeps the focus');
    const refused = (await takeConsoleErrors()).filter((error) => /Content.Security.Policy|Refused to/i.test(error));
    assert.deepEqual(refused, []);
  });

  it('carries the line of the source on what was made from it', async () => {
    const { document } = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1[data-line], h1 [data-line], [data-line] h1');
    const line = await preview.evaluate<string>(
      `document.querySelector('h1').closest('[data-line]')?.dataset.line ?? document.querySelector('h1 [data-line]').dataset.line`,
    );
    assert.equal(Number(line), rangeOf(document, 'title: Lead end user').start.line);
  });

  it('follows what is typed, without a reload and without losing its place', async () => {
    const editor = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    await preview.evaluate(`document.querySelector('main').dataset.mark = 'kept'`);
    await preview.scroll(600);
    await preview.waitUntil('window.scrollY === 600');
    await replace(editor, 'title: Lead end user', 'title: Principal end user');
    await preview.waitUntil(shows('Principal end user computing engineer'));
    assert.equal(await preview.evaluate(`window.scrollY`), 600);
    assert.equal(await preview.evaluate(`document.querySelectorAll('main').length`), 1);
  });

  it('follows the unsaved text of a framework', async () => {
    await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    const framework = await openSample('end-user-computing/ddat.framework.yaml');
    await replace(framework, 'name: Incident management', 'name: Handling of incidents');
    await openSample(lead);
    await preview.waitUntil(shows('Handling of incidents'));
  });

  it('keeps the last good page with a notice while the YAML is broken', async () => {
    const editor = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    await replace(editor, 'title: Lead end user', 'title: "Lead end user');
    await preview.waitFor('.preview-notice');
    assert.match(await preview.text('h1'), /^Lead end user computing engineer/);
    assert.match(await preview.text('.preview-notice'), /YAML/);
    await screenshot('preview while the text is broken');
    await replace(editor, 'title: "Lead end user', 'title: Lead end user');
    await preview.waitUntil(`document.querySelector('.preview-notice') === null`);
  });

  const themes: readonly [name: string, theme: string][] = [
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
    ['high contrast', 'Default High Contrast'],
  ];
  for (const [name, theme] of themes) {
    it(`is readable in a ${name} theme, wide and narrow`, async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      try {
        await openSample(lead);
        await vscode.commands.executeCommand('roleProfiles.showPreview');
        await preview.waitFor('h1');
        await preview.waitUntil(`document.body.dataset.vscodeThemeKind.startsWith('vscode-${name.replace(' ', '-')}')`);
        for (const width of [1600, 700]) {
          await setViewport(width, 1000);
          await preview.waitUntil(`document.documentElement.scrollWidth <= window.innerWidth`);
          await screenshot(`preview ${name} ${width}`);
        }
      } finally {
        await setViewport(1280, 800);
        await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  }
});
