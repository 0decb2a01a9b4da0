import * as vscode from 'vscode';
import {
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
  fromBase64,
} from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import { baseName, isProfileFileName, isRoleFileName, isSupportedFileName } from '../common/fileNames.ts';
import type { PanelContext } from '../panels/shared/panelContent.ts';
import { createUpdater, type Updater } from '../panels/shared/updater.ts';
import { pathBelow } from '../panels/shared/workspaceFile.ts';
import { type FormatChoice, formatNamed } from './formats.ts';

/** The section of the settings that concern exports. */
const exportSettings = 'roleProfiles.export';

/** More formats than there are cannot be meant. */
const mostFormats = 10;

/** What the settings ask for when a file is saved. */
interface Wish {
  readonly file: vscode.Uri;
  readonly formats: readonly FormatChoice[];
  /** Where the documents go. */
  readonly folder: vscode.Uri;
}

/** A failure whose message is written for the reader. */
class SaveProblem extends Error {}

/**
 * Exports roles and frameworks when they are saved, to the formats and the folder that the settings name, in trusted workspaces and below
 * their folders only. Several saves in a row cost one export. What goes wrong with a file is said once, until its export has succeeded again.
 */
export function exportOnSave({ server, log }: Pick<PanelContext, 'server' | 'log'>): vscode.Disposable {
  const updaters = new Map<string, Updater>();
  const told = new Set<string>();

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
    const words = reason instanceof SaveProblem ? reason.message : 'The log of Role Profiles says why.';
    void vscode.window.showWarningMessage(withoutLinks(`${baseName(uri)} was saved but not exported: ${words}`));
  };

  async function exportAll(uri: vscode.Uri): Promise<void> {
    const wish = wishFor(uri);
    for (const format of wish?.formats ?? []) if (wish) await exportOne(wish, format);
  }

  async function exportOne({ file, folder }: Wish, { format, label }: FormatChoice): Promise<void> {
    const kind = isRoleFileName(file.path) ? 'role' : 'framework';
    const params: ExportParams = { what: { kind, uri: file.toString() }, format };
    const made = await server.ask<ExportResult | ExportRefusal>(exportMethod, params);
    if ('refusal' in made) throw new SaveProblem(made.refusal);
    if (isSupportedFileName(made.fileName)) throw new SaveProblem(`${made.fileName} is the name of another role.`);
    const bytes = made.encoding === 'base64' ? fromBase64(made.data) : new TextEncoder().encode(made.data);
    const target = vscode.Uri.joinPath(folder, made.fileName);
    try {
      await vscode.workspace.fs.writeFile(target, bytes);
    } catch {
      throw new SaveProblem(`${made.fileName} cannot be written there.`);
    }
    log.info(`Exported ${file.toString(true)} as ${label} to ${target.toString(true)}.`);
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

/** What is to be exported of a file that was saved; `undefined` where nothing is. Throws a `SaveProblem` for settings that cannot be followed. */
function wishFor(file: vscode.Uri): Wish | undefined {
  const root = vscode.workspace.getWorkspaceFolder(file);
  if (!root || !vscode.workspace.isTrusted || !isProfileFileName(file.path)) return undefined;
  const settings = vscode.workspace.getConfiguration(exportSettings, file);
  const names: unknown = settings.get('onSave');
  if (!Array.isArray(names)) return undefined;
  const exported = { kind: isRoleFileName(file.path) ? 'role' : 'framework', uri: file.toString() } as const;
  // One list serves both kinds, of which each has formats of its own.
  const formats = names.slice(0, mostFormats).flatMap((name) => formatNamed(exported, name) ?? []);
  if (formats.length === 0) return undefined;
  const written: unknown = settings.get('folder');
  if (typeof written !== 'string' || written.trim() === '') {
    return { file, formats, folder: vscode.Uri.joinPath(file, '..') };
  }
  const path = pathBelow(written.trim());
  if (path === undefined)
    throw new SaveProblem(`the folder "${written}" of the settings is not below the workspace folder.`);
  return { file, formats, folder: vscode.Uri.joinPath(root.uri, path) };
}
