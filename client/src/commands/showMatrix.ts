import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { compareNames } from '../common/compareNames.ts';
import { baseName, isRoleFileName } from '../common/fileNames.ts';
import { sentenceFor } from '../panels/sideBySide/nextPage.ts';
import type { SideBySidePanels } from '../panels/sideBySide/sideBySidePanels.ts';
import type { MatrixSubject } from '../panels/sideBySide/subject.ts';
import type { Server } from '../server/server.ts';
import { isSameUri } from '../workspace/files.ts';
import { type KnownRole, knownRoles } from '../workspace/roles.ts';
import { urisFrom } from './support/arguments.ts';

/**
 * `roleProfiles.showMatrix`: shows the skills of several roles by grade. It takes a folder or roles, as the explorer gives them; without
 * any it takes the whole workspace. When the roles belong to several families it asks for one.
 */
export function registerShowMatrix(
  sideBySidePanels: SideBySidePanels,
  server: Server,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.showMatrix', async (first?: unknown, second?: unknown) => {
    const given = urisFrom(Array.isArray(second) ? second : [first]);
    const uris = await scopeOf(given);
    const subject: MatrixSubject = { kind: 'matrix', uris: uris.map(String) };
    const inside = (await knownRoles(server, log)).filter(
      (role) => uris.length === 0 || uris.some((uri) => holds(uri, role.uri)),
    );
    // The server does the same: a file that was chosen itself is always taken.
    const roles = inside.filter(({ uri, isLeftOut }) => !isLeftOut || uris.some((one) => isSameUri(one, uri)));
    if (roles.length === 0) {
      const sentence =
        inside.length === 0
          ? sentenceFor(subject, { kind: 'nothing' })
          : say`The roles here are retired, or left out by the settings. Choose the files themselves to see them all the same.`;
      await vscode.window.showInformationMessage(sentence);
      return;
    }
    const chosen = await chooseFamily(subject, roles);
    if (chosen !== undefined) sideBySidePanels.show(chosen);
  });
}

/** The folders and roles among the arguments. A single role stands for its folder. Anything else is ignored. */
async function scopeOf(given: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const scope: vscode.Uri[] = [];
  for (const uri of given) {
    if (isRoleFileName(uri.path)) scope.push(given.length > 1 ? uri : vscode.Uri.joinPath(uri, '..'));
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

/** Whether a role is the scope itself or is below it. */
function holds(scope: vscode.Uri, role: vscode.Uri): boolean {
  const [outer, inner] = [scope.toString(), role.toString()];
  return inner === outer || inner.startsWith(`${outer.replace(/\/+$/, '')}/`);
}

async function chooseFamily(subject: MatrixSubject, roles: readonly KnownRole[]): Promise<MatrixSubject | undefined> {
  // Roles without a family are grouped by their organisation, and named one by one since the server does not look for that.
  const families = grouped(roles, ({ family }) => family).map(({ name, members }) => ({
    label: name,
    description: String(members.length),
    subject: { ...subject, family: name },
  }));
  const withoutFamily = roles.filter(({ family }) => family === undefined);
  const organisations = grouped(withoutFamily, ({ organisation }) => organisation).map(({ name, members }) => ({
    label: name,
    description: String(members.length),
    subject: { kind: 'matrix' as const, uris: members.map(({ uri }) => uri.toString()) },
  }));
  const items = [...families, ...organisations].sort((a, b) => compareNames(a.label, b.label));
  if (items.length < 2) return subject;
  const all = { label: say`$(list-flat) All roles`, description: String(roles.length), subject };
  const [folder, another] = subject.uris.map((uri) => baseName(vscode.Uri.parse(uri)));
  const choice = await vscode.window.showQuickPick([...items, all], {
    title: folder !== undefined && another === undefined ? say`Skills by grade in ${folder}` : say`Skills by grade`,
    placeHolder: say`Choose a family`,
  });
  return choice?.subject;
}

/** Groups roles by a name, whose case does not count. Roles without the name are left out. */
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
