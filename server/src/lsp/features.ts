import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentSymbolRequest,
  type FileOperationRegistrationOptions,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  type ServerCapabilities,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  WillDeleteFilesRequest,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { fixAllKind } from '../service/features/codeActions/kinds.ts';
import { refactoringKinds } from '../service/features/refactor/kinds.ts';
import type { Refusal, Translate } from '../service/message.ts';
import type { Client } from './client.ts';
import { type Feature, ofDocument, ofWorkspace } from './feature.ts';
import { willDelete, willRename } from './fileOperations.ts';
import { ownFeatures } from './ownFeatures.ts';

/** A space follows "level:" and "-", a slash follows an alias, quotes and brackets begin flow values. */
const completion: ServerCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '/', '"', "'", '[', '{', ','], resolveProvider: true },
};

const codeLens: ServerCapabilities = { codeLensProvider: { resolveProvider: true } };

const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, ...refactoringKinds];

const renaming: ServerCapabilities = { renameProvider: { prepareProvider: true } };

/** The files and folders before whose renaming or deletion the server wants to be asked. */
const profileFiles: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{role,framework}*.{yaml,yml}', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Answers where there is nothing to say, or no such document. */
const none = () => [];
const nothing = () => null;

/**
 * Every request that the server answers: the request, what the server says of it, the answer where there is none, and who gives it. The rest
 * is in `service/`; what goes beyond the standard protocol is in `ownFeatures.ts`.
 */ export const features: readonly Feature[] = [
  ofWorkspace(
    DocumentDiagnosticRequest.type,
    diagnostics,
    noReport,
    ({ lifecycle }, { textDocument, previousResultId }) =>
      lifecycle.documentDiagnostics(textDocument.uri, previousResultId),
  ),
  ofWorkspace(
    WorkspaceDiagnosticRequest.type,
    diagnostics,
    () => ({ items: [] }),
    ({ lifecycle }, params, token) => lifecycle.workspaceDiagnostics(params.previousResultIds, token),
  ),
  ofDocument(
    CodeActionRequest.type,
    { codeActionProvider: { codeActionKinds } },
    none,
    ({ service, client }, document, params) =>
      service.codeActions(document, params.range, params.context, client.codeLens),
  ),

  ofDocument(CompletionRequest.type, completion, nothing, ({ service, client }, document, { position }) =>
    service.complete(document, position, client.completion),
  ),
  ofWorkspace(
    CompletionResolveRequest.type,
    completion,
    (item) => item,
    ({ service }, item) => service.resolveCompletion(item),
  ),
  ofDocument(
    HoverRequest.type,
    { hoverProvider: true },
    nothing,
    async ({ service }, document, { position }) => (await service.hover(document, position)) ?? null,
  ),
  ofDocument(InlayHintRequest.type, { inlayHintProvider: true }, none, ({ service }, document, { range }) =>
    service.inlayHints(document, range),
  ),
  ofDocument(CodeLensRequest.type, codeLens, none, ({ service, client }, document) =>
    service.codeLenses(document, client.codeLens),
  ),
  ofWorkspace(
    CodeLensResolveRequest.type,
    codeLens,
    (lens) => lens,
    ({ service }, lens) => service.resolveCodeLens(lens),
  ),
  ofDocument(DocumentSymbolRequest.type, { documentSymbolProvider: true }, none, ({ service }, document) =>
    service.documentSymbols(document),
  ),
  ofDocument(FoldingRangeRequest.type, { foldingRangeProvider: true }, none, ({ service }, document) =>
    service.foldingRanges(document),
  ),
  ofDocument(
    SelectionRangeRequest.type,
    { selectionRangeProvider: true },
    none,
    ({ service }, document, { positions }) => service.selectionRanges(document, positions),
  ),
  ofDocument(DocumentLinkRequest.type, { documentLinkProvider: {} }, none, ({ service }, document) =>
    service.documentLinks(document),
  ),
  ofDocument(
    DocumentFormattingRequest.type,
    { documentFormattingProvider: true },
    none,
    ({ service }, document, { options }) => service.format(document, options),
  ),
  ofDocument(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] } },
    none,
    ({ service }, document, { position, ch }) => service.onType(document, position, ch),
  ),

  ofDocument(
    DefinitionRequest.type,
    { definitionProvider: true },
    none,
    async ({ service, client }, document, { position }) => {
      const links = await service.definition(document, position);
      return client.takesDefinitionLinks ? links : links.map(locationOf);
    },
  ),
  ofDocument(
    ReferencesRequest.type,
    { referencesProvider: true },
    none,
    ({ service }, document, { position, context }, token) =>
      service.references(document, position, context.includeDeclaration, token),
  ),
  ofDocument(
    DocumentHighlightRequest.type,
    { documentHighlightProvider: true },
    none,
    ({ service }, document, { position }) => service.documentHighlights(document, position),
  ),
  ofDocument(PrepareRenameRequest.type, renaming, nothing, async ({ service, translate }, document, { position }) =>
    orRefusal(await service.prepareRename(document, position), translate),
  ),
  ofDocument(
    RenameRequest.type,
    renaming,
    nothing,
    async ({ service, client, translate }, document, { position, newName }, token) =>
      orRefusal(
        await service.rename(document, position, newName, { renamesFiles: client.renamesFiles, token }),
        translate,
      ),
  ),
  ofWorkspace(
    WillRenameFilesRequest.type,
    { workspace: { fileOperations: { willRename: profileFiles } } },
    nothing,
    (session, { files }, token) => willRename(session, files, token),
  ),
  ofWorkspace(
    WillDeleteFilesRequest.type,
    ({ asksBeforeDeleting }) =>
      asksBeforeDeleting ? {} : { workspace: { fileOperations: { willDelete: profileFiles } } },
    nothing,
    (session, { files }, token) => willDelete(session, files, token),
  ),
  ofWorkspace(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, none, ({ service }, { query }, token) =>
    service.workspaceSymbols(query, token),
  ),
  ofDocument(
    TypeHierarchyPrepareRequest.type,
    { typeHierarchyProvider: true },
    nothing,
    ({ service }, document, { position }) => service.prepareTypeHierarchy(document, position),
  ),
  ofWorkspace(TypeHierarchySupertypesRequest.type, {}, nothing, ({ service }, { item }) => service.supertypes(item)),
  ofWorkspace(TypeHierarchySubtypesRequest.type, {}, nothing, ({ service }, { item }) => service.subtypes(item)),
  ofDocument(
    CallHierarchyPrepareRequest.type,
    { callHierarchyProvider: true },
    nothing,
    ({ service }, document, { position }) => service.prepareCallHierarchy(document, position),
  ),
  ofWorkspace(CallHierarchyIncomingCallsRequest.type, {}, nothing, ({ service }, { item }) =>
    service.incomingCalls(item),
  ),
  ofWorkspace(CallHierarchyOutgoingCallsRequest.type, {}, nothing, ({ service }, { item }) =>
    service.outgoingCalls(item),
  ),
  ...ownFeatures,
];
/** A client that is sent diagnostics must not ask for them as well. */
function diagnostics({ pullsDiagnostics }: Client): ServerCapabilities {
  return pullsDiagnostics ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {};
}

function noReport(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

function locationOf({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

/** A refusal is an error whose message the editor shows beside the id. */
function orRefusal<T extends object>(
  result: T | Refusal | undefined,
  translate: Translate,
): T | ResponseError<never> | null {
  if (result === undefined) return null;
  return 'refusal' in result
    ? new ResponseError<never>(LSPErrorCodes.RequestFailed, translate(result.refusal))
    : (result as T);
}
