import * as vscode from 'vscode';
import { isInRepository } from '../git.ts';
import { roleLanguage } from '../languages.ts';
import type { PagesManager } from '../pages/manager.ts';
import { comparable, type SubjectRole } from '../pages/subject.ts';
import { baseName, isRoleFile, type KnownRole, knownRoles, ladderOf } from '../roles.ts';
import type { Server } from '../server.ts';
import { withoutLinks } from '../words.ts';

/** A choice that opens a comparison at once, or the list from which several roles are chosen. */
interface Choice extends vscode.QuickPickItem {
  readonly roles?: readonly SubjectRole[];
}

/** A role to be ticked. */
interface Ticked extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/**
 * `roleProfiles.compare`: two to six roles side by side. Takes URIs: two, as code lenses give them, the lower grade first; one and all that
 * are selected, as the explorer does. With a single role it asks what to compare that one with; without any it takes the active one.
 */
export function registerCompare(pages: PagesManager, server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.compare', async (first?: unknown, second?: unknown) => {
    const given = urisIn(Array.isArray(second) ? second : Array.isArray(first) ? first : [first, second]);
    if (given.length > comparable.most) {
      await vscode.window.showWarningMessage(`At most ${comparable.most} roles are compared with one another.`);
      return;
    }
    const roles =
      given.length >= comparable.least
        ? given.map((uri) => ({ uri: uri.toString() }))
        : await chooseRoles(given[0] ?? activeRole(pages), server, log);
    if (roles !== undefined) pages.show({ kind: 'comparison', roles });
  });
}

function urisIn(values: readonly unknown[]): vscode.Uri[] {
  const uris = values
    .map((value) => (typeof value === 'string' ? vscode.Uri.parse(value, true) : value))
    .filter((value) => value instanceof vscode.Uri)
    .filter(isRoleFile);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

function activeRole(pages: PagesManager): vscode.Uri | undefined {
  if (pages.active !== undefined) return undefined;
  const document = vscode.window.activeTextEditor?.document;
  // Git's own view of a file shows another version of it, which has no roles beside it.
  return document?.languageId === roleLanguage && document.uri.scheme !== 'git' ? document.uri : undefined;
}

async function chooseRoles(
  role: vscode.Uri | undefined,
  server: Server,
  log: vscode.LogOutputChannel,
): Promise<readonly SubjectRole[] | undefined> {
  const known = await knownRoles(server, log);
  if (role === undefined) return tickRoles(known, undefined);
  const name = known.find(({ uri }) => uri.toString() === role.toString())?.name ?? baseName(role);
  const choices = await choicesFor(role, known);
  if (choices.length === 0) {
    await vscode.window.showInformationMessage(withoutLinks(`There is no other role to compare ${name} with.`));
    return undefined;
  }
  const choice = await vscode.window.showQuickPick(choices, {
    title: `Compare ${name}`,
    placeHolder: 'Choose what to compare it with',
    matchOnDescription: true,
  });
  if (choice === undefined) return undefined;
  return choice.roles ?? tickRoles(known, role);
}

/** What one is likely to look for first: the grades around the role, then what has changed since it was committed. */
async function choicesFor(role: vscode.Uri, known: readonly KnownRole[]): Promise<Choice[]> {
  const uri = role.toString();
  const { above, below } = ladderOf(role, known);
  const isCommitted = await isInRepository(role);
  const nameOf = (other: vscode.Uri) =>
    known.find((one) => one.uri.toString() === other.toString())?.name ?? baseName(other);
  const next = above.map((other) => ({
    label: `$(arrow-up) The next grade: ${nameOf(other)}`,
    roles: [{ uri }, { uri: other.toString() }],
  }));
  const previous = below.map((other) => ({
    label: `$(arrow-down) The grade below: ${nameOf(other)}`,
    roles: [{ uri: other.toString() }, { uri }],
  }));
  const committed: Choice[] = isCommitted
    ? [
        {
          label: '$(git-commit) This role at the last commit',
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
    known.length > comparable.least ? [{ label: '$(checklist) Several roles…', alwaysShow: true }] : [];
  const proposals = [...next, ...previous, ...committed, ...several];
  return others.length === 0
    ? proposals
    : [...proposals, { label: 'Other roles', kind: vscode.QuickPickItemKind.Separator }, ...others];
}

/** Asks for two to six roles from a list, the given one ticked already and first in the comparison. */
async function tickRoles(
  known: readonly KnownRole[],
  role: vscode.Uri | undefined,
): Promise<readonly SubjectRole[] | undefined> {
  if (known.length < comparable.least) {
    await vscode.window.showInformationMessage('A comparison needs two roles; the workspace has fewer.');
    return undefined;
  }
  const isGiven = ({ uri }: KnownRole) => uri.toString() === role?.toString();
  const items = known
    .toSorted((a, b) => Number(isGiven(b)) - Number(isGiven(a)))
    .map((one): Ticked => ({ ...itemFor(one), uri: one.uri, picked: isGiven(one) }));
  const { least, most } = comparable;
  const ticked = await vscode.window.showQuickPick(items, {
    title: 'Compare roles',
    placeHolder: `Tick ${least} to ${most} roles`,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (ticked === undefined || ticked.length === 0) return undefined;
  if (ticked.length < least || ticked.length > most) {
    await vscode.window.showWarningMessage(`A comparison takes ${least} to ${most} roles, not ${ticked.length}.`);
    return undefined;
  }
  return ticked.map(({ uri }) => ({ uri: uri.toString() }));
}

function itemFor({ uri, name, family, organisation }: KnownRole): vscode.QuickPickItem {
  const description = [family ?? organisation, vscode.workspace.asRelativePath(uri)].filter(
    (part) => part !== undefined,
  );
  return { label: name, description: description.join(' · ') };
}
