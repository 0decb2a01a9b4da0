import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type AskedSkill as AskedOfServer,
  type ChangeLevelsParams,
  changeLevelsMethod,
  type EditRefused,
  type LevelOffer,
  levelsMethod,
} from '../../../../server/src/protocol.ts';
import { isSameUri } from '../../workspace/files.ts';
import { applied, undoInText } from '../shared/editFile.ts';
import type { Refusal } from '../shared/editMessages.ts';
import type { PanelContext, PanelView } from '../shared/panelContent.ts';
import type { AskedSkill, Cell, LevelPageMessage, LevelPanelMessage, UnsavedCell } from './levelMessages.ts';

/** Changes the levels that are chosen in a table of skills, each as an edit of its role’s file, and tells what is not saved yet. */
export class LevelEdits implements vscode.Disposable {
  /** What cells showed before they were changed, by role and row. */
  private readonly unsaved = new Map<string, UnsavedCell>();
  private last: vscode.Uri | undefined;
  private readonly view: PanelView<LevelPanelMessage>;
  private readonly context: PanelContext;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(view: PanelView<LevelPanelMessage>, context: PanelContext) {
    this.view = view;
    this.context = context;
    this.subscriptions = [
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.forget(uri)),
      // What is undone is as it was.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty) this.forget(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    ];
  }

  /** @param mayEdit Whether the page was made from a file: nothing else is changed from there. */
  async receive(message: LevelPageMessage, mayEdit: (uri: vscode.Uri) => boolean): Promise<void> {
    switch (message.type) {
      case 'levels':
        this.view.post({ type: 'levels', id: message.id, ...(await this.offer(message.asked)) });
        break;
      case 'changeLevels': {
        const { id, cells, change } = message;
        const refused = cells.every(({ asked }) => mayEdit(vscode.Uri.parse(asked.role)))
          ? await this.change(cells, change)
          : { reason: 'not-found', message: say`One of these roles is not shown here any more.` };
        this.view.post({ type: 'changed', id, refused });
        break;
      }
      case 'saveAll':
        await this.saveAll();
        break;
      case 'addSkills':
        await vscode.commands.executeCommand('roleProfiles.addSkills', vscode.Uri.parse(message.role));
        break;
      case 'undo':
      case 'redo':
        if (this.last) await undoInText(this.last, message.type, this.view);
        break;
    }
  }

  /** Sends what is not saved, as to a page that has been loaded. */
  postUnsaved(): void {
    this.view.post({ type: 'unsaved', cells: [...this.unsaved.values()] });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async offer(asked: AskedSkill): Promise<{ offer: LevelOffer | undefined; refused: Refusal | undefined }> {
    const answer = await this.context.server.ask<LevelOffer | EditRefused>(levelsMethod, asOfServer(asked));
    return 'refused' in answer ? { offer: undefined, refused: answer.refused } : { offer: answer, refused: undefined };
  }

  private async change(cells: readonly Cell[], change: ChangeLevelsParams['change']): Promise<Refusal | undefined> {
    const [first] = cells;
    if (!first) return undefined;
    const { server, log } = this.context;
    const file = vscode.Uri.parse(first.asked.role);
    const params: ChangeLevelsParams = { skills: cells.map(({ asked }) => asOfServer(asked)), change };
    const { refused } = await applied(file, () => server.askForEdit(changeLevelsMethod, params), log);
    if (refused) return refused;
    this.last = file;
    for (const { asked, row, shown } of cells) {
      const key = `${asked.role} ${row}`;
      if (!this.unsaved.has(key)) this.unsaved.set(key, { role: asked.role, row, was: shown });
    }
    this.postUnsaved();
    return undefined;
  }

  private async saveAll(): Promise<void> {
    const roles = new Set([...this.unsaved.values()].map(({ role }) => role));
    for (const role of roles) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(role));
      await document.save();
    }
  }

  private forget(uri: vscode.Uri): void {
    const gone = [...this.unsaved].filter(([, { role }]) => isSameUri(uri, role));
    for (const [key] of gone) this.unsaved.delete(key);
    if (gone.length > 0) this.postUnsaved();
  }
}

function asOfServer({ role, item, skill }: AskedSkill): AskedOfServer {
  return { role, ...(item ? { item } : {}), ...(skill ? { skill } : {}) };
}
