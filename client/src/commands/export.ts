import * as vscode from 'vscode';
import {
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
} from '../../../server/src/protocol.ts';
import { fromBase64 } from '../assets.ts';
import { GitProblem } from '../git.ts';
import { roleLanguage } from '../languages.ts';
import { compareParams, matrixParams } from '../pages/ask.ts';
import type { Subject } from '../pages/subject.ts';
import { baseName, isRoleFile } from '../roles.ts';
import type { Server } from '../server.ts';
import { withoutLinks } from '../words.ts';
import { type Exported, type FormatChoice, formatNamed, formatsOf, parseExported } from './exportFormats.ts';

/** What a caller has decided already, such as a key binding: the format's name, and where the file goes. */
interface ExportOptions {
  readonly format?: unknown;
  readonly to?: unknown;
}

/** What panel the reader works in, if it is one that can be exported. */
export interface ActivePages {
  /** The role of the active preview. */
  preview(): vscode.Uri | undefined;
  /** What the active page about several roles shows. */
  pages(): Subject | undefined;
}

/**
 * `roleProfiles.export`: saves a role, or what a page about several roles shows, in a format to hand out. Takes a role's URI or what is
 * exported, and `{ format, to }`; it asks for what is left out.
 */
export function registerExport(server: Server, active: ActivePages, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.export', async (argument?: unknown, options?: unknown) => {
    const exported = exportedBy(argument) ?? activeExported(active);
    if (exported === undefined) {
      await vscode.window.showInformationMessage('Open a role, a comparison or a matrix to export it.');
      return;
    }
    const { format, to } = (isRecord(options) ? options : {}) as ExportOptions;
    const choice = format === undefined ? await chooseFormat(exported) : formatNamed(exported, format);
    if (choice === undefined) return;
    try {
      await save(exported, choice, to instanceof vscode.Uri ? to : undefined, server);
    } catch (error) {
      log.error(`Could not export ${JSON.stringify(exported)} as ${choice.label}: ${String(error)}`);
      void vscode.window.showErrorMessage(withoutLinks(sentenceOf(error, choice)));
    }
  });
}

/** A failure whose message is written for the reader. */
class ExportProblem extends Error {}

function exportedBy(argument: unknown): Exported | undefined {
  const uri = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : argument;
  // The title bar of a panel gives a URI of the panel's own.
  if (uri instanceof vscode.Uri) return isRoleFile(uri) ? { kind: 'role', uri: uri.toString() } : undefined;
  return parseExported(argument);
}

function activeExported(active: ActivePages): Exported | undefined {
  const subject = active.pages();
  if (subject !== undefined) return subject;
  const document = vscode.window.activeTextEditor?.document;
  const uri = active.preview() ?? (document?.languageId === roleLanguage ? document.uri : undefined);
  return uri && { kind: 'role', uri: uri.toString() };
}

async function chooseFormat(exported: Exported): Promise<FormatChoice | undefined> {
  return vscode.window.showQuickPick(formatsOf(exported), {
    title: 'Export',
    placeHolder: 'Choose a format',
    matchOnDetail: true,
  });
}

async function save(
  exported: Exported,
  choice: FormatChoice,
  to: vscode.Uri | undefined,
  server: Server,
): Promise<void> {
  const made = await make(exported, choice, server);
  if (made === undefined) return;
  const target = to ?? (await chooseTarget(exported, choice, made.fileName));
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytesOf(made));
  } catch (error) {
    throw new ExportProblem(`${baseName(target)} cannot be written here.`, { cause: error });
  }
  // Nobody waits for somebody to close a message.
  void offer(target, choice);
}

/** The document; `undefined` when the reader no longer wants it. */
async function make(exported: Exported, choice: FormatChoice, server: Server): Promise<ExportResult | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: `Exporting as ${choice.label}…`,
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_report, token) => {
    try {
      const params: ExportParams = { what: await whatOf(exported), format: choice.format };
      const result = await server.ask<ExportResult | ExportRefusal>(exportMethod, params, token);
      if (token.isCancellationRequested) return undefined;
      if ('refusal' in result) throw new ExportProblem(result.refusal);
      return result;
    } catch (error) {
      // A request that was called off also fails.
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function whatOf(exported: Exported): Promise<ExportParams['what']> {
  switch (exported.kind) {
    case 'role':
      // An open document is one that the server is told about, on whatever file system.
      await vscode.workspace.openTextDocument(vscode.Uri.parse(exported.uri, true));
      return exported;
    case 'comparison':
      return { kind: 'comparison', ...(await compareParams(exported)) };
    case 'matrix':
      return { kind: 'matrix', ...matrixParams(exported.uris, exported.family) };
  }
}

/** Beside the role's file, or in the folder that is shown. */
async function chooseTarget(
  exported: Exported,
  choice: FormatChoice,
  fileName: string,
): Promise<vscode.Uri | undefined> {
  const folder = folderOf(exported);
  return vscode.window.showSaveDialog({
    title: `Export as ${choice.label}`,
    filters: { [choice.label]: [choice.suffix] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}

function folderOf(exported: Exported): vscode.Uri | undefined {
  const named =
    exported.kind === 'role'
      ? exported.uri
      : exported.kind === 'comparison'
        ? exported.roles[0]?.uri
        : exported.uris[0];
  const uri = named === undefined ? undefined : vscode.Uri.parse(named);
  // What has never been saved is in no folder.
  if (uri === undefined || uri.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return isRoleFile(uri) ? vscode.Uri.joinPath(uri, '..') : uri;
}

function bytesOf({ data, encoding }: ExportResult): Uint8Array {
  return encoding === 'base64' ? fromBase64(data) : new TextEncoder().encode(data);
}

async function offer(target: vscode.Uri, { format }: FormatChoice): Promise<void> {
  const open = 'Open';
  const reveal = 'Reveal';
  const choice = await vscode.window.showInformationMessage(withoutLinks(`Saved ${baseName(target)}.`), open, reveal);
  // Another program and the system's file manager can be had only on the machine where the file is.
  const isHere =
    vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined && target.scheme === 'file';
  const isText = format === 'markdown' || format === 'jsonld' || format === 'csv';
  if (choice === open) {
    if (isHere && !isText) await vscode.env.openExternal(target);
    else await vscode.commands.executeCommand('vscode.open', target);
  }
  if (choice === reveal) await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
}

function sentenceOf(error: unknown, { label }: FormatChoice): string {
  if (error instanceof ExportProblem || error instanceof GitProblem) return error.message;
  return `The ${label} file could not be made. The log of Role Profiles says why.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
