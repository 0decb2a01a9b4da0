import * as vscode from 'vscode';
import {
  type ImportRefusedResult,
  type ImportSource,
  type WorkbookParams,
  type WorkbookResult,
  workbookMethod,
} from '../../../../server/src/protocol.ts';
import type { Server } from '../../server/server.ts';

/** What the server says of a workbook; `null` for one that is not of ours. */
export type WorkbookAnswer = WorkbookResult | ImportRefusedResult | null;

/** What became of the changes of a workbook. */
export type Made =
  | { readonly kind: 'made'; readonly count: number; readonly uris: readonly vscode.Uri[] }
  | { readonly kind: 'failed' }
  /** Texts have changed since the page was made, so that it has to be looked at again. */
  | { readonly kind: 'changed'; readonly answer: WorkbookAnswer };

/** What a workbook proposes, and what of it a person takes: all changes and no conflicts, unless they say otherwise. */
export class WorkbookReview {
  private readonly source: Pick<WorkbookParams, 'name' | 'data' | 'folder'>;
  private readonly server: Server;
  private readonly ticks = new Map<string, boolean>();

  /** A review of what may be one of our workbooks; `undefined` for any other sources. */
  static of(sources: readonly ImportSource[], folder: vscode.Uri, server: Server): WorkbookReview | undefined {
    const [only, ...others] = sources;
    if (only?.data == null || others.length > 0 || !/\.xls[xm]$/i.test(only.name)) return undefined;
    return new WorkbookReview({ name: only.name, data: only.data, folder: folder.toString() }, server);
  }

  private constructor(source: Pick<WorkbookParams, 'name' | 'data' | 'folder'>, server: Server) {
    this.source = source;
    this.server = server;
  }

  /** @param taken The keys of what edits are wanted for. */
  ask(taken: readonly string[] = []): Promise<WorkbookAnswer> {
    const params: WorkbookParams = { ...this.source, taken };
    return this.server.ask<WorkbookAnswer>(workbookMethod, params);
  }

  tick(keys: readonly string[], isTaken: boolean): void {
    for (const key of keys) this.ticks.set(key, isTaken);
  }

  /** The keys of what is taken. */
  takenOf({ changes, conflicts }: WorkbookResult): string[] {
    return [
      ...changes.filter(({ key }) => this.ticks.get(key) ?? true),
      ...conflicts.filter(({ key, line }) => line !== null && (this.ticks.get(key) ?? false)),
    ].map(({ key }) => key);
  }

  /** Makes what is taken in the texts as they are, in one step that one undo takes back. Saves nothing. */
  async make(shown: WorkbookResult): Promise<Made> {
    const taken = this.takenOf(shown);
    // The server answers for the texts that are edited once they are open.
    for (const uri of new Set(placesOf(shown))) await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const answer = await this.ask(taken);
    if (!answer || 'refusal' in answer || proposalsOf(answer) !== proposalsOf(shown))
      return { kind: 'changed', answer };
    const edit = new vscode.WorkspaceEdit();
    const uris: vscode.Uri[] = [];
    for (const { uri: address, before, edits } of answer.files) {
      const uri = vscode.Uri.parse(address);
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.getText() !== before) return { kind: 'changed', answer };
      uris.push(uri);
      for (const { range, newText } of edits) {
        const { start, end } = range;
        edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
      }
    }
    if (!(await vscode.workspace.applyEdit(edit))) return { kind: 'failed' };
    return { kind: 'made', count: taken.length, uris };
  }
}

/** The files that the changes and conflicts of a workbook are about, as URIs. */
export function placesOf({ changes, conflicts }: WorkbookResult): string[] {
  return [...changes.flatMap(({ places }) => places.map(({ uri }) => uri)), ...conflicts.map(({ uri }) => uri)];
}

/** What a workbook proposes, wherever it stands in the files. */
function proposalsOf({ changes, conflicts }: WorkbookResult): string {
  return JSON.stringify([
    changes.map(({ key, sentence, before, after }) => [key, sentence, before, after]),
    conflicts.map(({ key, sentence, workbook, file }) => [key, sentence, workbook, file]),
  ]);
}
