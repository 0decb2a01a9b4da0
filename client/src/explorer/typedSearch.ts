/** What is told of a search while somebody types. */
export interface SearchListener<T> {
  /** The answer to what is typed now. */
  found(answer: readonly T[], query: string): void;
  /** Enter was pressed before that came, or before the window showed it: this is the first of it. */
  chosen(first: T): void;
}

/**
 * Searches for what somebody types, whose answers take time: only the answer to the last words counts, and Enter waits for it, since what is shown until
 * then was found for other words. An answer counts as what is shown only when the window has shown it: VS Code tells which line is marked by its place in
 * the list, which in a list that the window has not got yet is another line, or none.
 */
export class TypedSearch<T> {
  readonly #ask: (query: string) => Promise<readonly T[]>;
  readonly #listener: SearchListener<T>;
  #asked: { readonly query: string; isEntered: boolean } | undefined;
  /** The last answer, until the window shows it. */
  #unseen: readonly T[] | undefined;

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
    this.#unseen = answer;
    this.#listener.found(answer, query);
    if (asked.isEntered) this.#chooseFirst(answer);
  }

  /** The window shows the last answer: it has marked one of its lines. */
  shown(): void {
    this.#unseen = undefined;
  }

  /** Enter: whether what is shown is the answer, so that what is marked there counts. */
  enter(): boolean {
    if (this.#asked) this.#asked.isEntered = true;
    else if (this.#unseen) this.#chooseFirst(this.#unseen);
    else return true;
    return false;
  }

  #chooseFirst([first]: readonly T[]): void {
    if (first !== undefined) this.#listener.chosen(first);
  }
}
