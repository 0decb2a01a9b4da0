import { Unzlib, zlibSync } from 'fflate';
import { say } from '../../service/message.ts';
import { joinBytes } from '../../service/support/joinBytes.ts';
import type { PointLogo } from './logo.ts';
import { PictureRefused } from './refusal.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** More points than this are not taken: a small file can stand for gigabytes. */
const mostPoints = 4_000_000;

/** How many samples a point has, by the kind of colour, and how many bits each may have. */
const kindsOfColour: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsOfPoint: number;
  readonly colour: number;
  readonly hasPalette: boolean;
}

/**
 * A PNG file with its points alone, packed anew: libraries that draw it fail on damage where nobody could catch it, and what else such a file
 * can hold (who made it, where, profiles of colours) is nobody's business. Throws a `PictureRefused` for any other bytes.
 */
export function pngLogo(bytes: Uint8Array): PointLogo {
  if (signature.some((byte, i) => bytes[i] !== byte))
    throw new PictureRefused(say`it is no PNG file: save it again as PNG`);
  const [first, ...others] = chunksOf(bytes);
  const header = first && headerOf(first);
  if (!first || !header || others.some(({ type }) => type === 'IHDR')) throw broken();
  const named = (wanted: string) => others.filter(({ type }) => type === wanted);
  const [palette, ...furtherPalettes] = named('PLTE');
  const [transparent, ...furtherTransparent] = named('tRNS');
  const colours = palette ? palette.data.length / 3 : 0;
  if (furtherPalettes.length > 0 || furtherTransparent.length > 0) throw broken();
  if (!Number.isInteger(colours) || colours > 256 || (header.hasPalette && colours === 0)) throw broken();
  if (transparent && !isTransparency(transparent, header, colours)) throw broken();
  const points = unpacked(named('IDAT'), header);
  return {
    kind: 'points',
    width: header.width,
    height: header.height,
    bytes: joinBytes([
      Uint8Array.from(signature),
      chunk('IHDR', first.data),
      ...(palette && header.hasPalette ? [chunk('PLTE', palette.data)] : []),
      ...(transparent ? [chunk('tRNS', transparent.data)] : []),
      chunk('IDAT', zlibSync(points)),
      chunk('IEND', new Uint8Array()),
    ]),
  };
}

/** Whether a colour is named that is not seen, as the kind of colour has it; a kind that says so at each point names none. */
function isTransparency({ data }: Chunk, { colour }: Header, colours: number): boolean {
  if (colour === 3) return data.length <= colours;
  return data.length === { 0: 2, 2: 6 }[colour];
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The pieces of the file up to its end; one that goes beyond the file is the last. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw broken();
    found.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return found;
    at += 12 + length;
  }
  throw broken();
}

function headerOf({ type, data }: Chunk): Header | undefined {
  if (type !== 'IHDR' || data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, , , interlaced] = data.subarray(8);
  const kind = kindsOfColour[colour];
  if (!kind?.depths.includes(depth) || width === 0 || height === 0) return undefined;
  if (width * height > mostPoints) {
    throw new PictureRefused(say`it has more than ${mostPoints / 1_000_000} million points: make it smaller`);
  }
  if (interlaced !== 0) throw new PictureRefused(say`it is interlaced: save it as PNG without interlacing`);
  return { width, height, bitsOfPoint: depth * kind.samples, colour, hasPalette: colour === 3 };
}

/** Packed bytes that are unpacked at once, of which none become more than a thousand times as many. */
const portion = 1024;

/** The rows of the picture, each with the byte before it that says how it is filtered; more than there may be is not unpacked to its end. */
function unpacked(pieces: readonly Chunk[], { width, height, bitsOfPoint }: Header): Uint8Array {
  const row = Math.ceil((width * bitsOfPoint) / 8) + 1;
  const points = new Uint8Array(row * height);
  let length = 0;
  const unpacking = new Unzlib((piece) => {
    points.set(piece.subarray(0, Math.max(0, points.length - length)), Math.min(length, points.length));
    length += piece.length;
  });
  try {
    for (const { data } of pieces) {
      for (let at = 0; at < data.length && length <= points.length; at += portion)
        unpacking.push(data.slice(at, at + portion));
    }
  } catch {
    throw broken();
  }
  if (length !== points.length) throw broken();
  for (let at = 0; at < points.length; at += row) if ((points[at] ?? 0) > lastFilter) throw broken();
  return points;
}

/** The ways to filter a row have the numbers from 0 to this. */
const lastFilter = 4;

/** A piece of the file with its length before it and its sum behind it. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const written = new Uint8Array(data.length + 12);
  const view = new DataView(written.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) written[4 + i] = type.charCodeAt(i);
  written.set(data, 8);
  view.setUint32(data.length + 8, sumOf(written.subarray(4, data.length + 8)));
  return written;
}

/** What the bits of a byte add to the sum of the format, CRC-32. */
const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1 ? 0xedb88320 : 0) ^ (sum >>> 1);
  return sum;
});

function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function broken(): PictureRefused {
  return new PictureRefused(say`the file is damaged: save it again as PNG`);
}
