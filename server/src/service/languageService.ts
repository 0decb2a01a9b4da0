import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Position,
  Range,
  SelectionRange,
  TextDocumentItem,
  TextEdit,
} from 'vscode-languageserver-types';
import { createSideBySide, type SideBySide } from './compare/sideBySide.ts';
import { createDiagnostics } from './diagnostics/diagnostics.ts';
import { toDiagnostic } from './diagnostics/toDiagnostic.ts';
import { DocumentCache } from './document/documentCache.ts';
import { applyEdits } from './document/edits/edits.ts';
import type { SettingsFile } from './document/edits/settingsEdits.ts';
import { type DocumentKind, documentKind } from './document/kind.ts';
import { readRole } from './document/profile/readRole.ts';
import { readDocument, type SourceDocument } from './document/sourceDocument.ts';
import { syntaxDefects } from './document/syntaxErrors/syntaxDefects.ts';
import { addWordActions } from './features/codeActions/addWord.ts';
import { codeActions, unseenEdits, unseenFix } from './features/codeActions/codeActions.ts';
import { suppressActions } from './features/codeActions/suppress.ts';
import { type CodeLensOptions, codeLenses } from './features/codeLens.ts';
import { type CompletionOptions, complete } from './features/completion/complete.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { documentLinks } from './features/documentLinks.ts';
import { documentSymbols } from './features/documentSymbols/documentSymbols.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { format } from './features/formatting/formatting.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { refactorings } from './features/refactor/index.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import type { ServiceHost } from './host.ts';
import { lazy } from './lazy.ts';
import { isExcluded } from './model/excluded.ts';
import type { Finding } from './model/finding.ts';
import type { Frameworks } from './model/frameworks.ts';
import { findNeighbours } from './model/neighbours.ts';
import { type ResolvedProfile, resolveProfile } from './model/resolveProfile.ts';
import { type RoleSummary, roleSummaries } from './model/roleSummaries.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { loadSpeller } from './text/spelling/load.ts';
import { pagesConcerned } from './workspace/index/pagesConcerned.ts';
import { WorkspaceIndex } from './workspace/index/workspaceIndex.ts';
import { settingsAbove, settingsIn } from './workspace/sync/settingsAbove.ts';
import { type Progress, WorkspaceSync } from './workspace/sync/workspaceSync.ts';
import { effectiveRole, frameworksFor } from './workspace/workspace.ts';

/**
 * Everything an editor, the command line or a build asks about role profiles. Documents that are none of ours (by name and
 * language) give empty answers. Positions are LSP's: 0-based lines and UTF-16 columns. Nothing throws for bad input; what
 * cannot be read is a finding, or absent from the answer.
 */
export interface LanguageService extends Navigation, SideBySide {
  /**
   * Reads every file of the workspace, in the background as far as the host's `pause` allows. Until it has come to its end, nothing is
   * reported that might still be found in another file. To be called once; may be called again when folders change.
   */
  scan(onProgress?: (progress: Progress) => void, isCancelled?: () => boolean): Promise<void>;
  /** `listener` is told the files, open or not, whose diagnostics may differ from now on. */
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
  /** The same for the command line and builds. */
  check(textDocument: TextDocumentItem): Promise<Problem[]>;
  /** The text with the fixes of `source.fixAll.roleProfiles`; `undefined` when there is nothing that may be fixed unseen. */
  fixAll(textDocument: TextDocumentItem): Promise<FixedText | undefined>;
  /** True for a file that the settings leave out of all checks. */
  isExcluded(uri: string): boolean;
  /** Quick fixes for the findings that touch the range, and `source.fixAll.roleProfiles` for the whole file. */
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
  /** Edits to white space that leave the meaning as it is; none while the text has syntax errors. */
  format(textDocument: TextDocumentItem, options: FormattingOptions): TextEdit[];
  /** All roles of the workspace, once every file has been read, for lists from which people choose. */
  roles(): Promise<RoleSummary[]>;
  /** The roles, among others, whose pages may say something else when the findings of these files may. */
  pagesConcerned(uris: ReadonlySet<string>): ReadonlySet<string>;
  /** The role with its frameworks' texts; `undefined` when the document is no role. */
  resolve(textDocument: TextDocumentItem): Promise<ResolvedRole | undefined>;
}

/** A finding for the command line and builds. */
export interface Problem extends Finding {
  /** There is a fix that may be applied unseen. */
  readonly fixable: boolean;
}

export interface FixedText {
  readonly text: string;
  /** How many problems are mended in it. Fixes that touch each other wait for another call with this text. */
  readonly applied: number;
}

export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ResolvedRole {
  readonly profile: ResolvedProfile;
  /** The text has YAML syntax errors, so that parts of the profile may be missing. */
  readonly broken: boolean;
  /** The 0-based line of the first of them. */
  readonly errorLine?: number;
}

