import { Unzlib } from 'fflate';
import { say } from '../../service/message.ts';
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
  readonly hasPalette: boolean;
}

/** A PNG file, looked through as far as the libraries that draw it rely on it. Throws a `PictureRefused` for any other bytes. */
export function pngLogo(bytes: Uint8Array): PointLogo {
  if (signature.some((byte, i) => bytes[i] !== byte))
    throw new PictureRefused(say`it is no PNG file: save it again as PNG`);
  const [first, ...others] = chunksOf(bytes);
  const header = first && headerOf(first);
  if (!header) throw broken();
  const palette = others.find(({ type }) => type === 'PLTE');
  if (header.hasPalette && (!palette || palette.data.length % 3 !== 0 || palette.data.length > 768)) throw broken();
  const data = others.filter(({ type }) => type === 'IDAT');
  const row = Math.ceil((header.width * header.bitsOfPoint) / 8) + 1;
  if (unpackedLength(data, row * header.height) !== row * header.height) throw broken();
  return { kind: 'points', width: header.width, height: header.height, bytes };
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
  return { width, height, bitsOfPoint: depth * kind.samples, hasPalette: colour === 3 };
}

/** Packed bytes that are unpacked at once, of which none become more than a thousand times as many. */
const portion = 1024;

/** How many bytes the pieces become; more than `most` are not counted to their end. */
function unpackedLength(pieces: readonly Chunk[], most: number): number {
  let length = 0;
  const unpacking = new Unzlib((piece) => {
    length += piece.length;
  });
  try {
    for (const { data } of pieces) {
      for (let at = 0; at < data.length && length <= most; at += portion) unpacking.push(data.slice(at, at + portion));
    }
  } catch {
    throw broken();
  }
  return length;
}

function broken(): PictureRefused {
  return new PictureRefused(say`the file is damaged: save it again as PNG`);
}
