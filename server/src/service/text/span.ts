/** A part of a text by 0-based UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An edit by offsets; `start === end` inserts. */
export interface OffsetEdit extends Span {
  readonly newText: string;
}
