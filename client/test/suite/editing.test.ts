import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';
import {
  closeEverything,
  codeOf,
  diagnosticsThat,
  markdownOf,
  openSample,
  putCursor,
  quickFix,
  rangeOf,
  replace,
  sample,
} from './editor.ts';
import { hasBridge, keyboard, screenshot, workbench } from './page.ts';
import { said } from './said.ts';
import { showSuggestionDetails } from './suggestions.ts';

const engineer = 'operations/engineer.role.yaml';

describe('editing a role', () => {
  afterEach(closeEverything);

  it('has a language of its own', async () => {
    assert.equal((await openSample(engineer)).document.languageId, 'role-profile');
    assert.equal((await openSample('operations/operations.framework.yaml')).document.languageId, 'skill-framework');
    assert.equal((await openSample('.role-profiles.yaml')).document.languageId, 'role-profile-config');
  });

  it('underlines a mistyped key, and the quick fix repairs it', async () => {
    const editor = await openSample(engineer);
    const { document } = editor;
    const before = document.getText();
    await replace(editor, 'organisation: Example', 'organistion: Example');
    const [diagnostic] = await diagnosticsThat(document.uri, ({ length }) => length > 0);
    assert.ok(diagnostic);
    assert.equal(codeOf(diagnostic), 'schema/unknown-key');
    assert.equal(diagnostic.source, 'role-profile');
    assert.deepEqual(diagnostic.range, rangeOf(document, 'organistion'));
    if (hasBridge) {
      await workbench.waitFor('.squiggly-error');
      await screenshot('mistyped key');
    }

    const fix = await quickFix(document.uri, diagnostic.range);
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before);
    await diagnosticsThat(document.uri, ({ length }) => length === 0);
  });

  it('begins the next item on Enter, leaves the list on Enter in an empty item, and puts a dash where the list is', async function () {
    // Only real keys wake what formats as one types.
    if (!hasBridge) this.skip();
    const editor = await openSample('front-desk/receptionist.role.yaml');
    const { document } = editor;
    // With the first finding the server has also said when it wants to be asked.
    await replace(editor, 'lang: en-GB', 'lagn: en-GB');
    await diagnosticsThat(document.uri, ({ length }) => length > 0);
    await replace(editor, 'lagn: en-GB', 'lang: en-GB');
    const item = '  - Keep the entrance tidy, warm and safe';
    const { end } = rangeOf(document, item);
    await putCursor(editor, end);
    const lineBelow = (count: number) => document.lineAt(end.line + count).text;
    await keyboard.press('Enter');
    await changed(document, () => lineBelow(1) === '  - ');
    await keyboard.type('Lock up');
    await changed(document, () => lineBelow(1) === '  - Lock up');
    await keyboard.press('Enter');
    await changed(document, () => lineBelow(2) === '  - ');
    await keyboard.press('Enter');
    await changed(document, () => lineBelow(2) === '' && lineBelow(3) === 'skills:');
    await keyboard.type('    - ');
    await changed(document, () => lineBelow(2) === '  - ');
  });

  it('offers the levels of the scale after "level: ", in order and with descriptions', async () => {
    const editor = await openSample(engineer);
    const range = rangeOf(editor.document, 'level: working-knowledge');
    await editor.edit((edit) => edit.replace(range, 'level: '));
    const position = range.start.translate(0, 'level: '.length);
    const completion = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      position,
      undefined,
      100,
    );
    // The skill is described at these four of the scale's five levels.
    const levels = ['foundational', 'working-knowledge', 'practitioner', 'expert'];
    const offered = completion.items
      .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .slice(0, levels.length);
    assert.deepEqual(
      offered.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      levels,
    );
    for (const { documentation, label } of offered) {
      assert.ok(markdownOf(documentation).length > 10, `${JSON.stringify(label)} is described`);
    }
    if (hasBridge) {
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await showSuggestionDetails();
      await screenshot('completion of levels');
    }
  });

  it('explains a level on hover: its place on the scale and what it means for the skill', async () => {
    const { document } = await openSample(engineer);
    const range = rangeOf(document, 'level: working-knowledge');
    const position = range.start.translate(0, 'level: wor'.length);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    assert.match(text, /Working knowledge/);
    assert.ok(text.includes(said('{0} of {1}', 3, 5)), text);
  });

  it('lists items by name and level in the outline', async () => {
    const { document } = await openSample(engineer);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names: string[] = [];
    const collect = (list: vscode.DocumentSymbol[]) => {
      for (const symbol of list) {
        names.push(symbol.name);
        collect(symbol.children);
      }
    };
    collect(symbols);
    assert.ok(
      names.some((name) => name.endsWith('— Working knowledge')),
      names.join(', '),
    );
  });

  it('formats on command without changing what the file means', async () => {
    const editor = await openSample(engineer);
    const { document } = editor;
    const before = document.getText();
    await replace(editor, 'title: Operations engineer', 'title: Operations engineer   ');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), before);
  });

  it('finds nothing in the samples', async () => {
    const files = await vscode.workspace.findFiles('**/*.{role,framework}.yaml');
    assert.ok(files.length >= 6);
    for (const uri of files) {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      // VS Code asks for the outline after the diagnostics of the same version, so that these are there when the outline is.
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
      assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    }
  });

  it('goes on after the server was restarted', async () => {
    const editor = await openSample(engineer);
    await vscode.commands.executeCommand('roleProfiles.restartServer');
    await replace(editor, 'organisation: Example', 'organistion: Example');
    await diagnosticsThat(sample(engineer), (diagnostics) =>
      diagnostics.some((d) => codeOf(d) === 'schema/unknown-key'),
    );
  });
});
