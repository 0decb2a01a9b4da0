import type { Connection } from 'vscode-languageserver';
import { explorerChangedMethod } from '../protocol.ts';
import type { LanguageService } from '../service/languageServiceInterface.ts';
import { sendQuietly } from './sendQuietly.ts';

/**
 * Notifies a client that the lines of its explorer may say something else. It is notified once until it has asked for lines again, so that
 * somebody who types has no more requests made than are answered.
 */
export class ExplorerChanged {
  /** Whether the client wants to be notified. */
  isWanted = false;
  readonly #connection: Connection;
  readonly #pause: () => Promise<void>;
  #isShown = false;
  #isPrepared = false;

  constructor(connection: Connection, pause: () => Promise<void>) {
    this.#connection = connection;
    this.#pause = pause;
  }

  /** The client shows lines as they are known now. */
  shown(): void {
    this.#isShown = true;
  }

  /**
   * Works out the first lines of a large workspace before somebody opens the explorer, who would wait for the code and for all of them then, and
   * has the client ask for them.
   */
  prepare(service: Pick<LanguageService, 'explorer'>): void {
    if (!this.isWanted || this.#isPrepared) return;
    this.#isPrepared = true;
    const views = ['roles', 'frameworks'] as const;
    Promise.all(views.map((view) => service.explorer({ view }))).then(
      () => {
        this.#isShown = true;
        this.changed();
      },
      () => {
        // Who opens the explorer is told.
      },
    );
  }

  /** Something in the workspace is another. */
  changed(): void {
    if (!this.isWanted || !this.#isShown) return;
    this.#isShown = false;
    void this.#pause().then(() => sendQuietly(() => this.#connection.sendNotification(explorerChangedMethod, {})));
  }
}
