/** How many rows of a page an arrangement shows. */
export interface ShownRows {
  readonly shown: number;
  readonly total: number;
}
