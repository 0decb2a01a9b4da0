import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
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
  RequestType,
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
import {
  type ArrangeParams,
  type ArrangeRefusal,
  type ArrangeResult,
  arrangeMethod,
  type ClipboardTextParams,
  type ClipboardTextResult,
  type CompareParams,
  type CopyParams,
  type CopyResult,
  clipboardTextMethod,
  compareMethod,
  copyMethod,
  type DeletionParams,
  type DeletionResult,
  deletionMethod,
  type ExplorerPage,
  type ExplorerParams,
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  explorerMethod,
  exportMethod,
  type FoundSkills,
  type ImportParams,
  type ImportRefusedResult,
  type ImportResult,
  type ItemEdits,
  type ItemParams,
  type ItemRefusal,
  importMethod,
  itemMethod,
  type MatrixParams,
  matrixMethod,
  type NewFilesParams,
  type NewFilesRefusal,
  type NewFilesResult,
  newFilesMethod,
  type PageResult,
  type PasteParams,
  type PasteResult,
  pasteMethod,
  type RenderParams,
  type RenderResult,
  type ReplacementsParams,
  type ReplacementsResult,
  type RolesResult,
  renderMethod,
  replacementsMethod,
  rolesMethod,
  type SkillsParams,
  type StartersResult,
  skillsMethod,
  startersMethod,
  type WorkbookParams,
  type WorkbookResult,
  workbookMethod,
} from '../protocol.ts';
import { fixAllKind } from '../service/features/codeActions/codeActions.ts';
import { refactoringKinds } from '../service/features/refactor/kinds.ts';
import type { Client } from './client.ts';
import { copyFormatted } from './copy.ts';
import { beforeDeletion, nothingDeleted, willDelete } from './deletion.ts';
import { editingFeatures } from './editingFeatures.ts';
import { arrange, explorerLines, noLines, notArranged, offerReplacements } from './explorer.ts';
import { exportDocument } from './export.ts';
import { refusalFor } from './exportRefusal.ts';
import { type Feature, ofDocument, ofWorkspace } from './feature.ts';
import { importFiles } from './import.ts';
import { listStarters, makeFiles } from './newFiles.ts';
import { renderComparison, renderMatrix, renderRole } from './pages.ts';
import { reviewWorkbook } from './workbook.ts';

/** A space follows "level:" and "-", a slash follows an alias, quotes and brackets begin flow values. */
const completion: ServerCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '/', '"', "'", '[', '{', ','], resolveProvider: true },
};

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
 * is in `service/`, and for what goes beyond the standard protocol in `pages.ts` and `export.ts`.
 */
