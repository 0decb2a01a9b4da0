import type { CancellationToken } from 'vscode-languageserver';
import type {
  ArrangeParams,
  ArrangeResult,
  ExplorerPage,
  ExplorerParams,
  ReplacementsParams,
  ReplacementsResult,
} from '../protocol.ts';
import { type Refusal, say } from '../service/message.ts';
import { workspaceEditOf } from './edit.ts';
import type { Unsaid } from './said.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/explorer`. */
export async function explorerLines(
  { service, explorer }: Session,
  params: ExplorerParams,
  token: CancellationToken,
): Promise<ExplorerPage> {
  const page = await service.explorer(params, token);
  explorer.shown();
  return page;
}

export const noLines: ExplorerPage = { nodes: [], total: 0, all: 0, found: 0 };

/** Answers `roleProfile/arrange`. */
export async function arrange(
  { service, documents, client }: Session,
  params: ArrangeParams,
): Promise<Unsaid<ArrangeResult> | Refusal> {
  const listed = withUris(params, (uri) => documents.knownUriOf(uri));
  const made = await service.arrange(listed, (uri) => documents.get(uri));
  if ('refusal' in made) return made;
  const files = made.files.map((file) => ({ ...file, uri: documents.asWritten(file.uri) }));
  return { edit: workspaceEditOf(files, client.takesDocumentChanges), message: made.message };
}

export const notArranged: Refusal = {
  refusal: say`Nothing has been changed. The log of the language server says why.`,
};

/** An arrangement whose URIs are written in another way. */
function withUris(params: ArrangeParams, written: (uri: string) => string): ArrangeParams {
  switch (params.kind) {
    case 'addSkills':
      return {
        ...params,
        role: written(params.role),
        skills: params.skills.map((skill) => ({ ...skill, uri: written(skill.uri) })),
      };
    case 'moveRole':
      return { ...params, role: written(params.role) };
    case 'placeRole':
      return { ...params, role: written(params.role), at: written(params.at) };
    case 'retire':
    case 'useReplacement':
      return { ...params, uri: written(params.uri) };
  }
}

/** Answers `roleProfile/replacements`. */
export async function offerReplacements(
  { service, documents }: Session,
  params: ReplacementsParams,
  token: CancellationToken,
): Promise<ReplacementsResult> {
  const uri = documents.knownUriOf(params.uri);
  return { replacements: await service.replacements({ ...params, uri }, token) };
}
