import type { RoleVersion } from './service/compare/roleAt.ts';
import type { BrokenFile, MatrixScope } from './service/compare/sideBySide.ts';
import type { RoleSummary } from './service/model/roleSummaries.ts';

/*
 * What the language server and its clients say to each other beyond the standard protocol: names of requests, plain types, and how bytes are
 * written. The client imports this file and nothing else of the server. Data that goes to the client as the service gives it is declared by
 * the service, of which this file takes the types alone.
 */

export type { BrokenFile, RoleSummary as WorkspaceRole, RoleVersion };

/** Asks the server for the page of one role. */
export const renderMethod = 'roleProfile/render';

export interface RenderParams {
  readonly textDocument: { readonly uri: string };
}

export interface RenderResult {
  /**
   * The inside of the page's body: one `<main data-role="ID">` without scripts, styles or event handlers. Every element that
   * was made from a place in the source carries `data-line`, the 0-based line of that place. A link to another file carries `data-uri`,
   * that file's URI, and its `data-line` is a line of that file.
   */
  readonly html: string;
  /** Plain text for the panel's tab: the role's title, or its file name while it has none. */
  readonly title: string;
  /** BCP 47 tag of the role's texts, for the page's `lang` attribute. */
  readonly lang: string;
  /** The files whose text went into the page, the role's own first: when one of them changes the page is out of date. */
  readonly dependencies: readonly string[];
  /**
   * True while the text has YAML syntax errors: the page shows what could be read, and a client that has an earlier page
   * should keep that one and say that it is old.
   */
  readonly broken: boolean;
}

/** Asks for two to six roles side by side, the first one being what the others are compared with. Gives a `PageResult` or `null`. */
export const compareMethod = 'roleProfile/compare';

export interface CompareParams {
  readonly roles: readonly RoleVersion[];
}

/** Asks for the skills of several roles by grade. Gives a `PageResult`, or `null` where there is no role. */
export const matrixMethod = 'roleProfile/matrix';

export type MatrixParams = Pick<MatrixScope, 'uris' | 'family' | 'all'>;

/** A page about several roles. */
export interface PageResult {
  /**
   * One `<main>` without scripts, styles or event handlers. Every element that was made from a place in a file carries `data-uri`, the
   * file's URI, and `data-line`, the 0-based line.
   */
  readonly html: string;
  readonly title: string;
  readonly lang: string;
  readonly dependencies: readonly string[];
  /**
   * The roles with YAML syntax errors, of which the page shows what could be read: a client that has an earlier page should keep that one
   * and say that it is old.
   */
  readonly broken: readonly BrokenFile[];
}

/** Asks for all roles of the workspace, for lists from which people choose. Gives a `RolesResult` when every file has been read. */
export const rolesMethod = 'roleProfile/roles';

export interface RolesResult {
  /** In the order of their URIs. */
  readonly roles: readonly RoleSummary[];
}

/**
 * Sent by the server to clients that want it: the pages of these roles may say something else, although nothing in the files that they were
 * made of has changed. Another role may have come to name one of them, or have taken an id that it names.
 */
export const pagesChangedMethod = 'roleProfile/pagesChanged';

export interface PagesChangedParams {
  readonly uris: readonly string[];
}

/** Asks for a document to be saved. Gives an `ExportResult` or an `ExportRefusal`. */
export const exportMethod = 'roleProfile/export';

export type ExportFormat = 'html' | 'markdown' | 'docx' | 'pdf' | 'jsonld' | 'csv';

export interface ExportParams {
  /** A role goes to any format but `csv`; a comparison and a matrix to `html`, `markdown` and `csv`. */
  readonly what:
    | { readonly kind: 'role'; readonly uri: string }
    | ({ readonly kind: 'comparison' } & CompareParams)
    | ({ readonly kind: 'matrix' } & MatrixParams);
  readonly format: ExportFormat;
}

