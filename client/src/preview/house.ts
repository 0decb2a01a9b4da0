import * as vscode from 'vscode';
import { type HouseStyle, joinHouseStyles, noHouseStyle, readHouseStyle } from './houseStyle.ts';
import { dataAddress, liesBelow, type PlaceKind, pathBelow, pictureType } from './workspaceFile.ts';

/** The colours, fonts and logo of a workspace, and the files that they come from or would come from. */
export interface House {
  readonly style: HouseStyle;
  /** As a `data:` address, which reaches the page without a way to any other file. */
  readonly logo: string | undefined;
  readonly files: readonly string[];
}

export const noHouse: House = { style: noHouseStyle, logo: undefined, files: [] };

const largestStyle = 256 * 1024;
const largestLogo = 512 * 1024;
const mostStyles = 10;

/**
 * Reads the house style that the settings name. Nothing is read in a workspace that is not trusted, or from outside the folder of the role.
 * A file that is missing or too large is left out, with a line in the log.
 */
export async function readHouse(role: vscode.Uri, log: vscode.LogOutputChannel): Promise<House> {
  const folder = vscode.workspace.getWorkspaceFolder(role);
  if (!folder || !vscode.workspace.isTrusted) return noHouse;
  const settings = vscode.workspace.getConfiguration('roleProfiles.preview', role);
  const files: string[] = [];

  const read = async (path: string | undefined, limit: number, written: string) => {
    if (path === undefined) {
      log.warn(`"${written}" is not used for the preview: it does not name a file of the workspace folder.`);
      return undefined;
    }
    const uri = vscode.Uri.joinPath(folder.uri, path);
    files.push(uri.toString());
    try {
      if (!(await liesBelow(path, (part) => kindOf(vscode.Uri.joinPath(folder.uri, part))))) {
        log.warn(
          `"${written}" is not used for the preview: it is not a file that lies in the workspace folder itself.`,
        );
        return undefined;
      }
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size <= limit) return await vscode.workspace.fs.readFile(uri);
      log.warn(`"${written}" is not used for the preview: it is larger than ${limit / 1024} KB.`);
    } catch (error) {
      log.warn(`"${written}" is not used for the preview: ${String(error)}`);
    }
    return undefined;
  };

  let style = noHouseStyle;
  let logoPath: string | undefined;
  for (const written of textsOf(settings.get('styles')).slice(0, mostStyles)) {
    const path = pathBelow(written);
    const bytes = await read(path, largestStyle, written);
    if (!bytes || path === undefined) continue;
    const own = readHouseStyle(new TextDecoder().decode(bytes));
    style = joinHouseStyles(style, own);
    if (own.logo !== undefined) logoPath = pathBelow(own.logo, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  }
  const named = settings.get('logo');
  if (typeof named === 'string' && named !== '') logoPath = pathBelow(named);
  const written = typeof named === 'string' && named !== '' ? named : style.logo;
  if (written === undefined) return { style, logo: undefined, files };
  const type = pictureType(written);
  if (type === undefined)
    log.warn(`"${written}" is not used for the preview: it is not a picture that the page can show.`);
  const bytes = type === undefined ? undefined : await read(logoPath, largestLogo, written);
  return { style, logo: bytes && type !== undefined ? dataAddress(type, bytes) : undefined, files };
}

/** A link has the kind of what it leads to and says that it is one, so that it is neither a folder nor a file here. */
async function kindOf(uri: vscode.Uri): Promise<PlaceKind> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return type === vscode.FileType.Directory ? 'folder' : type === vscode.FileType.File ? 'file' : 'other';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
