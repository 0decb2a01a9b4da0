import { RequestType } from 'vscode-languageserver';
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
  type SiteParams,
  type SiteResult,
  type SkillsParams,
  type StartersResult,
  siteMethod,
  skillsMethod,
  startersMethod,
  type WorkbookParams,
  type WorkbookResult,
  workbookMethod,
} from '../protocol.ts';
import { say } from '../service/message.ts';
import { editingFeatures } from './editingFeatures.ts';
import { arrange, explorerLines, noLines, notArranged, offerReplacements } from './explorer.ts';
import { refusalFor } from './exportRefusal.ts';
import { type Feature, ofDocument, ofWorkspace } from './feature.ts';
import { beforeDeletion, nothingDeleted } from './fileOperations.ts';
import { renderComparison, renderMatrix, renderPage } from './pages.ts';

/** Answers where there is nothing to say, or no such document. */
const nothing = () => null;

/** The requests that go beyond the standard protocol, as `protocol.ts` declares them. What most sessions never ask for is loaded with the first request. */
export const ownFeatures: readonly Feature[] = [
  ofWorkspace(
    new RequestType<DeletionParams, DeletionResult, never>(deletionMethod),
    {},
    () => nothingDeleted,
    beforeDeletion,
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
    async ({ service, documents }, document, { query, position, path, only, limit }, token) => {
      const at = position ? { position } : path != null ? { path } : undefined;
      const search = {
        query: query ?? undefined,
        at,
        only: only ? { ...only, uri: documents.knownUriOf(only.uri) } : undefined,
        limit: limit ?? undefined,
      };
      return (await service.searchSkills(document, search, token)) ?? null;
    },
  ),
  ofWorkspace(
    new RequestType<object, StartersResult, never>(startersMethod),
    {},
    () => ({ starters: [] }),
    async () => (await import('./newFiles.ts')).listStarters(),
  ),
  ofWorkspace(
    new RequestType<NewFilesParams, NewFilesResult | NewFilesRefusal, never>(newFilesMethod),
    {},
    () => ({ refusal: say`The files could not be made. The log of Role Profiles says why.` }),
    async (...asked) => (await import('./newFiles.ts')).makeFiles(...asked),
  ),
  ...editingFeatures,
  ofDocument(new RequestType<RenderParams, RenderResult | null, never>(renderMethod), {}, nothing, renderPage, {
    knowsFrameworks: true,
  }),
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
    async (...asked) => (await import('./export.ts')).exportDocument(...asked),
  ),
  ofWorkspace(
    new RequestType<SiteParams, SiteResult | ExportRefusal, never>(siteMethod),
    {},
    (_, error) => refusalFor(error),
    async (...asked) => (await import('./site.ts')).makeSite(...asked),
  ),
  ofWorkspace(
    new RequestType<CopyParams, CopyResult | ExportRefusal, never>(copyMethod),
    {},
    (_, error) => refusalFor(error),
    async (...asked) => (await import('./copy.ts')).copyFormatted(...asked),
  ),
  ofWorkspace(
    new RequestType<ImportParams, ImportResult | ImportRefusedResult, never>(importMethod),
    {},
    () => ({ refusal: say`The import has failed. The log of Role Profiles says why.`, refused: [] }),
    async (...asked) => (await import('./import.ts')).importFiles(...asked),
  ),
  ofWorkspace(
    new RequestType<WorkbookParams, WorkbookResult | ImportRefusedResult | null, never>(workbookMethod),
    {},
    () => ({ refusal: say`The workbook cannot be read. The log of Role Profiles says why.`, refused: [] }),
    async (...asked) => (await import('./workbook.ts')).reviewWorkbook(...asked),
  ),
];
