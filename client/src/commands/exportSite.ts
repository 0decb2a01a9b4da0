import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type ExportRefusal,
  type SiteParams,
  type SiteResult,
  siteManifest,
  siteMethod,
} from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import { baseName } from '../common/fileNames.ts';
import { isRecord } from '../common/typeGuards.ts';
import { ExportProblem, isOnThisMachine } from '../exporting/document.ts';
import type { Server } from '../server/server.ts';
import { uriFrom } from './support/arguments.ts';
import { askForFolder, knownFolder } from './support/folders.ts';

/** The folders that a site has. */
const folders = ['assets', 'roles', 'matrices', 'skills'];

/**
 * `roleProfiles.exportSite`: writes a site of all roles below a folder, which the explorer gives or which is asked for, into an empty folder or one with
 * such a site, of which it replaces its own files only. An object `{ to }` with the URI of that folder may be given, such as by a key binding.
 */
export function registerExportSite(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.exportSite', async (argument?: unknown, options?: unknown) => {
    const given = uriFrom(argument);
    const source = (await knownFolder(given ? [given] : [])) ?? (await askForFolder());
    if (!source) return;
    const { to } = isRecord(options) ? options : {};
    const target = to instanceof vscode.Uri ? to : await chooseTarget(source);
    if (!target) return;
    try {
      const roles = await exportSite(source, target, server);
      if (roles !== undefined) void offerToOpen(target, roles);
    } catch (error) {
      log.error(`No site of ${source.toString(true)}: ${String(error)}`);
      const words =
        error instanceof ExportProblem
          ? error.message
          : say`The site could not be written. The log of Role Profiles says why.`;
      void vscode.window.showErrorMessage(withoutLinks(words));
    }
  });
}

async function chooseTarget(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: say`Choose an empty folder for the site, or one with a site to renew`,
    openLabel: say`Put the site here`,
    defaultUri: source,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

/** Gives how many roles the site is of; `undefined` when the reader cancels it. */
async function exportSite(source: vscode.Uri, target: vscode.Uri, server: Server): Promise<number | undefined> {
  const there = await filesThere(target);
  const progress = { location: vscode.ProgressLocation.Notification, title: say`Exporting a site…`, cancellable: true };
  return vscode.window.withProgress(progress, async (report, token) => {
    const manifest = there.has(siteManifest) ? await textOf(vscode.Uri.joinPath(target, siteManifest)) : undefined;
    const params: SiteParams = { folder: source.toString(), ...(manifest === undefined ? {} : { manifest }) };
    const made = await server.ask<SiteResult | ExportRefusal>(siteMethod, params, token).catch((error) => {
      // A cancelled request rejects.
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
    if (made === undefined) return undefined;
    if ('refusal' in made) throw new ExportProblem(made.refusal);
    checkOwn(target, there, made);
    const increment = 100 / made.files.length;
    for (const { path, text } of made.files) {
      if (token.isCancellationRequested) return undefined;
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, path), new TextEncoder().encode(text));
      report.report({ increment, message: path });
    }
    for (const path of made.gone)
      if (there.has(path)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(target, path));
    if (made.notice !== undefined) void vscode.window.showWarningMessage(withoutLinks(made.notice));
    return made.roles;
  });
}

/** Nothing is written where a file is in the way that no earlier site has written. */
function checkOwn(target: vscode.Uri, there: ReadonlyMap<string, vscode.FileType>, { own }: SiteResult): void {
  const ours = new Set([...own, siteManifest]);
  for (const [path, type] of there) {
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    if (!isLink && (ours.has(path) || folders.includes(path))) continue;
    throw new ExportProblem(
      say`${baseName(target)} has ${path} in it, which is no part of a site: choose an empty folder, or one with a site of ours.`,
    );
  }
}

/** What is in the folder for the site, and in the folders that a site has, by paths relative to it; nothing where it is new. */
async function filesThere(target: vscode.Uri): Promise<ReadonlyMap<string, vscode.FileType>> {
  const found = new Map<string, vscode.FileType>();
  for (const folder of ['', ...folders]) {
    const entries = await vscode.workspace.fs
      .readDirectory(folder === '' ? target : vscode.Uri.joinPath(target, folder))
      .then(undefined, () => []);
    for (const [name, type] of entries) found.set(folder === '' ? name : `${folder}/${name}`, type);
  }
  return found;
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** Says that the site was written, and offers to look at it. */
async function offerToOpen(target: vscode.Uri, roles: number): Promise<void> {
  const open = say`Open`;
  const words = say`Wrote a site of ${roles === 1 ? say`1 role` : say`${roles} roles`} to ${baseName(target)}.`;
  if ((await vscode.window.showInformationMessage(withoutLinks(words), open)) !== open) return;
  const index = vscode.Uri.joinPath(target, 'index.html');
  if (isOnThisMachine(target)) await vscode.env.openExternal(index);
  else await vscode.commands.executeCommand('vscode.open', index);
}
