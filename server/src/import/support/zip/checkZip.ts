import { say } from '../../../service/message.ts';
import { ImportRefusal } from '../../source.ts';
import { createXmlWatch } from './xmlWatch.ts';

/*
 * Workbooks and Word's documents are ZIP files full of XML. What a ZIP file says of its sizes may be a lie, so it is inflated once piece by
 * piece, and thrown away, before a library inflates it as a whole.
 */

/** What a file may become; tests have smaller limits. */
export interface ZipLimits {
  /** Bytes of all its files together when inflated. */
  readonly total: number;
  /** How many times a file may grow when it is inflated to more than `free` bytes. */
  readonly ratio: number;
  readonly free: number;
  readonly entries: number;
}

/** 100,000 rows of ten cells are about 60 MB of XML, and rows that are alike are packed a hundred times smaller. */
export const usualLimits: ZipLimits = {
  total: 192 * 1024 * 1024,
  ratio: 250,
  free: 8 * 1024 * 1024,
  entries: 10_000,
};

/** Packed bytes that are inflated at a time: a thousand times as many come out at most. */
const step = 8 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Uint8Array;
  /** What the directory says. */
  readonly size: number;
}

/** The names of the files in a ZIP file, without inflating anything; none where it is broken. Never throws. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  try {
    return entriesOf(bytes, usualLimits).map(({ name }) => name);
  } catch {
    return [];
  }
}

/**
 * Makes sure that a ZIP file can be given to a library: it is whole, not encrypted, inflates to a bounded size, and its XML has no document
 * type and a bounded depth. Throws an `ImportRefusal` that completes "it cannot be read: ". Takes a few megabytes, whatever the file holds.
 */
export async function checkZip(bytes: Uint8Array, limits: ZipLimits = usualLimits): Promise<void> {
  const { Inflate } = await import('fflate');
  let total = 0;
  const count = { elements: 0 };
  for (const entry of entriesOf(bytes, limits)) {
    if (entry.isEncrypted) throw new ImportRefusal(say`it is protected with a password`);
    const watch = createXmlWatch(count);
    let size = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      total += chunk.length;
      if (total > limits.total) throw tooLarge;
      if (size > limits.free && size > entry.packed.length * limits.ratio) throw tooLarge;
      watch(chunk);
    };
    if (entry.method === 0) take(entry.packed);
    else inflate(entry, new Inflate(take));
    if (size !== entry.size) throw broken;
  }
}

const tooLarge = new ImportRefusal(say`it is packed so that it grows beyond all measure when it is opened`);
const broken = new ImportRefusal(say`it is damaged or was cut off: its parts cannot be unpacked`);

interface Inflating {
  push(chunk: Uint8Array, isLast?: boolean): void;
}

function inflate({ method, packed }: Entry, into: Inflating): void {
  if (method !== 8) throw new ImportRefusal(say`it is packed in a way that no office program uses`);
  try {
    for (let at = 0; at < packed.length; at += step) {
      into.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof ImportRefusal ? error : broken;
  }
}

/** What the directory at the end of a ZIP file lists, which is what libraries go by. */
function entriesOf(bytes: Uint8Array, limits: ZipLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let at = view.getUint32(endOf(bytes, view) + 16, true);
  if (at === 0xffffffff) throw new ImportRefusal(say`it is larger than any office program would make it`);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    if (entries.length === limits.entries) throw new ImportRefusal(say`it holds more than ${limits.entries} files`);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: packedAt(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.length === 0) throw broken;
  return entries;
}

/** Where the record at the end begins: it is followed by a comment of at most 65,535 bytes. */
function endOf(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken;
}

function packedAt(bytes: Uint8Array, view: DataView, header: number, size: number): Uint8Array {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw broken;
  const begin = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (begin + size > bytes.length) throw broken;
  return bytes.subarray(begin, begin + size);
}
