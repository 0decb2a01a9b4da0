import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type AskedSkill,
  type ClipboardTextResult,
  clipboardTextMethod,
  type EditRefused,
  type ExplorerPage,
  type ExplorerParams,
  explorerMethod,
  type FoundSkills,
  longestPaste,
  type NeighbourLevelsResult,
  neighbourLevelsMethod,
  type RolesResult,
  rolesMethod,
  type SkillsParams,
  skillsMethod,
  type WorkspaceRole,
} from '../../../../server/src/protocol.ts';
import { compareNames } from '../../common/compareNames.ts';
import { baseName, relativePath } from '../../common/fileNames.ts';
import type { Server } from '../../server/server.ts';
import type { PanelContext } from '../shared/panelContent.ts';
import type { MadeKind } from './messages.ts';
import type { Answers, PickOption, Question } from './questions.ts';

/** More skills than this are not read by a person; more words find others. */
const mostSkills = 60;

/** More files of frameworks are not looked for. */
const mostFiles = 1000;

/** Answers what the page of a role asks. Rejects when the server fails to answer. */
export async function answerTo(
  role: vscode.Uri,
  question: Question,
  { server }: PanelContext,
): Promise<Answers[keyof Answers]> {
  if (question.kind === 'skills') {
    const { query, path, only } = question;
    const params: SkillsParams = {
      textDocument: { uri: role.toString() },
      query,
      path,
      limit: mostSkills,
      only: only ?? null,
    };
    return (await server.ask<FoundSkills | null>(skillsMethod, params)) ?? undefined;
  }
  if (question.kind === 'paste') {
    const { text, html } = question;
    if (Math.max(text.length, html.length) > longestPaste) return text;
    const read = await server.ask<ClipboardTextResult>(clipboardTextMethod, { text, html });
    return read.markdown;
  }
  if (question.kind === 'neighbours') {
    const uri = role.toString();
    const asked: AskedSkill = { role: uri, item: { uri, path: question.path } };
    const answer = await server.ask<NeighbourLevelsResult | EditRefused>(neighbourLevelsMethod, asked);
    return 'refused' in answer ? [] : answer.neighbours;
  }
  if (question.path === '/frameworks') return frameworkFiles(role, server);
  const { roles } = await server.ask<RolesResult>(rolesMethod, {});
  return question.path === '/family' ? familiesOf(roles) : rolesOtherThan(role.toString(), roles);
}

function familiesOf(roles: readonly WorkspaceRole[]): PickOption[] {
  const counts = new Map<string, number>();
  for (const { family } of roles) if (family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: value, detail: count === 1 ? say`1 role` : say`${count} roles` }))
    .sort((a, b) => compareNames(a.label, b.label));
}

function rolesOtherThan(own: string, roles: readonly WorkspaceRole[]): PickOption[] {
  return roles
    .filter(({ uri, id }) => uri !== own && id !== undefined)
    .map(({ id = '', title, family, grade }) => ({
      value: id,
      label: title ?? id,
      detail: [family, grade].filter((part) => part !== undefined).join(' · ') || id,
    }))
    .sort((a, b) => compareNames(a.label, b.label));
}

/** The framework files of the workspace, as a role names them: relative to its own file. */
async function frameworkFiles(role: vscode.Uri, server: Server): Promise<PickOption[]> {
  const [found, names] = await Promise.all([
    vscode.workspace.findFiles('**/*.framework.{yaml,yml}', undefined, mostFiles),
    frameworkNames(server),
  ]);
  return found
    .filter(({ scheme, authority }) => scheme === role.scheme && authority === role.authority)
    .flatMap((uri) => {
      const value = relativePath(role.path, uri.path);
      // No path leads to another drive.
      if (value === undefined) return [];
      const label = names.get(uri.toString()) ?? baseName(uri).replace(/\.framework\.ya?ml$/i, '');
      return [{ value, label, detail: vscode.workspace.asRelativePath(uri) }];
    })
    .sort((a, b) => compareNames(a.value, b.value));
}

/** What the frameworks of the workspace are called, by their URIs. */
async function frameworkNames(server: Server): Promise<ReadonlyMap<string, string>> {
  const params: ExplorerParams = { view: 'frameworks', parent: null, filter: '', from: 0 };
  const { nodes } = await server.ask<ExplorerPage>(explorerMethod, params);
  return new Map(
    nodes.flatMap(({ uri, label }) => (uri === undefined ? [] : [[vscode.Uri.parse(uri).toString(), label] as const])),
  );
}

/** The commands by which something is made that a role can name. */
const makers = {
  role: 'roleProfiles.newRole',
  grade: 'roleProfiles.nextGrade',
  framework: 'roleProfiles.newFramework',
} as const satisfies Readonly<Record<MadeKind, string>>;

/** Makes something that a role can name, beside it. */
export function makeFrom(role: vscode.Uri, what: MadeKind): Thenable<unknown> {
  const place = what === 'grade' ? role : vscode.Uri.joinPath(role, '..');
  return vscode.commands.executeCommand(makers[what], place);
}
