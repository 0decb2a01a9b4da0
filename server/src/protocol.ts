import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { RenderResult } from './protocol/rendering.ts';
import type { RoleVersion } from './service/compare/roleAt.ts';
import type { BrokenFile, MatrixScope } from './service/compare/sideBySide.ts';
import type { Operation, RefusalReason } from './service/editing/operations.ts';
import type { RoleSummary } from './service/model/roleSummaries.ts';

/*
 * What the language server and its clients say to each other beyond the standard protocol: names of requests, plain types, and how bytes are
 * written. The client imports this file and nothing else of the server; what belongs
 * to imports is declared in a file of its own. Data that goes to the client as the service gives it is declared by
 * the service, of which this file takes the types alone.
 */

export * from './protocol/catalogue.ts';
export * from './protocol/deleting.ts';
export * from './protocol/exploring.ts';
export * from './protocol/importing.ts';
export * from './protocol/items.ts';
export * from './protocol/levels.ts';
export * from './protocol/rendering.ts';
export * from './protocol/skills.ts';
export * from './protocol/takeOver.ts';
export type { BrokenFile, Operation, RoleSummary as WorkspaceRole, RoleVersion };

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

/** Sent by the server to clients that want it, once for each language: no dictionary was found, so that its spelling is not checked. */
export const noDictionaryMethod = 'roleProfile/noDictionary';

export interface NoDictionaryParams {
  /** A BCP 47 tag, as a file has it. */
  readonly language: string;
}

/** Asks for a document to be saved. Gives an `ExportResult` or an `ExportRefusal`. */
export const exportMethod = 'roleProfile/export';

export type ExportFormat = 'html' | 'markdown' | 'docx' | 'pdf' | 'jsonld' | 'csv' | 'xlsx' | 'case' | 'skos';

export interface ExportParams {
  /**
   * A role goes to documents and `jsonld`; a framework to documents, `xlsx`, `case` and `skos`; a comparison to `html`, `markdown` and `csv`, a
   * matrix to `xlsx` as well.
   */
  readonly what:
    | { readonly kind: 'role' | 'framework'; readonly uri: string }
    | ({ readonly kind: 'comparison' } & CompareParams)
    | ({ readonly kind: 'matrix' } & MatrixParams);
  readonly format: ExportFormat;
  /** Of a PDF: paths of fonts on the machine of the server, for letters that the fonts of PDFs lack. Those that cannot be read are left out. */
  readonly fonts?: readonly string[];
}

