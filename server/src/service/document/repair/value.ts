import type { Span } from '../../text/span.ts';
import type { Line } from './lines.ts';
import type { RepairKind } from './repair.ts';

/** What stands behind a colon or a dash, with the lines that belong to it, as far as it was read. */
export interface Value {
  readonly owner: 'key' | 'item' | 'nobody';
  /** The key, or the key of the list that the item is in; empty where there is none. */
  readonly name: string;
  /** True for a key that the format has, written like this: then others have to be as well to end a text that lost its indentation. */
  readonly isStrict: boolean;
  /** The column of the key or the dash, as it is written and as it will be. */
  readonly column: number;
  readonly target: number;
  /** Behind the colon or the dash. */
  readonly after: number;
  /** What stands on the line itself; the text in its quotes, and the header of a block. */
  readonly first: Span | undefined;
  /**
   * `empty` until something is found; `block` for a header with a text below it; `flow` for brackets, `other` for what is left alone, such as
   * aliases.
   */
  state: 'empty' | 'text' | 'block' | 'quoted' | 'flow' | 'other';
  /** The further lines of the text, empty ones and such as look like comments included. */
  readonly lines: Line[];
  /** How many of the lines are part of what is in quotes or brackets. */
  readonly enclosed: number;
  /** Some of the lines are not indented as YAML wants it. */
  hasStrays: boolean;
  /** Its key is indented by anything but spaces. */
  readonly isOdd?: boolean;
  /** What stands before the key that lines of nobody get. */
  readonly lead?: string;
  /** What looks like a comment behind the colon or the dash. */
  readonly comment?: Span;
  /** What the item's sign needs: then the rest of the item is repaired with it. */
  readonly as?: RepairKind;
  /** A sign for a block, with text behind it on its line. */
  readonly isHeadless: boolean;
}

/** Whether a value is a text, to which further lines may belong. */
export function isText({ state }: Value): boolean {
  return state === 'text' || state === 'block' || state === 'quoted';
}
