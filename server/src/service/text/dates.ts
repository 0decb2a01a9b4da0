/** The names of months by their first three letters, in English, which are those of most abbreviations too. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as ISO 8601 writes it, such as `2026-10-01`, from the ways in which people write it: `1 October 2026`, `Oct 1st, 2026`, `2026-10-1` and
 * `01/10/2026`, whose first number is the day unless it cannot be. `undefined` for what is no day of the calendar.
 */
export function isoDate(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const yearFirst = /^(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})$/.exec(word);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(word);
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1]) ?? dayOf(numbers[3], numbers[1], numbers[2]);
  const dayFirst = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(
    word,
  );
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(word);
  return monthFirst ? dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.slice(0, 3)) + 1);
}

/** The day if the calendar has it. */
function dayOf(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[m - 1];
  if (length === undefined || d < 1 || d > length) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