export const features: readonly Feature[] = [
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
  ofDocument(CodeLensRequest.type, { codeLensProvider: {} }, none, ({ service, client }, document) =>
    service.codeLenses(document, client.codeLens),
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
  ofDocument(PrepareRenameRequest.type, renaming, nothing, async ({ service }, document, { position }) =>
    orRefusal(await service.prepareRename(document, position)),
  ),
  ofDocument(
    RenameRequest.type,
    renaming,
    nothing,
    async ({ service, client }, document, { position, newName }, token) =>
      orRefusal(await service.rename(document, position, newName, { renamesFiles: client.renamesFiles, token })),
  ),
  ofWorkspace(
    WillRenameFilesRequest.type,
    { workspace: { fileOperations: { willRename: profileFiles } } },
    nothing,
    ({ service }, { files }, token) => service.willRenameFiles(files, token),
  ),
  ofWorkspace(
    WillDeleteFilesRequest.type,
    ({ asksBeforeDeleting }) =>
      asksBeforeDeleting ? {} : { workspace: { fileOperations: { willDelete: profileFiles } } },
    nothing,
    (session, { files }, token) => willDelete(session, files, token),
  ),
  ofWorkspace(
    new RequestType<DeletionParams, DeletionResult, never>(deletionMethod),
    {},
    () => nothingDeleted,
    beforeDeletion,
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

  ofDocument(
    new RequestType<PasteParams, PasteResult | null, never>(pasteMethod),
    {},
    nothing,
    async ({ service }, document, { range, text, html }) =>
      (await service.paste(document, range, { text, html: html ?? undefined })) ?? null,
  ),
  ofWorkspace(
    new RequestType<ClipboardTextParams, ClipboardTextResult, never>(clipboardTextMethod),
    {},
    ({ text }) => ({ markdown: text }),
    async ({ service }, { text, html }) => ({
      markdown: await service.clipboardText({ text, html: html ?? undefined }),
    }),
  ),
  ofDocument(
    new RequestType<ItemParams, ItemEdits | ItemRefusal | null, never>(itemMethod),
    {},
    nothing,
    async ({ service }, document, { position, act }) => (await service.actOnItem(document, position, act)) ?? null,
  ),
  ofDocument(
    new RequestType<SkillsParams, FoundSkills | null, never>(skillsMethod),
    {},
    nothing,
    async ({ service }, document, { query, position, path, limit }, token) => {
      const at = position ? { position } : path != null ? { path } : undefined;
      const search = { query: query ?? undefined, at, limit: limit ?? undefined };
      return (await service.searchSkills(document, search, token)) ?? null;
    },
  ),
  ofWorkspace(
    new RequestType<object, StartersResult, never>(startersMethod),
    {},
    () => ({ starters: [] }),
    listStarters,
  ),
  ofWorkspace(
    new RequestType<NewFilesParams, NewFilesResult | NewFilesRefusal, never>(newFilesMethod),
    {},
    () => ({ refusal: 'The files could not be made. The log of Role Profiles says why.' }),
    makeFiles,
  ),
  ...editingFeatures,
  ofDocument(new RequestType<RenderParams, RenderResult | null, never>(renderMethod), {}, nothing, renderRole),
  ofWorkspace(new RequestType<CompareParams, PageResult | null, never>(compareMethod), {}, nothing, renderComparison),
  ofWorkspace(new RequestType<MatrixParams, PageResult | null, never>(matrixMethod), {}, nothing, renderMatrix),
  ofWorkspace(
    new RequestType<object, RolesResult, never>(rolesMethod),
    {},
    () => ({ roles: [] }),
    async ({ service }, _, token) => ({
      roles: await service.roles(token),
    }),
  ),
  ofWorkspace(new RequestType<ExplorerParams, ExplorerPage, never>(explorerMethod), {}, () => noLines, explorerLines),
  ofWorkspace(
    new RequestType<ArrangeParams, ArrangeResult | ArrangeRefusal, never>(arrangeMethod),
    {},
    () => notArranged,
    arrange,
  ),
  ofWorkspace(
    new RequestType<ReplacementsParams, ReplacementsResult, never>(replacementsMethod),
    {},
    () => ({ replacements: [] }),
    offerReplacements,
  ),
  ofWorkspace(
    new RequestType<ExportParams, ExportResult | ExportRefusal, never>(exportMethod),
    {},
    (_, error) => refusalFor(error),
    exportDocument,
  ),
  ofWorkspace(
    new RequestType<CopyParams, CopyResult | ExportRefusal, never>(copyMethod),
    {},
    (_, error) => refusalFor(error),
    copyFormatted,
  ),
  ofWorkspace(
    new RequestType<ImportParams, ImportResult | ImportRefusedResult, never>(importMethod),
    {},
    () => ({ refusal: 'The import has failed. The log of Role Profiles says why.', refused: [] }),
    importFiles,
  ),
  ofWorkspace(
    new RequestType<WorkbookParams, WorkbookResult | ImportRefusedResult | null, never>(workbookMethod),
    {},
    () => ({ refusal: 'The workbook cannot be read. The log of Role Profiles says why.', refused: [] }),
    reviewWorkbook,
  ),
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
  result: T | { readonly refusal: string } | undefined,
): T | ResponseError<never> | null {
  if (result === undefined) return null;
  return 'refusal' in result ? new ResponseError<never>(LSPErrorCodes.RequestFailed, result.refusal) : (result as T);
}
