import type { DraftText, LeftOut, Oddity } from '../draft.ts';
import type { Piece } from '../piece.ts';
import type { DocumentBlock } from './block.ts';

/** A fact that a document states apart from its text, such as in its front matter. */
export interface DocumentFact {
  readonly label: DraftText;
  readonly values: readonly DraftText[];
  /** The values are items of a list. */
  readonly isList?: boolean;
  /** Where the fact stands below another key: that key, and its own, which `label` joins. */
  readonly nested?: { readonly under: DraftText; readonly own: DraftText };
}

/** What the readers of Markdown, HTML, Word and plain text give. */
export interface ImportDocument {
  /** The file, as `Source.name` has it. */
  readonly file: string;
  readonly blocks: readonly DocumentBlock[];
  readonly facts: readonly DocumentFact[];
  /** What the document is called apart from its text, such as in the title of a page. */
  readonly title: DraftText | undefined;
  /** A BCP 47 tag, where the document says it. */
  readonly lang: string | undefined;
  /** What stands outside of the flow of the text: footnotes, headers of pages. It becomes notes. */
  readonly remarks?: readonly DraftText[];
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
  readonly oddities: readonly Oddity[];
}
