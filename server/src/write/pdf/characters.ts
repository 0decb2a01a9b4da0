/*
 * What of a text can stand on canvas. Characters without a style either do nothing on a page or, like those that turn the order of letters
 * against their direction, could make it read otherwise than it was written.
 */

/**
 * Without control characters and overrides of direction; blanks of every kind are one blank, broken characters the sign for that. Marks that
 * only say which direction a stretch has are kept, since without them signs between two directions may stand on the wrong side.
 */
export function shownText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\t\n\v\f\r \u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u180e\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]+/gu, '');
}

/** Whether a character has no style of its own: joiners, selectors of a variant, tags. */
export function isInvisible(codePoint: number): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(String.fromCodePoint(codePoint));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const simple = /^[\x20-\x7e\u00a0-\u02ff\u0384-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff]*$/;

/** Whether each code unit of a text is a character of Latin, Greek or Cyrillic writing or a sign that is used with them. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** In code points. No writing has so many marks on one letter, nor emoji so many parts; what goes on longer is cut, so that no step takes it all at once. */
export const longestCluster = 64;

/** What a reader sees as single characters, of up to so many code points. */
export function clustersOf(text: string): string[] {
  if (text.length < 2 || isSimple(text)) return [...text];
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

export function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
