import * as vscode from 'vscode';
import { changed } from '../suite/changed.ts';
import { putCursor } from '../suite/editor.ts';
import { keyboard, preview, webview, workbench } from '../suite/page.ts';
import { boxHolds, find } from '../suite/questions.ts';
import { comparison, matrix } from '../suite/sideBySide.ts';

const extension = 'role-profiles.role-profiles';

describe('the extension in a web worker', () => {
  it('is present and activates', async () => {
    const found = vscode.extensions.getExtension(extension);
    check(found !== undefined, 'VS Code does not know the extension.');
    await found?.activate();
    check(found?.isActive === true, 'The extension is not active.');
  });

  it('reports the problems of a role', async () => {
    const [role] = await vscode.workspace.findFiles('**/*.role.yaml', null, 1);
    check(role !== undefined, 'The workspace has no role.');
    if (role) {
      const document = await vscode.workspace.openTextDocument(role);
      await vscode.window.showTextDocument(document);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(role, new vscode.Position(0, 0), 'noSuchKey: true\n');
      await vscode.workspace.applyEdit(edit);
      await diagnosticsOf(role);
      await workbench.waitFor('.squiggly-error, .squiggly-warning');
    }
  });

  it('edits a role in its page', async () => {
    const [role] = await vscode.workspace.findFiles('**/lead-euc-engineer.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no such role.');
    const document = await vscode.workspace.openTextDocument(role);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on h1[data-edit]');
    await preview.focus('h1[data-edit]');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-field');
    await keyboard.type(' 2');
    await keyboard.press('Enter');
    const after = before.replace(/^(title: .*)$/m, '$1 2');
    await changed(document, () => document.getText() === after);
    await preview.waitUntil(`document.activeElement.dataset.editPath === '/title'`);
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
  });

  it('takes skills of the catalogue into a role, and moves an item by the keyboard', async () => {
    const [role] = await vscode.workspace.findFiles('**/front-desk/receptionist.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no such role.');
    const document = await vscode.workspace.openTextDocument(role);
    const before = document.getText();
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(before.indexOf('Handles cash'));
    await putCursor(editor, at);
    await keyboard.press('Alt+ArrowUp');
    await changed(document, () => /skills:\n {2}- Handles cash/.test(document.getText()));
    void vscode.commands.executeCommand('roleProfiles.addSkills');
    await workbench.waitFor('.quick-input-list .monaco-list-row');
    await keyboard.type('complaimts');
    const found = '.quick-input-list .monaco-list-row[aria-label*="Handling complaints"]';
    await workbench.waitUntil(
      `document.querySelector('${found}') && document.querySelectorAll('.quick-input-list .monaco-list-row').length === 1`,
    );
    await workbench.click(found);
    await workbench.waitUntil(`document.querySelector('.quick-input-count')?.textContent.includes('1 Selected')`);
    await keyboard.press('Enter');
    await changed(document, () => document.getText().includes('- ref: front-desk/complaints'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    check(document.getText() === before, 'The role was saved.');
  });

  it('edits a framework in its page, and levels in the table of skills', async () => {
    const [framework] = await vscode.workspace.findFiles('**/operations.framework.yaml', null, 1);
    const [role] = await vscode.workspace.findFiles('**/operations/engineer.role.yaml', null, 1);
    if (framework === undefined || role === undefined) throw new Error('The workspace has no such files.');
    const document = await vscode.workspace.openTextDocument(framework);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('[data-skill="incident-management"]');
    await preview.focus('[data-skill="incident-management"]');
    await keyboard.press('F2');
    await preview.waitFor('.edit-field');
    await keyboard.press('End');
    await keyboard.type(' 2');
    await keyboard.press('Control+Enter');
    await changed(
      document,
      () => document.getText() === before.replace(/^( {4}name: Incident management.*)$/m, '$1 2'),
    );
    await preview.focus('[data-skill="incident-management"]');
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
    const own = await vscode.workspace.openTextDocument(role);
    const text = own.getText();
    await vscode.commands.executeCommand('roleProfiles.showMatrix', vscode.Uri.joinPath(role, '..'));
    await matrix.waitFor('.rp-matrix tbody tr');
    await matrix.click('.pages-button[aria-pressed="false"]');
    await matrix.waitUntil(`document.activeElement?.matches('td')`);
    await keyboard.press('5');
    await changed(own, () => own.getText() !== text);
    await matrix.waitFor('.pages-changed');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(own);
    await vscode.commands.executeCommand('undo');
    await changed(own, () => own.getText() === text);
  });

  it('shows roles and skills in the activity bar, and filters them', async () => {
    const row = (start: string) => `.monaco-list-row[aria-label^="${start}"]`;
    await vscode.commands.executeCommand('roleProfiles.showExplorer');
    await workbench.waitFor(row('Operations engineer, role'));
    const asked = vscode.commands.executeCommand('roleProfiles.explorer.filter');
    await workbench.waitFor('.quick-input-widget .quick-input-box input');
    await keyboard.type('incident');
    await workbench.waitFor(row('Incident management, skill'));
    await workbench.waitUntil(`!document.querySelector('${row('Operations engineer, role')}')`);
    await keyboard.press('Escape');
    await asked;
    await workbench.waitFor(row('Operations engineer, role'));
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('edits a text as readers see it, and finds skills of the catalogue', async () => {
    const [role] = await vscode.workspace.findFiles('**/lead-euc-engineer.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no such role.');
    const document = await vscode.workspace.openTextDocument(role);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('roleProfiles.openAsPage');
    await preview.waitFor('.edit-on [data-edit-path="/summary"]');
    await preview.focus('[data-edit-path="/summary"]');
    await keyboard.press('Enter');
    await preview.waitUntil(`document.activeElement?.matches('.ProseMirror')`);
    await keyboard.press('Control+B');
    await keyboard.type(' Bold');
    await keyboard.press('Control+Enter');
    await changed(document, () => document.getText().includes('**Bold**'));
    await preview.waitUntil(`document.activeElement.dataset.editPath === '/summary'`);
    await keyboard.press('Control+Z');
    await changed(document, () => document.getText() === before);
    await preview.focus('[data-add-kind="skills"]');
    await keyboard.press('Enter');
    await preview.waitFor('.edit-skills [role=option]');
    await keyboard.press('Escape');
    await preview.waitUntil(`document.querySelector('.edit-skills') === null`);
  });

  it('exports a role, also with what a worker has to ask for', async () => {
    const [role] = await vscode.workspace.findFiles('**/*.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no role.');
    for (const [format, start, holds] of [
      ['pdf', '%PDF-', '%%EOF'],
      ['docx', 'PK', 'word/document.xml'],
      ['html', '<!', '</html>'],
      ['markdown', '#', 'Skills'],
      ['jsonld', '{', 'Occupation'],
    ] as const) {
      const bytes = await exported(role, format, vscode.Uri.joinPath(role, '..', `out.${format}`));
      check(bytes.startsWith(start), `The ${format} file begins with "${bytes.slice(0, 10)}".`);
      check(bytes.includes(holds), `The ${format} file has no "${holds}".`);
    }
  });

  it('exports a comparison and a matrix', async () => {
    const roles = await vscode.workspace.findFiles('**/operations/*.role.yaml', null, 2);
    const [role] = roles;
    if (role === undefined) throw new Error('The workspace has no roles of operations.');
    const compared = { kind: 'comparison', roles: roles.map((uri) => ({ uri: uri.toString() })) };
    const table = { kind: 'matrix', uris: [vscode.Uri.joinPath(role, '..').toString()] };
    for (const subject of [compared, table]) {
      for (const format of ['html', 'markdown', 'csv']) {
        const text = await exported(subject, format, vscode.Uri.joinPath(role, '..', `both.${format}`));
        check(
          text.includes('Incident management'),
          `The ${subject.kind} as ${format} lacks a skill: ${text.slice(0, 99)}`,
        );
      }
    }
  });

  it('imports with a script that a worker loads for it, and reads its own workbooks again', async () => {
    const [role] = await vscode.workspace.findFiles('**/operations/*.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no roles of operations.');
    const page = webview('main.rp-import');
    const folder = vscode.Uri.joinPath(role, '..', '..', 'imported');
    const file = vscode.Uri.joinPath(folder, 'gardener.md');
    const text = '# Gardener\n\nKeeps the paths open.\n\n## Responsibilities\n\n- Prune hedges\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('roleProfiles.import', file);
    await page.waitFor('[data-decision]');
    await page.click('.rp-import-write');
    await webview('main[data-role="gardener"]').waitFor('main[data-role]');
    const written = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'gardener.role.yaml'));
    check(new TextDecoder().decode(written).includes('- Prune hedges'), 'The role lacks what was imported.');
    const book = vscode.Uri.joinPath(folder, 'skills.xlsx');
    const bytes = await exported(vscode.Uri.joinPath(role, '..'), 'xlsx', book);
    check(bytes.startsWith('PK'), 'The workbook is none.');
    await vscode.commands.executeCommand('roleProfiles.import', book);
    await page.waitUntil(`document.querySelector('main.rp-workbook h1')?.textContent === 'No change in skills.xlsx'`);
  });

  it('makes a role and its next grade by the keyboard alone, saved where the samples are', async () => {
    const [neighbour] = await vscode.workspace.findFiles('**/front-desk/receptionist.role.yaml', null, 1);
    if (neighbour === undefined) throw new Error('The workspace has no such role.');
    const file = (name: string) => vscode.Uri.joinPath(neighbour, '..', name);
    let done = vscode.commands.executeCommand('roleProfiles.newRole', neighbour);
    await find('Kitchen');
    await webview('main[data-role]').waitUntil(`document.querySelector('h1')?.textContent === 'Commis chef'`);
    await keyboard.press('Enter');
    await boxHolds('Commis chef');
    await keyboard.press('Enter');
    await done;
    await saveActive('commis-chef.role.yaml');
    for (const name of ['commis-chef.role.yaml', 'kitchen.framework.yaml']) await exists(file(name));
    done = vscode.commands.executeCommand('roleProfiles.nextGrade', file('commis-chef.role.yaml'));
    await boxHolds('Chef de partie');
    await keyboard.press('Enter');
    await done;
    await saveActive('chef-de-partie.role.yaml');
    await exists(file('chef-de-partie.role.yaml'));
  });

  it('says in an empty role what to do', async () => {
    const [neighbour] = await vscode.workspace.findFiles('**/front-desk/receptionist.role.yaml', null, 1);
    if (neighbour === undefined) throw new Error('The workspace has no such role.');
    const empty = vscode.Uri.joinPath(neighbour, '..', 'empty.role.yaml');
    await vscode.workspace.fs.writeFile(empty, new Uint8Array());
    await vscode.window.showTextDocument(empty);
    await workbench.waitUntil(
      `[...document.querySelectorAll('.view-line span')].some((e) => getComputedStyle(e, '::after').content.includes('Write title:'))`,
    );
  });

  it('copies a role as formatted text, exports it when it is saved, and makes a site', async () => {
    const [role] = await vscode.workspace.findFiles('**/operations/engineer.role.yaml', null, 1);
    if (role === undefined) throw new Error('The workspace has no such role.');
    const document = await vscode.workspace.openTextDocument(role);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('roleProfiles.copyFormatted', role);
    await workbench.waitUntil(`(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes('text/html') && (await (await item.getType('text/html')).text()).includes('<h1>Operations engineer</h1>');
    })()`);
    const settings = vscode.workspace.getConfiguration('roleProfiles.export', role);
    await settings.update('onSave', ['markdown'], vscode.ConfigurationTarget.Global);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(role, new vscode.Position(0, 0), '# Looked through.\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await exists(vscode.Uri.joinPath(role, '..', 'engineer.md'));
    await settings.update('onSave', undefined, vscode.ConfigurationTarget.Global);
    const to = vscode.Uri.joinPath(role, '..', '..', 'public');
    await vscode.commands.executeCommand('roleProfiles.exportSite', vscode.Uri.joinPath(role, '..'), { to });
    await exists(vscode.Uri.joinPath(to, 'index.html'));
  });

  it('compares roles and shows them by grade', async () => {
    const roles = await vscode.workspace.findFiles('**/operations/*.role.yaml', null, 2);
    await vscode.commands.executeCommand('roleProfiles.compare', ...roles.map(String));
    await comparison.waitFor('.rp-row');
    await vscode.commands.executeCommand('roleProfiles.showMatrix', vscode.Uri.joinPath(roles[0] as vscode.Uri, '..'));
    await matrix.waitFor('.pages-sort');
  });
});

/** Exports to a file and gives its bytes as text, one character for each byte. */
async function exported(what: unknown, format: string, to: vscode.Uri): Promise<string> {
  await vscode.commands.executeCommand('roleProfiles.export', what, { format, to });
  return new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(to));
}

/** Saves what is in front, which has this name, as somebody does with the keyboard. */
async function saveActive(name: string): Promise<void> {
  await workbench.waitFor(`.tab.active[data-resource-name="${name}"]`);
  await workbench.waitUntil(`document.activeElement?.closest('.monaco-editor') !== null`);
  await keyboard.press('Control+s');
  await workbench.waitFor(`.tab.active[data-resource-name="${name}"]:not(.dirty)`);
}

/** Waits until there is a file. The timeout of the test limits the wait. */
async function exists(file: vscode.Uri): Promise<void> {
  for (;;) {
    const found = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (found) return;
    // Each look asks the server once more, which answers what it was asked before first.
    await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', '');
  }
}

/** Asserts a condition. A web worker does not have the assertion library of Node.js. */
function check(condition: boolean, message: string): void {
  if (!condition) {
    throw new Error(message);
  }
}

/** Waits until a document has diagnostics. */
async function diagnosticsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const { promise, resolve } = Promise.withResolvers<vscode.Diagnostic[]>();
  const look = () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    if (diagnostics.length > 0) {
      resolve(diagnostics);
    }
  };
  const listener = vscode.languages.onDidChangeDiagnostics(look);
  look();
  try {
    return await promise;
  } finally {
    listener.dispose();
  }
}
