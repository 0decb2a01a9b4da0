import type { Connection, Diagnostic, PublishDiagnosticsParams, TextDocumentItem } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import type { Files } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { PagesFirst } from './pagesFirst.ts';
import { sendQuietly } from './sendQuietly.ts';
import { type Clock, longText, yieldPeriodically } from './yieldPeriodically.ts';

/** In milliseconds: after a check that took less than this the next one is run at once, since edits do not come faster. */
const unnoticed = 50;

/** The fingerprint of a file of which nothing has been sent. */
const nothing = fingerprint([]);

interface Sent {
  readonly mark: string;
  readonly version: number | undefined;
  /** The URI as it was written. */
  readonly written: string;
}

/**
 * Sends diagnostics to clients that do not ask for them. An edit is checked at once, or, where the last check of the document
 * took noticeably long, after a pause of that length, so that a burst of edits costs one check. Files that are not open follow
 * one after another, once the workspace has been read, and only what has changed is sent.
 */
export class DiagnosticsPush {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #files: Files;
  readonly #service: Pick<
    LanguageService,
    'diagnostics' | 'firstDiagnostics' | 'opening' | 'workspaceFindings' | 'isSettled' | 'isJudged'
  >;
  readonly #clock: Clock;
  readonly #pagesFirst: PagesFirst;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #lastDuration = new Map<string, number>();
  /** Files that are not open and may have other diagnostics than were sent. */
  readonly #stale = new Set<string>();
  /** What was sent last, and of an open document for which version; nothing of a file that is not open and has no diagnostics. */
  readonly #sent = new Map<string, Sent>();
  /** The versions of long documents that are being opened of which the first that is found is about to be on its way. */
  readonly #beginning = new Map<string, TextDocumentItem>();
  /** The checks of open documents that are under way, but for those that wait until their documents have been read. */
  readonly #checking = new Set<Promise<void>>();
  #working = false;

  constructor(
    connection: Connection,
    documents: OpenDocuments,
    files: Files,
    service: Pick<
      LanguageService,
      'diagnostics' | 'firstDiagnostics' | 'opening' | 'workspaceFindings' | 'isSettled' | 'isJudged'
    >,
    clock: Clock,
    pagesFirst: PagesFirst,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#files = files;
    this.#service = service;
    this.#clock = clock;
    this.#pagesFirst = pagesFirst;
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#beginning.size + this.#waiting.size + this.#lastDuration.size + this.#stale.size + this.#sent.size;
  }

  /** All files of the workspace have been read, so that those which are not open are reported on, too. */
  settled(): void {
    void this.#work();
  }

