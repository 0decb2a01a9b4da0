/*
 * What the page of a framework and its panel say to each other about the skills, which the page shows as they come into sight. These are plain
 * types, since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isRecord } from '../../common/typeGuards.ts';

export type CatalogueFilter = 'unused' | 'retired' | 'incomplete';

/** Which rows the page asks for. */
export interface CatalogueQuery {
  readonly find: string;
  /** A category's id; all without one. */
  readonly category: string | undefined;
  readonly filter: CatalogueFilter | undefined;
  /** The first row, from 0, and how many. */
  readonly from: number;
  readonly count: number;
  /** The ids of the skills that are shown with their texts. */
  readonly open: readonly string[];
}

/** What the server gives for it. */
export interface CatalogueAnswer {
  readonly version: number;
  readonly from: number;
  readonly rows: readonly { readonly key: string; readonly html: string }[];
  readonly total: number;
  readonly skills: number;
  readonly all: number;
  readonly counts: Readonly<Record<CatalogueFilter, number>>;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly depth: number;
    readonly count: number;
  }[];
  readonly open: readonly { readonly id: string; readonly row: number; readonly html: string }[];
}

/** From the page: asks for rows, with a number of its own for the answer. */
export interface CatalogueRequest {
  readonly type: 'catalogue';
  readonly id: number;
  readonly query: CatalogueQuery;
  /** Whether the rows are those that the page shows: from then on they come anew with each page. */
  readonly isShown: boolean;
}

/** Rows that come with a page, and what had been asked for. */
export interface ShownRows {
  readonly query: CatalogueQuery;
  readonly answer: CatalogueAnswer;
}

/** From the panel: the rows; none when the server did not answer, or the file is no framework any more. */
export interface CatalogueMessage {
  readonly type: 'catalogue';
  readonly id: number;
  readonly answer: CatalogueAnswer | undefined;
}

/** Reads a request of the page; gives `undefined` for any other value. The server looks at the rest of the query. */
export function parseCatalogueRequest(message: Readonly<Record<string, unknown>>): CatalogueRequest | undefined {
  const { id, query, isShown } = message;
  return isLine(id) && isQuery(query) ? { type: 'catalogue', id, query, isShown: isShown === true } : undefined;
}

function isQuery(value: unknown): value is CatalogueQuery {
  return (
    isRecord(value) &&
    typeof value.find === 'string' &&
    isLine(value.from) &&
    isLine(value.count) &&
    Array.isArray(value.open)
  );
}
