import type { Piece } from '../piece.ts';

/*
 * Documents as all readers of Markdown, HTML, Word and plain text give them, and the layouts (description, ladder, matrix) take them.
 */

/** Words in a document. */
export interface Words {
  /** CommonMark of one line or several: bold, italics, links and line breaks are kept. */
  readonly markdown: string;
  /** True where all of it is bold, as headings are where an author knows no styles. */
  readonly isBold: boolean;
  /** The plain words and where they are. Several where a text is broken over lines. */
  readonly from: readonly Piece[];
}

export interface DocumentHeading {
  readonly kind: 'heading';
  /** From 1 to 6. */
  readonly degree: number;
  readonly words: Words;
}

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  /** Where the source marks it: it is the level of the item above it, the words above what that level means, or a fact about the item. */
  readonly says?: 'level' | 'levelHead' | 'fact';
}

export interface DocumentListItem {
  /** `undefined` for an item that has nothing but blocks. */
  readonly words: Words | undefined;
  /** What stands below the item's own words. */
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly DocumentListItem[];
}

export interface DocumentCell {
  readonly blocks: readonly DocumentBlock[];
  /** How many columns and rows it takes; 1 for most. */
  readonly columns: number;
  readonly rows: number;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** The first rows that say what is in the columns; 0 where no row says so. */
  readonly headerRows: number;
  readonly rows: readonly (readonly DocumentCell[])[];
}

export type DocumentBlock = DocumentHeading | DocumentParagraph | DocumentList | DocumentTable;
