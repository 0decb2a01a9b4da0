import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { CatalogueAct, CatalogueRename } from '../service/catalogue/acts.ts';
import type { CatalogueCategory } from '../service/catalogue/catalogue.ts';
import type { CatalogueFilter } from '../service/catalogue/filters.ts';
import type { CatalogueQuery } from '../service/catalogue/rows.ts';

/*
 * What is said between client and server when somebody looks after the skills of a framework; see `protocol.ts`, which exports it.
 */

export type { CatalogueAct, CatalogueCategory, CatalogueFilter, CatalogueQuery, CatalogueRename };

/** Asks for some of the rows of a framework's skills. Gives a `CatalogueResult`, or `null` for what is no framework. */
export const catalogueMethod = 'roleProfile/catalogue';

export interface CatalogueParams extends CatalogueRange {
  /** The framework, which is open. */
  readonly textDocument: { readonly uri: string };
}

/** Which rows of which skills are wanted. */
export interface CatalogueRange extends CatalogueQuery {
  /** The first row that is wanted, from 0, and how many; more than 500 are not given at once. */
  readonly from: number;
  readonly count: number;
  /** The ids of the skills that are shown with their texts. */
  readonly open?: readonly string[] | null;
}

/** One row: the head of a category, or a skill. */
export interface CatalogueRowResult {
  /** The same for the same category or skill, whatever is shown. */
  readonly key: string;
  /** One element of the role `row`. */
  readonly html: string;
}

/** A skill that is shown with its texts. */
export interface OpenSkillResult {
  readonly id: string;
  /** Its row, from 0; -1 where it is not among those that are shown. */
  readonly row: number;
  readonly html: string;
}

export interface CatalogueResult {
  /** The version of the document that this was made from. */
  readonly version: number;
  /** The number of the first row. */
  readonly from: number;
  readonly rows: readonly CatalogueRowResult[];
  /** How many rows there are, and how many of them are skills. */
  readonly total: number;
  readonly skills: number;
  /** How many skills the framework has, and how many of them each filter would leave. */
  readonly all: number;
  readonly counts: Readonly<Record<CatalogueFilter, number>>;
  readonly categories: readonly CatalogueCategory[];
  readonly open: readonly OpenSkillResult[];
}

/** Asks for the edit that an act upon a framework comes to, in all files. Gives a `CatalogueActResult` or an `EditRefused`. */
export const catalogueActMethod = 'roleProfile/catalogueAct';

export interface CatalogueActParams {
  /** The framework, which is open. */
  readonly textDocument: { readonly uri: string };
  readonly act: CatalogueAct | CatalogueRename;
}

export interface CatalogueActResult {
  readonly edit: WorkspaceEdit;
  /** The skill that the act is about afterwards. */
  readonly skill?: string;
}
