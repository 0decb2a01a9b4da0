import * as vscode from 'vscode';
import { hasPreview, roleLanguage } from '../../common/languages.ts';
import { isRecord } from '../../common/typeGuards.ts';

/**
 * The URI that a command was given, as an object by menus, as a text by code lenses or as a line of our explorer, which has one; `undefined` for
 * any other argument.
 */
export function uriFrom(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  return isRecord(argument) && argument.uri instanceof vscode.Uri ? argument.uri : undefined;
}

/** The URIs of all that is selected where a command was given a list, without what has none. */
export function urisFrom(argument: unknown): vscode.Uri[] {
  return Array.isArray(argument) ? argument.flatMap((one) => uriFrom(one) ?? []) : [];
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
