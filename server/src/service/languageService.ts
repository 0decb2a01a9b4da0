import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  TextDocumentItem,
  TextEdit,
  TypeHierarchyItem,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { createSideBySide, type SideBySide } from './compare/sideBySide.ts';
import { createDiagnostics } from './diagnostics/diagnostics.ts';
import { loadWords } from './diagnostics/loadWords.ts';
import { toDiagnostic } from './diagnostics/toDiagnostic.ts';
import { DocumentCache } from './document/documentCache.ts';
import type { SourceDocument } from './document/sourceDocument.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/callHierarchy.ts';
import { addWordActions } from './features/codeActions/addWord.ts';
import { codeActions } from './features/codeActions/codeActions.ts';
import { type FixedText, fixedText, type Problem, problems } from './features/codeActions/problems.ts';
import { suppressActions } from './features/codeActions/suppress.ts';
import { type CodeLensOptions, codeLenses } from './features/codeLens.ts';
import { type CompletionOptions, complete } from './features/completion/completion.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlights } from './features/documentHighlight.ts';
import { documentLinks } from './features/documentLinks.ts';
import { documentSymbols } from './features/documentSymbols/documentSymbols.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { format } from './features/formatting/formatting.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { type PasteEdit, paste } from './features/paste/paste.ts';
import { refactorings } from './features/refactor/refactorings.ts';
import { references } from './features/references.ts';
import { prepareRename, type Refusal, type Renameable, type RenameOptions, rename } from './features/rename/rename.ts';
import { type FileRename, willRenameFiles } from './features/rename/renameFiles.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import { type FileContext, fileContextOf } from './features/support/fileContext.ts';
import type { FileSources } from './features/support/fileSources.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from './features/typeHierarchy.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';
import type { ServiceHost } from './host.ts';
import { isExcluded } from './model/excluded.ts';
import { type RoleSummary, roleSummaries } from './model/roleSummaries.ts';
import type { CancellationToken } from './support/cancellation.ts';
import { WaitingVersions } from './support/overtaken.ts';
import { inSteps, type Steps } from './support/steps.ts';
import type { Clipboard } from './text/clipboard/readClipboard.ts';
import { pagesConcerned } from './workspace/index/pagesConcerned.ts';
import { WorkspaceIndex } from './workspace/index/workspaceIndex.ts';
import { type ResolvedRole, resolveKnownRole, resolveRole } from './workspace/resolveRole.ts';
import type { ReadState, WaitOptions } from './workspace/sync/readStates.ts';
import { type Progress, WorkspaceSync } from './workspace/sync/workspaceSync.ts';

/**
 * Everything an editor, the command line or a build asks about role profiles. Documents that are not supported, by their names and
 * languages, give empty answers. Positions are LSP's: 0-based lines and UTF-16 columns. Nothing throws for bad input; what cannot be read is
 * a finding, or absent from the answer. Requests that take a token end with a `CancelledError` once it is cancelled.
 */
export interface LanguageService extends SideBySide {
  /**
   * Reads every file of the workspace, in the background as far as the host's `pause` allows. Until it has come to its end, nothing is
   * reported that might still be found in another file. To be called once; may be called again when folders change. A later scan overtakes an
   * earlier one, which then ends without an effect.
   */
  scan(onProgress?: (progress: Progress) => void, isCancelled?: () => boolean): Promise<void>;
  /** Whether every file of the workspace has been read. */
  readonly isSettled: boolean;
  /** Resolves when a file, or the workspace, has been read as far as `readStates` says. */
  waitUntil(state: ReadState, options?: WaitOptions): Promise<void>;
  /** Whether a file is open, or was read and is still there. */
  isKnown(uri: string): boolean;
  /** `listener` is called each time that every file of the workspace has been read. */
  onDidSettle(listener: () => void): void;
  /** `listener` is given the files, open or not, whose diagnostics may differ from now on. */
  onDidChangeFindings(listener: (uris: ReadonlySet<string>) => void): void;
  /** Takes the text of an open buffer, for the sake of files that refer to it. */
  update(textDocument: TextDocumentItem): void;
  /** The buffer is closed: the stored file counts again. */
  close(uri: string): Promise<void>;
  /** A stored file has changed, is new or is gone. */
  fileChanged(uri: string): Promise<void>;

