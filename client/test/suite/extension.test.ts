import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, codeOf, diagnosticsThat, openSample, quickFix, sample } from './editor.ts';
import { said } from './said.ts';
import { activeEditorOf } from './sideBySide.ts';

describe('the extension', () => {
  it('is present and activates', async () => {
    const extension = vscode.extensions.getExtension('role-profiles.role-profiles');
    assert.ok(extension, 'VS Code does not know the extension.');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('takes a copy that the explorer makes for a role, and offers it an id of its own', async () => {
    const original = sample('operations/engineer.role.yaml');
    const copy = sample('operations/engineer.role copy.yaml');
    try {
      await vscode.workspace.fs.copy(original, copy);
      // As a person opens it: a document that an extension asks for stays open for minutes after its tab is closed.
      await vscode.commands.executeCommand('vscode.open', copy);
      const { document } = await activeEditorOf(copy);
      assert.equal(document.languageId, 'role-profile');
      const isAmbiguous = (one: vscode.Diagnostic) => codeOf(one) === 'reference/ambiguous-role';
      const found = (await diagnosticsThat(copy, (all) => all.some(isAmbiguous))).find(isAmbiguous);
      assert.ok(found);
      const offered = said('Give this role an id of its own, "{0}"', 'engineer-copy');
      await quickFix(copy, found.range, ({ title }) => title === offered);
    } finally {
      await closeEverything();
      await vscode.workspace.fs.delete(copy);
      // Other tests count on it that the role is the only one of its id again.
      await openSample('operations/engineer.role.yaml');
      await diagnosticsThat(original, (all) => !all.some((one) => codeOf(one) === 'reference/ambiguous-role'));
      await closeEverything();
    }
  });
});
