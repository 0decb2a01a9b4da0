import { unzlibSync } from 'fflate';

/** The beginning of a file of packed tables, WOFF. */
const signature = 0x774f4646;

const headLength = { packed: 44, entryPacked: 20, plain: 12, entryPlain: 16 } as const;

/** Bytes of all tables together; no font of any script has more. */
const mostBytes = 64_000_000;

/**
 * The font in a WOFF file with its tables unpacked, and any other bytes as they are. The library that reads fonts would unpack damaged tables for
 * ever. Throws for a file that is damaged.
 */
export function unpackedFont(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headLength.packed || view.getUint32(0) !== signature) return bytes;
  const count = view.getUint16(12);
  const entries = Array.from({ length: count }, (_, i) => {
    const at = headLength.packed + i * headLength.entryPacked;
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((by) => view.getUint32(at + by));
    return { tag: tag ?? 0, sum: sum ?? 0, ...place(bytes, offset ?? 0, packed ?? 0), length: length ?? 0 };
  });
  const start = headLength.plain + count * headLength.entryPlain;
  const size = entries.reduce((sum, { length }) => sum + padded(length), start);
  if (size > mostBytes) throw new Error('The font is too large.');
  const font = new Uint8Array(size);
  const written = new DataView(font.buffer);
  written.setUint32(0, view.getUint32(4));
  written.setUint16(4, count);
  let at = start;
  for (const [i, { tag, sum, data, length }] of entries.entries()) {
    const table = data.length < length ? unzlibSync(data, { out: new Uint8Array(length) }) : data;
    if (table.length !== length) throw new Error('A table of the font is damaged.');
    font.set(table, at);
    for (const [by, number] of [tag, sum, at, length].entries())
      written.setUint32(headLength.plain + i * headLength.entryPlain + by * 4, number);
    at += padded(length);
  }
  return font;
}

function place(bytes: Uint8Array, offset: number, length: number): { readonly data: Uint8Array } {
  if (offset + length > bytes.length) throw new Error('A table of the font lies beyond its file.');
  return { data: bytes.subarray(offset, offset + length) };
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