  /** What is wrong in these files, or in all, as they are stored or open. */
  workspaceFindings(uris?: Iterable<string>): Iterable<FileDiagnostics>;
  /** What is wrong, in the order of the text, for an editor. */
  diagnostics(textDocument: TextDocumentItem): Promise<Diagnostic[]>;
  /** As much of that as is quickly found in a long file: whether it can be read, and follows its schema. */
  firstDiagnostics(textDocument: TextDocumentItem): Promise<Diagnostic[]>;
  /** The same for the command line and builds. */
  check(textDocument: TextDocumentItem): Promise<Problem[]>;
  /** The text with the fixes of `source.fixAll.roleProfiles`; `undefined` when there is nothing that may be fixed unseen. */
  fixAll(textDocument: TextDocumentItem): Promise<FixedText | undefined>;
  /** True for a file that the settings leave out of all checks. */
  isExcluded(uri: string): boolean;
  /**
   * Quick fixes for the findings that touch the range, ways to silence them, `source.fixAll.roleProfiles` for the whole file, and the
   * refactorings that apply where the range begins.
   */
  codeActions(textDocument: TextDocumentItem, range: Range, context: CodeActionContext): Promise<CodeAction[]>;

  complete(textDocument: TextDocumentItem, position: Position, options?: CompletionOptions): Promise<CompletionList>;
  /** One of these completions with its documentation, where that was left out of the list. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  /** `undefined` where there is nothing to say. */
  hover(textDocument: TextDocumentItem, position: Position): Promise<Hover | undefined>;
  /** What the ids within a range stand for. */
  inlayHints(textDocument: TextDocumentItem, range: Range): Promise<InlayHint[]>;
  /** How many roles use a skill or extend a role; none for a client that does not know our commands. */
  codeLenses(textDocument: TextDocumentItem, options?: CodeLensOptions): Promise<CodeLens[]>;
  documentSymbols(textDocument: TextDocumentItem): Promise<DocumentSymbol[]>;
  foldingRanges(textDocument: TextDocumentItem): FoldingRange[];
  /** One for each position, in their order. */
  selectionRanges(textDocument: TextDocumentItem, positions: readonly Position[]): SelectionRange[];
  documentLinks(textDocument: TextDocumentItem): DocumentLink[];
  /** The clipboard as the place wants it; `undefined` where the editor's own paste is right. */
  paste(textDocument: TextDocumentItem, range: Range, clipboard: Clipboard): Promise<PasteEdit | undefined>;
  /** Edits to white space that leave the meaning as it is; none while the text has syntax errors. */
  format(textDocument: TextDocumentItem, options: FormattingOptions): TextEdit[];

  // Ways through the workspace along its ids: skills, levels, scales, categories, grades, roles and the aliases of frameworks. What is in
  // files that have not been read yet is not found.

  /** Where the id at a position is defined, and from a framework's path the file; empty for what is defined nowhere. */
  definition(textDocument: TextDocumentItem, position: Position): Promise<LocationLink[]>;
  /** All places that mean the same as the id at a position; with `includeDeclaration` those that define it too. */
  references(
    textDocument: TextDocumentItem,
    position: Position,
    includeDeclaration: boolean,
    token?: CancellationToken,
  ): Promise<Location[]>;
  /** The places in this document that mean the same as the id at a position. */
  documentHighlights(textDocument: TextDocumentItem, position: Position): Promise<DocumentHighlight[]>;
  /** The id that would be renamed, or why it cannot be; `undefined` where there is no id. */
  prepareRename(textDocument: TextDocumentItem, position: Position): Promise<Renameable | Refusal | undefined>;
  /** Edits to every file that names what the id at a position means, or why there are none; `undefined` where there is no id. */
  rename(
    textDocument: TextDocumentItem,
    position: Position,
    newId: string,
    options?: RenameOptions & { readonly token?: CancellationToken },
  ): Promise<WorkspaceEdit | Refusal | undefined>;
  /** What has to be edited before these files or folders are renamed, so that roles still find their frameworks and one another. */
  willRenameFiles(renames: readonly FileRename[], token?: CancellationToken): Promise<WorkspaceEdit>;
  /** Roles and skills whose names or ids hold the letters of the query, the best first; no more than 200. */
  workspaceSymbols(query: string, token?: CancellationToken): Promise<WorkspaceSymbol[]>;
  /** The role named at a position, else the document's own. */
  prepareTypeHierarchy(textDocument: TextDocumentItem, position: Position): Promise<TypeHierarchyItem[]>;
  /** What a role extends. */
  supertypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** Who extends a role. */
  subtypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** The role named at a position, else the document's own. */
  prepareCallHierarchy(textDocument: TextDocumentItem, position: Position): Promise<CallHierarchyItem[]>;
  /** The roles that lead to a role. */
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  /** The roles that one can move up to from a role. */
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];

  /** All roles of the workspace, once every file has been read, for lists from which people choose. */
  roles(token?: CancellationToken): Promise<RoleSummary[]>;
  /** The roles, among others, whose pages may say something else when the findings of these files may. */
  pagesConcerned(uris: ReadonlySet<string>): ReadonlySet<string>;
  /** The role with its frameworks' texts, once every file has been read; `undefined` when the document is no role. */
  resolve(textDocument: TextDocumentItem, token?: CancellationToken): Promise<ResolvedRole | undefined>;
  /** The same for a file of the workspace as it was read, without reading it once more: for whoever asks for thousands. */
  resolveStored(uri: string, token?: CancellationToken): Promise<ResolvedRole | undefined>;
}

