import * as vscode from 'vscode';
import { type RolesResult, rolesMethod, type WorkspaceRole } from '../../server/src/protocol.ts';
import { listFiles } from './listFiles.ts';
import type { Server } from './server.ts';
import { oneLine } from './words.ts';

/** A role of the workspace as people choose it from a list. */
export interface KnownRole {
  readonly uri: vscode.Uri;
  /** Its title, else the name of its file. */
  readonly name: string;
  readonly family: string | undefined;
  readonly organisation: string | undefined;
  /** The files of the roles that it progresses to. */
  readonly next: readonly vscode.Uri[];
  /** Retired, or excluded by the settings: not meant where all roles of a folder are. */
  readonly isLeftOut: boolean;
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
  let roles: KnownRole[];
  try {
    roles = (await server.ask<RolesResult>(rolesMethod, {})).roles.map(asKnown);
  } catch (error) {
    log.warn(`Roles are listed without their titles: ${String(error)}`);
    roles = await listedRoles(log);
  }
  const open = vscode.workspace.textDocuments.map(({ uri }) => nameless(uri));
  // What the server knows of a role counts, which is why it comes last.
  const known = [...open, ...roles].filter(({ uri }) => isRoleFile(uri) && uri.scheme !== 'git');
  const unique = new Map(known.map((role) => [role.uri.toString(), role]));
  return [...unique.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Without the server the roles have the names of their files. */
async function listedRoles(log: vscode.LogOutputChannel): Promise<KnownRole[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const listed = await Promise.all(folders.map(({ uri }) => listFiles({ folder: uri.toString() }, log)));
  return listed.flatMap(({ uris }) => uris ?? []).map((uri) => nameless(vscode.Uri.parse(uri)));
}

function nameless(uri: vscode.Uri): KnownRole {
  return { uri, name: baseName(uri), family: undefined, organisation: undefined, next: [], isLeftOut: false };
}

function asKnown({ uri: written, title, family, organisation, progressesTo, isLeftOut }: WorkspaceRole): KnownRole {
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

/** The grades next to a role. */
export function ladderOf(uri: vscode.Uri, known: readonly KnownRole[]): Ladder {
  const own = uri.toString();
  return {
    above: known.find((role) => role.uri.toString() === own)?.next ?? [],
    below: known.filter(({ next }) => next.some((one) => one.toString() === own)).map((role) => role.uri),
  };
}
