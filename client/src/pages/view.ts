/*
 * How the reader has arranged a page about several roles, and what that means for the rows of a table. Pure, so that it can be tested
 * without a page.
 */

export interface Sort {
  /** `name`, or the number of a role's column. */
  readonly column: string;
  readonly descending: boolean;
}

export interface View {
  /** The chosen kind of change, or what stands out in a row; `all` for everything. */
  readonly filter: string;
  /** In a comparison: what is the same is left out. */
  readonly hideSame: boolean;
  /** In a matrix: the skills and groups whose names hold these words. */
  readonly search: string;
  /** In a matrix: only the rows in which the roles differ. */
  readonly onlyDifferences: boolean;
  /** In a matrix: the order of the rows; the page's own without it. */
  readonly sort: Sort | undefined;
}

/** A row of a matrix as far as arranging it goes. */
export interface RowFacts {
  readonly name: string;
  readonly group: string;
  /** The level in each column, from 1; 0 where it has none, empty where the role lacks the skill. */
  readonly values: readonly string[];
  readonly marks: readonly string[];
  /** Its place in the page's own order. */
  readonly order: number;
}

export const everything: View = {
  filter: 'all',
  hideSame: false,
  search: '',
  onlyDifferences: false,
  sort: undefined,
};

/** The view that was kept; parts that do not fit are those of a fresh page. */
export function parseView(value: unknown): View {
  if (!isRecord(value)) return everything;
  const { filter, hideSame, search, onlyDifferences, sort } = value;
  const isSort = isRecord(sort) && typeof sort.column === 'string' && typeof sort.descending === 'boolean';
  return {
    filter: typeof filter === 'string' ? filter : 'all',
    hideSame: hideSame === true,
    search: typeof search === 'string' ? search : '',
    onlyDifferences: onlyDifferences === true,
    sort: isSort ? { column: String(sort.column), descending: sort.descending === true } : undefined,
  };
}

/** Whether a row is shown. */
export function isShown({ filter, search, onlyDifferences }: View, row: RowFacts): boolean {
  if (filter !== 'all' && !row.marks.includes(filter)) return false;
  if (onlyDifferences && new Set(row.values).size < 2) return false;
  const text = folded(`${row.name} ${row.group}`);
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows of a group in the chosen order; equal ones keep their own. */
export function sorted<Row extends RowFacts>(rows: readonly Row[], sort: Sort | undefined, lang: string): Row[] {
  const own = rows.toSorted((a, b) => a.order - b.order);
  if (sort === undefined) return own;
  const sign = sort.descending ? -1 : 1;
  if (sort.column === 'name') {
    const collator = new Intl.Collator(supported(lang), { numeric: true });
    return own.toSorted((a, b) => sign * collator.compare(a.name, b.name));
  }
  const column = Number(sort.column);
  // What a role lacks comes last in both directions: it is no level that is lower than others.
  const level = (row: Row) => {
    const value = row.values[column] ?? '';
    return value === '' ? sign * Number.MAX_SAFE_INTEGER : Number(value);
  };
  return own.toSorted((a, b) => sign * (level(a) - level(b)));
}

/** What a click on the head of a column leads to: names from A, levels from the highest, then the other way round, then as it was. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  const descendingFirst = column !== 'name';
  if (sort?.column !== column) return { column, descending: descendingFirst };
  return sort.descending === descendingFirst ? { column, descending: !descendingFirst } : undefined;
}

/** Case and accents make no difference to whoever looks for a word. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** The language for sorting; a tag that is none must not stop the page. */
function supported(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
