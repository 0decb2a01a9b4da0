import type { OffsetEdit, Span } from '../document/sourceDocument.ts';

/** One way to make a change, which is not believed before its result has been read. */
export interface Candidate {
  /** Of the text that was read. */
  readonly edits: readonly OffsetEdit[];
  /** The parts of that text whose comments go with what they belong to. */
  readonly gone?: readonly Span[];
  /** Comments may stand in another order than before. */
  readonly mayMove?: boolean;
}
