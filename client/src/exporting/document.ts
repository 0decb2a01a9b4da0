import * as vscode from 'vscode';
import {
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
  fromBase64,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server/server.ts';

/** Why something is not exported. The message is written for the reader. */
export class ExportProblem extends Error {}

/** Asks the server for a document. Rejects with an `ExportProblem` when the server refuses to make it. */
export async function askForDocument(
  server: Pick<Server, 'ask'>,
  params: ExportParams,
  token?: vscode.CancellationToken,
): Promise<ExportResult> {
  const fonts = namedFonts();
  const asked = fonts.length === 0 ? params : { ...params, fonts };
  const result = await server.ask<ExportResult | ExportRefusal>(exportMethod, asked, token);
  if ('refusal' in result) throw new ExportProblem(result.refusal);
  return result;
}

/** More fonts than this nobody names. */
const mostFonts = 20;

/** The paths of fonts that the settings of this machine name for PDFs. */
function namedFonts(): readonly string[] {
  const fonts: unknown = vscode.workspace.getConfiguration('roleProfiles.export').get('fonts');
  return Array.isArray(fonts) ? fonts.filter((font) => typeof font === 'string').slice(0, mostFonts) : [];
}

/** Writes a document. Rejects with an `ExportProblem`, which says so in the words that are given, when its place cannot be written. */
export async function writeDocument(
  target: vscode.Uri,
  { data, encoding }: ExportResult,
  whenNot: string,
): Promise<void> {
  const bytes = encoding === 'base64' ? fromBase64(data) : new TextEncoder().encode(data);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    throw new ExportProblem(whenNot, { cause: error });
  }
}

/** Whether another program of this machine can open a file, rather than VS Code alone. */
export function isOnThisMachine({ scheme }: vscode.Uri): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined && scheme === 'file';
}
