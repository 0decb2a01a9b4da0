import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ArrangeParams } from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import type { Server } from '../server/server.ts';

/** Makes the edits of what somebody does in the explorer, each as one step that one undo takes back. */
export class Arranger {
  private readonly server: Server;
  private readonly log: vscode.LogOutputChannel;

  constructor(server: Server, log: vscode.LogOutputChannel) {
    this.server = server;
    this.log = log;
  }

  /** Gives what was done, in a sentence; `undefined` when nothing was, of which the person has been told. */
  async arrange(params: ArrangeParams): Promise<string | undefined> {
    const made = await this.made(params);
    if (!made) return undefined;
    // Of several files that are not open, VS Code then saves those that its settings say.
    if (await vscode.workspace.applyEdit(made.edit, { isRefactoring: true })) return made.message;
    tell(say`The files have changed just now: try it once more.`);
    return undefined;
  }

  /** The edit alone, for whoever makes it as a part of something else. */
  async made(
    params: ArrangeParams,
  ): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly message: string } | undefined> {
    try {
      const answer = await this.server.arrange(params);
      if (!('refusal' in answer)) return answer;
      tell(answer.refusal);
    } catch (error) {
      this.log.error(`${params.kind}: ${String(error)}`);
      void vscode.window.showErrorMessage(say`Nothing has been changed. The log of Role Profiles says why.`);
    }
    return undefined;
  }
}

/** Says something without waiting for an answer; what files call things is no link. */
export function tell(sentence: string): void {
  void vscode.window.showInformationMessage(withoutLinks(sentence));
}
