/** When nothing says when a framework was changed. */
const unknown = '1970-01-01T00:00:00+00:00';

/**
 * The moment that the standard asks for, in its form: the first day of the period that an edition names ("2024-08" is 1 August 2024). No clock
 * is read, so that a second export is the same.
 */
export function changedAt(editions: readonly (string | undefined)[]): string {
  for (const edition of editions) {
    const [, year, month = '01', day = '01'] =
      /^((?:19|20)\d{2})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(edition?.trim() ?? '') ?? [];
    if (year !== undefined) return `${year}-${month}-${day}T00:00:00+00:00`;
  }
  return unknown;
}
