/*
 * What is said between client and server when files of other formats are imported; see `protocol.ts`, which exports it.
 */

/**
 * Asks for role and framework files made of what people have: files in other formats, or the clipboard. Gives an `ImportResult` or an
 * `ImportRefusedResult`. Nothing is written; the client writes the files that the person wants.
 */
export const importMethod = 'roleProfile/import';

/** A file in another format, or the clipboard. Has `data`, or `text` and `html` in any combination. */
export interface ImportSource {
  /** The file's path relative to the folder that was chosen, or its name; what a clipboard is to be called. */
  readonly name: string;
  /** The bytes in Base64. */
  readonly data?: string | null;
  readonly text?: string | null;
  /** What a program has written to the clipboard as HTML: it is taken where a format is recognised as surely as in the text. */
  readonly html?: string | null;
}

export interface ImportParams {
  readonly sources: readonly ImportSource[];
  /** The format of all sources; recognised for each where it is left out. */
  readonly from?: string | null;
  /** What a person decided, by `ImportDecision.key`. */
  readonly decided?: Readonly<Record<string, string>> | null;
  /** The URI of the folder that the files are to be in: what is there already is merged. */
  readonly folder: string;
}

export interface ImportResult {
  readonly sources: readonly {
    readonly files: readonly string[];
    readonly format: string;
    readonly title: string;
    readonly because: string;
  }[];
  readonly files: readonly ImportResultFile[];
  /** The file that remembers what was imported, for the next import; to be written with the others. */
  readonly manifest: ImportResultFile;
  /** All words of the sources in their order. Other members refer to them by their index. */
  readonly pieces: readonly {
    readonly text: string;
    readonly file: string;
    readonly place: string;
    readonly line?: number;
  }[];
  /** Where each piece stands now: the file's name, a JSON Pointer in it and the 0-based line. */
  readonly homes: readonly {
    readonly piece: number;
    readonly file: string;
    readonly path: string;
    readonly line: number;
  }[];
  readonly oddities: readonly { readonly message: string; readonly piece?: number; readonly repaired?: boolean }[];
  readonly leftOut: readonly { readonly piece: number; readonly reason: string }[];
  readonly decisions: readonly ImportDecision[];
  readonly words: {
    readonly total: number;
    readonly found: number;
    readonly missing: readonly { readonly piece: number; readonly words: readonly string[] }[];
    readonly moved: readonly number[];
  };
  readonly skipped: readonly string[];
  /** What changed both here and in the source, with both texts; the local one stays. */
  readonly conflicts: readonly ImportConflict[];
  /** What became of the skills of earlier imports, in words. */
  readonly changes: readonly string[];
  /**
   * A page on which a person looks at all of this: one `<main>` without scripts, styles or event handlers. A `select` with `data-decision`
   * decides on that key; a button with `data-file` and `data-at` leads to the element with that `data-in` and `data-at`, a line of a file.
   */
  readonly html: string;
  /** The decisions as a mapping file, which the command line takes, too. */
  readonly mapping: string;
}

export interface ImportResultFile {
  readonly kind: 'role' | 'framework' | 'manifest';
  readonly name: string;
  readonly uri: string;
  /** What the file should hold, local edits included. */
  readonly text: string;
  /** What it holds now; `null` where it does not exist. */
  readonly before: string | null;
  /** What the source alone would give: `homes` are places in it. Equal to `text` but where a file was merged. */
  readonly imported: string;
}

export interface ImportDecision {
  readonly key: string;
  readonly piece: number;
  readonly meaning: string;
  /** The likeliest first; holds `meaning`. */
  readonly choices: readonly string[];
  readonly sure: boolean;
}

export interface ImportConflict {
  readonly file: string;
  /** JSON Pointer of the value in the file as it is now, and its 0-based line. */
  readonly path: string;
  readonly line: number;
  /** The texts; `null` where there is none any more. */
  readonly local: string | null;
  readonly source: string | null;
}

/** Why nothing is imported: all files or none. */
export interface ImportRefusedResult {
  /** For the person who asked, as plain text; a line for each file. */
  readonly refusal: string;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}
