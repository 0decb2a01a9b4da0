import * as vscode from 'vscode';
import type { ListFilesParams, ListFilesResult } from '../../../server/src/protocol.ts';
import { isSupportedFileName } from '../common/fileNames.ts';

/** Folders whose files belong to other projects or are not edited by anybody. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** How many folders are read in parallel: on some file systems each of them is a request to a server. */
const parallel = 16;

/** More folders than any workspace of roles has. The limit ends the walk on a file system that has no end. */
const maximumFolders = 20_000;

/**
 * Answers the server's request for the files below a workspace folder, on any file system. The list is `null` for any other folder and
 * when the folder cannot be listed to its end. The folders are read one by one because `findFiles` never resolves on a file system
 * without a search provider.
 */
export async function listFiles(
  { folder: text }: ListFilesParams,
  log: vscode.LogOutputChannel,
): Promise<ListFilesResult> {
  const root = vscode.Uri.parse(text, true);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => withoutSlash(uri));
  if (!folders.includes(withoutSlash(root))) {
    log.warn(`Not listing ${text}: it is not one of the workspace's folders.`);
    return { uris: null };
  }
  try {
    return { uris: await walk(root) };
  } catch (error) {
    log.warn(`Could not list ${text}: ${String(error)}`);
    return { uris: null };
  }
}

async function walk(root: vscode.Uri): Promise<string[]> {
  const found: string[] = [];
  const waiting = [root];
  for (let read = 0; waiting.length > 0; ) {
    const now = waiting.splice(0, parallel);
    read += now.length;
    if (read > maximumFolders) throw new Error(`there are more than ${maximumFolders} folders`);
    const inside = await Promise.all(now.map((folder) => entriesOf(folder, folder === root)));
    for (const entry of inside.flat()) {
      if (entry.isFolder) waiting.push(entry.uri);
      else found.push(entry.uri.toString());
    }
  }
  return found;
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly isFolder: boolean;
}

/** The supported files and the folders in a folder. Links to folders are not followed, since they may form a circle. */
async function entriesOf(folder: vscode.Uri, isRoot: boolean): Promise<Entry[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    // A folder below may have been deleted, or may not be readable, which the walk skips. Without the root nothing is known.
    if (isRoot) throw error;
    return [];
  }
  return entries.flatMap(([name, type]) => {
    const isFolder = type === vscode.FileType.Directory;
    const isWanted = isFolder
      ? !skippedFolders.has(name)
      : (type & vscode.FileType.File) !== 0 && isSupportedFileName(name);
    return isWanted ? [{ uri: vscode.Uri.joinPath(folder, name), isFolder }] : [];
  });
}

function withoutSlash(uri: vscode.Uri): string {
  return uri.toString().replace(/\/$/, '');
}
