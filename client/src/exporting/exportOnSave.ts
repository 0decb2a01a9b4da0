import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { withoutLinks } from '../common/displayText.ts';
import { baseName, isProfileFileName, isRoleFileName, isSupportedFileName } from '../common/fileNames.ts';
import type { PanelContext } from '../panels/shared/panelContent.ts';
import { createUpdater, type Updater } from '../panels/shared/updater.ts';
import { pathBelow } from '../panels/shared/workspaceFile.ts';
import { askForDocument, ExportProblem, writeDocument } from './document.ts';
import { type Exported, type FormatChoice, formatNamed } from './formats.ts';

/** The section of the settings that concern exports. */
const exportSettings = 'roleProfiles.export';

/** More formats than there are cannot be meant. */
const mostFormats = 10;

/** What the settings ask for when a file is saved. */
interface Wish {
  readonly file: Extract<Exported, { readonly kind: 'role' | 'framework' }>;
  readonly formats: readonly FormatChoice[];
  /** Where the documents go. */
  readonly folder: vscode.Uri;
}

/**
 * Exports roles and frameworks when they are saved, to the formats and the folder that the settings name, in trusted workspaces and below
 * their folders only. Several saves in a row cost one export. What goes wrong with a file is said once, until its export has succeeded again.
 */
export function exportOnSave({ server, log }: Pick<PanelContext, 'server' | 'log'>): vscode.Disposable {
  const updaters = new Map<string, Updater>();
  const told = new Set<string>();
  const noticed = new Set<string>();

  const updaterOf = (uri: vscode.Uri): Updater => {
    const key = uri.toString();
    const updater =
      updaters.get(key) ??
      createUpdater(
        () => exportAll(uri),
        () => told.delete(key),
        (reason) => fail(uri, reason),
      );
    updaters.set(key, updater);
    return updater;
  };

  const fail = (uri: vscode.Uri, reason: unknown) => {
    log.warn(`Not exported on save: ${uri.toString(true)}: ${String(reason)}`);
    if (told.has(uri.toString())) return;
    told.add(uri.toString());
    const words = reason instanceof ExportProblem ? reason.message : say`The log of Role Profiles says why.`;
    void vscode.window.showWarningMessage(withoutLinks(say`${baseName(uri)} was saved but not exported: ${words}`));
  };

  /** What a document lacks is said once for a file, since it lacks that at each save. */
  const note = (uri: vscode.Uri, notice: string) => {
    const key = `${uri.toString()} ${notice}`;
    if (noticed.has(key)) return;
    noticed.add(key);
    void vscode.window.showWarningMessage(withoutLinks(`${baseName(uri)}: ${notice}`));
  };

  async function exportAll(uri: vscode.Uri): Promise<void> {
    const wish = wishFor(uri);
    for (const format of wish?.formats ?? []) if (wish) await exportOne(uri, wish, format);
  }

  async function exportOne(uri: vscode.Uri, { file, folder }: Wish, { format, label }: FormatChoice): Promise<void> {
    const made = await askForDocument(server, { what: file, format });
    if (isSupportedFileName(made.fileName)) throw new ExportProblem(say`${made.fileName} is the name of another role.`);
    const target = vscode.Uri.joinPath(folder, made.fileName);
    await writeDocument(target, made, say`${made.fileName} cannot be written there.`);
    log.info(`Exported ${uri.toString(true)} as ${label} to ${target.toString(true)}.`);
    if (made.notice !== undefined) note(uri, made.notice);
  }

  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      try {
        if (wishFor(uri)) updaterOf(uri).invalidate();
      } catch (reason) {
        fail(uri, reason);
      }
    }),
    new vscode.Disposable(() => {
      for (const updater of updaters.values()) updater.dispose();
    }),
  );
}

/** What is to be exported of a file that was saved; `undefined` where nothing is. Throws a `ExportProblem` for settings that cannot be followed. */
function wishFor(uri: vscode.Uri): Wish | undefined {
  const root = vscode.workspace.getWorkspaceFolder(uri);
  if (!root || !vscode.workspace.isTrusted || !isProfileFileName(uri.path)) return undefined;
  const settings = vscode.workspace.getConfiguration(exportSettings, uri);
  const names: unknown = settings.get('onSave');
  if (!Array.isArray(names)) return undefined;
  const file = { kind: isRoleFileName(uri.path) ? 'role' : 'framework', uri: uri.toString() } as const;
  // One list serves both kinds, of which each has formats of its own.
  const formats = names.slice(0, mostFormats).flatMap((name) => formatNamed(file, name) ?? []);
  if (formats.length === 0) return undefined;
  const written: unknown = settings.get('folder');
  if (typeof written !== 'string' || written.trim() === '') {
    return { file, formats, folder: vscode.Uri.joinPath(uri, '..') };
  }
  const path = pathBelow(written.trim());
  if (path === undefined)
    throw new ExportProblem(say`the folder "${written}" of the settings is not below the workspace folder.`);
  return { file, formats, folder: vscode.Uri.joinPath(root.uri, path) };
}
