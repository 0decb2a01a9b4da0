/*
 * What of a text can stand on canvas. Characters without a style either do nothing on a page or, like those that turn the direction of
 * what follows, could make it read otherwise than it was written.
 */

/** Without control characters and marks of direction; blanks of every kind are one blank, broken characters the sign for that. */
export function shownText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\t\n\v\f\r \u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu, '');
}

/** Whether a character has no style of its own: joiners, selectors of a variant, tags. */
export function isInvisible(codePoint: number): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(String.fromCodePoint(codePoint));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const simple = /^[\x20-\x7e\u00a0-\u02ff\u0384-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff]*$/;

/** In code points. No writing has so many marks on one letter, nor emoji so many parts; what goes on longer is cut, so that no step takes it all at once. */
export const longestCluster = 64;

/** What a reader sees as single characters, of up to so many code points. */
export function clustersOf(text: string): string[] {
  if (simple.test(text)) return [...text];
  const clusters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (segment.length <= longestCluster) clusters.push(segment);
    else for (const part of cut([...segment])) clusters.push(part);
  }
  return clusters;
}

function* cut(characters: readonly string[]): Generator<string> {
  for (let start = 0; start < characters.length; start += longestCluster) {
    yield characters.slice(start, start + longestCluster).join('');
  }
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{10800}-\u{10fff}]/u;

/** Whether something in a word is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** A word that is written from right to left as it is seen from left to right; numbers in it keep their order. */
export function mirrored(text: string): string {
  return (text.match(/[0-9A-Za-z]+(?:[.,:][0-9A-Za-z]+)*|[^0-9A-Za-z]+/g) ?? [])
    .map((part) => (/^[0-9A-Za-z]/.test(part) ? part : clustersOf(part).reverse().join('')))
    .reverse()
    .join('');
}