export type { FixedText, Problem, ResolvedRole };

export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Steps between two pauses where each takes some microseconds, or where it takes some tenths of a millisecond. */
const manySteps = 1_000;
const someSteps = 50;

export interface ServiceOptions {
  /** Off for who only reads roles: of all rules those alone are run that say whether a file can be read. */
  readonly judges?: boolean;
}

/** Wires the service: features are functions, and what lives longer than a call is made here. */
export function createLanguageService(host: ServiceHost, { judges = true }: ServiceOptions = {}): LanguageService {
  const index = new WorkspaceIndex();
  const cache = new DocumentCache();
  const evaluator = createDiagnostics(index, judges);
  const findingsListeners = new Set<(uris: ReadonlySet<string>) => void>();
  const settleListeners = new Set<() => void>();
  const sync = new WorkspaceSync(host, index, evaluator, {
    onAffected: (uris) => {
      for (const listener of findingsListeners) listener(uris);
    },
    onSettled: () => {
      for (const listener of settleListeners) listener();
    },
  });
  const sources: FileSources = {
    workspace: index,
    findingsOf: (document) => evaluator.findingsOfDocument(document),
    async readFile(uri, kind) {
      const file = await host.readFile(uri);
      return file && cache.file(uri, kind, file.version, file.text);
    },
    folders: () => host.folders?.() ?? [],
  };
  const pause = () => host.pause();
  const waiting = new WaitingVersions();

  /** Takes what an open buffer holds; requests that wait with another version of it do not bring that back. */
  function take(document: SourceDocument): void {
    waiting.overtake(document.uri, document);
    sync.open(document);
  }

  /** An open document as it is now, in the state that features need; `undefined` when it is not supported. */
  async function contextOf(
    textDocument: TextDocumentItem,
    { state = 'linked', token }: { readonly state?: ReadState; readonly token?: CancellationToken | undefined } = {},
  ): Promise<FileContext | undefined> {
    const document = cache.open(textDocument);
    if (!document) return undefined;
    const { uri } = document;
    // Settings come first, since they decide what is checked.
    if (await waiting.stillCounts(document, () => sync.waitUntil('configured', { uri, token }))) take(document);
    await sync.waitUntil(state, { uri, token, longFiles: state === 'linked' ? 'background' : 'await' });
    return fileContextOf(document, sources);
  }

  /** A feature as a request about an open document, with the answer for one that is not supported. */
  function forDocument<A extends unknown[], R>(
    feature: (file: FileContext, ...args: A) => R | Promise<R>,
    otherwise: () => R,
  ) {
    return async (textDocument: TextDocumentItem, ...args: A): Promise<R> => {
      const file = await contextOf(textDocument);
      return file ? feature(file, ...args) : otherwise();
    };
  }

  /** The same for a feature that asks for nothing but the text. */
  function forText<A extends unknown[], R>(feature: (file: FileContext, ...args: A) => R, otherwise: () => R) {
    return (textDocument: TextDocumentItem, ...args: A): R => {
      const document = cache.open(textDocument);
      return document ? feature(fileContextOf(document, sources), ...args) : otherwise();
    };
  }

  function run<T>(work: Steps<T>, token: CancellationToken | undefined, every: number): Promise<T> {
    return inSteps(work, { pause, token, every });
  }

  const isLeftOut = (uri: string) => isExcluded(uri, index.settingsFor(uri));

  return {
    scan: (onProgress, isCancelled) =>
      sync.scan({
        async list() {
          const words = judges ? loadWords(host, evaluator, () => sync.plansChanged()) : undefined;
          const [uris] = await Promise.all([host.listFiles(), words]);
          return uris;
        },
        onProgress,
        isCancelled,
      }),
    get isSettled() {
      return index.isSettled;
    },
    isKnown: (uri) => index.entry(uri) !== undefined,
    waitUntil: (state, options) => sync.waitUntil(state, options),
    onDidSettle: (listener) => void settleListeners.add(listener),
    onDidChangeFindings: (listener) => void findingsListeners.add(listener),
    update(textDocument) {
      const document = cache.open(textDocument);
      if (document) take(document);
    },
    close(uri) {
      cache.forget(uri);
      // From now on the stored file counts.
      waiting.overtake(uri, undefined);
      return sync.close(uri);
    },
    fileChanged: (uri) => sync.changed(uri),

    *workspaceFindings(uris) {
      for (const uri of uris ?? [...index.entries()].map((entry) => entry.uri)) {
        const entry = index.entry(uri);
        yield { uri, diagnostics: entry ? evaluator.findingsOfFile(entry).map(toDiagnostic) : [] };
      }
    },
    diagnostics: forDocument(diagnostics, none),
    async firstDiagnostics(textDocument) {
      const document = cache.open(textDocument);
      if (!document) return [];
      await sync.waitUntil('configured', { uri: document.uri });
      return evaluator.firstFindings(document).map(toDiagnostic);
    },
    check: forDocument(problems, none),
    async fixAll(textDocument) {
      const file = await contextOf(textDocument);
      return file && fixedText(file, textDocument.text);
    },
    isExcluded: isLeftOut,
    codeActions: forDocument(
      async (file, range: Range, asked: CodeActionContext) => [
        ...codeActions(file, range, asked),
        ...(await addWordActions(file, range, asked)),
        ...(await suppressActions(file, range, asked)),
        ...(await refactorings(file, range, asked)),
      ],
      none,
    ),

    complete: forDocument(complete, () => ({ isIncomplete: false, items: [] })),
    resolveCompletion: (item) => resolveCompletion(item, index),
    hover: forDocument(hover, nothing),
    inlayHints: forDocument(inlayHints, none),
    codeLenses: forDocument(codeLenses, none),
    documentSymbols: forDocument(documentSymbols, none),
    foldingRanges: forText(foldingRanges, none),
    selectionRanges: forText(selectionRanges, none),
    documentLinks: forText(documentLinks, none),
    format: forText(format, none),
    // What belongs at a place is said by the text and the schema alone.
    paste: forText(paste, async () => undefined),

    definition: forDocument(definition, none),
    async references(textDocument, position, includeDeclaration, token) {
      const file = await contextOf(textDocument, { token });
      return file ? run(references(file, position, includeDeclaration), token, someSteps) : [];
    },
    documentHighlights: forDocument(documentHighlights, none),
    prepareRename: forDocument(prepareRename, nothing),
    async rename(textDocument, position, newId, { token, ...options } = {}) {
      const file = await contextOf(textDocument, { token });
      return file && run(rename(file, position, newId, options), token, someSteps);
    },
    willRenameFiles: (renames, token) => run(willRenameFiles(renames, index), token, someSteps),
    workspaceSymbols: (query, token) => run(workspaceSymbols(query, index), token, manySteps),
    prepareTypeHierarchy: forDocument(prepareTypeHierarchy, none),
    supertypes: (item) => supertypes(item, index),
    subtypes: (item) => subtypes(item, index),
    prepareCallHierarchy: forDocument(prepareCallHierarchy, none),
    incomingCalls: (item) => incomingCalls(item, index),
    outgoingCalls: (item) => outgoingCalls(item, index),

    ...createSideBySide({ workspace: index, sync, pause, isExcluded: isLeftOut }),
    async roles(token) {
      await sync.waitUntil('settled', { token });
      return run(roleSummaries(index, isLeftOut), token, someSteps);
    },
    pagesConcerned: (uris) => pagesConcerned(uris, index),
    async resolve(textDocument, token) {
      // A page is not made again when a file has been read later: without the catalogue's texts, what the role inherits and the roles around it
      // it would stay wrong.
      const file = await contextOf(textDocument, { state: 'settled', token });
      return file?.role && resolveRole(file.role, file.document, index);
    },
    async resolveStored(uri, token) {
      await sync.waitUntil('settled', { uri, token, longFiles: 'await' });
      return resolveKnownRole(uri, index);
    },
  };
}

function none(): never[] {
  return [];
}

function nothing(): undefined {
  return undefined;
}
