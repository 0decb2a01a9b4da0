import * as vscode from 'vscode';
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
    const inside = (await knownRoles(server, log)).filter(
      (role) => uris.length === 0 || uris.some((uri) => holds(uri, role.uri)),
    );
    // As the server has it: what somebody has chosen by itself is meant, whatever it is.
    const roles = inside.filter(({ uri, isLeftOut }) => !isLeftOut || uris.some((one) => isSame(one, uri)));
    if (roles.length === 0) {
      const sentence =
        inside.length === 0
          ? sentenceFor(subject, { kind: 'nothing' })
          : 'The roles here are retired, or left out by the settings. Choose the files themselves to see them all the same.';
      await vscode.window.showInformationMessage(sentence);
      return;
    }
    const chosen = await chooseFamily(subject, roles);
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

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

function holds(scope: vscode.Uri, role: vscode.Uri): boolean {
  const [outer, inner] = [scope.toString(), role.toString()];
  return inner === outer || inner.startsWith(`${outer.replace(/\/+$/, '')}/`);
}

async function chooseFamily(subject: MatrixSubject, roles: readonly KnownRole[]): Promise<MatrixSubject | undefined> {
  // Roles without a family are together by their organisation, for which the server does not look.
  const families = grouped(roles, ({ family }) => family).map(({ name, members }) => ({
    label: name,
    description: String(members.length),
    subject: { ...subject, family: name },
  }));
  const homeless = roles.filter(({ family }) => family === undefined);
  const organisations = grouped(homeless, ({ organisation }) => organisation).map(({ name, members }) => ({
    label: name,
    description: String(members.length),
    subject: { kind: 'matrix' as const, uris: members.map(({ uri }) => uri.toString()) },
  }));
  const items = [...families, ...organisations].sort((a, b) => a.label.localeCompare(b.label));
  if (items.length < 2) return subject;
  const all = { label: '$(list-flat) All roles', description: String(roles.length), subject };
  const where = subject.uris.map((uri) => baseName(vscode.Uri.parse(uri)));
  const choice = await vscode.window.showQuickPick([...items, all], {
    title: where.length === 1 ? `Skills by grade in ${where[0]}` : 'Skills by grade',
    placeHolder: 'Choose a family',
  });
  return choice?.subject;
}

/** Roles by a name that they share, whatever its case; those without one are left out. */
function grouped(
  roles: readonly KnownRole[],
  nameOf: (role: KnownRole) => string | undefined,
): { readonly name: string; readonly members: readonly KnownRole[] }[] {
  const groups = new Map<string, { readonly name: string; readonly members: KnownRole[] }>();
  for (const role of roles) {
    const name = nameOf(role);
    if (name === undefined) continue;
    const key = name.toLowerCase();
    const group = groups.get(key) ?? { name, members: [] };
    group.members.push(role);
    groups.set(key, group);
  }
  return [...groups.values()];
}
