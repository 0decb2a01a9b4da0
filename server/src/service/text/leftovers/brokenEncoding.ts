import type { Span } from '../span.ts';

/** Characters that were UTF-8 once and were read in an encoding of one byte for each, such as "â€™". */
export interface BrokenCharacter extends Span {
  /** What was meant; empty for a rest without a meaning. */
  readonly meant: string;
}

/** The characters of Windows-1252 for the bytes from 0x80 to 0x9F; a byte that has none there stands for itself. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A first byte and those that follow, as that encoding shows them. */
const suspicious = /[ÂÃÄÅÆâï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}|Â(?=[ \n]|$)/gu;

/** Languages in which "Â" may be a word or end one. */
const circumflexLanguages = new Set(['fr', 'pt', 'ro', 'vi', 'cy', 'tr', 'wa']);

/** A quick test: a text that does not match has none. */
export const brokenEncodingSign = /[ÂÃÄÅÆâï]/;

/** The broken characters of a text in a language, in order. */
export function brokenCharacters(text: string, language: string): BrokenCharacter[] {
  const found: BrokenCharacter[] = [];
  for (const { 0: whole, index } of text.matchAll(suspicious)) {
    if (whole === 'Â' && circumflexLanguages.has(language)) continue;
    if (whole === 'Â' && !/[\p{L}\p{N}.,;:!?)]/u.test(text.charAt(index - 1))) continue;
    const broken = whole === 'Â' ? { length: 1, meant: '' } : decoded(whole);
    if (!broken || endsInQuote(text, index, broken.length)) continue;
    found.push({ start: index, end: index + broken.length, meant: broken.meant });
  }
  return found;
}

/** What some characters are as bytes of UTF-8, where that is a character that texts in Latin letters have. */
function decoded(characters: string): { readonly length: number; readonly meant: string } | undefined {
  const [first = 0, second = 0, third = 0] = [...characters].map(byteOf);
  const two = ((first & 0x1f) << 6) | (second & 0x3f);
  if (first < 0xe0) return two >= 0xa0 && two <= 0x17f ? { length: 2, meant: String.fromCharCode(two) } : undefined;
  const three = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  if (three === 0xfeff) return { length: 3, meant: '' };
  return characters.length === 3 && three >= 0x2010 && three <= 0x22ff
    ? { length: 3, meant: String.fromCharCode(three) }
    : undefined;
}

function byteOf(character: string): number {
  const place = windows1252.indexOf(character);
  return place < 0 ? character.charCodeAt(0) : 0x80 + place;
}

/** A capital with a mark may well stand before a closing quotation mark. */
function endsInQuote(text: string, start: number, length: number): boolean {
  const last = text.charAt(start + length - 1);
  return length === 2 && '‘’“”‹›„‚'.includes(last) && !/\p{L}/u.test(text.charAt(start + length));
}
