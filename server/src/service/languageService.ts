import type { CodeActionContext, Position, Range, TextDocumentItem } from 'vscode-languageserver-types';
import { createLevelService } from './askedLevels/levelService.ts';
import { createCatalogueService } from './catalogue/catalogueService.ts';
import { createSideBySide } from './compare/sideBySide.ts';
import { createDeletionService } from './deletion/deletionService.ts';
import { createDiagnostics } from './diagnostics/diagnostics.ts';
import { WordLoader } from './diagnostics/loadWords.ts';
import { toDiagnostics } from './diagnostics/toDiagnostic.ts';
import { ToldVersions } from './diagnostics/toldVersions.ts';
import { DocumentCache } from './document/documentCache.ts';
import { documentKind } from './document/kind.ts';
import { readDocument, type SourceDocument } from './document/sourceDocument.ts';
import { createEditing } from './editing/editing.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/callHierarchy.ts';
import { fixedText, problems } from './features/codeActions/problems.ts';
import type { CodeLensOptions } from './features/codeLens.ts';
import type { CompletionOptions } from './features/completion/completion.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlights } from './features/documentHighlight.ts';
import { documentLinks } from './features/documentLinks.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { inlayHints } from './features/inlayHints.ts';
import { references } from './features/references.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import { type FileContext, fileContextOf } from './features/support/fileContext.ts';
import type { FileSources } from './features/support/fileSources.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from './features/typeHierarchy.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';
import type { ServiceHost } from './host.ts';
import type { LanguageService, ServiceOptions } from './languageServiceInterface.ts';
import { actions, completing, hovering, lenses, renaming } from './loadedLater.ts';
import { inEnglish } from './message.ts';
import { isExcluded } from './model/excluded.ts';
import { roleSummaries } from './model/roleSummaries.ts';
import type { CancellationToken } from './support/cancellation.ts';
import { lazy } from './support/lazy.ts';
import { WaitingVersions } from './support/overtaken.ts';
import { inSteps, type Steps, withoutPauses } from './support/steps.ts';
import { createTakeOverService } from './takeOver/takeOverService.ts';
import { keepingFound } from './workspace/index/keepingFound.ts';
import { pagesConcerned } from './workspace/index/pagesConcerned.ts';
import { WorkspaceIndex } from './workspace/index/workspaceIndex.ts';
import { knownFramework } from './workspace/knownFramework.ts';
import { resolveKnownRole, resolveRole } from './workspace/resolveRole.ts';
import { GradualOpening } from './workspace/sync/gradualOpening.ts';
import type { ReadState } from './workspace/sync/readStates.ts';
import { WorkspaceSync } from './workspace/sync/workspaceSync.ts';

export type { FileDiagnostics, FixedText, LanguageService, Problem, ResolvedRole } from './languageServiceInterface.ts';

/** Steps between two pauses where each takes some microseconds, or where it takes some tenths of a millisecond. */
const manySteps = 1_000;
const someSteps = 50;

