import type { Message } from '../service/message.ts';
import type { Decided, Decision } from './decisions.ts';
import type { LeftOut, Oddity } from './draft.ts';
import type { FormatId } from './format.ts';
import type { Piece } from './piece.ts';
import type { SourceFile } from './source.ts';

/** What an import is asked for. */
export interface ImportRequest {
  readonly files: readonly SourceFile[];
  /** The format of all files; recognised for each where it is left out. */
  readonly from?: FormatId;
  readonly decided: Decided;
  /** The names of those files that nobody named, since they were found in a folder: what is in no known format is skipped there. */
  readonly found?: ReadonlySet<string>;
}

/** How files were read. */
export interface ReadSource {
  /** The names of the source files. */
  readonly files: readonly string[];
  readonly format: FormatId;
  /** For people: the format, and why it is this one. */
  readonly title: Message;
  readonly because: Message;
}

/** Where a piece of the source stands now. */
export interface Home {
  readonly piece: Piece;
  /** The written file's name. */
  readonly file: string;
  /** JSON Pointer of the value in that file. */
  readonly path: string;
  /** 0-based line in that file. */
  readonly line: number;
}

/** A role or framework file that an import gives. */
export interface ImportedFile {
  readonly kind: 'role' | 'framework';
  /** Its name with its ending, `lead-engineer.role.yaml`. */
  readonly name: string;
  readonly text: string;
}

/** How many of the source's words stand in the files, in the order of their sections. */
export interface WordShare {
  /** Words of all pieces but those left out for a reason. */
  readonly total: number;
  readonly found: number;
  /** The pieces of which words are missing, with these words. */
  readonly missing: readonly { readonly piece: Piece; readonly words: readonly string[] }[];
  /** The pieces that stand in another order in their list than in the source; their words are found. */
  readonly moved: readonly Piece[];
}

/** What an import gives: nothing has been written yet. */
export interface Imported {
  readonly sources: readonly ReadSource[];
  readonly files: readonly ImportedFile[];
  readonly pieces: readonly Piece[];
  readonly homes: readonly Home[];
  readonly oddities: readonly Oddity[];
  readonly leftOut: readonly LeftOut[];
  readonly decisions: readonly Decision[];
  readonly words: WordShare;
  /** The files that were found in a folder and are in no format that is known. */
  readonly skipped: readonly string[];
}
