import type {
  CodeAction,
  CodeActionContext,
  CompletionList,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  Position,
  Range,
  SelectionRange,
  TextDocumentItem,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Framework } from './document/profile.ts';
import { readFramework } from './document/readFramework.ts';
import { readRole, readRoleFrameworks } from './document/readRole.ts';
import type { SourceDocument } from './document/sourceDocument.ts';
import { DocumentCache } from './documentCache.ts';
import { codeActions } from './features/codeActions.ts';
import { type CompletionOptions, complete } from './features/completion/complete.ts';
import { toDiagnostics } from './features/diagnostics.ts';
import { documentLinks } from './features/documentLinks.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { format } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import type { ServiceHost } from './host.ts';
import { checkDocument } from './rules/index.ts';
import type { CodedFinding, Severity } from './rules/rule.ts';
import { type Frameworks, frameworksOf } from './workspace/frameworks.ts';
import { type ResolvedProfile, resolveProfile } from './workspace/resolve.ts';

/**
 * Everything an editor, the command line or a build asks about role profiles. Documents that are none of ours (by name and
 * language) give empty answers. Positions are LSP's: 0-based lines and UTF-16 columns. Nothing throws for bad input; what
 * cannot be read is a finding, or absent from the answer.
 */
export interface LanguageService {
  /** What is wrong, in the order of the text, for an editor. */
  diagnostics(textDocument: TextDocumentItem): Promise<Diagnostic[]>;
  /** The same for the command line and builds. */
  check(textDocument: TextDocumentItem): Promise<Problem[]>;
  /** Quick fixes for the findings that touch the range, and `source.fixAll.roleProfiles` for the whole file. */
  codeActions(textDocument: TextDocumentItem, range: Range, context: CodeActionContext): Promise<CodeAction[]>;
  complete(textDocument: TextDocumentItem, position: Position, options?: CompletionOptions): Promise<CompletionList>;
  /** `undefined` where there is nothing to say. */
  hover(textDocument: TextDocumentItem, position: Position): Promise<Hover | undefined>;
  documentSymbols(textDocument: TextDocumentItem): Promise<DocumentSymbol[]>;
  foldingRanges(textDocument: TextDocumentItem): FoldingRange[];
  /** One for each position, in their order. */
  selectionRanges(textDocument: TextDocumentItem, positions: readonly Position[]): SelectionRange[];
  documentLinks(textDocument: TextDocumentItem): DocumentLink[];
  /** Edits to white space that leave the meaning as it is; none while the text has syntax errors. */
  format(textDocument: TextDocumentItem, options: FormattingOptions): TextEdit[];
  /** The role with its frameworks' texts; `undefined` when the document is no role. */
  resolve(textDocument: TextDocumentItem): Promise<ResolvedRole | undefined>;
  /** Drops what is remembered of a file; to be called when it is closed or gone. */
  forget(uri: string): void;
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** There is a fix that may be applied unseen. */
  readonly fixable: boolean;
}

export interface ResolvedRole {
  readonly profile: ResolvedProfile;
  /** The text has YAML syntax errors, so that parts of the profile may be missing. */
  readonly broken: boolean;
}

/** Wires the service: features are functions, and what lives longer than a call is made here. */
export function createLanguageService(host: ServiceHost): LanguageService {
  const cache = new DocumentCache();
  const findings = new WeakMap<SourceDocument, readonly CodedFinding[]>();
  const frameworks = new WeakMap<SourceDocument, Framework>();

  function findingsOf(document: SourceDocument): readonly CodedFinding[] {
    return remembered(findings, document, checkDocument);
  }

  async function loadFramework(uri: string): Promise<Framework | undefined> {
    const file = await host.readFile(uri);
    return file && remembered(frameworks, cache.file(uri, 'framework', file.version, file.text), readFramework);
  }

  async function frameworksFor(document: SourceDocument): Promise<Frameworks> {
    return document.kind === 'role' ? frameworksOf(readRoleFrameworks(document), loadFramework) : new Map();
  }

  return {
    async diagnostics(textDocument) {
      const document = cache.open(textDocument);
      return document ? toDiagnostics(document, findingsOf(document)) : [];
    },
    async check(textDocument) {
      const document = cache.open(textDocument);
      if (!document) return [];
      return findingsOf(document).map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: finding.message,
        range: document.rangeOf(finding),
        fixable: finding.fixes?.().some((fix) => fix.safe) ?? false,
      }));
    },
    async codeActions(textDocument, range, context) {
      const document = cache.open(textDocument);
      return document ? codeActions(document, findingsOf(document), range, context) : [];
    },
    async complete(textDocument, position, options) {
      const document = cache.open(textDocument);
      if (!document) return { isIncomplete: false, items: [] };
      return complete(document, position, await frameworksFor(document), options);
    },
    async hover(textDocument, position) {
      const document = cache.open(textDocument);
      return document && hover(document, position, await frameworksFor(document));
    },
    async documentSymbols(textDocument) {
      const document = cache.open(textDocument);
      return document ? documentSymbols(document, await frameworksFor(document)) : [];
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
    async resolve(textDocument) {
      const document = cache.open(textDocument);
      if (document?.kind !== 'role') return undefined;
      const profile = resolveProfile(readRole(document), await frameworksFor(document));
      return { profile, broken: document.problems.length > 0 };
    },
    forget(uri) {
      cache.forget(uri);
    },
  };
}

function remembered<K extends object, V>(memory: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  let value = memory.get(key);
  if (value === undefined) {
    value = make(key);
    memory.set(key, value);
  }
  return value;
}
