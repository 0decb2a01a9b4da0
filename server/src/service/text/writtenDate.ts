/** An ISO date as a language writes it; whatever else is written, and days that no month has, as they stand. */
export function writtenDate(written: string, lang: string | undefined): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written.trim()) return written;
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(lang ?? 'en', format).format(date);
  } catch {
    // What is no language tag has no way to write dates.
    return new Intl.DateTimeFormat('en', format).format(date);
  }
}
