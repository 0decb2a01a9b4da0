/** A row of items of several lists, each with the list that it is from. */
export interface AlignedRow<T> {
  readonly found: Found<T>[];
  latest: T;
  /** Lies among those of all rows as the row does; any number. */
  place: number;
  next: AlignedRow<T> | undefined;
}

/** An item in the list with this place. */
export interface Found<T> {
  readonly column: number;
  readonly item: T;
}

/**
 * Rows in an order into which others come. Where a row stands is known without going through those before it, so that thousands of lists of which each
 * brings a few new rows cost what they bring.
 */
export class AlignedRows<T> implements Iterable<AlignedRow<T>> {
  #first: AlignedRow<T> | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  *[Symbol.iterator](): Iterator<AlignedRow<T>> {
    for (let row = this.#first; row; row = row.next) yield row;
  }

  /** Makes rows of the items of a list, right behind a row or, without one, before all others. */
  insert(behind: AlignedRow<T> | undefined, column: number, items: readonly T[]): AlignedRow<T>[] {
    const after = behind ? behind.next : this.#first;
    const start = behind?.place ?? (after ? after.place - items.length - 1 : 0);
    const end = after?.place ?? start + items.length + 1;
    const step = (end - start) / (items.length + 1);
    const made = items.map((item, index): AlignedRow<T> => {
      return { found: [{ column, item }], latest: item, place: start + (index + 1) * step, next: undefined };
    });
    let before = behind;
    for (const row of made) {
      if (before) before.next = row;
      else this.#first = row;
      before = row;
    }
    if (before) before.next = after;
    this.#count += made.length;
    if (step < leastStep) this.#number();
    return made;
  }

  #number(): void {
    let place = 0;
    for (const row of this) row.place = place++;
  }
}

/** Between places that are nearer to each other there is soon no number left, among a million rows. */
const leastStep = 1e-9;
