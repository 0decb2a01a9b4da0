import * as assert from 'node:assert/strict';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, openSample, replace, sample } from './editor.ts';
import { hasBridge, keyboard, workbench } from './page.ts';
import { choose } from './questions.ts';
import { said } from './said.ts';
import { comparison } from './sideBySide.ts';

const senior = 'operations/senior-engineer.role.yaml';
const framework = 'operations/operations.framework.yaml';
const engineer = 'operations/engineer.role.yaml';

/** Exports to a file and gives its bytes as text, one character for each byte. */
async function exported(what: unknown, format: string, name: string): Promise<string> {
  const to = sample(name);
  try {
    await vscode.commands.executeCommand('roleProfiles.export', what, { format, to });
    return Buffer.from(await vscode.workspace.fs.readFile(to)).toString('latin1');
  } finally {
    await vscode.workspace.fs.delete(to).then(undefined, () => undefined);
  }
}

/** Waits until a file has a text, which it gives: one character for each byte. The timeout of the test limits the wait. */
async function written(file: vscode.Uri, expected: RegExp): Promise<string> {
  for (;;) {
    const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => new Uint8Array());
    const text = Buffer.from(bytes).toString('latin1');
    if (expected.test(text)) return text;
    // Each look asks the server once more, which answers what it was asked before first.
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', sample(engineer));
  }
}

describe('the export', () => {
  before(() => openSample(senior));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEverything();
  });

  const starts: readonly [format: string, start: RegExp][] = [
    ['html', /^<!DOCTYPE html>/i],
    ['markdown', /^(---|#)/],
    ['docx', /^PK/],
    ['pdf', /^%PDF-/],
    ['jsonld', /^\{/],
  ];
  for (const [format, start] of starts) {
    it(`writes a role as ${format}`, async () => {
      const text = await exported(sample(senior), format, `out.${format}`);
      assert.match(text.slice(0, 200), start);
      if (format === 'jsonld') assert.equal(JSON.parse(text)['@type'], 'Occupation');
    });
  }

  it('writes a comparison and a matrix', async () => {
    const roles = [{ uri: sample(engineer).toString() }, { uri: sample(senior).toString() }];
    const compared = { kind: 'comparison', roles };
    assert.match(await exported(compared, 'html', 'out.html'), /^<!DOCTYPE html>/i);
    assert.match(await exported(compared, 'markdown', 'out.md'), /Senior operations engineer/);
    const table = { kind: 'matrix', uris: [sample('operations').toString()] };
    assert.match(await exported(table, 'csv', 'out.csv'), /Senior operations engineer/);
  });

  const ofFrameworks: readonly [format: string, start: RegExp][] = [
    ['html', /^<!DOCTYPE html>/i],
    ['markdown', /^(---|#)/],
    ['docx', /^PK/],
    ['pdf', /^%PDF-/],
    ['xlsx', /^PK/],
    ['case', /"CFDocument"/],
    ['skos', /skos/],
  ];
  it('writes a framework as documents, as a list of skills and as data', async () => {
    for (const [format, start] of ofFrameworks) {
      const text = await exported(sample(framework), format, `out.${format}`);
      assert.match(text.slice(0, 400), start, format);
    }
  });

  it('writes the skills of a folder, and of what is selected in the explorer, as a workbook', async () => {
    const subjects = [sample('operations'), { kind: 'matrix', uris: [sample(engineer), sample(senior)].map(String) }];
    for (const subject of subjects) assert.match(await exported(subject, 'xlsx', 'out.xlsx'), /^PK/);
  });

  it('asks for the format and for a place, beside the role at first', async function () {
    if (!hasBridge) this.skip();
    await openSample(senior);
    const done = vscode.commands.executeCommand('roleProfiles.export');
    await choose('Markdown');
    await workbench.waitUntil(`document.querySelector('.quick-input-box input')?.value.endsWith('.md')`);
    const path = await workbench.evaluate<string>(`document.querySelector('.quick-input-box input').value`);
    await keyboard.press('Enter');
    await done;
    const target = sample('operations').with({ path });
    assert.match(path, /\/operations\/[^/]+\.md$/);
    const text = Buffer.from(await vscode.workspace.fs.readFile(target)).toString();
    await vscode.workspace.fs.delete(target);
    assert.match(text, /Senior operations engineer/);
    // The message itself is shown only while the window has the focus.
    await vscode.commands.executeCommand('notifications.showList');
    await workbench.waitUntil(
      `[...document.querySelectorAll('.notification-list-item-message')].some((e) => e.textContent.includes(${JSON.stringify(said('Saved {0}.', basename(path)))}))`,
    );
  });

  it('writes a site into an empty folder, renews it, and touches no file of anybody else', async () => {
    const to = sample('public');
    const names = async () => (await vscode.workspace.fs.readDirectory(to)).map(([name]) => name).sort();
    try {
      await vscode.commands.executeCommand('roleProfiles.exportSite', sample('operations'), { to });
      assert.deepEqual(await names(), [
        '.role-profile-site.json',
        'assets',
        'index.html',
        'matrices',
        'roles',
        'skills',
      ]);
      const page = vscode.Uri.joinPath(to, 'roles', 'engineer.html');
      assert.match(Buffer.from(await vscode.workspace.fs.readFile(page)).toString(), /Operations engineer/);
      await vscode.workspace.fs.delete(page);
      await vscode.commands.executeCommand('roleProfiles.exportSite', sample('operations'), { to });
      await vscode.workspace.fs.stat(page);
      const mine = vscode.Uri.joinPath(to, 'roles', 'mine.html');
      await vscode.workspace.fs.writeFile(mine, Buffer.from('mine'));
      await vscode.workspace.fs.delete(page);
      await vscode.commands.executeCommand('roleProfiles.exportSite', sample('operations'), { to });
      await assert.rejects(async () => vscode.workspace.fs.stat(page));
      assert.equal(Buffer.from(await vscode.workspace.fs.readFile(mine)).toString(), 'mine');
    } finally {
      await vscode.workspace.fs.delete(to, { recursive: true });
    }
  });

  it('exports what is saved, in trusted workspaces, to the formats and the folder of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('roleProfiles.export', sample(engineer));
    await settings.update('onSave', ['markdown', 'xlsx', 'docx'], vscode.ConfigurationTarget.Global);
    await settings.update('folder', 'handed-out', vscode.ConfigurationTarget.Global);
    const folder = sample('handed-out');
    try {
      const editor = await openSample(engineer);
      const words = await replace(editor, 'title: Operations engineer', 'title: Night engineer');
      await editor.document.save();
      await written(vscode.Uri.joinPath(folder, 'engineer.md'), /^# Night engineer/);
      await written(vscode.Uri.joinPath(folder, 'engineer.docx'), /^PK/);
      await editor.edit((edit) => edit.replace(words, 'title: Operations engineer'));
      await editor.document.save();
      await written(vscode.Uri.joinPath(folder, 'engineer.md'), /^# Operations engineer/);
      // A list of skills is a format of frameworks alone.
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      assert.deepEqual(names.sort(), ['engineer.docx', 'engineer.md']);
    } finally {
      await settings.update('onSave', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('takes what the active panel shows', async function () {
    if (!hasBridge) this.skip();
    await vscode.commands.executeCommand(
      'roleProfiles.compare',
      sample(engineer).toString(),
      sample(senior).toString(),
    );
    await comparison.waitFor('.rp-row');
    const csv = await exported(undefined, 'csv', 'out.csv');
    assert.match(csv, /Raised|raised/);
  });
});
