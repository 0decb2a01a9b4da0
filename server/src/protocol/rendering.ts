/*
 * What is said between client and server about the page of a role or of a framework; see `protocol.ts`, which exports it.
 */

import type { CatalogueRange, CatalogueResult } from './catalogue.ts';

/** Asks the server for the page of one role. */
export const renderMethod = 'roleProfile/render';

export interface RenderParams {
  readonly textDocument: { readonly uri: string };
  /** Whether somebody edits in the page: its elements then say how each value is edited. Only a role’s page says it. */
  readonly editing?: boolean | null;
  /**
   * The `revision` of the page that the client shows, or an empty text while it shows none. With it the answer may be made of what has changed
   * since; without it the page is always whole.
   */
  readonly shown?: string | null;
  /** Of a framework that somebody edits in: which rows of its skills are to come with the page, as `roleProfile/catalogue` would give them. */
  readonly rows?: CatalogueRange | null;
}

export interface RenderResult {
  /**
   * The inside of the page's body: one `<main data-role="ID">` without scripts, styles or event handlers. Every element that
   * was made from a place in the source carries `data-line`, the 0-based line of that place. A link to another file carries `data-uri`,
   * that file's URI, and its `data-line` is a line of that file.
   *
   * With `changes`, parts that are the same are left out: an empty element with `data-kept` stands for the element of the shown page with the same
   * `id`. If it has `data-lines`, that number is added to each `data-line` of the part that is not one of another file (`data-uri`); if it has `data-from`
   * and `data-to`, every `data-path`, `data-edit-path`, `data-list` and `data-add` of the part that is `data-from`, or begins with it and a slash,
   * begins with `data-to` instead.
   */
  readonly html: string;
  /** What to name as `shown` in the next request, if this one has named something. */
  readonly revision?: string;
  /** The revision of the page that `html` changes; absent where `html` is the whole page. */
  readonly changes?: string;
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
  /**
   * Of a broken text whose page is edited in: the 0-based line of the first error, and the keys at the root of the file of which nobody knows
   * where their texts stand. All else can be edited.
   */
  readonly uncertain?: { readonly line: number; readonly keys: readonly string[] };
  /** True for the page of a role that is the highest of its ladder so far, so that its next grade can be made. */
  readonly endsLadder?: boolean;
  /** The rows that were asked for with the page. */
  readonly rows?: CatalogueResult;
}