/** Wires the service: features are functions, and what lives longer than a call is made here. */
export function createLanguageService(host: ServiceHost): LanguageService {
  const cache = new DocumentCache();
  const listeners = new Set<(uris: ReadonlySet<string>) => void>();
  const index = new WorkspaceIndex();
  const diagnostics = createDiagnostics(index);
  const keeper = new WorkspaceSync(index, host, diagnostics, (uris) => {
    for (const listener of listeners) listener(uris);
  });
  /** Changed files that are being read. */
  const reading = new Set<Promise<void>>();
  let scanning: Promise<void> = Promise.resolve();

  /** An open document as it is now, with the index in step; `undefined` when it is none of ours. */
  async function current(textDocument: TextDocumentItem, patiently = false): Promise<SourceDocument | undefined> {
    const document = cache.open(textDocument);
    if (!document) return undefined;
    // Settings come first, since they decide what is checked.
    await keeper.refreshSettingsFor(document.uri);
    keeper.open(document);
    await keeper.refreshFrameworksOf(document.uri, { patiently });
    return document;
  }

  /** The word lists are big, so that they are loaded behind the first diagnostics, and before the files that are read only once. */
  async function loadWords(): Promise<void> {
    if (diagnostics.knowsWords) return;
    await host.pause();
    try {
      diagnostics.useWords(await loadSpeller());
      keeper.plansChanged();
    } catch (error) {
      host.log('error', `The word lists cannot be loaded, so that spelling is not checked: ${String(error)}`);
    }
  }

  async function readAll(onProgress: (progress: Progress) => void, isCancelled: () => boolean): Promise<void> {
    const [uris] = await Promise.all([host.listFiles(), loadWords()]);
    // A later scan may have overtaken this one meanwhile.
    if (isCancelled()) return;
    index.hasFolders = uris !== undefined;
    await keeper.scan(uris ?? [], onProgress, isCancelled);
  }

  async function tracked(work: Promise<void>): Promise<void> {
    reading.add(work);
    try {
      await work;
    } finally {
      reading.delete(work);
    }
  }

  function frameworksOf(document: SourceDocument): Frameworks {
    const role = index.role(document.uri);
    return role ? frameworksFor(effectiveRole(role, index).role, index) : new Map();
  }

  /** A file as it is open or stored; `undefined` when it cannot be read. */
  async function fileAt(uri: string, kind: DocumentKind): Promise<SourceDocument | undefined> {
    const file = await host.readFile(uri);
    return file && cache.file(uri, kind, file.version, file.text);
  }

  /** The role of a file as it is known, or of another text of that file, which leaves no trace. */
  async function roleAt(uri: string, text: string | undefined) {
    if (text !== undefined) {
      const document = readDocument(uri, 'role', 0, text);
      return { role: readRole(document), errorLine: lineOfError(document) };
    }
    if (!index.role(uri)) {
      // Settings decide which roles are left out.
      await keeper.refreshSettingsFor(uri);
      if (documentKind(uri) === 'role') await tracked(keeper.refresh(uri));
    } else if (!index.complete) {
      // Once all files are known, those that change are told of; a thousand roles need not have the same catalogue read for each.
      await keeper.refreshFrameworksOf(uri, { patiently: true });
    }
    const role = index.role(uri);
    const error = index.entry(uri)?.local.find(({ code }) => code === 'yaml/syntax' || code === 'yaml/merge-conflict');
    return role && { role, errorLine: error?.range.start.line };
  }

  async function refactoringsOf(document: SourceDocument, range: Range, context: CodeActionContext) {
    const role = index.role(document.uri);
    if (!role) return [];
    const read = async (uri: string) => {
      const kind = index.entry(uri)?.profile.kind;
      return kind && fileAt(uri, kind);
    };
    return refactorings({ document, role, frameworks: frameworksOf(document), workspace: index, read }, range, context);
  }

  /** The settings that count for a file, else those that could be written in the workspace's folder or beside the file. */
  async function settingsFileOf(uri: string): Promise<SettingsFile | undefined> {
    const folder = host.folders?.().findLast((candidate) => uri.startsWith(`${candidate.replace(/\/+$/, '')}/`));
    const nearest = index.settingsFor(uri)?.uri ?? (folder ? settingsIn(folder) : settingsAbove(uri)[0]);
    return nearest === undefined ? undefined : { uri: nearest, document: await fileAt(nearest, 'config') };
  }

  return {
    ...createNavigation(index, async (textDocument) => {
      const document = await current(textDocument);
      return document && index.entry(document.uri);
    }),
    ...createSideBySide({
      workspace: index,
      role: roleAt,
      readFrameworks: (role) => keeper.readFrameworksOf(role, { patiently: true }),
      isExcluded: (uri) => isExcluded(uri, index.settingsFor(uri)),
      async ready(entirely) {
        await Promise.allSettled(reading);
        if (entirely) await Promise.allSettled([scanning]);
      },
    }),
    async scan(onProgress = () => {}, isCancelled = () => false) {
      keeper.expectScan();
      scanning = readAll(onProgress, isCancelled);
      await scanning;
    },
    onDidChangeFindings(listener) {
      listeners.add(listener);
    },
    update(textDocument) {
      const document = cache.open(textDocument);
      if (document) keeper.open(document);
    },
    async close(uri) {
      cache.forget(uri);
      await tracked(keeper.close(uri));
    },
    async fileChanged(uri) {
      await tracked(keeper.refresh(uri));
    },
    *workspaceFindings(uris) {
      for (const uri of uris ?? [...index.entries()].map((entry) => entry.uri)) {
        const entry = index.entry(uri);
        yield { uri, diagnostics: entry ? diagnostics.findingsOfFile(entry).map(toDiagnostic) : [] };
      }
    },
    async diagnostics(textDocument) {
      const document = await current(textDocument);
      return document ? diagnostics.findingsOfDocument(document).map(toDiagnostic) : [];
    },
    async check(textDocument) {
      const document = await current(textDocument);
      if (!document) return [];
      return diagnostics.findingsOfDocument(document).map(({ fixes, ...finding }) => ({
        ...finding,
        fixable: unseenFix(fixes?.(document)) !== undefined,
      }));
    },
    async fixAll(textDocument) {
      const document = await current(textDocument);
      if (!document) return undefined;
      const findings = diagnostics.findingsOfDocument(document);
      const repairs = findings.map(({ fixes }) => ({ fixes: fixes?.(document) ?? [] }));
      const together = unseenEdits(document, repairs);
      return together && { text: applyEdits(document.text, together.edits), applied: together.applied };
    },
    isExcluded(uri) {
      return isExcluded(uri, index.settingsFor(uri));
    },
    async codeActions(textDocument, range, context) {
      const document = await current(textDocument);
      if (!document) return [];
      const findings = diagnostics.findingsOfDocument(document);
      const settings = lazy(() => settingsFileOf(document.uri));
      return [
        ...codeActions(document, findings, range, context),
        ...(await addWordActions(document, findings, range, context, settings)),
        ...(await suppressActions(document, findings, range, context, settings)),
        ...(await refactoringsOf(document, range, context)),
      ];
    },
    async complete(textDocument, position, options) {
      const document = await current(textDocument);
      if (!document) return { isIncomplete: false, items: [] };
      return complete(document, position, frameworksOf(document), options, index);
    },
    resolveCompletion(item) {
      return resolveCompletion(item, index);
    },
    async hover(textDocument, position) {
      const document = await current(textDocument);
      return document && hover(document, position, frameworksOf(document), index);
    },
    async inlayHints(textDocument, range) {
      const document = await current(textDocument);
      return document ? inlayHints(document, range, frameworksOf(document), index) : [];
    },
    async codeLenses(textDocument, options) {
      const document = await current(textDocument);
      return document ? codeLenses(document, index, options) : [];
    },
    async documentSymbols(textDocument) {
      const document = await current(textDocument);
      return document ? documentSymbols(document, frameworksOf(document)) : [];
    },
    foldingRanges(textDocument) {
      const document = cache.open(textDocument);
      return document ? foldingRanges(document) : [];
    },
    selectionRanges(textDocument, positions) {
      const document = cache.open(textDocument);
      return document ? selectionRanges(document, positions) : [];
    },
    documentLinks(textDocument) {
      const document = cache.open(textDocument);
      return document ? documentLinks(document) : [];
    },
    format(textDocument, options) {
      const document = cache.open(textDocument);
      return document ? format(document, options) : [];
    },
    async roles() {
      await Promise.allSettled([...reading, scanning]);
      return roleSummaries(index, (uri) => isExcluded(uri, index.settingsFor(uri)));
    },
    pagesConcerned(uris) {
      return pagesConcerned(uris, index);
    },
    async resolve(textDocument) {
      // A page without the catalogue's texts would be wrong, and nobody would make it again.
      // Nor would one without what it inherits and who is around it, or with what a file held before it changed.
      await Promise.allSettled(reading);
      const document = await current(textDocument, true);
      if (document && !index.complete) await Promise.allSettled([scanning]);
      const role = document && index.role(document.uri);
      if (!role) return undefined;
      const whole = effectiveRole(role, index);
      const found = findNeighbours(whole.role, index);
      const profile = resolveProfile(whole.role, frameworksFor(whole.role, index), whole.bases, found);
      const errorLine = lineOfError(document);
      return { profile, broken: errorLine !== undefined, ...(errorLine === undefined ? {} : { errorLine }) };
    },
  };
}

/** The 0-based line of the first YAML error of a text, where people are told that it is; `undefined` for a text without any. */
function lineOfError(document: SourceDocument): number | undefined {
  if (document.problems.length === 0) return undefined;
  const [first = { start: 0 }] = [...syntaxDefects(document), ...document.problems];
  return document.positionAt(first.start).line;
}
