import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { type ImportSource, toBase64 } from '../../../server/src/protocol.ts';
import { baseName, isSupportedFileName } from '../common/fileNames.ts';
import type { ImportPanels } from '../panels/import/importPanels.ts';
import { targetFolder } from './support/folders.ts';

/** More is not read of one file, in bytes. */
const largest = 64 * 1024 * 1024;
/** More files are not imported at once. */
const mostFiles = 2000;

/**
 * `roleProfiles.import`: makes role and framework files of what people have. It takes files and folders, as the explorer gives them, or
 * `'clipboard'` and a folder; without any it asks for files, a folder or the clipboard. Nothing is written before a person has looked at it.
 */
export function registerImport(panels: ImportPanels, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.import', async (first?: unknown, second?: unknown) => {
    const given = (Array.isArray(second) ? second : [first]).filter((value) => value instanceof vscode.Uri);
    const chosen = first === 'clipboard' ? first : given.length > 0 ? given : await choose();
    if (chosen === undefined) return;
    const folder = await targetFolder(chosen !== 'clipboard' ? chosen : second instanceof vscode.Uri ? [second] : []);
    if (!folder) return;
    if (chosen === 'clipboard') {
      const text = await vscode.env.clipboard.readText();
      // Extensions are given no HTML: the page asks for the keys that paste it, and shows the plain text meanwhile.
      panels.show({ sources: text.trim() === '' ? [] : [{ name: 'clipboard.txt', text }], folder });
      return;
    }
    try {
      const sources = await readSources(chosen);
      if (sources.length > 0) panels.show({ sources, folder });
      else void vscode.window.showInformationMessage(say`There is no file here that could be imported.`);
    } catch (error) {
      log.warn(`Could not read what was to be imported: ${String(error)}`);
      void vscode.window.showErrorMessage(say`The files cannot be read. The log of Role Profiles says why.`);
    }
  });
}

async function choose(): Promise<readonly vscode.Uri[] | 'clipboard' | undefined> {
  const choice = await vscode.window.showQuickPick(
    [
      {
        label: say`$(files) Files…`,
        detail: say`Word, Excel, CSV, Markdown, web pages, YAML and JSON`,
        from: 'files' as const,
      },
      { label: say`$(folder) A folder…`, detail: say`All files in it`, from: 'folder' as const },
      {
        label: say`$(clippy) The clipboard`,
        detail: say`What you have copied in Word, Excel or a web page`,
        from: 'clipboard' as const,
      },
    ],
    { title: say`Import roles and skills`, placeHolder: say`Where are they now?`, matchOnDetail: true },
  );
  if (!choice) return undefined;
  if (choice.from === 'clipboard') return 'clipboard';
  const isFolder = choice.from === 'folder';
  const uris = await vscode.window.showOpenDialog({
    title: say`Import`,
    openLabel: say`Import`,
    canSelectMany: !isFolder,
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
  });
  return uris && uris.length > 0 ? uris : undefined;
}

/** Reads files, and all files below folders but for our own and hidden ones. */
async function readSources(uris: readonly vscode.Uri[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const uri of uris) await add(uri, baseName(uri), true);
  return sources;

  async function add(uri: vscode.Uri, name: string, isChosen: boolean): Promise<void> {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) {
      const entries = await vscode.workspace.fs.readDirectory(uri);
      for (const [entry, kind] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
        // A repository may hold links to any file of the machine.
        if (entry.startsWith('.') || entry === 'node_modules' || (kind & vscode.FileType.SymbolicLink) !== 0) continue;
        const path = isChosen ? entry : `${name}/${entry}`;
        await add(vscode.Uri.joinPath(uri, entry), path, false);
      }
      return;
    }
    if ((!isChosen && isSupportedFileName(baseName(uri))) || size > largest || sources.length >= mostFiles) return;
    sources.push({ name, data: toBase64(await vscode.workspace.fs.readFile(uri)) });
  }
}
