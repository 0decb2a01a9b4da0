/** What begins a list item where lists are written as text. */
export interface Bullet {
  /** Its length with the white space behind it, in UTF-16 units. */
  readonly length: number;
  readonly ordered: boolean;
  /**
   * How deep Word uses it where nothing is indented: 0 for numbers and letters, 1 for the first kind of bullet, 2 for the bullets of lists in
   * lists, 3 for those in these.
   */
  readonly rank: number;
  /** The number of an item that is numbered in figures. */
  readonly number: number | undefined;
  /** A sign or a gap that is used for nothing else, so that the line is an item also where no other one is. */
  readonly certain: boolean;
}

/** Bullets that need no blank behind them. U+F0xx are those of the fonts Symbol and Wingdings. */
const signs = /^(?:[•●‣◦○▪▫■□◆◇►➢➤✓✔☐☑⁃∙\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF06E\uF06F\uF076]\uFE0F?)([\s\u200B]*)/;
/** Signs that are bullets only with a blank behind them. */
const dashes = /^([-–—*+·])(\s+)/;
/** Letters and signs that Word writes as bullets, with more than a blank behind them. */
const letters = /^([o§ü])(\t\s*|\u00A0\s*|\s{2,})/;
const numbers = /^\(?(?:(\d{1,3})|([a-z])|([A-Z])|([ivx]{2,4}))[.)](\s+)/;

const secondRank = /[◦○▫□\uF06F\uF0A8]/;
const thirdRank = /[▪■\uF0A7]/;

/** The bullet at the beginning of a line, which has no white space before it; `undefined` where there is none. */
export function bulletOf(line: string): Bullet | undefined {
  const sign = signs.exec(line);
  if (sign) {
    const rank = secondRank.test(line.charAt(0)) ? 2 : thirdRank.test(line.charAt(0)) ? 3 : 1;
    return { length: sign[0].length, ordered: false, rank, number: undefined, certain: true };
  }
  const dash = dashes.exec(line);
  if (dash) {
    const rank = dash[1] === '–' || dash[1] === '—' ? 2 : 1;
    return { length: dash[0].length, ordered: false, rank, number: undefined, certain: true };
  }
  const letter = letters.exec(line);
  if (letter) {
    const rank = letter[1] === 'o' ? 2 : 3;
    return { length: letter[0].length, ordered: false, rank, number: undefined, certain: true };
  }
  const numbered = numbers.exec(line);
  if (!numbered) return undefined;
  const [whole, figures, small, capital, roman, gap = ''] = numbered;
  const wide = gap.length > 1 || /[\t\u00A0]/.test(gap);
  const first = figures === '1' || (/^\(?[ai]\)/.test(whole) && (small === 'a' || small === 'i'));
  // "A. Smith" is a name, and "in." an abbreviation.
  if ((capital !== undefined || roman !== undefined) && !wide && !whole.includes(')')) return undefined;
  const number = figures === undefined ? undefined : Number(figures);
  return { length: whole.length, ordered: true, rank: 0, number, certain: wide || first };
}
