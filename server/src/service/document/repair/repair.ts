import type { OffsetEdit, Span } from '../../text/span.ts';
import type { Damage, ParsedText } from '../syntax/parsed.ts';
import type { Node } from '../syntax/tree.ts';

/** What was repaired, named by what the author did. */
export type RepairKind =
  /** Lines that belong to a text but stand outside it. */
  | 'lines-of-text'
  /** Bullets that YAML does not read as a list. */
  | 'bullets'
  /** A long dash in the place of a list's hyphen. */
  | 'dash'
  /** A character that looks like one of YAML's signs: a no-break space, a full-width colon. */
  | 'lookalike'
  /** A question mark on its own. */
  | 'question'
  /** A comma that ends a value inside braces. */
  | 'flow-comma'
  /** A text that is cut by a number sign. */
  | 'hash'
  /** A text that YAML reads as something else. */
  | 'quotes'
  | 'unclosed-quote'
  | 'bracket'
  | 'missing-colon'
  | 'missing-space'
  | 'tab'
  | 'indentation'
  | 'marker'
  /** A heading of Markdown, or a word in bold type, that is meant as a key. */
  | 'heading'
  /** A text with keys below it, which is the name of an item. */
  | 'name'
  /** A file that is written in Markdown as a whole. */
  | 'markdown'
  /** A table with tabs between its cells. */
  | 'table'
  /** All that is below a key becomes its text, where nothing else helps. */
  | 'whole'
  /** Lines that belong to no key at all. */
  | 'orphan'
  /** A word on a line of its own in the midst of a list or of keys, where somebody has begun to type. */
  | 'stray-word'
  /** A quote or a bracket that opens before a key and is never closed. */
  | 'stray-sign';

/** One thing to do so that a text can be read as its author meant it. */
export interface Repair {
  readonly kind: RepairKind;
  /** The place to report: the first line that is not as YAML wants it. */
  readonly at: Span;
  /** The lines that the repair is about, all of which the edits make readable. */
  readonly lines: Span;
  /** In the original text, in order and without overlaps. */
  readonly edits: readonly OffsetEdit[];
  /** True when nothing but layout and marks change. */
  readonly safe: boolean;
  /** The key that the lines belong to, as it is written; absent where there is none. */
  readonly key?: string;
}

/** A text with all of its repairs. */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
  /** Those of all repairs, in the order of the text. */
  readonly edits: readonly OffsetEdit[];
  /** Whether YAML can read the repaired text. */
  readonly isReadable: boolean;
  /** What the repaired text was read as, where that was needed. */
  readonly parsed?: ParsedText;
  /** The blocks that were mended, where nothing else has changed. */
  readonly mended?: readonly MendedBlock[];
}

/** A damaged block after its repairs. */
export interface MendedBlock {
  readonly damage: Damage;
  /** Whether the block is an item of a list. */
  readonly isItem: boolean;
  /** In the block, offsets counted from its start. */
  readonly edits: readonly OffsetEdit[];
  /** The block's text with these. */
  readonly text: string;
  /** What the text is read as; `undefined` for a block that cannot be mended, of which there is what the document read. */
  readonly root: Node | undefined;
}
