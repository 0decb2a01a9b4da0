import type { CancellationToken } from 'vscode-languageserver';
import type { ExplorerPage, ExplorerParams } from '../protocol.ts';
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
