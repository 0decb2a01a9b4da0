import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEverything,
  codeOf,
  diagnosticsThat,
  markdownOf,
  openSample,
  rangeOf,
  replace,
  sample,
} from './editor.ts';
import { hasBridge, preview } from './page.ts';
import { said } from './said.ts';
import { comparison } from './sideBySide.ts';

const operations = 'operations/operations.framework.yaml';
const roles = ['engineer', 'senior-engineer', 'principal-engineer'].map((name) => `operations/${name}.role.yaml`);
const [engineer = ''] = roles;
const lead = 'end-user-computing/lead-euc-engineer.role.yaml';
const ddat = 'end-user-computing/ddat.framework.yaml';

/** The range of an id in a line, after the text that is before it, such as `ref: ops/`. */
function idAfter(document: vscode.TextDocument, before: string, id: string): vscode.Range {
  const { end } = rangeOf(document, before + id);
  return new vscode.Range(end.translate(0, -id.length), end);
}

/** The paths of locations relative to the samples, sorted. */
function pathsOf(uris: readonly vscode.Uri[]): string[] {
  return [...new Set(uris.map((uri) => vscode.workspace.asRelativePath(uri)))].toSorted();
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
}

describe('the workspace', () => {
  before(async () => {
    await openSample(engineer);
    // This resolves when the server has started, and with it the features that it registers.
    await vscode.commands.executeCommand('roleProfiles.restartServer');
    await closeEverything();
  });
  afterEach(closeEverything);

  it('leads from a reference to the skill', async () => {
    const { document } = await openSample(engineer);
    const { start } = idAfter(document, 'ref: ops/', 'incident-management');
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      start.translate(0, 2),
    );
    assert.ok(found, 'a definition');
    const [uri, range] =
      'targetUri' in found
        ? [found.targetUri, found.targetSelectionRange ?? found.targetRange]
        : [found.uri, found.range];
    const framework = await vscode.workspace.openTextDocument(uri);
    assert.equal(vscode.workspace.asRelativePath(uri), operations);
    assert.deepEqual(range, idAfter(framework, '- id: ', 'incident-management'));
  });

  it('lists the roles that refer to a skill', async () => {
    const { document } = await openSample(operations);
    const { start } = idAfter(document, '- id: ', 'incident-management');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      start.translate(0, 2),
    );
    const users = found.map(({ uri }) => uri).filter((uri) => uri.path.endsWith('.role.yaml'));
    assert.deepEqual(pathsOf(users), roles.toSorted());
  });

  it('shows the unsaved text of a level in the preview and the hover of an open role', async function () {
    if (!hasBridge) this.skip();
    const { document } = await openSample(lead);
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitFor('h1');
    const framework = await openSample(ddat);
    await replace(framework, 'take the lead in serious incidents', 'calmly take the lead in serious incidents');
    await openSample(lead);
    await preview.waitUntil(`document.querySelector('main[data-role]').textContent.includes('calmly take the lead')`);
    const { start } = idAfter(document, 'ref: ddat/', 'incident-management');
    assert.match(await hoverAt(document, start.translate(0, 2)), /calmly take the lead/);
  });

  it('puts an error into roles that are not open when their skill is deleted', async () => {
    const editor = await openSample(operations);
    const missing = (diagnostics: vscode.Diagnostic[]) =>
      diagnostics.some((diagnostic) => codeOf(diagnostic) === 'reference/unknown-skill');
    await editor.edit((edit) => edit.replace(idAfter(editor.document, '- id: ', 'incident-management'), 'incidents'));
    for (const role of roles) await diagnosticsThat(sample(role), missing);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1, 'only the framework is open');
    await vscode.commands.executeCommand('undo');
    for (const role of roles) await diagnosticsThat(sample(role), (diagnostics) => !missing(diagnostics));
  });

  it('renames a skill in all files, and takes that back in one step', async () => {
    const { document } = await openSample(operations);
    const before = new Map<string, string>();
    for (const path of [operations, ...roles]) {
      before.set(path, (await vscode.workspace.openTextDocument(sample(path))).getText());
    }
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      idAfter(document, '- id: ', 'incident-management').start.translate(0, 2),
      'incident-handling',
    );
    assert.deepEqual(pathsOf(edit.entries().map(([uri]) => uri)), [operations, ...roles].toSorted());
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = async (path: string) => (await vscode.workspace.openTextDocument(sample(path))).getText();
    for (const [path, was] of before) {
      const is =
        path === operations
          ? await text(path)
          : (await text(path)).replaceAll('ops/incident-handling', 'ops/incident-management');
      assert.equal(is.replace('id: incident-handling', 'id: incident-management'), was, path);
      assert.notEqual(await text(path), was, path);
    }
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    for (const [path, was] of before) assert.equal(await text(path), was, path);
  });

  it('offers above a role to compare it with the next one, and opens both side by side', async () => {
    const { document } = await openSample('operations/engineer.role.yaml');
    const title = said('Compare with {0}', 'Senior operations engineer');
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    let lens: vscode.CodeLens | undefined;
    // The next role is known when the workspace has been read. The timeout of the test limits the wait.
    while (!lens) lens = (await lenses()).find(({ command }) => command?.title === title);
    assert.ok(lens.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    if (!hasBridge) return;
    await comparison.waitFor('.rp-row');
    assert.match(await comparison.text('main'), /Senior operations engineer/);
  });
});
