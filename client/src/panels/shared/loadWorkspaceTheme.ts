import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { previewSettings } from '../../common/settingNames.ts';
import { dataAddress, type EntryKind, liesBelow, pathBelow, pictureType } from './workspaceFile.ts';
import { joinWorkspaceThemes, noWorkspaceTheme, parseWorkspaceTheme, type WorkspaceTheme } from './workspaceTheme.ts';

/** The theme of a workspace, its logo, and the URIs of the files whose changes make them out of date, whether these exist or not. */
export interface LoadedTheme {
  readonly theme: WorkspaceTheme;
  /** As a `data:` URL, so that the page needs no access to any file. */
  readonly logo: string | undefined;
  readonly files: readonly string[];
}

export const noLoadedTheme: LoadedTheme = { theme: noWorkspaceTheme, logo: undefined, files: [] };

const maximumStyleSize = 256 * 1024;
const maximumLogoSize = 512 * 1024;
const maximumStyles = 10;

/**
 * Reads the style sheets and the logo that the settings name. Nothing is read in a workspace that is not trusted, or from outside the
 * workspace folder of the resource. A file that is missing or too large is left out, with a warning in the log.
 *
 * @param resource The file whose settings and workspace folder count.
 */
export async function loadWorkspaceTheme(resource: vscode.Uri, log: vscode.LogOutputChannel): Promise<LoadedTheme> {
  const folder = vscode.workspace.getWorkspaceFolder(resource);
  if (!folder || !vscode.workspace.isTrusted) return noLoadedTheme;
  const settings = vscode.workspace.getConfiguration(previewSettings, resource);
  const files: string[] = [];
  const ignore = (written: string, reason: string) => {
    log.warn(`"${written}" is not used for the preview: ${reason}`);
    return undefined;
  };

  const read = async (path: string | undefined, limit: number, written: string) => {
    if (path === undefined) return ignore(written, say`it does not name a file of the workspace folder.`);
    const uri = vscode.Uri.joinPath(folder.uri, path);
    files.push(uri.toString());
    try {
      if (!(await liesBelow(path, (part) => kindOf(vscode.Uri.joinPath(folder.uri, part))))) {
        return ignore(written, say`it is not a file that lies in the workspace folder itself.`);
      }
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > limit) return ignore(written, say`it is larger than ${limit / 1024} KB.`);
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      return ignore(written, String(error));
    }
  };

  let theme = noWorkspaceTheme;
  let logoPath: string | undefined;
  for (const written of textsOf(settings.get('styles')).slice(0, maximumStyles)) {
    const path = pathBelow(written);
    const bytes = await read(path, maximumStyleSize, written);
    if (!bytes || path === undefined) continue;
    const own = parseWorkspaceTheme(new TextDecoder().decode(bytes));
    theme = joinWorkspaceThemes(theme, own);
    if (own.logo !== undefined) logoPath = pathBelow(own.logo, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  }
  const named = settings.get('logo');
  if (typeof named === 'string' && named !== '') logoPath = pathBelow(named);
  const written = typeof named === 'string' && named !== '' ? named : theme.logo;
  if (written === undefined) return { theme, logo: undefined, files };
  const type = pictureType(written);
  if (type === undefined) {
    ignore(written, say`it is not a picture that the page can show.`);
    return { theme, logo: undefined, files };
  }
  const bytes = await read(logoPath, maximumLogoSize, written);
  return { theme, logo: bytes && dataAddress(type, bytes), files };
}

/** The type of a link is that of its target combined with the flag of a link, so that a link is neither a folder nor a file here. */
async function kindOf(uri: vscode.Uri): Promise<EntryKind> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return type === vscode.FileType.Directory ? 'folder' : type === vscode.FileType.File ? 'file' : 'other';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