export interface ExportResult {
  /** A name for the file, with its suffix. */
  readonly fileName: string;
  /** The file's text, or its bytes in Base64. */
  readonly data: string;
  readonly encoding: 'utf8' | 'base64';
  /** What of the exported files is not in it, since it is no part of a profile yet: each by its name. Absent where all is in it. */
  readonly leftOut?: readonly string[];
  /**
   * What to know of it, as sentences: what the settings ask for and it has not, such as a logo that cannot be read, or letters that no font has; and that the
   * file has YAML errors, so that how it was read was guessed.
   */
  readonly notice?: string;
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

/** Asks for the clipboard as a text of a profile, for whoever edits one outside the file. Gives a `ClipboardTextResult`. */
export const clipboardTextMethod = 'roleProfile/clipboardText';

export type ClipboardTextParams = Pick<PasteParams, 'text' | 'html'>;

export interface ClipboardTextResult {
  /** CommonMark. */
  readonly markdown: string;
}

/** Longer contents of a clipboard are pasted as they are, in UTF-16 units of either form. */
export const longestPaste = 1_000_000;

/** Asks for the files of a site of all roles below a folder. Gives a `SiteResult` or an `ExportRefusal`; nothing has been written then. */
export const siteMethod = 'roleProfile/site';

export interface SiteParams {
  /** The URI of the folder with the roles. */
  readonly folder: string;
  /** The text of `siteManifest` in the folder for the site, where there is one. */
  readonly manifest?: string | null;
}

/** The file in the folder of a site that says which files there are the site's own. */
export const siteManifest = '.role-profile-site.json';

export interface SiteResult {
  /** How many roles it is of. */
  readonly roles: number;
  /** Paths relative to the site's folder, with forward slashes; the last file is the manifest. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The files that an earlier site has written there, which alone may be replaced. */
  readonly own: readonly string[];
  /** Those of them that are no part of the site any more. */
  readonly gone: readonly string[];
  /** One sentence on what the settings ask for and the site has not, such as a logo that cannot be read. */
  readonly notice?: string;
}

/** Asks for a role or framework, or a part of it, as formatted text for the clipboard. Gives a `CopyResult` or an `ExportRefusal`. */
export const copyMethod = 'roleProfile/copy';

export interface CopyParams {
  readonly uri: string;
  /**
   * 0-based lines of the file, the last one included: of one line the section that it is in is wanted, of several what they touch. Absent for all
   * of it.
   */
  readonly lines?: { readonly first: number; readonly last: number } | null;
}

/** The same text in two forms. */
export interface CopyResult {
  readonly html: string;
  /** As Markdown. */
  readonly text: string;
  /** What was copied, in plain words. */
  readonly title: string;
  /** As in `ExportResult`. */
  readonly notice?: string;
}

/** Asks what files somebody can begin with. Gives a `StartersResult`. */
export const startersMethod = 'roleProfile/starters';

export interface StartersResult {
  readonly starters: readonly {
    /** `nursing`. */
    readonly id: string;
    /** For people: "Nursing". */
    readonly name: string;
    /** The title of its first role, and the names of the grades of its ladder, lowest first. */
    readonly title: string;
    readonly grades: readonly string[];
  }[];
}

/** Asks for new files. Gives a `NewFilesResult` or a `NewFilesRefusal`; nothing has been written then. */
export const newFilesMethod = 'roleProfile/new';

export type NewFilesParams =
  /** `title` is that of the role, or the framework's name. Without a starter there is little in the file; a ladder needs one. */
  (
    | {
        readonly kind: 'role' | 'framework' | 'ladder' | 'settings';
        /** The URI of the folder for the files. */
        readonly folder: string;
        readonly title?: string | null;
        readonly starter?: string | null;
        /** Of a role without a starter: the URI of the framework whose skills it will have. */
        readonly framework?: string | null;
      }
    /** The role one grade above one that is open or stored, beside its file. */
    | { readonly kind: 'nextGrade'; readonly uri: string; readonly title?: string | null }
  ) & {
    /** The URIs of files that there are, which the server need not know: none of the new files is one of them. */
    readonly taken?: readonly string[] | null;
    /** Whether the page of what is asked for is wanted as well. */
    readonly page?: boolean | null;
  };

export interface NewFilesResult {
  /** Files that do not exist; the last one is what was asked for. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** Edits of a file that exists, which names the new one then. */
  readonly edits: readonly {
    readonly uri: string;
    readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
  }[];
  /** The page of the last file, of a ladder that of its lowest role, as `roleProfile/render` would give it; settings have none. */
  readonly page?: Pick<RenderResult, 'html' | 'title' | 'lang'>;
}

/** Why there are no new files, in a sentence for the person who asked. */
export interface NewFilesRefusal {
  readonly refusal: string;
}

/**
 * Asks for the edit that changes values of a file by their places and nothing else. Gives an `EditResult` or an `EditRefused`. A server that
 * answers it says so in its capabilities: `experimental.roleProfile.edit`.
 */
export const editMethod = 'roleProfile/edit';

export interface EditParams {
  /**
   * A role, framework or settings file, open or stored. The version is that of the text that the person has seen: with an older one than there is,
   * each operation needs its `was`. Absent or `null` for a file that is not open, or for the version that there is.
   */
  readonly textDocument: { readonly uri: string; readonly version?: number | null };
  /** One operation, or several of which each is made upon the result of those before it, and all or none. */
  readonly edit: Operation | readonly Operation[];
}

export interface EditResult {
  readonly edit: WorkspaceEdit;
}

/** Why nothing is edited. */
export interface EditRefused {
  readonly refused: EditRefusal;
}

export interface EditRefusal {
  readonly reason: RefusalReason;
  /** One or two sentences for the person at the page, as plain text. */
  readonly message: string;
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

/**
 * Asked by the server: the bytes of a picture that settings name as a logo, which the server cannot read by itself. A client without an answer
 * makes documents without the picture.
 */
export const readPictureMethod = 'roleProfile/readPicture';

export interface ReadPictureParams {
  readonly uri: string;
  /** The folder that the picture is in or below; no link may lead out of it. */
  readonly folder: string;
}

export interface ReadPictureResult {
  /** The bytes in Base64, or `null` when there is no such file or it cannot be read. */
  readonly data: string | null;
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
  /** The client has an explorer, and asks for its lines again when it is notified by `roleProfile/explorerChanged`. */
  readonly showsExplorer?: boolean;
  /** The client tells people of languages without a dictionary when it is notified by `roleProfile/noDictionary`. */
  readonly tellsOfDictionaries?: boolean;
  /** The client asks by `roleProfile/deletion` before files are deleted, and asks the person; else the server does what the protocol allows. */
  readonly asksBeforeDeleting?: boolean;
  /** The client knows `roleProfiles.showReferences` and `roleProfiles.showPreview`, which code lenses run; without it there are none. */
  readonly commands?: boolean;
  /** The client's own command that opens the list of completions; it is run after a key whose values are known. */
  readonly suggestCommand?: string;
  /** Paths of dictionaries for other languages than English, and of folders that hold some, on the machine that the server runs on. */
  readonly dictionaries?: readonly string[];
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
