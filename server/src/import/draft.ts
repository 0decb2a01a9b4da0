import type { Message } from '../service/message.ts';
import type { Decision } from './decisions.ts';
import type { Piece } from './piece.ts';

/*
 * The intermediate form of all imports: role and framework files in the terms of the data model, long form, in which every text knows which
 * pieces of the source it was made of. Importers make it, `files/` writes it, the report is made from it.
 */

/** Words of the source. */
export interface DraftText {
  /** CommonMark, as the data model wants its texts; one line or several. */
  readonly text: string;
  /** The pieces that the words come from, in their order; never empty. */
  readonly from: readonly Piece[];
}

/** A value: words of the source, or what the importer made itself (an id, a reference, a number). */
export type DraftValue = DraftText | string | number | boolean | readonly DraftValue[] | DraftMapping;

/** A mapping in the data model's keys. The order of its keys does not count, but for those whose names are an author's (facts, levels, scales). */
export interface DraftMapping {
  readonly [key: string]: DraftValue | undefined;
}

/** A file to be written. */
export interface DraftFile {
  readonly kind: 'role' | 'framework';
  /** The file's name without its ending: the id of the role or framework. Two files of one draft never have the same. */
  readonly stem: string;
  /** A role refers to frameworks of the same draft as `frameworks: { ddat: './ddat.framework.yaml' }`. */
  readonly value: DraftMapping;
}

/** Something about the source that a person should know. */
export interface Oddity {
  /** One sentence. */
  readonly message: Message;
  readonly piece?: Piece;
  /** The importer has repaired what the source's form had broken: a shifted column, a split row. */
  readonly repaired?: boolean;
}

/** A piece that is in no file, and why: a navigation bar, a header row that says what the columns are. */
export interface LeftOut {
  readonly piece: Piece;
  /** Completes "left out: …". */
  readonly reason: Message;
}

/** All that was read from some sources. */
export interface Draft {
  /** All words of the sources, in their order. */
  readonly pieces: readonly Piece[];
  readonly files: readonly DraftFile[];
  readonly oddities: readonly Oddity[];
  readonly leftOut: readonly LeftOut[];
  /** What the importer took the parts of the source for, and a person may see otherwise. */
  readonly decisions: readonly Decision[];
  /** For people: what kind of text a source was taken for where its format has several, `a ladder of 4 grades`. */
  readonly layout?: Message;
}

/** Whether a value is words of the source rather than a mapping. */
export function isDraftText(value: DraftValue | undefined): value is DraftText {
  return typeof value === 'object' && 'from' in value && Array.isArray(value.from) && 'text' in value;
}
