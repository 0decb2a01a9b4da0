import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, rangeOf, sample } from './editor.ts';
import { hasBridge, screenshot, webview } from './page.ts';
import { said } from './said.ts';
import { changeWorkbook } from './workbook.ts';

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

  const book = vscode.Uri.joinPath(folder, 'skills.xlsx');
  const engineer = 'operations/engineer.role.yaml';
  const supporting = 'Supports systems and performs technical processes';
  const processes = 'Performs the technical processes for operations';

  async function reviewChanges(): Promise<string> {
    await vscode.commands.executeCommand('roleProfiles.export', sample('operations'), { format: 'xlsx', to: book });
    await changeWorkbook(book, [
      [supporting, 'Operations engineer', 'Expert'],
      [processes, 'Operations engineer', 'Practitioner'],
      [supporting, 'Senior operations engineer', 'Expert'],
    ]);
    await vscode.commands.executeCommand('roleProfiles.import', book);
    await page.waitFor('[data-take]');
    return textOf(sample(engineer));
  }

  it('reviews what was changed in a workbook, and makes what is taken in one step', async () => {
    const before = await reviewChanges();
    assert.equal(await page.text('.rp-import-write'), said('Make {0} changes', 3));
    await screenshot('workbook');
    await page.evaluate(`document.querySelectorAll('[data-take]')[1].click()`);
    assert.equal(await page.text('.rp-import-write'), said('Make {0} changes', 2));
    await page.click('.rp-import-write');
    const document = await shown(engineer);
    assert.equal(document.isDirty, true);
    assert.equal(await textOf(sample(engineer)), before, 'nothing is saved');
    const changed = document.getText();
    assert.notEqual(changed, before);
    assert.equal(linesThatDiffer(before, changed), 1);
    const senior = await vscode.workspace.openTextDocument(sample('operations/senior-engineer.role.yaml'));
    assert.equal(senior.isDirty, true);
  });

  it('makes the changes of a file in one step that one undo takes back', async () => {
    const before = await reviewChanges();
    await page.evaluate(`document.querySelectorAll('[data-take]')[2].click()`);
    await page.click('.rp-import-write');
    const document = await shown(engineer);
    assert.equal(linesThatDiffer(before, document.getText()), 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('shows again what has changed meanwhile, and leaves it as it is', async () => {
    await reviewChanges();
    const document = await vscode.workspace.openTextDocument(sample(engineer));
    const item = 'ops/supporting-systems\n        level: working-knowledge';
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, item), item.replace('working-knowledge', 'practitioner'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await page.waitFor('.rp-workbook-conflict');
    assert.equal(await page.text('.rp-import-write'), said('Make {0} changes', 2));
  });
});

/** Waits until an editor shows a file of the samples. */
async function shown(path: string): Promise<vscode.TextDocument> {
  const { promise, resolve } = Promise.withResolvers<vscode.TextDocument>();
  const look = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.toString() === sample(path).toString()) resolve(document);
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(look);
  look();
  try {
    return await promise;
  } finally {
    listener.dispose();
  }
}

function linesThatDiffer(before: string, after: string): number {
  const lines = after.split('\n');
  return before.split('\n').filter((line, index) => line !== lines[index]).length;
}
