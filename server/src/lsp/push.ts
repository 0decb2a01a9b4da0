import type { Connection, TextDocumentItem, TextDocuments } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';

/** Checks that take less than this are run at once: nobody types faster. In milliseconds. */
const unnoticed = 50;

/**
 * Sends diagnostics to clients that do not ask for them. An edit is checked at once, or, where the last check of the document
 * took noticeably long, after a pause of that length, so that a burst of edits costs one check.
 */
export class DiagnosticsPush {
  readonly #connection: Connection;
  readonly #open: TextDocuments<TextDocumentItem>;
  readonly #service: LanguageService;
  readonly #now: () => number;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #lastDuration = new Map<string, number>();

  constructor(
    connection: Connection,
    open: TextDocuments<TextDocumentItem>,
    service: LanguageService,
    now: () => number = () => performance.now(),
  ) {
    this.#connection = connection;
    this.#open = open;
    this.#service = service;
    this.#now = now;
  }

  changed(uri: string): void {
    if (this.#waiting.has(uri)) return;
    const pause = this.#lastDuration.get(uri) ?? 0;
    if (pause < unnoticed) void this.#check(uri);
    else
      this.#waiting.set(
        uri,
        setTimeout(() => void this.#check(uri), pause),
      );
  }

  closed(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#lastDuration.delete(uri);
    this.#send(uri, undefined, []);
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

  #send(
    uri: string,
    version: number | undefined,
    diagnostics: Awaited<ReturnType<LanguageService['diagnostics']>>,
  ): void {
    void this.#connection.sendDiagnostics(version === undefined ? { uri, diagnostics } : { uri, version, diagnostics });
  }
}
