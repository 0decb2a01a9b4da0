/*
 * The picture of an organisation, as every format draws it. Of an SVG only shapes and their colours are left, so that nothing else that such a
 * file can hold (scripts, styles, addresses, fonts) comes into a document.
 */

/** A picture of points, as the bytes of a PNG file that has been looked through. */
export interface PointLogo {
  readonly kind: 'points';
  /** In points of the picture. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A picture of shapes, the first below all others. */
export interface ShapeLogo {
  readonly kind: 'shapes';
  /** In units of its own, of which the longer side has 1000. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Logo = PointLogo | ShapeLogo;

/** A shape with its colours, `#rrggbb`. */
export interface Shape {
  readonly segments: readonly Segment[];
  readonly fill?: Paint;
  /** Of its fill: whether a hole follows from the direction in which it is drawn. */
  readonly rule: 'nonzero' | 'evenodd';
  readonly stroke?: Stroke;
}

export interface Paint {
  readonly colour: string;
  /** From 0, which is not seen, to 1. */
  readonly opacity: number;
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** A piece of an outline: a move, a line, a curve with its two control points, or the way back to its beginning. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** An outline as SVG writes it. */
export function outlineOf({ segments }: Pick<Shape, 'segments'>): string {
  return segments.map(([command, ...numbers]) => command + numbers.join(' ')).join('');
}

/** As large as there is room for, in the unit of the room. */
export function fitted(
  { width, height }: Pick<Logo, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** A file of the picture that a browser can show, as an address that holds all of it. */
export function dataAddress(logo: Logo): string {
  return logo.kind === 'points'
    ? `data:image/png;base64,${base64(logo.bytes)}`
    : `data:image/svg+xml,${encodeURIComponent(svgOf(logo))}`;
}

function svgOf({ width, height, shapes }: ShapeLogo): string {
  const drawn = shapes.map((shape) => {
    const { fill, stroke, rule } = shape;
    const filled = fill ? `fill="${fill.colour}" fill-opacity="${fill.opacity}" fill-rule="${rule}"` : 'fill="none"';
    const stroked = stroke
      ? ` stroke="${stroke.colour}" stroke-opacity="${stroke.opacity}" stroke-width="${stroke.width}" stroke-linecap="${stroke.cap}" stroke-linejoin="${stroke.join}"`
      : '';
    return `<path ${filled}${stroked} d="${outlineOf(shape)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Writers are compiled without the types of any machine, and the language itself has no such function. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [first = 0, second, third] = bytes.subarray(i, i + 3);
    const number = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const written = [18, 12, 6, 0].map((by) => digits[(number >> by) & 63]).join('');
    text +=
      second === undefined ? `${written.slice(0, 2)}==` : third === undefined ? `${written.slice(0, 3)}=` : written;
  }
  return text;
}
