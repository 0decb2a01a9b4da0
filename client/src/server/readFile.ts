import * as vscode from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../../server/src/protocol.ts';
import { baseName } from '../common/fileNames.ts';
import { isSupportedDocument } from '../common/languages.ts';
import { type FileFacts, whyNotRead } from './readableFile.ts';
import { mayRead } from './readableSchemes.ts';

/**
 * Answers the server's request for the text of a file on any file system of the workspace. The text is `null` for every failure, since a
 * file that a role names and that does not exist is a common finding, which the server reports.
 */
export async function readFile({ uri: text }: ReadFileParams, log: vscode.LogOutputChannel): Promise<ReadFileResult> {
  try {
    const uri = vscode.Uri.parse(text, true);
    const facts = await factsOf(uri);
    const reason = facts === undefined ? "its file system is not one of the workspace's" : whyNotRead(facts);
    if (reason !== undefined) {
      log.warn(`Not reading ${text}: ${reason}.`);
      return { text: null };
    }
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    log.debug(`Could not read ${text}: ${String(error)}`);
    return { text: null };
  }
}

/** What the editor says of a file; `undefined` for one on a file system that the user does not work on, which is not looked at. */
export async function factsOf(uri: vscode.Uri): Promise<FileFacts | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const documents = vscode.workspace.textDocuments.filter(isSupportedDocument).map(({ uri: { scheme } }) => scheme);
  if (!mayRead(uri.scheme, [...folders, ...documents])) return undefined;
  const { type, size } = await vscode.workspace.fs.stat(uri);
  const isFile = (type & vscode.FileType.File) !== 0;
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  return { scheme: uri.scheme, name: baseName(uri), isFile, isLink, size };
}
