import * as vscode from 'vscode';
import type { ReadAssetParams, ReadAssetResult } from '../../server/src/protocol.ts';
import { isAssetPath, toBase64 } from './assets.ts';

/**
 * Answers the server's wish for a file that was built beside it, which a worker cannot read by itself. Only what lies below the folder
 * of the built files is read.
 */
export async function readAsset(
  { path }: ReadAssetParams,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<ReadAssetResult> {
  if (!isAssetPath(path)) {
    log.warn(`Not reading the asset ${path}: it is not below the folder of the built files.`);
    return { data: null };
  }
  try {
    return { data: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', path))) };
  } catch (error) {
    log.warn(`Could not read the asset ${path}: ${String(error)}`);
    return { data: null };
  }
}
