/** What is told of a search while somebody types. */
export interface SearchListener<T> {
  /** The answer to what is typed now. */
  found(answer: readonly T[], query: string): void;
  /** Enter was pressed before that came: this is the first of it. */
  chosen(first: T): void;
}

/**
 * Searches for what somebody types, whose answers take time: only the answer to the last words counts, and Enter waits for it, since what is shown until
 * then was found for other words.
 */
export class TypedSearch<T> {
  readonly #ask: (query: string) => Promise<readonly T[]>;
  readonly #listener: SearchListener<T>;
  #asked: { readonly query: string; isEntered: boolean } | undefined;

  /** `ask` gives nothing where it fails. */
  constructor(ask: (query: string) => Promise<readonly T[]>, listener: SearchListener<T>) {
    this.#ask = ask;
    this.#listener = listener;
  }

  async type(query: string): Promise<void> {
    const asked = { query, isEntered: false };
    this.#asked = asked;
    const answer = await this.#ask(query);
    if (this.#asked !== asked) return;
    this.#asked = undefined;
    this.#listener.found(answer, query);
    const [first] = answer;
    if (asked.isEntered && first !== undefined) this.#listener.chosen(first);
  }

  /** Enter: whether what is shown is the answer, so that what is marked there counts. */
  enter(): boolean {
    if (this.#asked) this.#asked.isEntered = true;
    return this.#asked === undefined;
  }
}
