/*
 * How the reader has arranged a page about several roles, and what that means for the rows of a table. These functions do not need a page,
 * so that they are tested without one.
 */

import { isRecord } from '../../common/typeGuards.ts';

export interface Sort {
  /** `name`, or the 0-based number of the column of a role. */
  readonly column: string;
  readonly descending: boolean;
}

export interface Arrangement {
  /** The kind of change, or the mark of a row, to which the page is filtered; `all` for no filter. */
  readonly filter: string;
  /** In a comparison: whether what is the same in all roles is left out. */
  readonly hideSame: boolean;
  /** In a matrix: words that the names of a skill and its group must contain. */
  readonly search: string;
  /** In a matrix: whether only the rows are shown in which the roles differ. */
  readonly onlyDifferences: boolean;
  /** In a matrix: whether its rows stand in one list rather than in their groups. */
  readonly ungrouped: boolean;
  /** In a matrix: the order of the rows; `undefined` for that of the page. */
  readonly sort: Sort | undefined;
  /** In a matrix: whether levels are chosen in its cells. */
  readonly editing: boolean;
}

/** What of a row of a matrix its arrangement depends on. */
export interface RowFacts {
  /** The same for the same skill in later versions of the page. */
  readonly key: string;
  readonly name: string;
  readonly group: string;
  /** The level in each column, from 1; 0 where the skill has no level, empty where the role does not have the skill. */
  readonly values: readonly string[];
  /** The marks of the row, such as `gap`. */
  readonly marks: readonly string[];
  /** The place of the row in the order of the page. */
  readonly order: number;
}

/** The arrangement of a new page, which shows everything in the order of the page. */
export const defaultArrangement: Arrangement = {
  filter: 'all',
  hideSame: false,
  search: '',
  onlyDifferences: false,
  ungrouped: false,
  sort: undefined,
  editing: false,
};

/** Reads an arrangement that was saved. A part that is not valid is replaced by that of a new page. */
export function parseArrangement(value: unknown): Arrangement {
  if (!isRecord(value)) return defaultArrangement;
  const { filter, hideSame, search, onlyDifferences, ungrouped, sort, editing } = value;
  const isSort = isRecord(sort) && typeof sort.column === 'string' && typeof sort.descending === 'boolean';
  return {
    filter: typeof filter === 'string' ? filter : 'all',
    hideSame: hideSame === true,
    search: typeof search === 'string' ? search : '',
    onlyDifferences: onlyDifferences === true,
    ungrouped: ungrouped === true,
    sort: isSort ? { column: String(sort.column), descending: sort.descending === true } : undefined,
    editing: editing === true,
  };
}

/** Whether a row of a matrix is shown. */
export function isShown({ filter, search, onlyDifferences }: Arrangement, row: RowFacts): boolean {
  if (filter !== 'all' && !row.marks.includes(filter)) return false;
  if (onlyDifferences && new Set(row.values).size < 2) return false;
  const text = normalised(`${row.name} ${row.group}`);
  return normalised(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Sorts the rows of a group. Rows that are equal keep the order of the page. `lang` is the BCP 47 tag of the language of the names. */
export function sortedRows<Row extends RowFacts>(rows: readonly Row[], sort: Sort | undefined, lang: string): Row[] {
  const own = rows.toSorted((a, b) => a.order - b.order);
  if (sort === undefined) return own;
  const sign = sort.descending ? -1 : 1;
  if (sort.column === 'name') {
    const collator = new Intl.Collator(canonicalLocale(lang), { numeric: true });
    return own.toSorted((a, b) => sign * collator.compare(a.name, b.name));
  }
  const column = Number(sort.column);
  // A skill that the role does not have is not a low level, so that it comes last in both directions.
  const level = (row: Row) => {
    const value = row.values[column] ?? '';
    return value === '' ? sign * Number.MAX_SAFE_INTEGER : Number(value);
  };
  return own.toSorted((a, b) => sign * (level(a) - level(b)));
}

/** Sorted rows, of which those that were shown before stand in the order that they had then: who changes a level finds its row where it was. */
export function inOrderOf<Row extends RowFacts>(rows: readonly Row[], before: readonly string[]): Row[] {
  const places = new Map(before.map((key, place) => [key, place]));
  const placeOf = ({ key }: Row) => places.get(key) ?? -1;
  const known = rows.filter((row) => placeOf(row) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return rows.map((row) => (placeOf(row) < 0 ? row : (known[next++] ?? row)));
}

/** The order after a click on the head of a column: names from A or levels from the highest, then the reverse, then that of the page. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  const descendingFirst = column !== 'name';
  if (sort?.column !== column) return { column, descending: descendingFirst };
  return sort.descending === descendingFirst ? { column, descending: !descendingFirst } : undefined;
}

/** The text in lower case without accents, which make no difference when somebody looks for a word. */
function normalised(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** The tag of a language in its canonical form; `undefined` for a tag that is not valid, which would make the collator throw. */
function canonicalLocale(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
