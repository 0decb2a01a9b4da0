import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import type { Files } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { yieldPeriodically } from './yieldPeriodically.ts';

/** Checks that take less than this are run at once: nobody types faster. In milliseconds. */
const unnoticed = 50;

/** What is said of a file as long as nothing has been said. */
const nothing = fingerprint([]);

interface Sent {
  readonly mark: string;
  readonly version: number | undefined;
}

/**
 * Sends diagnostics to clients that do not ask for them. An edit is checked at once, or, where the last check of the document
 * took noticeably long, after a pause of that length, so that a burst of edits costs one check. Files that are not open follow
 * one after another, as soon as the workspace has been read, and only what has changed is sent.
 */
export class DiagnosticsPush {
  readonly #connection: Connection;
  readonly #open: OpenDocuments;
  readonly #files: Files;
  readonly #service: LanguageService;
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #lastDuration = new Map<string, number>();
  /** Files that are not open and may have other diagnostics than were sent. */
  readonly #stale = new Set<string>();
  /** What was sent last, and of an open document for which version. */
  readonly #sent = new Map<string, Sent>();
  #working = false;
  #complete = false;

  constructor(
    connection: Connection,
    open: OpenDocuments,
    files: Files,
    service: LanguageService,
    pause: () => Promise<void>,
    now: () => number = () => performance.now(),
  ) {
    this.#connection = connection;
    this.#open = open;
    this.#files = files;
    this.#service = service;
    this.#pause = pause;
    this.#now = now;
  }

  /** Whether the workspace has been read: nothing is said of files that are not open before. */
  set complete(complete: boolean) {
    this.#complete = complete;
    void this.#work();
  }

  /** The diagnostics of these files may differ. */
  changed(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (this.#open.get(uri)) this.#changedOpen(uri);
      else this.#stale.add(uri);
    }
    void this.#work();
  }

  /** From now on what is said is said of the stored file. */
  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#lastDuration.delete(uri);
    if (this.#complete) this.changed([uri]);
    else this.#send(uri, undefined, []);
  }

  #changedOpen(uri: string): void {
    if (this.#waiting.has(uri)) return;
    const pause = this.#lastDuration.get(uri) ?? 0;
    if (pause < unnoticed) void this.#check(uri);
    else
      this.#waiting.set(
        uri,
        setTimeout(() => void this.#check(uri), pause),
      );
  }

  async #check(uri: string): Promise<void> {
    this.#waiting.delete(uri);
    const document = this.#open.get(uri);
    if (!document) return;
    const { version } = document;
    const start = this.#now();
    try {
      const diagnostics = await this.#service.diagnostics(document);
      this.#lastDuration.set(uri, this.#now() - start);
      // A newer version has its own check under way; its answer must not be overtaken by this one.
      if (this.#open.get(uri)?.version === version) this.#send(uri, version, diagnostics);
    } catch (error) {
      this.#connection.console.error(`checking ${uri} failed: ${String(error)}`);
    }
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    const breathe = yieldPeriodically(this.#pause, this.#now);
    try {
      for (let [uri] = this.#stale; uri !== undefined && this.#complete; [uri] = this.#stale) {
        this.#stale.delete(uri);
        this.#checkStored(uri);
        await breathe();
      }
    } finally {
      this.#working = false;
    }
  }

  #checkStored(uri: string): void {
    if (this.#open.get(uri)) return;
    try {
      const [found] = this.#files.inWorkspace(uri) ? this.#service.workspaceFindings([uri]) : [];
      const diagnostics = found?.diagnostics ?? [];
      this.#send(uri, undefined, diagnostics);
    } catch (error) {
      this.#connection.console.error(`checking ${uri} failed: ${String(error)}`);
    }
  }

  #send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void {
    const mark = fingerprint(diagnostics);
    const { mark: sent, version: sentVersion } = this.#sent.get(uri) ?? { mark: nothing, version: undefined };
    if (mark === sent && (version === undefined || version === sentVersion)) return;
    this.#sent.set(uri, { mark, version });
    const ofVersion = version === undefined ? {} : { version };
    this.#connection
      .sendDiagnostics({ uri: this.#open.asWritten(uri), diagnostics: [...diagnostics], ...ofVersion })
      // A client that is gone needs no diagnostics.
      .catch(() => {});
  }
}