  /** The diagnostics of these files may differ. */
  changed(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (this.#documents.isOpen(uri)) this.#changedOpen(uri);
      // Once all has been read, all is reported; until then only what was sent may have to be taken back.
      else if (this.#service.isSettled || this.#sent.has(uri)) this.#stale.add(uri);
    }
    void this.#work();
  }

  /**
   * Sends what is quickly found in a document that was opened, and in its versions before all is worked out that is to be known of it; resolves when it is
   * on its way. `undefined` for a short document, and for a version of which something has been sent or is about to be.
   */
  first(uri: string): Promise<void> | undefined {
    const document = this.#documents.get(uri);
    if (!document || document.text.length < longText || !this.#isBeginning(uri, document.version)) return undefined;
    if (this.#beginning.get(uri) === document) return undefined;
    this.#beginning.set(uri, document);
    return this.#sendFirst(uri, document).finally(() => {
      if (this.#beginning.get(uri) === document) this.#beginning.delete(uri);
    });
  }

  /** Whether nothing has been sent of a version of a document of which all has yet to be sent. */
  #isBeginning(uri: string, version: number): boolean {
    const sent = this.#sent.get(uri)?.version;
    return sent === undefined || (sent !== version && this.#service.opening(uri) !== undefined);
  }

  async #sendFirst(uri: string, document: TextDocumentItem): Promise<void> {
    try {
      const diagnostics = await this.#service.firstDiagnostics(document);
      const isCurrent = this.#documents.get(uri) === document;
      if (isCurrent && this.#isBeginning(uri, document.version)) await this.#send(uri, document.version, diagnostics);
    } catch (error) {
      this.#connection.console.error(`checking ${uri} failed: ${String(error)}`);
    }
  }

  /** From now on what is reported is reported of the stored file. */
  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#lastDuration.delete(uri);
    if (this.#service.isSettled) this.changed([uri]);
    else void this.#send(uri, undefined, []);
  }

  #changedOpen(uri: string): void {
    if (this.#waiting.has(uri)) return;
    const pause = this.#lastDuration.get(uri) ?? 0;
    if (pause < unnoticed) this.#beginCheck(uri);
    else
      this.#waiting.set(
        uri,
        setTimeout(() => this.#beginCheck(uri), pause),
      );
  }

  #beginCheck(uri: string): void {
    const check = this.#check(uri).finally(() => this.#checking.delete(check));
    if (!this.#service.opening(uri)) this.#checking.add(check);
  }

  async #check(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const document = this.#documents.get(uri);
    if (!document) return;
    const { version } = document;
    const turn = this.#pagesFirst.beforeChecks(document);
    if (turn) await turn;
    if (this.#documents.get(uri) !== document) return;
    const start = this.#clock.now();
    try {
      const diagnostics = await this.#service.diagnostics(document);
      const now = this.#documents.get(uri);
      if (now) this.#lastDuration.set(uri, this.#clock.now() - start);
      // Another version has its own check under way, whose answer must not be overtaken by this one. Numbers begin anew when a file is opened again.
      if (now === document) void this.#send(uri, version, diagnostics);
    } catch (error) {
      this.#connection.console.error(`checking ${uri} failed: ${String(error)}`);
    }
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    const yieldIfDue = yieldPeriodically(this.#clock);
    try {
      for (let [uri] = this.#stale; uri !== undefined && this.#service.isSettled; [uri] = this.#stale) {
        // Who edits a framework looks at it, and not at the roles that refer to it.
        if (this.#checking.size > 0) await Promise.allSettled(this.#checking);
        if (!this.#stale.delete(uri)) continue;
        this.#checkStored(uri);
        await yieldIfDue();
      }
    } finally {
      this.#working = false;
    }
  }

  #checkStored(uri: string): void {
    // What the rules find in a file that has only been read is reported when it is known.
    if (this.#documents.isOpen(uri) || !this.#service.isJudged(uri)) return;
    try {
      const [found] = this.#files.inWorkspace(uri) ? this.#service.workspaceFindings([uri]) : [];
      const diagnostics = found?.diagnostics ?? [];
      void this.#send(uri, undefined, diagnostics);
    } catch (error) {
      this.#connection.console.error(`checking ${uri} failed: ${String(error)}`);
    }
  }

  /** Resolves when it is on its way to the client. */
  async #send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): Promise<void> {
    const mark = fingerprint(diagnostics);
    const before = this.#sent.get(uri);
    // What was sent of a file is replaced under the URI that it was sent with.
    const written = version === undefined && before ? before.written : this.#documents.asWritten(uri);
    if (before && before.written !== written && before.mark !== nothing)
      void this.#publish({ uri: before.written, diagnostics: [] });
    if (version === undefined && mark === nothing) this.#sent.delete(uri);
    else this.#sent.set(uri, { mark, version, written });
    const isSame = before ? before.written === written && before.mark === mark : mark === nothing;
    if (isSame && (version === undefined || version === before?.version)) return;
    await this.#publish({ uri: written, diagnostics: [...diagnostics], ...(version === undefined ? {} : { version }) });
  }

  #publish(params: PublishDiagnosticsParams): Promise<void> {
    return sendQuietly(() => this.#connection.sendDiagnostics(this.#documents.toClient(params)));
  }
}
