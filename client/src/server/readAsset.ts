import * as vscode from 'vscode';
import { type ReadAssetParams, type ReadAssetResult, toBase64 } from '../../../server/src/protocol.ts';
import { isAssetPath } from './assetPath.ts';

/**
 * Answers the server's request for a file of the build, which a server in a web worker cannot read by itself. Only files below the folder
 * of the build are read; the data is `null` for any other path and for every failure.
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
