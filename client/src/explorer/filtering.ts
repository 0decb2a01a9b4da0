import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';

/** What is filtered. */
interface Filtered {
  filter: string;
}

/** Asks for words and shows what has them with each key; Escape puts back what was searched for before. */
export function askFilter(explorer: Filtered): void {
  const before = explorer.filter;
  const box = vscode.window.createInputBox();
  box.title = say`Filter roles and skills`;
  box.placeholder = say`Words of a title, a grade, a family, a skill or a category`;
  box.prompt = say`Enter keeps what is shown; an empty box shows everything.`;
  box.value = before;
  let isKept = false;
  box.onDidChangeValue((text) => {
    explorer.filter = text.trim();
  });
  box.onDidAccept(() => {
    isKept = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) explorer.filter = before;
    box.dispose();
  });
  box.show();
}
