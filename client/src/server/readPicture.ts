import * as vscode from 'vscode';
import { type ReadPictureParams, type ReadPictureResult, toBase64 } from '../../../server/src/protocol.ts';
import { whyNoPicture } from './readableFile.ts';
import { factsOf } from './readFile.ts';

/**
 * Answers the server's request for a picture that the settings of the workspace name, on any of its file systems. The data is `null` for every
 * failure, since the server says what is wrong with a logo.
 */
export async function readPicture(
  { uri: text, folder }: ReadPictureParams,
  log: vscode.LogOutputChannel,
): Promise<ReadPictureResult> {
  try {
    const uri = vscode.Uri.parse(text, true);
    const facts = text.startsWith(`${folder}/`) ? await factsOf(uri) : undefined;
    const reason = facts === undefined ? 'it is not a file of the workspace' : whyNoPicture(facts);
    if (reason !== undefined) {
      log.warn(`Not reading the picture ${text}: ${reason}.`);
      return { data: null };
    }
    return { data: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    log.debug(`Could not read the picture ${text}: ${String(error)}`);
    return { data: null };
  }
}
