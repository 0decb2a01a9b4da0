import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type FileOperationOptions,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentItem,
} from 'vscode-languageserver';
import type { Navigation } from '../service/navigation.ts';
import { guarded } from './guard.ts';

/** Runs a request on an open document; a document that is not open gives the fallback. */
export type Answer = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  fallback: T,
  run: (document: TextDocumentItem) => T | Promise<T>,
) => Promise<T | ResponseError<never>>;

/** What the server says that it can do along the ids of the workspace. */
export const navigationCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  typeHierarchyProvider: true,
  callHierarchyProvider: true,
};

/** What the server wants to be asked before files are renamed. */
export const fileOperations: FileOperationOptions = {
  willRename: {
    filters: [
      { pattern: { glob: '**/*.{role,framework}.{yaml,yml}', matches: 'file' } },
      { pattern: { glob: '**', matches: 'folder' } },
    ],
  },
};

/** Wires the requests that lead from one place of the workspace to others; `client` tells what the client can do. */
export function registerNavigation(
  connection: Connection,
  service: Navigation,
  answer: Answer,
  client: () => ClientCapabilities,
): void {
  connection.onDefinition(({ textDocument, position }, token) =>
    answer('definition', textDocument.uri, token, [], async (document) => {
      const links = await service.definition(document, position);
      if (client().textDocument?.definition?.linkSupport) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    answer('references', textDocument.uri, token, [], (document) =>
      service.references(document, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer('highlights', textDocument.uri, token, [], (document) => service.documentHighlights(document, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer('preparing a rename', textDocument.uri, token, null, async (document) =>
      orRefusal(await service.prepareRename(document, position)),
    ),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer('rename', textDocument.uri, token, null, async (document) =>
      orRefusal(await service.rename(document, position, newName)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded(connection, 'workspace symbols', token, [], () => service.workspaceSymbols(query)),
  );
  connection.workspace.onWillRenameFiles(({ files }, token) =>
    guarded(connection, 'renaming files', token, null, () => service.willRenameFiles(files)),
  );

  const { callHierarchy, typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(({ textDocument, position }, token) =>
    answer('type hierarchy', textDocument.uri, token, null, (document) =>
      service.prepareTypeHierarchy(document, position),
    ),
  );
  typeHierarchy.onSupertypes(({ item }, token) =>
    guarded(connection, `what ${item.name} extends`, token, null, () => service.supertypes(item)),
  );
  typeHierarchy.onSubtypes(({ item }, token) =>
    guarded(connection, `who extends ${item.name}`, token, null, () => service.subtypes(item)),
  );
  callHierarchy.onPrepare(({ textDocument, position }, token) =>
    answer('call hierarchy', textDocument.uri, token, null, (document) =>
      service.prepareCallHierarchy(document, position),
    ),
  );
  callHierarchy.onIncomingCalls(({ item }, token) =>
    guarded(connection, `who leads to ${item.name}`, token, null, () => service.incomingCalls(item)),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    guarded(connection, `where ${item.name} leads to`, token, null, () => service.outgoingCalls(item)),
  );
}

/** A refusal is an error whose message the editor shows beside the id. */
function orRefusal<T extends object>(result: T | { readonly refusal: string } | undefined) {
  if (result === undefined) return null;
  return 'refusal' in result ? new ResponseError(LSPErrorCodes.RequestFailed, result.refusal) : (result as T);
}
