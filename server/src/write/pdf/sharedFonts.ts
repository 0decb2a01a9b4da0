import type { Typeface } from './typeface.ts';

/**
 * The fonts of documents that are written one after another, with the words that were set in them: reading a font and joining its letters is
 * most of the work of a document. Whoever writes several makes one of these and hands it to each.
 */
export class SharedFonts {
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #typefaces = new WeakMap<Uint8Array, readonly Typeface[]>();

  /** A file by its path, which is read once; rejects as `read` does, which is asked again then. */
  file(path: string, read: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#files.get(path);
    if (known) return known;
    const reading = read(path);
    this.#files.set(path, reading);
    reading.catch(() => this.#files.delete(path));
    return reading;
  }

  /** The fonts in the bytes of a file, which `make` finds the first time. */
  typefaces(bytes: Uint8Array, make: (bytes: Uint8Array) => readonly Typeface[]): readonly Typeface[] {
    const known = this.#typefaces.get(bytes);
    if (known) return known;
    const made = make(bytes);
    this.#typefaces.set(bytes, made);
    return made;
  }
}
