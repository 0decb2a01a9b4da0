import * as vscode from 'vscode';
import { hasPreview, roleLanguage } from '../../common/languages.ts';

/** The URI that a command was given, as an object by menus or as a text by code lenses; `undefined` for any other argument. */
export function uriFrom(argument: unknown): vscode.Uri | undefined {
  const uri = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : argument;
  return uri instanceof vscode.Uri ? uri : undefined;
}

/** The URI of the role in the active editor; `undefined` when there is none. */
export function activeRole(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === roleLanguage ? document.uri : undefined;
}

/** The URI of the role or framework in the active editor; `undefined` when there is none. */
export function activePreviewed(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && hasPreview(document) ? document.uri : undefined;
}
