import type { Palette } from '../support/palette.ts';

/* The page and the styles of its texts, in points: A4, black on white, one accent. Leadings and distances are multiples of 3.5 or of its quarter. */

const millimetre = 72 / 25.4;

export const page = {
  width: 595.28,
  height: 841.89,
  left: 18 * millimetre,
  right: 18 * millimetre,
  top: 18 * millimetre,
  bottom: 20 * millimetre,
  /** Of the first page, where the sender stands. */
  firstTop: 14 * millimetre,
} as const;

/** The part of a page that texts may fill. */
export const room = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
  firstHeight: page.height - page.firstTop - page.bottom,
} as const;

/** A sheet of paper and its margins, in points. */
export type Sheet = Readonly<Record<keyof typeof page, number>>;

/** A4 across, for tables of many columns. */
export const landscape: Sheet = {
  width: page.height,
  height: page.width,
  left: 16 * millimetre,
  right: 16 * millimetre,
  top: 15 * millimetre,
  bottom: 16 * millimetre,
  firstTop: 13 * millimetre,
};

/** The part of a sheet that texts may fill. */
export function roomOf(sheet: Sheet): Readonly<Record<keyof typeof room, number>> {
  return {
    width: sheet.width - sheet.left - sheet.right,
    height: sheet.height - sheet.top - sheet.bottom,
    firstHeight: sheet.height - sheet.firstTop - sheet.bottom,
  };
}

/** The two columns of everything: labels hold facts, names and strips, texts what is read. */
export const grid = {
  label: 44 * millimetre,
  gap: 5 * millimetre,
  /** Where texts begin. */
  text: 49 * millimetre,
  /** The width of texts: about 75 characters. */
  width: room.width - 49 * millimetre,
} as const;

/** The strip of a level: its width where it stands in a list and where it stands beside what is said of a skill. */
export const strip = { listed: 14 * millimetre, wide: 22 * millimetre } as const;

/** Lines of texts beyond their column are never longer. */
export const measure = grid.width;

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  /** One of the colours of the document. */
  readonly colour: keyof Palette;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export const textStyles = {
  title: { size: 28, leading: 31.5, colour: 'ink', bold: true },
  section: { size: 14, leading: 17.5, colour: 'ink', bold: true },
  group: { size: 12, leading: 14, colour: 'accent', bold: true },
  skill: { size: 11, leading: 14, colour: 'ink', bold: true },
  sender: { size: 12, leading: 14, colour: 'ink', bold: true },
  lead: { size: 12.5, leading: 17.5, colour: 'ink' },
  body: { size: 10, leading: 14, colour: 'ink' },
  name: { size: 10, leading: 14, colour: 'ink', bold: true },
  label: { size: 10, leading: 14, colour: 'muted' },
  /** What explains: the meaning of a skill, examples. */
  quiet: { size: 9.5, leading: 12.25, colour: 'muted' },
  /** A line of an overview. */
  listed: { size: 9.5, leading: 12.25, colour: 'ink' },
  listedGroup: { size: 9.5, leading: 14, colour: 'accent', bold: true },
  small: { size: 9, leading: 12.25, colour: 'muted' },
  fact: { size: 9, leading: 12.25, colour: 'ink', bold: true },
  tag: { size: 8.5, leading: 11, colour: 'ink', bold: true },
  edge: { size: 8.5, leading: 11, colour: 'muted' },
} as const satisfies Record<string, TextStyle>;

/** The same style with the weight of what matters most. */
export function strong<S extends TextStyle>(style: S): S & { readonly bold: true } {
  return { ...style, bold: true };
}
