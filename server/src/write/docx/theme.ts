/* The page and its looks: lengths in twentieths of a point as Word has them, sizes of letters in half points. */

const millimetre = 1440 / 25.4;
const mm = (length: number) => Math.round(length * millimetre);

export const page = { width: 11906, height: 16838, side: mm(18), top: mm(18), bottom: mm(20), edge: 652 } as const;

/** The part of a page that texts fill. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The same of a page that stands, and of one that lies. */
export function paperOf(isLandscape: boolean): Paper {
  const [width, height] = isLandscape ? [page.height, page.width] : [page.width, page.height];
  return { width: width - 2 * page.side, height: height - page.top - page.bottom };
}

const upright = paperOf(false);

/** The width of the text. */
export const room = upright.width;

/** White within cells: above and below in tables with hairlines, at their end in all. */
export const cellPadding = { ruled: 70, side: 113 } as const;

/** Rows that are not higher stay in one piece. */
export const highestWhole = 0.3 * upright.height;

/** The two columns of everything: where texts begin, and their width. */
export const grid = { label: mm(49), text: room - mm(49), strip: mm(16), level: mm(33) } as const;

/**
 * The colours of the theme by what they are for, so that a department changes each in one place. Dark 1 and 2 are what texts are written in,
 * accents 1 to 3 come from the colour of the organisation.
 */
export const themeColours = {
  ink: 'text1',
  muted: 'text2',
  accent: 'accent1',
  below: 'accent2',
  here: 'accent3',
  open: 'accent4',
  draft: 'accent5',
  gone: 'accent6',
} as const;

export type ThemeColour = keyof typeof themeColours;

/** Hairlines and the ground of code carry no meaning. */
export const line = 'C9D0D7';
export const surface = 'F1F5FA';

/** Fonts that Word brings, and for which other programs have others of the same widths. */
export const fonts = { text: 'Calibri', code: 'Consolas', signs: 'Segoe UI Symbol' } as const;

/** How far each depth of a list is indented. */
export const indent = mm(4.6);

/** Depths of lists that Word can count. */
export const deepestList = 8;
