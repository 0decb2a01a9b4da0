import * as vscode from 'vscode';
import {
  type CompareParams,
  compareMethod,
  type MatrixParams,
  matrixMethod,
  type PageResult,
  type RoleVersion,
} from '../../../server/src/protocol.ts';
import { textAtHead } from '../git.ts';
import type { Server } from '../server.ts';
import type { ComparisonSubject, Subject, SubjectRole } from './subject.ts';

/** The page of a subject; `null` where there is nothing to show. Rejects with a `GitProblem` for a version that cannot be had. */
export async function askForPage(server: Server, subject: Subject): Promise<PageResult | null> {
  return subject.kind === 'comparison'
    ? server.ask(compareMethod, await compareParams(subject))
    : server.ask(matrixMethod, matrixParams(subject.uris, subject.family));
}

/** The roles as the server wants them: other versions come with their texts. */
export async function compareParams({ roles }: ComparisonSubject): Promise<CompareParams> {
  const uris = new Set(roles.map(({ uri }) => uri));
  return { roles: await Promise.all(roles.map((role) => versionOf(role, uris.size < roles.length))) };
}

export function matrixParams(uris: readonly string[], family: string | undefined): MatrixParams {
  return { uris, ...(family === undefined ? {} : { family }) };
}

async function versionOf({ uri, version }: SubjectRole, hasVersions: boolean): Promise<RoleVersion> {
  const resource = vscode.Uri.parse(uri, true);
  if (version === 'head') return { uri, text: await textAtHead(resource), label: 'Last commit' };
  // An open document is one that the server is told about, on whatever file system; where there is none, the server says so.
  await vscode.workspace.openTextDocument(resource).then(undefined, () => undefined);
  return { uri, ...(hasVersions ? { label: 'Now' } : {}) };
}
