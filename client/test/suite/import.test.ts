import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, sample } from './editor.ts';
import { hasBridge, screenshot, webview } from './page.ts';

const page = webview('main.rp-import');

const source = `# Gardener

Keeps the paths of the park open, all year round.

## Responsibilities

- Prune hedges
- Water the young trees
`;

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

describe('importing', () => {
  const folder = sample('imported');
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('shows a file beside what it becomes, and writes the role with its preview beside it', async () => {
    const file = vscode.Uri.joinPath(folder, 'gardener.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(source));
    await vscode.commands.executeCommand('roleProfiles.import', file);
    await page.waitFor('[data-decision]');
    assert.match(await page.text('.rp-import-share'), /^100 %/);
    await screenshot('import');
    await page.click('.rp-import-write');
    await webview('main[data-role="gardener"]').waitFor('main[data-role]');
    const role = await textOf(vscode.Uri.joinPath(folder, 'gardener.role.yaml'));
    assert.match(role, /workActivities:\n {2}- Prune hedges\n {2}- Water the young trees/);
    assert.match(await textOf(file), /Prune hedges/);
  });

  it('takes the clipboard, and what is decided changes the file', async () => {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.env.clipboard.writeText(source.replace('Gardener', 'Head gardener'));
    await vscode.commands.executeCommand('roleProfiles.import', 'clipboard', folder);
    await page.waitFor('[data-decision]');
    await page.evaluate(
      `(() => { const choice = [...document.querySelectorAll('[data-decision]')].find((one) => /Responsibilities/.test(one.dataset.decision)); choice.value = 'training'; choice.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );
    await page.waitUntil(`document.querySelector('.rp-import-files').textContent.includes('training:')`);
    await page.click('.rp-import-write');
    await webview('main[data-role="head-gardener"]').waitFor('main[data-role]');
    assert.match(await textOf(vscode.Uri.joinPath(folder, 'head-gardener.role.yaml')), /training:\n {2}- Prune hedges/);
  });
});
