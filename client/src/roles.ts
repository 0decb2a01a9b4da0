import * as vscode from 'vscode';
import { listFiles } from './listFiles.ts';
import type { Server } from './server.ts';
import { oneLine } from './words.ts';

/** A role of the workspace as people choose it from a list. */
export interface KnownRole {
  readonly uri: vscode.Uri;
  /** Its title, else the name of its file. */
  readonly name: string;
  /** Its family, else the organisation. */
  readonly belongsTo: string | undefined;
}

/** Roles beside a role on its ladder. */
export interface Ladder {
  readonly above: readonly vscode.Uri[];
  readonly below: readonly vscode.Uri[];
}

const roleFile = /\.role\.ya?ml$/i;

/** Whether a URI is that of a role file. */
export function isRoleFile({ path }: vscode.Uri): boolean {
  return roleFile.test(path);
}

/** The name of the file or folder itself. */
export function baseName({ path }: vscode.Uri): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** All roles of the workspace's folders and of the open documents, in the order of their names. */
export async function knownRoles(server: Server, log: vscode.LogOutputChannel): Promise<KnownRole[]> {
  // Without a role in an editor the server may not run yet; without it the roles have the names of their files.
  await server.start().catch((error) => log.warn(`Roles are listed without their titles: ${String(error)}`));
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [listed, symbols] = await Promise.all([
    Promise.all(folders.map(({ uri }) => listFiles({ folder: uri.toString() }, log))),
    // The server knows the titles, as far as a list of symbols has room.
    vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', ''),
  ]);
  const titles = new Map(
    symbols
      .filter(({ kind, location }) => kind === vscode.SymbolKind.Class && isRoleFile(location.uri))
      .map((symbol) => [symbol.location.uri.toString(), symbol]),
  );
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme !== 'git');
  const uris = [...listed.flatMap(({ uris }) => uris ?? []).map((uri) => vscode.Uri.parse(uri)), ...open];
  const unique = new Map(uris.filter(isRoleFile).map((uri) => [uri.toString(), uri]));
  return [...unique]
    .map(([key, uri]) => {
      const symbol = titles.get(key);
      return { uri, name: oneLine(symbol?.name ?? '') || baseName(uri), belongsTo: symbol?.containerName || undefined };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The grades next to a role: the server gives a career path as a call hierarchy, upwards along the calls that go out. */
export async function ladderOf(uri: vscode.Uri): Promise<Ladder> {
  const [item] =
    (await vscode.commands.executeCommand<vscode.CallHierarchyItem[] | undefined>(
      'vscode.prepareCallHierarchy',
      uri,
      new vscode.Position(0, 0),
    )) ?? [];
  if (item === undefined) return { above: [], below: [] };
  const [outgoing, incoming] = await Promise.all([
    vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item),
    vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item),
  ]);
  return { above: outgoing.map(({ to }) => to.uri), below: incoming.map(({ from }) => from.uri) };
}
