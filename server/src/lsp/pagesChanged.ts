import type { Connection } from 'vscode-languageserver';
import { type PagesChangedParams, pagesChangedMethod } from '../protocol.ts';
import type { LanguageService } from '../service/languageService.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { sendQuietly } from './sendQuietly.ts';

/**
 * Notifies a client of pages that are out of date for a reason which it cannot see: that another role has come to name this one, or has taken
 * an id that it names. Only pages that were made are named, each once: a client that still shows one asks for it again.
 */
export class PagesChanged {
  /** Whether the client wants to be notified. */
  isWanted = false;
  readonly #connection: Connection;
  readonly #documents: Pick<OpenDocuments, 'toClient'>;
  readonly #service: Pick<LanguageService, 'pagesConcerned' | 'isKnown'>;
  readonly #pause: () => Promise<void>;
  readonly #made = new Set<string>();
  readonly #waiting = new Set<string>();

  constructor(
    connection: Connection,
    documents: Pick<OpenDocuments, 'toClient'>,
    service: Pick<LanguageService, 'pagesConcerned' | 'isKnown'>,
    pause: () => Promise<void>,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#service = service;
    this.#pause = pause;
  }

  /** A page shows these roles as they are known now. */
  made(uris: Iterable<string>): void {
    if (!this.isWanted) return;
    for (const uri of uris) if (this.#service.isKnown(uri)) this.#made.add(uri);
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#made.size + this.#waiting.size;
  }

  /** Findings of these files may differ. The client knows of itself what an edit means for the pages of the edited file. */
  changed(uris: ReadonlySet<string>, edited: string | undefined): void {
    if (this.#made.size === 0) return;
    const concerned = this.#service.pagesConcerned(uris);
    const isFirst = this.#waiting.size === 0;
    for (const uri of concerned) if (uri !== edited && this.#made.delete(uri)) this.#waiting.add(uri);
    // A burst of changes makes one message.
    if (isFirst && this.#waiting.size > 0) void this.#pause().then(() => this.#notify());
  }

  #notify(): void {
    const params: PagesChangedParams = { uris: [...this.#waiting] };
    this.#waiting.clear();
    void sendQuietly(() => this.#connection.sendNotification(pagesChangedMethod, this.#documents.toClient(params)));
  }
}
