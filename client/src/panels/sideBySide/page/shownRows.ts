/** How many rows of a page an arrangement shows. */
export interface ShownRows {
  readonly shown: number;
  readonly total: number;
  /** Of a matrix: the keys of those that are shown, in their order. */
  readonly keys?: readonly string[];
}
