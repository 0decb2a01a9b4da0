import type { TextDocumentItem } from 'vscode-languageserver';
import { beginShortWait, type ShortWait } from './shortWait.ts';
import { type Clock, longText } from './yieldPeriodically.ts';

/** In milliseconds: a client that shows a page of what was edited has asked for the next one by then, or shows it no longer. */
const longest = 50;

/**
 * Lets the next page of a document go before its checks: who edits in a page, or beside it, looks at that, and the findings of thousands of skills take longer
 * to work out than the page does.
 */
export class PagesFirst {
  /** The documents of which a client shows a page that is up to date. */
  readonly #shown = new Set<string>();
  /** Of which documents a page is about to be asked for, each until that has been answered. */
  readonly #awaited = new Map<string, ShortWait>();
  /** The documents whose checks wait, each with the end of that. */
  readonly #turns = new Map<string, Promise<void>>();
  readonly #pause: () => Promise<void>;

  constructor({ pause }: Pick<Clock, 'pause'>) {
    this.#pause = pause;
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#shown.size + this.#awaited.size + this.#turns.size;
  }

  /** An open document has been edited. */
  edited(uri: string): void {
    // One page is asked for after each: of one that is not asked for again none is shown any more.
    if (!this.#shown.delete(uri) || this.#awaited.has(uri)) return;
    this.#awaited.set(
      uri,
      beginShortWait(longest, () => this.#awaited.delete(uri)),
    );
  }

  /** The page of an open document as it is now has been made. */
  made(uri: string): void {
    this.#shown.add(uri);
    this.#awaited.get(uri)?.end();
  }

  /** The document is not open any more. */
  closed(uri: string): void {
    this.#shown.delete(uri);
    this.#awaited.get(uri)?.end();
  }

  /**
   * Resolves when a long document may be checked, which is when what was asked for with its last edit has been answered; `undefined` for a short one.
   * All checks of a document wait together: works pause one after another, so that one pause for each of many edits would be a queue that only grows.
   */
  beforeChecks({ uri, text }: TextDocumentItem): Promise<void> | undefined {
    if (text.length < longText) return undefined;
    const waiting = this.#turns.get(uri);
    if (waiting) return waiting;
    const turn = this.#turnOf(uri).finally(() => this.#turns.delete(uri));
    this.#turns.set(uri, turn);
    return turn;
  }

  async #turnOf(uri: string): Promise<void> {
    do {
      await this.#awaited.get(uri)?.ended;
      await this.#pause();
    } while (this.#awaited.has(uri));
  }
}
