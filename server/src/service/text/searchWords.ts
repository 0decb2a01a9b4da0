/** The words of a text as a search compares them: small letters without marks, so that "Zurich" finds "Zürich". */
export function searchWords(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A text in small letters without marks; it may be longer or shorter than before. */
export function folded(text: string): string {
  // Most texts are in ASCII, and need a fraction of the time.
  if (isAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

const isAscii = /^[\0-\x7f]*$/;
