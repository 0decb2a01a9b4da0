/** What of a row of a table its place depends on. */
export interface Row {
  readonly name: string;
  /** Those of its name and of its group, as a search compares them. */
  readonly words: readonly string[];
  /** The level in each column, from 1; 0 where the skill has no level, empty where the role does not have the skill. */
  readonly values: readonly string[];
  /** The place of the row in the order of the page. */
  readonly order: number;
}

export interface Sort {
  /** `name`, or the 0-based number of the column of a role. */
  readonly column: string;
  readonly descending: boolean;
}

/** Whether all words that are asked for begin one of the row's. */
export function isShown({ words }: Pick<Row, 'words'>, asked: readonly string[]): boolean {
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}

/** Rows in the order of the page, by name, or by the level in a column; what a role does not ask for comes last in both directions. */
export function sortedRows<R extends Row>(rows: readonly R[], sort: Sort | undefined, lang: string): R[] {
  const own = rows.toSorted((a, b) => a.order - b.order);
  if (!sort) return own;
  const sign = sort.descending ? -1 : 1;
  if (sort.column === 'name')
    return own.toSorted((a, b) => sign * a.name.localeCompare(b.name, localeOf(lang), { numeric: true }));
  const level = ({ values }: R) => {
    const value = values[Number(sort.column)] ?? '';
    return value === '' ? sign * Number.MAX_SAFE_INTEGER : Number(value);
  };
  return own.toSorted((a, b) => sign * (level(a) - level(b)));
}

/** The order after a click on the head of a column: names from A or levels from the highest, then the reverse, then that of the page. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  const first = column !== 'name';
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : undefined;
}

/** A tag that is none would make the comparison throw. */
function localeOf(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
