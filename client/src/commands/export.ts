import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ExportParams, ExportResult } from '../../../server/src/protocol.ts';
import { exportCommand } from '../common/commandNames.ts';
import { withoutLinks } from '../common/displayText.ts';
import { baseName, isProfileFileName, isRoleFileName, isSupportedFileName } from '../common/fileNames.ts';
import { roleLanguage } from '../common/languages.ts';
import { isRecord } from '../common/typeGuards.ts';
import { askForDocument, ExportProblem, isOnThisMachine, writeDocument } from '../exporting/document.ts';
import { type Exported, type FormatChoice, formatNamed, formatsOf, parseExported } from '../exporting/formats.ts';
import { compareParams, matrixParams } from '../panels/sideBySide/requests.ts';
import type { Subject } from '../panels/sideBySide/subject.ts';
import type { Server } from '../server/server.ts';
import { GitProblem } from '../workspace/git.ts';
import { activePreviewed, uriFrom, urisFrom } from './support/arguments.ts';
import { sentenceOfLeftOut } from './support/leftOut.ts';

/** What the active panel shows, if it is one that can be exported. */
export interface ActivePanels {
  /** The role or framework of the active panel of a role. */
  role(): vscode.Uri | undefined;
  /** The subject of the active panel about several roles. */
  sideBySide(): Subject | undefined;
}

/**
 * `roleProfiles.export`: saves a role, a framework, a comparison or a matrix as a document. It takes the URI of a file or, for a matrix, of a folder
 * with all that is selected in the explorer; or an `Exported`, and an object `{ format, to }` with the name of a format and the URI of the new file,
 * such as a key binding has. It asks for what is left out.
 */
export function registerExport(server: Server, active: ActivePanels, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(exportCommand, async (argument?: unknown, options?: unknown) => {
    const selected = urisFrom(options);
    const exported = (await exportedBy(argument, selected)) ?? activeExported(active);
    if (exported === undefined) {
      await vscode.window.showInformationMessage(say`Open a role, a framework, a comparison or a matrix to export it.`);
      return;
    }
    const { format, to } = isRecord(options) ? options : {};
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

async function exportedBy(argument: unknown, selected: readonly vscode.Uri[]): Promise<Exported | undefined> {
  // Roles and folders: a framework that is selected as well comes with its roles.
  const ofMatrix = selected.filter(({ path }) => isRoleFileName(path) || !isProfileFileName(path));
  if (selected.length > 1) return { kind: 'matrix', uris: ofMatrix.map(String) };
  const uri = uriFrom(argument);
  if (uri === undefined) return parseExported(argument);
  if (isProfileFileName(uri.path)) return fileExported(uri);
  // The title bar of a panel gives the URI of the panel itself, for which the active panel is exported.
  return (await isFolder(uri)) ? { kind: 'matrix', uris: [uri.toString()] } : undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function fileExported(uri: vscode.Uri): Exported {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const isRole = isProfileFileName(uri.path) ? isRoleFileName(uri.path) : document?.languageId === roleLanguage;
  return { kind: isRole ? 'role' : 'framework', uri: uri.toString() };
}

function activeExported(active: ActivePanels): Exported | undefined {
  const subject = active.sideBySide();
  if (subject !== undefined) return subject;
  const uri = active.role() ?? activePreviewed();
  return uri && fileExported(uri);
}

const titles: Readonly<Record<Exported['kind'], string>> = {
  role: say`Export a role`,
  framework: say`Export a framework`,
  comparison: say`Export a comparison`,
  matrix: say`Export skills by grade`,
};

async function chooseFormat(exported: Exported): Promise<FormatChoice | undefined> {
  return vscode.window.showQuickPick(formatsOf(exported), {
    title: titles[exported.kind],
    placeHolder: say`Choose a format`,
    matchOnDetail: true,
  });
}

async function save(
  exported: Exported,
  choice: FormatChoice,
  to: vscode.Uri | undefined,
  server: Server,
): Promise<void> {
  const made = await request(exported, choice, server);
  if (made === undefined) return;
  const target = to ?? (await chooseTarget(exported, choice, made.fileName));
  if (target === undefined) return;
  const name = baseName(target);
  // The dialog asks before a file is replaced, but a role that has become a page is lost all the same.
  if (isSupportedFileName(name)) {
    throw new ExportProblem(say`${name} is the name of a role, a framework or the settings; choose another name.`);
  }
  await writeDocument(target, made, say`${name} cannot be written here.`);
  // The command does not wait until somebody closes the message.
  void offerToOpen(target, choice);
  const leftOut = sentenceOfLeftOut(made.leftOut ?? [], name);
  if (leftOut !== undefined) void vscode.window.showInformationMessage(withoutLinks(leftOut));
  if (made.notice !== undefined) void vscode.window.showWarningMessage(withoutLinks(made.notice));
}

/** Asks the server for the document. Gives `undefined` when the reader cancels that. */
async function request(exported: Exported, choice: FormatChoice, server: Server): Promise<ExportResult | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: say`Exporting as ${choice.label}…`,
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_report, token) => {
    try {
      const result = await askForDocument(server, { what: await whatOf(exported), format: choice.format }, token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      // A cancelled request rejects, too.
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function whatOf(exported: Exported): Promise<ExportParams['what']> {
  switch (exported.kind) {
    case 'role':
    case 'framework':
      // An open document is sent to the server, on whatever file system it is.
      await vscode.workspace.openTextDocument(vscode.Uri.parse(exported.uri, true));
      return exported;
    case 'comparison':
      return { kind: 'comparison', ...(await compareParams(exported)) };
    case 'matrix':
      return { kind: 'matrix', ...matrixParams(exported) };
  }
}

/** Asks where to save. Proposes the folder of the exported file, or the exported folder. */
async function chooseTarget(
  exported: Exported,
  choice: FormatChoice,
  fileName: string,
): Promise<vscode.Uri | undefined> {
  const folder = folderOf(exported);
  return vscode.window.showSaveDialog({
    title: say`Export as ${choice.label}`,
    filters: { [choice.label]: [choice.suffix] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}

function folderOf(exported: Exported): vscode.Uri | undefined {
  const named =
    'uri' in exported ? exported.uri : exported.kind === 'comparison' ? exported.roles[0]?.uri : exported.uris[0];
  const uri = named === undefined ? undefined : vscode.Uri.parse(named);
  // A document that has never been saved is in no folder.
  if (uri === undefined || uri.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return isProfileFileName(uri.path) ? vscode.Uri.joinPath(uri, '..') : uri;
}

/** Says that the file was saved, and offers to open it or to show it in a file manager. */
async function offerToOpen(target: vscode.Uri, { format }: FormatChoice): Promise<void> {
  const open = say`Open`;
  const reveal = say`Reveal`;
  const choice = await vscode.window.showInformationMessage(
    withoutLinks(say`Saved ${baseName(target)}.`),
    open,
    reveal,
  );
  // Another program and the file manager of the system can be started only on the machine that has the file.
  const isHere = isOnThisMachine(target);
  const isText = ['markdown', 'jsonld', 'csv', 'case', 'skos'].includes(format);
  if (choice === open) {
    if (isHere && !isText) await vscode.env.openExternal(target);
    else await vscode.commands.executeCommand('vscode.open', target);
  }
  if (choice === reveal) await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
}

function sentenceOf(error: unknown, { label }: FormatChoice): string {
  if (error instanceof ExportProblem || error instanceof GitProblem) return error.message;
  return say`The ${label} file could not be made. The log of Role Profiles says why.`;
}
