import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { coalesce } from './coalesce.ts';

/** Has a client ask again for what the server showed between the lines of open documents: inlay hints and code lenses. */
export function createRefresh(connection: Connection): (client: Client) => void {
  const refreshHints = coalesce(() => connection.languages.inlayHint.refresh());
  const refreshLenses = coalesce(() => connection.sendRequest(CodeLensRefreshRequest.type));
  return ({ refreshesInlayHints, refreshesCodeLenses }) => {
    if (refreshesInlayHints) refreshHints();
    if (refreshesCodeLenses) refreshLenses();
  };
}
