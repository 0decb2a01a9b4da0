/** Which files name which keys, looked up from either end. */
export class ReverseIndex {
  readonly #keys = new Map<string, readonly string[]>();
  /**
   * Made when somebody first asks for it, which nobody does who only reads files. Most keys of a large workspace, the skills of a catalogue, are named by
   * one file or two: a single one needs no set.
   */
  #files: Map<string, string | Set<string>> | undefined;

  /** Replaces what a file names; an empty list forgets the file. */
  put(file: string, keys: readonly string[]): void {
    const known = this.#keys.get(file);
    if (known) for (const key of known) this.#remove(file, key);
    else if (keys.length === 0) return;
    if (keys.length === 0) {
      this.#keys.delete(file);
      return;
    }
    this.#keys.set(file, keys);
    if (this.#files) addNamed(this.#files, file, keys);
  }

  /** Whether no file names any key. */
  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Whether any file names a key. */
  has(key: string): boolean {
    this.#files ??= this.#namedByAll();
    return this.#files.has(key);
  }

  /** The files that name a key which is not known, in no particular order. */
  *filesNamingUnknown(isKnown: (key: string) => boolean): Iterable<string> {
    this.#files ??= this.#namedByAll();
    for (const [key, files] of this.#files) if (!isKnown(key)) yield* typeof files === 'string' ? [files] : files;
  }

  /** The files that name a key, in the order of their URIs. */
  filesNaming(key: string): string[] {
    this.#files ??= this.#namedByAll();
    const files = this.#files.get(key) ?? [];
    return typeof files === 'string' ? [files] : [...files].sort();
  }

  #namedByAll(): Map<string, string | Set<string>> {
    const named = new Map<string, string | Set<string>>();
    for (const [file, keys] of this.#keys) addNamed(named, file, keys);
    return named;
  }

  #remove(file: string, key: string): void {
    const files = this.#files?.get(key);
    if (files === file) this.#files?.delete(key);
    else if (typeof files === 'object' && files.delete(file) && files.size === 0) this.#files?.delete(key);
  }
}

function addNamed(named: Map<string, string | Set<string>>, file: string, keys: readonly string[]): void {
  for (const key of keys) {
    const files = named.get(key);
    if (files === undefined) named.set(key, file);
    else if (typeof files !== 'string') files.add(file);
    else if (files !== file) named.set(key, new Set([files, file]));
  }
}
