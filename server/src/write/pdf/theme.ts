/* The page and the styles of its texts, in points: A4, black on white, one accent. */

export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 70, bottom: 64 } as const;

/** The part of a page that texts may fill. */
export const room = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const;

/** The longest line of running text that is easy to read. */
export const measure = 390;

export const colours = {
  text: '#1b1f24',
  muted: '#57606a',
  accent: '#0a58a8',
  below: '#9cc2ea',
  empty: '#ffffff',
  outline: '#b4bdc8',
  hairline: '#d3d9e0',
  surface: '#f4f6f8',
} as const;

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly colour: string;
  readonly bold?: boolean;
}

export const textStyles = {
  title: { size: 25, leading: 30, colour: colours.text, bold: true },
  section: { size: 14.5, leading: 20, colour: colours.text, bold: true },
  group: { size: 11.5, leading: 16, colour: colours.accent, bold: true },
  name: { size: 10.5, leading: 15, colour: colours.text, bold: true },
  lead: { size: 12.5, leading: 18.5, colour: colours.text },
  body: { size: 10, leading: 14.5, colour: colours.text },
  /** A line of an overview. */
  row: { size: 9, leading: 13, colour: colours.text },
  compact: { size: 9.5, leading: 13.5, colour: colours.text },
  compactName: { size: 9.5, leading: 13.5, colour: colours.text, bold: true },
  small: { size: 8.75, leading: 12.5, colour: colours.muted },
  smallHead: { size: 8.75, leading: 12.5, colour: colours.muted, bold: true },
} as const satisfies Record<string, TextStyle>;
