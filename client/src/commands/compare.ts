import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { withoutLinks } from '../common/displayText.ts';
import { baseName, isRoleFileName } from '../common/fileNames.ts';
import type { SideBySidePanels } from '../panels/sideBySide/sideBySidePanels.ts';
import { comparable, type SubjectRole } from '../panels/sideBySide/subject.ts';
import type { Server } from '../server/server.ts';
import { isSameUri } from '../workspace/files.ts';
import { isInRepository } from '../workspace/git.ts';
import { type KnownRole, knownRoles, ladderOf } from '../workspace/roles.ts';
import { activeRole, uriFrom } from './support/arguments.ts';

/** A choice with the roles of a comparison; one without them opens the list from which several roles are chosen. */
interface Choice extends vscode.QuickPickItem {
  readonly roles?: readonly SubjectRole[];
}

/** A role in the list from which several roles are chosen. */
interface SelectableRole extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/**
 * `roleProfiles.compare`: compares two to six roles. It takes two URIs, as code lenses give them, the lower grade first; or one URI and
 * the list of all that are selected, as the explorer gives them. With a single role it asks for the others. Without any it takes the
 * active one.
 */
export function registerCompare(
  sideBySidePanels: SideBySidePanels,
  server: Server,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.compare', async (first?: unknown, second?: unknown) => {
    const given = urisIn(Array.isArray(second) ? second : Array.isArray(first) ? first : [first, second]);
    if (given.length > comparable.most) {
      await vscode.window.showWarningMessage(say`At most ${comparable.most} roles are compared with one another.`);
      return;
    }
    const roles =
      given.length >= comparable.least
        ? given.map((uri) => ({ uri: uri.toString() }))
        : await chooseRoles(given[0] ?? comparableRole(sideBySidePanels), server, log);
    if (roles !== undefined) sideBySidePanels.show({ kind: 'comparison', roles });
  });
}

function urisIn(values: readonly unknown[]): vscode.Uri[] {
  const uris = values
    .map(uriFrom)
    .filter((uri) => uri !== undefined)
    .filter(({ path }) => isRoleFileName(path));
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

function comparableRole(sideBySidePanels: SideBySidePanels): vscode.Uri | undefined {
  if (sideBySidePanels.active !== undefined) return undefined;
  const role = activeRole();
  // A document of Git is another version of a file, which has no other roles in its folder.
  return role?.scheme === 'git' ? undefined : role;
}

async function chooseRoles(
  role: vscode.Uri | undefined,
  server: Server,
  log: vscode.LogOutputChannel,
): Promise<readonly SubjectRole[] | undefined> {
  const known = await knownRoles(server, log);
  if (role === undefined) return selectRoles(known, undefined);
  const name = nameOf(role, known);
  const choices = await choicesFor(role, known);
  if (choices.length === 0) {
    await vscode.window.showInformationMessage(withoutLinks(say`There is no other role to compare ${name} with.`));
    return undefined;
  }
  const choice = await vscode.window.showQuickPick(choices, {
    title: say`Compare ${name}`,
    placeHolder: say`Choose what to compare it with`,
    matchOnDescription: true,
  });
  if (choice === undefined) return undefined;
  return choice.roles ?? selectRoles(known, role);
}

/** What to compare a role with: the grades above and below, its version in the last commit, several roles, then each other role. */
async function choicesFor(role: vscode.Uri, known: readonly KnownRole[]): Promise<Choice[]> {
  const uri = role.toString();
  const { above, below } = ladderOf(role, known);
  const isCommitted = await isInRepository(role);
  const next = above.map((other) => ({
    label: say`$(arrow-up) The next grade: ${nameOf(other, known)}`,
    roles: [{ uri }, { uri: other.toString() }],
  }));
  const previous = below.map((other) => ({
    label: say`$(arrow-down) The grade below: ${nameOf(other, known)}`,
    roles: [{ uri: other.toString() }, { uri }],
  }));
  const committed: Choice[] = isCommitted
    ? [
        {
          label: say`$(git-commit) This role at the last commit`,
          description: 'Git HEAD',
          roles: [{ uri, version: 'head' }, { uri }],
        },
      ]
    : [];
  const near = new Set([uri, ...above.map(String), ...below.map(String)]);
  const others = known
    .filter((one) => !near.has(one.uri.toString()))
    .map((one) => ({ ...itemFor(one), roles: [{ uri }, { uri: one.uri.toString() }] }));
  const several: Choice[] =
    known.length > comparable.least ? [{ label: say`$(checklist) Several roles…`, alwaysShow: true }] : [];
  const proposals = [...next, ...previous, ...committed, ...several];
  return others.length === 0
    ? proposals
    : [...proposals, { label: say`Other roles`, kind: vscode.QuickPickItemKind.Separator }, ...others];
}

/** Asks for two to six roles of a list, in which the given one is first and selected already. */
async function selectRoles(
  known: readonly KnownRole[],
  role: vscode.Uri | undefined,
): Promise<readonly SubjectRole[] | undefined> {
  if (known.length < comparable.least) {
    await vscode.window.showInformationMessage(say`A comparison needs two roles; the workspace has fewer.`);
    return undefined;
  }
  const isGiven = ({ uri }: KnownRole) => role !== undefined && isSameUri(uri, role);
  const items = known
    .toSorted((a, b) => Number(isGiven(b)) - Number(isGiven(a)))
    .map((one): SelectableRole => ({ ...itemFor(one), uri: one.uri, picked: isGiven(one) }));
  const { least, most } = comparable;
  const selected = await vscode.window.showQuickPick(items, {
    title: say`Compare roles`,
    placeHolder: say`Tick ${least} to ${most} roles`,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (selected === undefined || selected.length === 0) return undefined;
  if (selected.length < least || selected.length > most) {
    await vscode.window.showWarningMessage(say`A comparison takes ${least} to ${most} roles, not ${selected.length}.`);
    return undefined;
  }
  return selected.map(({ uri }) => ({ uri: uri.toString() }));
}

/** The name of a role as it is known; the name of its file for one that is not. */
function nameOf(role: vscode.Uri, known: readonly KnownRole[]): string {
  return known.find(({ uri }) => isSameUri(uri, role))?.name ?? baseName(role);
}

function itemFor({ uri, name, family, organisation }: KnownRole): vscode.QuickPickItem {
  const description = [family ?? organisation, vscode.workspace.asRelativePath(uri)].filter(
    (part) => part !== undefined,
  );
  return { label: name, description: description.join(' · ') };
}
