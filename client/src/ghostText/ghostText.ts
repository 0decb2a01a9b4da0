import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { isEditable } from '../workspace/files.ts';

/** What to do in an empty file, by the language of the file. The language server says the same, and more, where the mouse or the keyboard asks. */
const words: Readonly<Record<string, string>> = {
  'role-profile': say`Write title: and what the job is called. Ctrl+Space lists what can stand here.`,
  'skill-framework': say`Write id: and name: of the framework. Ctrl+Space lists what can stand here.`,
};

/** Shows in an empty role or framework file, in the colour of other ghost texts, what to do there; gone with the first key. */
export function createGhostText(): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorGhostText.foreground'), fontStyle: 'italic' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const show = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const contentText = isEmpty(document) && isEditable(document.uri) ? words[document.languageId] : undefined;
    const range = new vscode.Range(0, 0, 0, 0);
    editor.setDecorations(decoration, contentText ? [{ range, renderOptions: { after: { contentText } } }] : []);
  };
  const showAll = () => vscode.window.visibleTextEditors.filter(canHaveOne).forEach(show);
  showAll();
  return vscode.Disposable.from(
    decoration,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    // A file that gets its name, and so its language, when it is saved is opened anew.
    vscode.workspace.onDidOpenTextDocument(showAll),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !(document.languageId in words)) return;
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor);
    }),
  );
}

function canHaveOne({ document }: vscode.TextEditor): boolean {
  return document.languageId in words;
}

/** Whether there is nothing in it but blanks, of which a few lines say it. */
function isEmpty(document: vscode.TextDocument): boolean {
  return document.lineCount <= 3 && document.getText().trim() === '';
}