/** Wires the service: features are functions, and what lives longer than a call is made here. */
export function createLanguageService(
  host: ServiceHost,
  { judging = 'atOnce', reading, keepsFound = false, translate = inEnglish }: ServiceOptions = {},
): LanguageService {
  const index = new WorkspaceIndex();
  const cache = new DocumentCache();
  const evaluator = createDiagnostics(index, judging, (language) => words.want(language), reading);
  const findingsListeners = new Set<(uris: ReadonlySet<string>, isJudged: boolean) => void>();
  const settleListeners = new Set<() => void>();
  const sync = new WorkspaceSync(host, index, keepsFound ? keepingFound(evaluator, cache) : evaluator, {
    onAffected: (uris) => {
      for (const listener of findingsListeners) listener(uris, false);
    },
    onJudged: (uris) => {
      for (const listener of findingsListeners) listener(uris, true);
    },
    onSettled: () => {
      for (const listener of settleListeners) listener();
    },
    opening: (uri) => opening.of(uri),
  });
  const words = new WordLoader(host, evaluator, () => sync.plansChanged());
  const sources: FileSources = {
    workspace: index,
    translate,
    findingsOf: (document) => evaluator.findingsOfDocument(document),
    async readFile(uri, kind) {
      const file = await host.readFile(uri);
      return file && cache.file(uri, kind, file.version, file.text);
    },
    folders: () => host.folders?.() ?? [],
  };
  const pause = () => host.pause();
  const waiting = new WaitingVersions();
  const told = new ToldVersions(evaluator);
  const opening: GradualOpening = new GradualOpening(cache, sync, evaluator, told, () => words.loadEnglish(), pause);

  /** Takes what an open buffer holds; requests that wait with another version of it do not bring that back. */
  function take(document: SourceDocument): void {
    waiting.overtake(document.uri, document);
    told.forget(document.uri);
    sync.open(document);
  }

  /** An open document as it is now, in the state that features need; `undefined` when it is not supported. */
  async function contextOf(
    textDocument: TextDocumentItem,
    { state = 'linked', token }: { readonly state?: ReadState; readonly token?: CancellationToken | undefined } = {},
  ): Promise<FileContext | undefined> {
    const document = opening.of(textDocument.uri) ? await opening.read(textDocument) : cache.open(textDocument);
    if (!document) return undefined;
    const { uri } = document;
    // Settings come first, since they decide what is checked.
    const isConfigured = () => sync.waitUntil('configured', { uri, token });
    await waiting.ifStillCounts(document, isConfigured, () => take(document));
    await sync.waitUntil(state, { uri, token, longFiles: state === 'linked' ? 'background' : 'await' });
    return fileContextOf(document, sources);
  }

  /** A framework as an open buffer has it, without waiting for its checks, which take long where there are thousands of skills. */
  async function openFramework(textDocument: TextDocumentItem, token?: CancellationToken) {
    const stored = storedFramework(textDocument);
    const isRead = cache.version(textDocument.uri) === textDocument.version;
    const document = stored ? undefined : isRead ? cache.open(textDocument) : await opening.read(textDocument);
    await settled(token);
    if (stored) return { ...stored, workspace: index };
    if (document?.kind !== 'framework') return undefined;
    // As long as nobody edits it, what was concluded from the stored file still holds.
    const framework = sync.frameworkOfOpen(document) ?? evaluator.profileOf(document);
    return framework.kind === 'framework'
      ? { framework, broken: document.problems.length > 0, workspace: index }
      : undefined;
  }

  /** A framework of a buffer that has not been read yet, where its file holds the very same text. */
  function storedFramework({ uri, version, text }: TextDocumentItem) {
    return cache.version(uri) === version ? undefined : sync.frameworkOf(uri, text);
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

  const run = <T>(work: Steps<T>, token: CancellationToken | undefined, every: number) =>
    inSteps(work, { pause, token, every });

  const settled = (token?: CancellationToken) => sync.waitUntil('settled', { token });
  const readFile = async (uri: string, open: TextDocumentItem | undefined) => {
    if (open) return opening.read(open);
    const kind = documentKind(uri);
    const file = kind && (await host.readFile(uri));
    return file && readDocument(uri, kind, file.version, file.text);
  };
  const editing = createEditing(
    host,
    (open) => opening.read(open),
    (uri, version) => sync.storedFramework(uri, version),
  );
  const isLeftOut = (uri: string) => isExcluded(uri, index.settingsFor(uri));
  // Not every client has an explorer.
  const explorer = lazy(async () => new (await import('./explorer/explorer.ts')).Explorer(sources, isLeftOut, pause));

  return {
    scan: (onProgress, isCancelled) =>
      sync.scan({
        list: () => Promise.all([host.listFiles(), judging === 'atOnce' && words.loadEnglish()]).then(([uris]) => uris),
        ...(judging === 'atOnce' ? { loaded: () => words.loaded() } : {}),
        ...(judging === 'afterReading' ? { beforeJudging: () => words.loadEnglish() } : {}),
        onProgress,
        isCancelled,
      }),
    get isSettled() {
      return index.isSettled;
    },
    isJudged: (uri) => sync.isJudged(uri),
    isKnown: (uri) => index.entry(uri) !== undefined,
    knownFramework: (uri) => index.framework(uri),
    waitUntil: (state, options) => sync.waitUntil(state, options),
    onDidSettle: (listener) => void settleListeners.add(listener),
    onDidChangeFindings: (listener) => void findingsListeners.add(listener),
    knowsFramework: (textDocument) =>
      cache.version(textDocument.uri) === textDocument.version || storedFramework(textDocument) !== undefined,
    open: (textDocument, onKnown) => opening.open(textDocument, onKnown),
    opening: (uri) => opening.of(uri),
    update(textDocument) {
      const document = cache.open(textDocument);
      if (document) take(document);
    },
    close(uri) {
      opening.close(uri);
      told.forget(uri);
      cache.forget(uri);
      // From now on the stored file counts.
      waiting.overtake(uri, undefined);
      return sync.close(uri);
    },
    fileChanged: (uri, isDeleted) => sync.changed(uri, isDeleted),

    *workspaceFindings(uris) {
      for (const uri of uris ?? [...index.entries()].map((entry) => entry.uri)) {
        const entry = index.entry(uri);
        yield { uri, diagnostics: entry ? toDiagnostics(evaluator.findingsOfFile(entry), translate) : [] };
      }
    },
    diagnostics: forDocument(diagnostics, none),
    tellsFirst: ({ uri, text }) =>
      opening.of(uri) !== undefined && (cache.current(uri) !== undefined || told.knows(uri, text)),
    async firstDiagnostics(textDocument) {
      const { uri, languageId } = textDocument;
      const kind = documentKind(uri, languageId);
      const read = () => {
        const document = cache.open(textDocument);
        return document ? withoutPauses(evaluator.findingFirst(document)) : [];
      };
      const first = () => (kind ? toDiagnostics(told.first({ ...textDocument, kind }, read), translate) : []);
      return (await waiting.ifStillOpen(textDocument, () => sync.waitUntil('configured', { uri }), first)) ?? [];
    },
    check: forDocument(problems, none),
    async fixAll(textDocument) {
      const file = await contextOf(textDocument);
      return file && fixedText(file, textDocument.text);
    },
    isExcluded: isLeftOut,
    codeActions: forDocument(async (file, range: Range, asked: CodeActionContext, options?: CodeLensOptions) => {
      const [{ codeActions }, { addWordActions }, { suppressActions }, { refactorings }, { retireActions }] =
        await actions();
      return [
        ...codeActions(file, range, asked),
        ...(await addWordActions(file, range, asked)),
        ...(await suppressActions(file, range, asked)),
        ...(await refactorings(file, range, asked)),
        ...retireActions(file, range, asked, options?.commands === true),
      ];
    }, none),

    complete: forDocument(
      async (file, position: Position, options?: CompletionOptions) =>
        (await completing()).complete(file, position, options),
      () => ({ isIncomplete: false, items: [] }),
    ),
    resolveCompletion: async (item) =>
      (await import('./features/completion/resolve.ts')).resolveCompletion(item, index, translate),
    hover: forDocument(async (file, position: Position) => (await hovering()).hover(file, position), nothing),
    inlayHints: forDocument(inlayHints, none),
    codeLenses: forDocument(
      async (file, options?: CodeLensOptions) => (await lenses()).codeLenses(file, options),
      none,
    ),
    resolveCodeLens: async (lens) => (await lenses()).resolveCodeLens(lens, { workspace: index, translate }),
    async searchSkills(textDocument, search, token) {
      // Who uses a skill, and at which level, is said by all files.
      const file = await contextOf(textDocument, { state: 'settled', token });
      if (!file) return undefined;
      const { searchSkills } = await import('./features/skillSearch/searchSkills.ts');
      return run(searchSkills(file, search), token, manySteps);
    },
    documentSymbols: forDocument(
      async (file) => (await import('./features/documentSymbols/documentSymbols.ts')).documentSymbols(file),
      none,
    ),
    foldingRanges: forText(foldingRanges, none),
    selectionRanges: forText(selectionRanges, none),
    documentLinks: forText(documentLinks, none),
    format: forText(
      async (file, options) => (await import('./features/formatting/formatting.ts')).format(file, options),
      async () => [],
    ),
    onType: forText(
      async (file, position, typed) => (await import('./features/typing/onType.ts')).onType(file, position, typed),
      async () => [],
    ),
    actOnItem: forText(
      async (file, position, act) => (await import('./features/items/actOnItem.ts')).actOnItem(file, position, act),
      async () => undefined,
    ),
    // What belongs at a place is said by the text and the schema alone.
    paste: forText(
      // Seldom asked for, and big with what it knows of clipboards.
      async (file, range, clipboard) => (await import('./features/paste/paste.ts')).paste(file, range, clipboard),
      async () => undefined,
    ),

    async clipboardText(clipboard) {
      const [{ readClipboard }, { markdownOf }] = await Promise.all([
        import('./text/clipboard/readClipboard.ts'),
        import('./text/clipboard/markdown.ts'),
      ]);
      const blocks = await readClipboard(clipboard);
      return blocks.length > 0 ? markdownOf(blocks) : clipboard.text;
    },

    async resolveNew(role, others) {
      const { resolveNewRole } = await import('./newFiles/resolveNew.ts');
      return resolveNewRole(role, others, index);
    },
    async nextGrade(textDocument, { title, isTaken = () => false, token } = {}) {
      const file = await contextOf(textDocument, { state: 'settled', token });
      if (!file?.role) return undefined;
      const { document, role, frameworks } = file;
      const isTakenBy = (uri: string, id: string) =>
        isTaken(uri) || index.entry(uri) !== undefined || index.rolesWithId(id).length > 0;
      // Seldom asked for, and it takes the edits by place along.
      const { nextGrade } = await import('./newFiles/nextGrade.ts');
      const higher = nextGrade({ document, role, frameworks }, title, isTakenBy);
      if ('refusal' in higher) return higher;
      const edits = higher.edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.newText }));
      return { ...higher, edits };
    },

    definition: forDocument(definition, none),
    async references(textDocument, position, includeDeclaration, token) {
      const file = await contextOf(textDocument, { token });
      return file ? run(references(file, position, includeDeclaration), token, someSteps) : [];
    },
    documentHighlights: forDocument(documentHighlights, none),
    async prepareRename(textDocument, position) {
      const file = await contextOf(textDocument);
      return file && (await renaming()).prepareRename(file, position);
    },
    async rename(textDocument, position, newId, { token, ...options } = {}) {
      const file = await contextOf(textDocument, { token });
      if (!file) return undefined;
      const { rename } = await renaming();
      return run(rename(file, position, newId, options), token, someSteps);
    },
    async willRenameFiles(renames, token) {
      const { willRenameFiles } = await import('./features/rename/renameFiles.ts');
      return run(willRenameFiles(renames, index), token, someSteps);
    },
    workspaceSymbols: (query, token) => run(workspaceSymbols(query, index), token, manySteps),
    prepareTypeHierarchy: forDocument(prepareTypeHierarchy, none),
    supertypes: (item) => supertypes(item, index),
    subtypes: (item) => subtypes(item, index),
    prepareCallHierarchy: forDocument(prepareCallHierarchy, none),
    incomingCalls: (item) => incomingCalls(item, index, translate),
    outgoingCalls: (item) => outgoingCalls(item, index, translate),

    ...editing,
    ...createDeletionService(index, editing, settled),
    ...createTakeOverService(index, readFile, settled),
    ...createLevelService(index, settled),
    ...createCatalogueService(openFramework, (document) => contextOf(document, { state: 'settled' }), readFile, pause),
    ...createSideBySide({ workspace: index, sync, pause, isExcluded: isLeftOut }),
    async roles(token) {
      await settled(token);
      return run(roleSummaries(index, isLeftOut), token, someSteps);
    },
    async explorer(query, token) {
      await settled(token);
      return (await explorer()).page(query);
    },
    async replacements(query, token) {
      await settled(token);
      const { replacements } = await import('./explorer/replacements.ts');
      return replacements(query, index);
    },
    async arrange(arrangement, openOf) {
      await settled();
      const { arranged } = await import('./explorer/arranged.ts');
      return arranged(arrangement, index, {
        edit: (uri, operations) => editing.edit({ uri, open: openOf(uri), seen: undefined }, operations),
        versionOf: (uri) => openOf(uri)?.version ?? null,
      });
    },
    pagesConcerned: (uris) => pagesConcerned(uris, index),
    async framework(textDocument, token) {
      const found = await openFramework(textDocument, token);
      return found && knownFramework(found.framework, found.broken, index);
    },
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
