/** The words of a text as a search compares them: small letters without marks, so that "Zurich" finds "Zürich". */
export function searchWords(text: string): string[] {
  const small = folded(text);
  return small.match(isAscii.test(small) ? plainWords : words) ?? [];
}

/** A text in small letters without marks; it may be longer or shorter than before. */
export function folded(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

// Most texts are in ASCII, and need a fraction of the time.
const isAscii = /^[\0-\x7f]*$/;
const plainWords = /[a-z0-9]+/g;
const words = /[\p{L}\p{N}]+/gu;
