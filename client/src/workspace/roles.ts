import * as vscode from 'vscode';
import { type RolesResult, rolesMethod, type WorkspaceRole } from '../../../server/src/protocol.ts';
import { compareNames } from '../common/compareNames.ts';
import { oneLine } from '../common/displayText.ts';
import { baseName, isRoleFileName } from '../common/fileNames.ts';
import { listFiles } from '../server/listFiles.ts';
import type { Server } from '../server/server.ts';
import { isSameUri } from './files.ts';

/** A role of the workspace as an entry of a list. */
export interface KnownRole {
  readonly uri: vscode.Uri;
  /** The title of the role; the name of its file when it has none. */
  readonly name: string;
  readonly family: string | undefined;
  readonly organisation: string | undefined;
  /** The files of the roles that it progresses to. */
  readonly next: readonly vscode.Uri[];
  /** Whether the role is retired or excluded by the settings, so that a folder does not stand for it. */
  readonly isLeftOut: boolean;
}

/** The roles one grade above and one grade below a role. */
export interface Ladder {
  readonly above: readonly vscode.Uri[];
  readonly below: readonly vscode.Uri[];
}

/**
 * Lists the roles of the workspace folders and of the open documents, sorted by name. When the server does not answer, the roles have the
 * names of their files and nothing else.
 */
export async function knownRoles(server: Server, log: vscode.LogOutputChannel): Promise<KnownRole[]> {
  let roles: KnownRole[];
  try {
    roles = (await server.ask<RolesResult>(rolesMethod, {})).roles.map(fromServer);
  } catch (error) {
    log.warn(`Roles are listed without their titles: ${String(error)}`);
    roles = await listedRoles(log);
  }
  const open = vscode.workspace.textDocuments.map(({ uri }) => fileOnly(uri));
  // Of several entries for a URI the map keeps the last one, so that the server's come last.
  const known = [...open, ...roles].filter(({ uri }) => isRoleFileName(uri.path) && uri.scheme !== 'git');
  const unique = new Map(known.map((role) => [role.uri.toString(), role]));
  return [...unique.values()].sort((a, b) => compareNames(a.name, b.name));
}

/** The role files of the workspace folders, without the server. */
async function listedRoles(log: vscode.LogOutputChannel): Promise<KnownRole[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const listed = await Promise.all(folders.map(({ uri }) => listFiles({ folder: uri.toString() }, log)));
  return listed.flatMap(({ uris }) => uris ?? []).map((uri) => fileOnly(vscode.Uri.parse(uri)));
}

function fileOnly(uri: vscode.Uri): KnownRole {
  return { uri, name: baseName(uri), family: undefined, organisation: undefined, next: [], isLeftOut: false };
}

function fromServer({ uri: written, title, family, organisation, progressesTo, isLeftOut }: WorkspaceRole): KnownRole {
  const uri = vscode.Uri.parse(written);
  return {
    uri,
    name: oneLine(title ?? '') || baseName(uri),
    family: oneLine(family ?? '') || undefined,
    organisation: oneLine(organisation ?? '') || undefined,
    next: progressesTo.map((next) => vscode.Uri.parse(next)),
    isLeftOut,
  };
}

/** Finds the roles one grade above and below a role among the known ones. */
export function ladderOf(uri: vscode.Uri, known: readonly KnownRole[]): Ladder {
  return {
    above: known.find((role) => isSameUri(role.uri, uri))?.next ?? [],
    below: known.filter(({ next }) => next.some((one) => isSameUri(one, uri))).map((role) => role.uri),
  };
}
