import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type CompareParams,
  compareMethod,
  type MatrixParams,
  matrixMethod,
  type PageResult,
  type RoleVersion,
} from '../../../../server/src/protocol.ts';
import type { Server } from '../../server/server.ts';
import { textAtHead } from '../../workspace/git.ts';
import type { ComparisonSubject, MatrixSubject, Subject, SubjectRole } from './subject.ts';

/**
 * Asks the server for the page of a subject. Gives `null` when there is nothing to show. Rejects with a `GitProblem` when the version in
 * the last commit cannot be read, and with another error when the server does not answer.
 */
export async function requestPage(server: Server, subject: Subject): Promise<PageResult | null> {
  return subject.kind === 'comparison'
    ? server.ask(compareMethod, await compareParams(subject))
    : server.ask(matrixMethod, matrixParams(subject));
}

/** The roles of a comparison as the server expects them: with the text of those that are not their current files. */
export async function compareParams({ roles }: ComparisonSubject): Promise<CompareParams> {
  const uris = new Set(roles.map(({ uri }) => uri));
  return { roles: await Promise.all(roles.map((role) => versionOf(role, uris.size < roles.length))) };
}

/** What a matrix is made of as the server expects it. */
export function matrixParams({ uris, family }: MatrixSubject): MatrixParams {
  return { uris, ...(family === undefined ? {} : { family }) };
}

async function versionOf({ uri, version }: SubjectRole, hasVersions: boolean): Promise<RoleVersion> {
  const resource = vscode.Uri.parse(uri, true);
  if (version === 'head') return { uri, text: await textAtHead(resource), label: say`Last commit` };
  // An open document is sent to the server, on whatever file system it is. When it cannot be opened, the server says so.
  await vscode.workspace.openTextDocument(resource).then(undefined, () => undefined);
  return { uri, ...(hasVersions ? { label: say`Now` } : {}) };
}
