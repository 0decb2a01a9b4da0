import type { TextDocumentItem } from 'vscode-languageserver';
import { type Clock, longText } from './yieldPeriodically.ts';

/** In milliseconds: a client that shows a page of what was edited has asked for the next one by then, or shows it no longer. */
const longest = 50;

/** A page of an edited document that is about to be asked for. */
interface Awaited {
  readonly answered: Promise<void>;
  readonly end: () => void;
}

/**
 * Lets the next page of a document go before its checks: who edits in a page, or beside it, looks at that, and the findings of thousands of skills take longer
 * to work out than the page does.
 */
export class PagesFirst {
  /** The documents of which a client shows a page that is up to date. */
  readonly #shown = new Set<string>();
  readonly #awaited = new Map<string, Awaited>();
  readonly #pause: () => Promise<void>;

  constructor({ pause }: Pick<Clock, 'pause'>) {
    this.#pause = pause;
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#shown.size + this.#awaited.size;
  }

  /** An open document has been edited. */
  edited(uri: string): void {
    // One page is asked for after each: of one that is not asked for again none is shown any more.
    if (!this.#shown.delete(uri) || this.#awaited.has(uri)) return;
    let end = () => {};
    const answered = new Promise<void>((resolve) => {
      end = resolve;
    });
    const timer = setTimeout(() => this.#end(uri), longest);
    this.#awaited.set(uri, {
      answered,
      end: () => {
        clearTimeout(timer);
        end();
      },
    });
  }

  /** The page of an open document as it is now has been made. */
  made(uri: string): void {
    this.#shown.add(uri);
    this.#end(uri);
  }

  /** The document is not open any more. */
  closed(uri: string): void {
    this.#shown.delete(uri);
    this.#end(uri);
  }

  /** Resolves when a long document may be checked, which is when what was asked for with its last edit has been answered; `undefined` for a short one. */
  beforeChecks({ uri, text }: TextDocumentItem): Promise<void> | undefined {
    return text.length < longText ? undefined : Promise.resolve(this.#awaited.get(uri)?.answered).then(this.#pause);
  }

  #end(uri: string): void {
    this.#awaited.get(uri)?.end();
    this.#awaited.delete(uri);
  }
}
