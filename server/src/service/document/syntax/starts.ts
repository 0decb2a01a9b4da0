/** Where each of some parts begins that stand one after another, by how many things each of them holds. */
export class Starts {
  /** How many things all parts hold together. */
  readonly end: number;
  readonly #starts: readonly number[];

  constructor(counts: readonly number[]) {
    let end = 0;
    this.#starts = counts.map((count) => {
      const start = end;
      end += count;
      return start;
    });
    this.end = end;
  }

  /** How many things come before a part; 0 for one that there is not. */
  of(part: number): number {
    return this.#starts[part] ?? 0;
  }

  /** Which part holds the thing with a 0-based number; the last one for a number beyond all, -1 where there are no parts. */
  partOf(number: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.of(middle) > number) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }
}
