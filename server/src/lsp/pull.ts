import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type TextDocumentItem,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import { coalesce } from './coalesce.ts';
import type { Files } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { PagesFirst } from './pagesFirst.ts';
import { type Clock, yieldPeriodically } from './yieldPeriodically.ts';

type PulledService = Pick<
  LanguageService,
  'diagnostics' | 'firstDiagnostics' | 'tellsFirst' | 'workspaceFindings' | 'isSettled' | 'isJudged' | 'isKnown'
>;

/** The result id of a file of which nothing was ever reported to a client. */
const nothing = fingerprint([]);

/**
 * Answers clients that ask for diagnostics. A result's id is the fingerprint of its diagnostics, so that a client which has them
 * already is answered with "unchanged", whatever has happened in between; and what is not stale is not even worked out again.
 */
export class DiagnosticsPull {
  readonly #documents: OpenDocuments;
  readonly #files: Files;
  readonly #service: PulledService;
  readonly #clock: Clock;
  readonly #pagesFirst: PagesFirst;
  /** The result ids of files whose diagnostics have not changed since they were worked out for a report on all files. */
  readonly #current = new Map<string, string>();
  /** Files whose diagnostics are to be worked out, and those that have some. */
  readonly #known = new Set<string>();
  /**
   * Files that the client has asked for as documents, as it writes them: it may show diagnostics of them and have forgotten the result's id.
   * Those that are not open are remembered until they have been reported on.
   */
  readonly #pulled = new Map<string, string>();
  /** Long documents that are being opened, of which the client has been told what is quickly found. */
  readonly #early = new Set<string>();
  /** Whether the client asks for reports on all files, too, which are what others are remembered for that are gone. */
  #reportsOnAll = false;
  readonly #refresh: () => void;
  /** Whether the client can be asked to ask again. */
  canRefresh = false;

  constructor(
    connection: Connection,
    documents: OpenDocuments,
    files: Files,
    service: PulledService,
    clock: Clock,
    pagesFirst: PagesFirst,
  ) {
    this.#documents = documents;
    this.#files = files;
    this.#service = service;
    this.#clock = clock;
    this.#pagesFirst = pagesFirst;
    // What else changes at the same time has been taken in before the client is asked.
    this.#refresh = coalesce(() => clock.pause().then(() => connection.languages.diagnostics.refresh()));
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#current.size + this.#known.size + this.#pulled.size + this.#early.size;
  }

  /** The diagnostics of these files may differ. */
  changed(uris: ReadonlySet<string>): void {
    for (const uri of uris) this.#changed(uri);
    const [only] = uris;
    // The client itself asks for a document that it has edited.
    if (uris.size > 1 || (only !== undefined && !this.#documents.get(only))) this.refresh();
  }

  /** From now on what is reported is reported of the stored file. */
  closed(uri: string): void {
    this.#early.delete(uri);
    this.#changed(uri);
    this.refresh();
  }

  /** All files of the workspace have been read, so that those which are not open are reported on, too. */
  settled(): void {
    this.refresh();
  }

  /** All is known of a long document that was opened, or nearly: the client asks again for what it has been told too early. */
  opened(uri: string): void {
    if (this.#early.delete(uri)) this.refresh();
  }

  /** Has the client ask for everything again. */
  refresh(): void {
    if (this.canRefresh) this.#refresh();
  }

  async document(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const asked = this.#documents.get(uri);
    const turn = asked && this.#pagesFirst.beforeChecks(asked);
    if (turn) await turn;
    const document = this.#documents.get(uri);
    const known = this.#documents.uriOf(uri);
    if (document || this.#reportsOnAll || this.#service.isKnown(known)) this.#pulled.set(known, uri);
    const items = document ? await this.#ofOpen(document) : this.#stored(known);
    const resultId = fingerprint(items);
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  /**
   * Reports on files of which the client has other diagnostics than there are now. Open ones are among them: a client that shows
   * no editor for a document may ask for it no longer, and one that does takes the document's own report before this one. Until the workspace
   * has been read there is nothing to report. Throws a `CancelledError` once the token is cancelled.
   */
  async workspace(
    previousResultIds: readonly PreviousResultId[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    this.#reportsOnAll = true;
    if (!this.#service.isSettled) return { items };
    const previous = new Map(previousResultIds.map((one) => [this.#documents.uriOf(one.uri), one]));
    for (const uri of this.#current.keys()) if (!this.#known.has(uri) && !previous.has(uri)) this.#current.delete(uri);
    const yieldIfDue = yieldPeriodically(this.#clock);
    for (const uri of new Set([...this.#known, ...this.#pulled.keys(), ...previous.keys()])) {
      // What the rules find in a file that has only been read is reported when it is known.
      if (!this.#service.isJudged(uri)) continue;
      const before = previous.get(uri)?.value;
      // What the client has a result of it has not forgotten.
      if (before !== undefined && !this.#documents.get(uri)) this.#pulled.delete(uri);
      const isOwed = before === undefined && this.#pulled.has(uri);
      if (!isOwed && this.#current.get(uri) === (before ?? nothing)) continue;
      const diagnostics = this.#stored(uri);
      const resultId = fingerprint(diagnostics);
      this.#current.set(uri, resultId);
      if (isOwed || resultId !== (before ?? nothing)) {
        items.push({
          kind: DocumentDiagnosticReportKind.Full,
          uri: this.#writtenOf(uri, previous.get(uri)?.uri),
          version: this.#documents.get(uri)?.version ?? null,
          resultId,
          items: [...diagnostics],
        });
      }
      if (resultId === nothing) this.#known.delete(uri);
      await yieldIfDue();
      throwIfCancelled(token);
    }
    for (const { uri } of items) {
      const known = this.#documents.uriOf(uri);
      if (!this.#documents.get(known)) this.#pulled.delete(known);
    }
    return { items };
  }

  /** Of a document that is being opened what is quickly found, if the client can be asked to ask again. */
  async #ofOpen(document: TextDocumentItem): Promise<readonly Diagnostic[]> {
    if (!this.canRefresh || !this.#service.tellsFirst(document)) return this.#service.diagnostics(document);
    this.#early.add(document.uri);
    return this.#service.firstDiagnostics(document);
  }

  #changed(uri: string): void {
    this.#current.delete(uri);
    // What is gone is reported to a client that sends the id of an earlier result.
    if (this.#service.isKnown(uri)) this.#known.add(uri);
    else {
      this.#known.delete(uri);
      if (!this.#reportsOnAll) this.#pulled.delete(uri);
    }
  }

  /** A URI as the client wrote it last. */
  #writtenOf(uri: string, previous: string | undefined): string {
    return this.#documents.get(uri)
      ? this.#documents.asWritten(uri)
      : (previous ?? this.#pulled.get(uri) ?? this.#documents.asWritten(uri));
  }

  #stored(uri: string): readonly Diagnostic[] {
    if (!this.#files.inWorkspace(uri)) return [];
    const [found] = this.#service.workspaceFindings([uri]);
    return found?.diagnostics ?? [];
  }
}
