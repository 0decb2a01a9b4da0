import type { Source, SourceFile } from './source.ts';

/*
 * Files come in the encodings of the programs that wrote them: Excel saves "Unicode text" as UTF-16 and "CSV" as Windows-1252, and neither
 * says so. What a file is written in is read from its bytes.
 */

/** How a text is written, as `Source.encoding` says it. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** Decodes a file as far as it is a text; files that are none have no `text`. Never throws. An empty file is an empty text. */
export function sourceOf(file: SourceFile): Source {
  const encoding = encodingOf(file.bytes);
  return { ...file, encoding, text: encoding && decode(file.bytes, encoding) };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  // A file that was cut in the middle of a character of UTF-16 has a byte too many.
  const whole = encoding.startsWith('UTF-16') ? bytes.subarray(0, bytes.length & ~1) : bytes;
  return new TextDecoder(encoding).decode(whole);
}

/** What a file is written in: what its byte-order mark says, else what its bytes allow; `undefined` where it is no text. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'UTF-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  if (binaryBeginnings.some((beginning) => startsWith(bytes, beginning))) return undefined;
  if (bytes.includes(0)) return utf16Without(bytes);
  const counts = countBytes(bytes);
  if (counts.control > bytes.length * largestShareOfControls) return undefined;
  // A text of UTF-8 that was cut, or has one broken letter, is still UTF-8: its other letters show it.
  if (counts.broken === 0 || counts.letters > counts.broken) return 'UTF-8';
  if (counts.endsWithin && counts.broken === 1) return 'UTF-8';
  return counts.undefined1252 > counts.high * largestShareOfControls ? undefined : 'Windows-1252';
}

/** Of 200 bytes of a text at most one is a control character that no text needs. */
const largestShareOfControls = 0.005;

/** The first bytes of what people have beside texts: ZIP (Word, Excel), PDF, older Office files, PNG, JPEG, GIF, gzip. */
const binaryBeginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: nearly every other byte of a Western text is zero, always on the same side. */
function utf16Without(bytes: Uint8Array): Encoding | undefined {
  const looked = Math.min(bytes.length & ~1, 4096);
  let zeroFirst = 0;
  let zeroSecond = 0;
  let lineEnds = 0;
  for (let index = 0; index < looked; index += 2) {
    const first = bytes[index];
    const second = bytes[index + 1];
    if (first === 0 && second === 0) return undefined;
    if (first === 0) zeroFirst++;
    if (second === 0) zeroSecond++;
    const letter = first === 0 ? second : second === 0 ? first : undefined;
    if (letter === 10) lineEnds++;
    if (letter !== undefined && isControl(letter)) return undefined;
  }
  const pairs = looked / 2;
  // Few letters of other scripts have a zero byte, but their spaces and line ends do.
  const enough = (zeros: number, others: number): boolean =>
    others === 0 && (zeros > pairs * 0.3 || (zeros > pairs * 0.05 && lineEnds > 0));
  if (enough(zeroSecond, zeroFirst)) return 'UTF-16LE';
  return enough(zeroFirst, zeroSecond) ? 'UTF-16BE' : undefined;
}

interface ByteCounts {
  /** Whole letters of UTF-8 beyond ASCII. */
  readonly letters: number;
  /** Bytes that UTF-8 does not allow where they stand. */
  readonly broken: number;
  /** The last byte is within a letter of UTF-8 that was cut. */
  readonly endsWithin: boolean;
  /** Bytes beyond ASCII. */
  readonly high: number;
  /** Bytes that mean nothing in Windows-1252. */
  readonly undefined1252: number;
  /** Control characters that no text needs. */
  readonly control: number;
}

function countBytes(bytes: Uint8Array): ByteCounts {
  let letters = 0;
  let broken = 0;
  let high = 0;
  let undefined1252 = 0;
  let control = 0;
  let endsWithin = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      if (isControl(byte)) control++;
      continue;
    }
    const length = lengthOfLetter(byte);
    let at = index + 1;
    while (at < index + length && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
    if (length > 1 && at === index + length) {
      letters++;
    } else {
      broken++;
      if (length > 1 && at === bytes.length) endsWithin = true;
    }
    for (let of = index; of < (length > 1 ? at : index + 1); of++) {
      high++;
      if (meaninglessIn1252.has(bytes[of] ?? 0)) undefined1252++;
    }
    if (length > 1) index = at - 1;
  }
  return { letters, broken, endsWithin, high, undefined1252, control };
}

/** Control characters but tabs, line ends and escapes. */
function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || code === 0x7f;
}

/** How many bytes the letter of UTF-8 has that begins with a byte beyond ASCII; 1 where none begins so. */
function lengthOfLetter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 1;
}

const meaninglessIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
