import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { wants } from '../support/codeActionKinds.ts';
import type { FileContext } from '../support/fileContext.ts';
import { workspaceEdit } from '../support/workspaceEdit.ts';
import { extractBase } from './extractBase.ts';
import { inlineReference } from './inlineReference.ts';
import { moveToFramework } from './moveToFramework.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';
import { sortItems } from './sortItems.ts';
import { takeCatalogueText } from './takeCatalogueText.ts';

/** Every refactoring, in the order of the menu. */
const all: readonly Refactoring[] = [moveToFramework, inlineReference, takeCatalogueText, extractBase, sortItems];

/**
 * The refactorings that apply where the selection begins. None while the text has syntax errors or the workspace is not settled, since a
 * refactoring promises that no role says anything else after it.
 */
export async function refactorings(file: FileContext, range: Range, asked: CodeActionContext): Promise<CodeAction[]> {
  const { document, role, workspace } = file;
  if (!role || document.problems.length > 0 || !workspace.isSettled) return [];
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const context: RefactorContext = { document, role, span, frameworks: file.frameworks, workspace, read: file.read };
  const actions: CodeAction[] = [];
  for (const { kind, offers } of all.filter((refactoring) => wants(asked, refactoring.kind))) {
    for (const { title, edits, elsewhere } of await offers(context)) {
      actions.push({ title: file.translate(title), kind, edit: workspaceEdit(document, edits, elsewhere) });
    }
  }
  return actions;
}
