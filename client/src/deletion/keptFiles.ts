import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';

/** More than these are not remembered while somebody decides: files, and bytes of all of them. */
const most = { files: 500, bytes: 20_000_000 };

/** Files that are about to be deleted, as they are now. */
export interface KeptFiles extends vscode.Disposable {
  /** Whether all of them are remembered. */
  readonly canBeKept: boolean;
  readonly areDeleted: boolean;
  /** Writes them again once they have been deleted; at once where they have been already. */
  keep(): Promise<void>;
}

/** Remembers files and all that is below folders, if that is little enough, so that a deletion can be taken back. */
export async function keptFiles(uris: readonly vscode.Uri[]): Promise<KeptFiles> {
  const keys = new Set(uris.map(String));
  let areDeleted = false;
  let afterwards: (() => void) | undefined;
  const listener = vscode.workspace.onDidDeleteFiles(({ files }) => {
    if (!files.some((file) => keys.has(file.toString()))) return;
    areDeleted = true;
    afterwards?.();
  });
  const contents = await contentsOf(uris);
  return {
    canBeKept: contents !== undefined,
    get areDeleted() {
      return areDeleted;
    },
    async keep() {
      const write = () => writeAll(contents ?? new Map());
      if (areDeleted) await write();
      // The deletion goes on when this has been answered.
      else afterwards = () => void write().finally(() => listener.dispose());
    },
    dispose() {
      if (!afterwards || areDeleted) listener.dispose();
    },
  };
}

/** The bytes of files, with folders that are empty as `undefined`; nothing at all where they are too many or cannot be read. */
async function contentsOf(uris: readonly vscode.Uri[]): Promise<Map<vscode.Uri, Uint8Array | undefined> | undefined> {
  const contents = new Map<vscode.Uri, Uint8Array | undefined>();
  const waiting = [...uris];
  let bytes = 0;
  try {
    for (let uri = waiting.pop(); uri; uri = waiting.pop()) {
      const { type, size } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.SymbolicLink) !== 0) return undefined;
      if ((type & vscode.FileType.Directory) !== 0) {
        const inside = await vscode.workspace.fs.readDirectory(uri);
        if (inside.length === 0) contents.set(uri, undefined);
        for (const [name] of inside) waiting.push(vscode.Uri.joinPath(uri, name));
      } else {
        bytes += size;
        if (bytes > most.bytes) return undefined;
        contents.set(uri, await vscode.workspace.fs.readFile(uri));
      }
      if (contents.size + waiting.length > most.files) return undefined;
    }
    return contents;
  } catch {
    return undefined;
  }
}

async function writeAll(contents: ReadonlyMap<vscode.Uri, Uint8Array | undefined>): Promise<void> {
  try {
    for (const [uri, bytes] of contents) {
      if (bytes) await vscode.workspace.fs.writeFile(uri, bytes);
      else await vscode.workspace.fs.createDirectory(uri);
    }
  } catch (error) {
    await vscode.window.showErrorMessage(
      say`The files could not be written again (${String(error)}): look for them in the bin.`,
    );
  }
}
