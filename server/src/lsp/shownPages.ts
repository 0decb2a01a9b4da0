import type { PageParts } from '../write/html/pageParts.ts';

/** More pages are not remembered: each holds all blocks of a profile. Whoever has another one gets a whole page. */
const mostPages = 6;

interface ShownPage {
  readonly uri: string;
  readonly isEdited: boolean;
  readonly parts: PageParts;
}

/** The pages that a client has been sent last, so that the next version of each need not repeat what is the same. */
export class ShownPages {
  /** By their revisions, the one used last at the end. */
  readonly #pages = new Map<string, ShownPage>();
  /** Tells the pages of this server from those of an earlier one. */
  readonly #run = Math.random().toString(36).slice(2);
  #count = 0;

  /** Remembers a page; gives the revision by which the client names it. */
  keep(page: ShownPage): string {
    this.#count++;
    const revision = `${this.#run}-${this.#count}`;
    this.#pages.set(revision, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest);
    return revision;
  }

  /** The page of a revision, of the same file and edited in alike; `undefined` when nothing is known of it by now. */
  find(revision: string, { uri, isEdited }: Pick<ShownPage, 'uri' | 'isEdited'>): PageParts | undefined {
    const page = this.#pages.get(revision);
    if (page?.uri !== uri || page.isEdited !== isEdited) return undefined;
    this.#pages.delete(revision);
    this.#pages.set(revision, page);
    return page.parts;
  }

  /** The file has been closed: whoever shows it asks anew. */
  forget(uri: string): void {
    for (const [revision, page] of this.#pages) if (page.uri === uri) this.#pages.delete(revision);
  }

  /** How many pages are remembered. */
  get kept(): number {
    return this.#pages.size;
  }
}
