/** Which files name which keys, looked up from either end. */
export class ReverseIndex {
  readonly #keys = new Map<string, readonly string[]>();
  readonly #files = new Map<string, Set<string>>();

  /** Replaces what a file names; an empty list forgets the file. */
  put(file: string, keys: readonly string[]): void {
    for (const key of this.#keys.get(file) ?? []) {
      const files = this.#files.get(key);
      files?.delete(file);
      if (files?.size === 0) this.#files.delete(key);
    }
    if (keys.length === 0) {
      this.#keys.delete(file);
      return;
    }
    this.#keys.set(file, keys);
    for (const key of keys) {
      const files = this.#files.get(key);
      if (files) files.add(file);
      else this.#files.set(key, new Set([file]));
    }
  }

  /** The keys that a file names. */
  keysOf(file: string): readonly string[] {
    return this.#keys.get(file) ?? [];
  }

  /** The files that name a key, in the order of their URIs. */
  filesNaming(key: string): string[] {
    return [...(this.#files.get(key) ?? [])].sort();
  }
}
