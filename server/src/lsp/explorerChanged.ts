import type { Connection } from 'vscode-languageserver';
import { explorerChangedMethod } from '../protocol.ts';

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

  constructor(connection: Connection, pause: () => Promise<void>) {
    this.#connection = connection;
    this.#pause = pause;
  }

  /** The client shows lines as they are known now. */
  shown(): void {
    this.#isShown = true;
  }

  /** Something in the workspace is another. */
  changed(): void {
    if (!this.isWanted || !this.#isShown) return;
    this.#isShown = false;
    void this.#pause().then(() => {
      // A client that is gone needs no lines.
      this.#connection.sendNotification(explorerChangedMethod, {}).catch(() => {});
    });
  }
}
