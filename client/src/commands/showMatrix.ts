import * as vscode from 'vscode';
import { matrixMethod, type PageResult } from '../../../server/src/protocol.ts';
import { matrixParams } from '../pages/ask.ts';
import { sentenceFor } from '../pages/content.ts';
import type { PagesManager } from '../pages/manager.ts';
import type { MatrixSubject } from '../pages/subject.ts';
import { baseName, isRoleFile, type KnownRole, knownRoles } from '../roles.ts';
import type { Server } from '../server.ts';

/**
 * `roleProfiles.showMatrix`: the skills of several roles by grade. Takes a folder or roles, as the explorer gives them; without any it is
 * about the whole workspace. Where the roles are of several families it asks for one.
 */
export function registerShowMatrix(
  pages: PagesManager,
  server: Server,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.showMatrix', async (first?: unknown, second?: unknown) => {
    const given = (Array.isArray(second) ? second : [first]).filter((value) => value instanceof vscode.Uri);
    const uris = await scopeOf(given);
    const subject: MatrixSubject = { kind: 'matrix', uris: uris.map(String) };
    const roles = (await knownRoles(server, log)).filter(
      (role) => uris.length === 0 || uris.some((uri) => holds(uri, role.uri)),
    );
    if (roles.length === 0) {
      await vscode.window.showInformationMessage(sentenceFor(subject, { kind: 'nothing' }));
      return;
    }
    const chosen = await chooseFamily(subject, roles, server);
    if (chosen !== undefined) pages.show(chosen);
  });
}

/** Folders and roles; a single role stands for the roles around it. Anything else, such as the editor's own argument, is ignored. */
async function scopeOf(given: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const scope: vscode.Uri[] = [];
  for (const uri of given) {
    if (isRoleFile(uri)) scope.push(given.length > 1 ? uri : vscode.Uri.joinPath(uri, '..'));
    else if (await isFolder(uri)) scope.push(uri);
  }
  return scope;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function holds(scope: vscode.Uri, role: vscode.Uri): boolean {
  const [outer, inner] = [scope.toString(), role.toString()];
  return inner === outer || inner.startsWith(`${outer.replace(/\/+$/, '')}/`);
}

async function chooseFamily(
  subject: MatrixSubject,
  roles: readonly KnownRole[],
  server: Server,
): Promise<MatrixSubject | undefined> {
  const families = new Map<string, KnownRole[]>();
  for (const role of roles) {
    if (role.belongsTo !== undefined) families.set(role.belongsTo, [...(families.get(role.belongsTo) ?? []), role]);
  }
  if (families.size < 2) return subject;
  const all = { label: '$(list-flat) All roles', description: String(roles.length), family: undefined };
  const items = [...families]
    .map(([family, { length }]) => ({ label: family, description: String(length), family }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const where = subject.uris.map((uri) => baseName(vscode.Uri.parse(uri)));
  const choice = await vscode.window.showQuickPick<(typeof items)[number] | typeof all>([...items, all], {
    title: where.length === 1 ? `Skills by grade in ${where[0]}` : 'Skills by grade',
    placeHolder: 'Choose a family',
  });
  if (choice === undefined) return undefined;
  if (choice.family === undefined) return subject;
  const { family } = choice;
  // Roles without a family are listed by their organisation, which the server does not look for.
  const found = await server.ask<PageResult | null>(matrixMethod, matrixParams(subject.uris, family));
  if (found !== null) return { ...subject, family };
  return { kind: 'matrix', uris: (families.get(family) ?? []).map(({ uri }) => uri.toString()) };
}
