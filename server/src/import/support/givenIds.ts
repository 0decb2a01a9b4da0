import { isId, slug } from '../../service/text/slug.ts';

/** GivenIds of more letters are no short names any more; they end with a word. */
const longest = 60;

/**
 * Gives ids that are not taken yet, one instance for each place in which ids must differ. The same texts in the same order give the same ids.
 */
export class GivenIds {
  readonly #taken = new Map<string, number>();

  /** An id of a text; of one without letters and digits it is the fallback. The second of the same ends in `-2`. */
  of(text: string, fallback: string): string {
    return this.#free(shortened(slug(text)) || fallback);
  }

  /** An id that its author has given, as far as it is one. */
  given(id: string, fallback: string): string {
    const kept = isId(id) ? id.normalize('NFC') : shortened(slug(id)) || fallback;
    return this.#free(kept);
  }

  #free(wanted: string): string {
    for (;;) {
      const uses = (this.#taken.get(wanted) ?? 0) + 1;
      this.#taken.set(wanted, uses);
      if (uses === 1) return wanted;
      const numbered = `${wanted}-${uses}`;
      if (!this.#taken.has(numbered)) {
        this.#taken.set(numbered, 1);
        return numbered;
      }
    }
  }
}

function shortened(id: string): string {
  if (id.length <= longest) return id;
  const cut = id.slice(0, longest + 1).replace(/-[^-]*$/, '');
  return cut.length <= longest ? cut : id.slice(0, longest);
}