export interface ExportResult {
  /** A name for the file, with its suffix. */
  readonly fileName: string;
  /** The file's text, or its bytes in Base64. */
  readonly data: string;
  readonly encoding: 'utf8' | 'base64';
  /** What of the exported files is not in it, since it is no part of a profile yet: each by its name. Absent where all is in it. */
  readonly leftOut?: readonly string[];
}

/** Why there is no document. */
export interface ExportRefusal {
  /** One sentence for the person who asked, as plain text. */
  readonly refusal: string;
}

/**
 * Asks how what is on the clipboard should be pasted into an open document. Gives a `PasteResult`, or `null` where the editor's own paste is
 * right.
 */
export const pasteMethod = 'roleProfile/paste';

/** A part of a text; lines count from 0, characters from 0 in UTF-16 units. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected; empty for a cursor alone. */
  readonly range: TextRange;
  /** The clipboard as plain text. */
  readonly text: string;
  /** The same as HTML, where the program that it comes from has written some. */
  readonly html?: string | null;
}

export interface PasteResult {
  /** What the new text takes the place of: the selection, and sometimes white space or a value around it. */
  readonly range: TextRange;
  readonly newText: string;
  /** What the editor calls this way to paste, such as "Paste as items". */
  readonly title: string;
}

/** Longer contents of a clipboard are pasted as they are, in UTF-16 units of either form. */
export const longestPaste = 1_000_000;

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

/** Asked by the server in a browser: a file that was built beside it (`fonts/…`), which a worker cannot read by itself. */
export const readAssetMethod = 'roleProfile/readAsset';

export interface ReadAssetParams {
  /** Relative to the folder of the built files, with forward slashes. */
  readonly path: string;
}

export interface ReadAssetResult {
  /** The bytes in Base64, or `null` when they cannot be read. */
  readonly data: string | null;
}

/** Asked by the server: the text of a file that the server cannot read by itself (virtual workspaces, the browser). */
export const readFileMethod = 'roleProfile/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** The decoded text, or `null` when there is no such file or it cannot be read. */
  readonly text: string | null;
}

/** Asked by the server: the files below a folder that the server cannot list by itself. */
export const listFilesMethod = 'roleProfile/listFiles';

export interface ListFilesParams {
  /** The folder's URI. */
  readonly folder: string;
}

export interface ListFilesResult {
  /** The role, framework and settings files at any depth; `null` when the folder cannot be listed to its end. */
  readonly uris: readonly string[] | null;
}

/** All optional: a client that sends none is served in full. */
export interface InitializationOptions {
  /** The client answers `roleProfile/readFile`; without it the server reads `file:` URIs only, and none in a browser. */
  readonly readFile?: boolean;
  /** The client answers `roleProfile/listFiles`; without it roles know one another only below `file:` folders. */
  readonly listFiles?: boolean;
  /** The client reports changes of stored files by itself, so that it is not asked to. */
  readonly watchesFiles?: boolean;
  /** The client renews pages when it is notified by `roleProfile/pagesChanged`; without it, it is not notified. */
  readonly renewsPages?: boolean;
  /** The client knows `roleProfiles.showReferences` and `roleProfiles.showPreview`, which code lenses run; without it there are none. */
  readonly commands?: boolean;
  /** The client's own command that opens the list of completions; it is run after a key whose values are known. */
  readonly suggestCommand?: string;
  /** The address of the folder that the server's script is in, for a server in a browser: it loads from there what is seldom used. */
  readonly builtFiles?: string;
}

/** Bytes that are handed to `String.fromCharCode` at once: it takes only so many arguments. */
const portion = 0x4000;

/** Bytes as Base64, with what Node.js and browsers have in common. */
export function toBase64(bytes: Uint8Array): string {
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += portion) {
    portions.push(String.fromCharCode(...bytes.subarray(at, at + portion)));
  }
  return btoa(portions.join(''));
}

/** The bytes of a text in Base64; throws when it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
