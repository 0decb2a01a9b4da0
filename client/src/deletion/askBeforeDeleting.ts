import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type DeletedFile,
  type DeletionParams,
  type DeletionResult,
  deletionMethod,
} from '../../../server/src/protocol.ts';
import { oneLine } from '../common/displayText.ts';
import { isProfileFileName } from '../common/fileNames.ts';
import type { Server } from '../server/server.ts';
import { keptFiles } from './keptFiles.ts';

interface Choice extends vscode.QuickPickItem {
  readonly does: 'forget' | 'delete' | 'keep';
  /** Opened afterwards. */
  readonly shows?: vscode.Uri;
}

/**
 * Before roles and frameworks are deleted that others refer to, the person hears who does, and decides: take the references away as well, delete alone, or
 * keep the files. VS Code lets nobody stop a deletion, so that files that are to be kept are written again.
 */
export function registerAskBeforeDeleting(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onWillDeleteFiles((event) => {
    // What is no file of ours may be a folder with some in it. A server that nobody has needed yet knows of none.
    const mayConcern = event.files.some(({ path }) => isProfileFileName(path) || !/\.[^/.]+$/.test(path));
    if (!mayConcern || server.state !== 'running') return;
    event.waitUntil(
      askFor(event.files, server).catch((error) => {
        log.error(`Before a deletion: ${String(error)}`);
        return undefined;
      }),
    );
  });
}

/** What is to be edited together with the deletion. */
async function askFor(files: readonly vscode.Uri[], server: Server): Promise<vscode.WorkspaceEdit | undefined> {
  const client = await server.start();
  const uris = files.map((file) => client.code2ProtocolConverter.asUri(file));
  const found = await server.ask<DeletionResult>(deletionMethod, { uris } satisfies DeletionParams);
  if (found.files.length === 0) return undefined;
  const kept = await keptFiles(files);
  try {
    const choice = await choose(found, kept.canBeKept);
    if (choice.does === 'keep') await kept.keep();
    if (choice.shows) void vscode.window.showTextDocument(choice.shows, { preview: false });
    if (choice.does !== 'forget' || !found.edit) return undefined;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
    // VS Code waits for so long, and then goes on without the edit.
    if (!kept.areDeleted) return edit;
    await vscode.workspace.applyEdit(edit);
    return undefined;
  } finally {
    kept.dispose();
  }
}

function choose({ files, edit }: DeletionResult, canBeKept: boolean): Promise<Choice> {
  const referrers = new Set(files.flatMap((file) => file.referrers.map(({ uri }) => uri)));
  const [only, ...more] = files;
  const box = vscode.window.createQuickPick<Choice | vscode.QuickPickItem>();
  box.title = only && more.length === 0 ? say`Deleting ${oneLine(only.name)}` : say`Deleting ${files.length} files`;
  box.placeholder = say`${referrers.size === 1 ? say`1 file refers` : say`${referrers.size} files refer`} to what is being deleted`;
  box.ignoreFocusOut = true;
  const withoutReferences: Choice[] = edit
    ? [{ label: say`$(trash) Delete, and take the references away`, does: 'forget', detail: forgetting(files) }]
    : [];
  const keep: Choice[] = canBeKept ? [{ label: say`$(discard) Do not delete`, does: 'keep' }] : [];
  box.items = [
    ...withoutReferences,
    {
      label: say`$(trash) Delete alone`,
      does: 'delete',
      detail: say`What refers to it is reported as a problem then.`,
    },
    ...keep,
    ...files.flatMap((file) => [
      { label: say`What refers to ${oneLine(file.name)}`, kind: vscode.QuickPickItemKind.Separator },
      ...file.referrers.map(({ uri, name, says }): Choice => {
        return {
          label: oneLine(name),
          description: says,
          does: canBeKept ? 'keep' : 'delete',
          detail: canBeKept ? say`Look at it, and do not delete` : say`Look at it`,
          shows: vscode.Uri.parse(uri),
        };
      }),
    ]),
  ];
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (!chosen || !('does' in chosen)) return;
      resolve(chosen);
      box.hide();
    });
    // Who turns away has not decided to delete.
    box.onDidHide(() => {
      resolve({ label: '', does: canBeKept ? 'keep' : 'delete' });
      box.dispose();
    });
    box.show();
  });
}

/** What is said of the choice where something would stay. */
function forgetting(files: readonly DeletedFile[]): string {
  const stays = files.some(({ referrers }) => referrers.some(({ isLoose }) => !isLoose));
  return stays
    ? say`What roles inherit or take from it stays as it is written.`
    : say`As one step, which one undo takes back.`;
}
