/*
 * The colours of documents, all made from one accent. Contrasts are those of WCAG on white paper.
 */

/** What documents are coloured with; each `#rrggbb`. */
export interface Palette {
  /** Text that says what is asked. */
  readonly ink: string;
  /** Text that explains: labels, examples, the foot of a page. */
  readonly muted: string;
  /** Groups and links; at least 4.5 : 1. */
  readonly accent: string;
  /** This step of a scale, this stop of a ladder: at least 3 : 1 against `below`. */
  readonly here: string;
  /** The steps under it: about 3 : 1 on white. */
  readonly below: string;
  /** The edge of empty steps and of hollow stops; at least 3 : 1. */
  readonly open: string;
  /** Hairlines, which carry no meaning. */
  readonly line: string;
  readonly draft: string;
  /** What is no longer there; always with a strike. */
  readonly gone: string;
}

const fixed = {
  ink: '#14181d',
  muted: '#4a545f',
  open: '#7c8894',
  line: '#c9d0d7',
  draft: '#8a3a00',
  gone: '#8c1d18',
} as const;

const usual = '#0b4f9e';

/** The least contrast of text, of meaningful shapes, and of two steps beside each other. */
export const leastContrast = { text: 4.5, shape: 3, steps: 3 } as const;

/** The colours for an accent, `#rrggbb` or `#rgb`, which is darkened until it can be read; without a readable one the usual colours. */
export function paletteOf(accent: string | undefined): Palette {
  const wanted = rgbOf(accent?.trim() ?? '') ?? rgbOf(usual) ?? [0, 0, 0];
  const text = darkened(wanted, (colour) => contrast(colour, white) >= leastContrast.text);
  const below = lightened(wanted);
  const here = darkened(text, (colour) => contrast(colour, below) >= leastContrast.steps);
  return { ...fixed, accent: hex(text), here: hex(here), below: hex(below) };
}

/** The contrast of two colours, `#rrggbb` each: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(rgbOf(one) ?? white, rgbOf(other) ?? white);
}

/** Red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number];
/** Lightness from 0 to 1, and the two axes of hue and strength. */
type Oklab = readonly [number, number, number];

const white: Rgb = [1, 1, 1];

function rgbOf(text: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  const [red, green, blue] = (parts ?? []).map((part) => Number.parseInt(part, 16) / 255);
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => bytes(part).toString(16).padStart(2, '0')).join('')}`;
}

function bytes(part: number): number {
  return Math.round(Math.max(0, Math.min(1, part)) * 255);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function gamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}

/** Of the colours as they are written, in whole bytes. */
function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => linear(bytes(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function oklabOf(colour: Rgb): Oklab {
  const [r = 0, g = 0, b = 0] = colour.map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function rgbOfOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The colour itself where it is dark enough, else the lightest of its hue that is. */
function darkened(colour: Rgb, isDark: (colour: Rgb) => boolean): Rgb {
  if (isDark(colour)) return colour;
  const [lightness, a, b] = oklabOf(colour);
  const steps = 200;
  for (let i = 1; i <= steps; i++) {
    const share = 1 - i / steps;
    // What gets darker gets less strong as well, or it would leave the colours that can be shown.
    const made = rgbOfOklab([lightness * share, a * share, b * share]);
    if (isDark(made)) return made;
  }
  return [0, 0, 0];
}

/** The lightest colour of this hue that still can be told from paper, which leaves the most room for a darker one beside it. */
function lightened(colour: Rgb): Rgb {
  const [, a, b] = oklabOf(colour);
  const strength = Math.min(1, 0.1 / Math.max(0.001, Math.hypot(a, b)));
  const steps = 200;
  for (let i = 1; i <= steps; i++) {
    const made = rgbOfOklab([1 - i / steps, a * strength, b * strength]);
    if (contrast(made, white) >= leastContrast.shape) return made;
  }
  return [0, 0, 0];
}
