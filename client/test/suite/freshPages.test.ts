import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample, replace, sample } from './editor.ts';
import { hasBridge, preview, screenshot, workbench } from './page.ts';
import { said } from './said.ts';
import { comparison, matrix, seen } from './sideBySide.ts';

const engineer = 'operations/engineer.role.yaml';
const senior = 'operations/senior-engineer.role.yaml';

/** An expression that is true when the page has the text. */
const has = (text: string) => `document.body.textContent.includes(${JSON.stringify(text)})`;

/** Runs a function while the workspace has another role file. */
async function withRole(name: string, text: string, run: () => Promise<void>): Promise<void> {
  const uri = sample(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    await run();
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
}

describe('pages are renewed', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEverything();
  });

  it('when a new role leads to the one that a preview shows', async () => {
    const { document } = await openSample(engineer);
    const [, id = ''] = /^id: (.+)$/m.exec(document.getText()) ?? [];
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    const text = `id: trainee-of-the-test\ntitle: Trainee of the test\nprogressesTo: [${id}]\n`;
    await withRole('operations/trainee.role.yaml', text, () => preview.waitUntil(has('Trainee of the test')));
    await preview.waitUntil(`!${has('Trainee of the test')}`);
  });

  it('when a role comes into the folder of a matrix, and when it goes', async () => {
    await openSample(senior);
    await vscode.commands.executeCommand('roleProfiles.showMatrix', sample('operations'));
    await matrix.waitFor('.rp-matrix tbody tr');
    const text = 'id: late\ntitle: Late to the matrix\nskills: [{ title: Craft, items: [{ name: Juggling }] }]\n';
    await withRole('operations/late.role.yaml', text, () => matrix.waitUntil(has('Late to the matrix')));
    await matrix.waitUntil(`!${has('Late to the matrix')}`);
    await withRole('operations/former.role.yaml', `${text}status: retired\n`, async () => {
      const again = `${text.replace('Late', 'Last')}`.replace('id: late', 'id: last');
      await withRole('operations/last.role.yaml', again, () => matrix.waitUntil(has('Last to the matrix')));
      assert.equal(await matrix.evaluate(has('Late to the matrix')), false);
    });
  });

  it('when a role of a comparison has no YAML errors any more; until then the last whole page stays', async () => {
    await vscode.commands.executeCommand(
      'roleProfiles.compare',
      sample(engineer).toString(),
      sample(senior).toString(),
    );
    await comparison.waitFor('.rp-row');
    const rows = await comparison.evaluate<string[]>(seen('.rp-row'));
    const editor = await vscode.window.showTextDocument(sample(senior), { viewColumn: vscode.ViewColumn.Two });
    await replace(editor, 'title: Senior operations engineer', 'title: "Senior operations engineer');
    await comparison.waitFor('.preview-notice');
    assert.match(
      await comparison.text('.preview-notice'),
      new RegExp(
        `^senior-engineer\\.role\\.yaml .*YAML.* \\d+\\..*${said('{0} This is the last version that could be read.', '').trim()}`,
      ),
    );
    assert.deepEqual(await comparison.evaluate(seen('.rp-row')), rows);
    await screenshot('comparison with a broken role');
    const moved = new Promise<vscode.Selection | undefined>((resolve) => {
      const listener = vscode.window.onDidChangeTextEditorSelection(({ selections: [first] }) => {
        listener.dispose();
        resolve(first);
      });
    });
    await comparison.click('.preview-notice-action');
    const { line } = (await moved)?.active ?? { line: 0 };
    assert.match(editor.document.lineAt(line).text, /^title: "Senior/);
    await replace(editor, 'title: "Senior operations engineer', 'title: Senior operations engineer');
    await comparison.waitUntil(`document.querySelector('.preview-notice') === null`);
  });
});

describe('an export that cannot be made', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEverything();
  });

  it('says why', async function () {
    if (!hasBridge) this.skip();
    const editor = await openSample(senior);
    // What is below the mark is another role, so that texts of this one would be missing.
    const title = 'title: Senior operations engineer';
    await replace(editor, title, `title: Somebody\n---\n${title}`);
    const to = sample('out.docx');
    await vscode.commands.executeCommand('roleProfiles.export', sample(senior), { format: 'docx', to });
    await vscode.commands.executeCommand('notifications.showList');
    const messages = `[...document.querySelectorAll('.notification-list-item-message')].map((e) => e.textContent)`;
    const [, verdict = ''] = said(
      '{0} has a YAML error: correct it first, since texts would be missing from the document.',
      '|',
    ).split('|');
    await workbench.waitUntil(
      `${messages}.some((text) => text.startsWith('senior-engineer.role.yaml (') && text.includes(${JSON.stringify(verdict)}))`,
    );
    await screenshot('export refused');
    await assert.rejects(async () => vscode.workspace.fs.stat(to), 'nothing is written');
  });
});
