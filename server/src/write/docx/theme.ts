/* The page and its looks: lengths in twentieths of a point as Word has them, sizes of letters in half points. */

export const page = { width: 11906, height: 16838, side: 1304, top: 1361, bottom: 1304, edge: 652 } as const;

/** The width of the text. */
export const room = page.width - 2 * page.side;

export const colours = {
  text: '1B1F24',
  muted: '57606A',
  accent: '0A58A8',
  below: '9CC2EA',
  outline: '8A95A3',
  hairline: 'D3D9E0',
  surface: 'F4F6F8',
} as const;

/** Fonts that Word brings, and for which other programs have others of the same widths. */
export const fonts = { text: 'Calibri', code: 'Consolas' } as const;

/** How far each depth of a list is indented. */
export const indent = 340;

/** Depths of lists that Word can count. */
export const deepestList = 8;
