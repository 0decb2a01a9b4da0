import type { SourceDocument } from '../../document/sourceDocument.ts';

/** How many characters are kept of all files together; a file that is too much is read again. */
const capacity = 16 * 1024 * 1024;

/** A stored file as it has been read, and, of a long one, as it was at the end of each part. */
export interface ReadFile {
  readonly document: SourceDocument;
  readonly parts: readonly SourceDocument[];
}

/** Stored files that have been read and are to be judged when all have been. */
export class UnjudgedFiles {
  readonly #files = new Map<string, ReadFile>();
  #characters = 0;

  get kept(): number {
    return this.#files.size;
  }

  /** Keeps a file, and says so, as long as there is room for it. */
  keep(uri: string, file: ReadFile): boolean {
    this.take(uri);
    const { length } = file.document.text;
    if (this.#characters + length > capacity) return false;
    this.#characters += length;
    this.#files.set(uri, file);
    return true;
  }

  get(uri: string): ReadFile | undefined {
    return this.#files.get(uri);
  }

  /** Gives a file that is kept, and keeps it no longer. */
  take(uri: string): ReadFile | undefined {
    const file = this.#files.get(uri);
    this.#files.delete(uri);
    this.#characters -= file?.document.text.length ?? 0;
    return file;
  }
}
