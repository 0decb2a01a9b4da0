/*
 * What the words of a line say about it.
 */

/** Words after which a sentence goes on, so that a colon behind them introduces what follows rather than naming it. */
const goesOn =
  /\b(?:will|to|include|includes|including|following|follows|must|should|shall|can|could|may|would|are|is|be|been|for|by|of|with|in|on|as|the|a|an|and|or|that|who|have|has|need|needs|e\.g|eg|i\.e)$/i;

/** Whether the words before a colon name something, as a key does, rather than being part of a text. */
export function isLabel(name: string): boolean {
  const count = name.split(/\s+/).length;
  if (name.length > 70 || count > 8) return false;
  if (/[.!?;]\s|[.;]$/.test(name)) return false;
  if (introduces(name) || (count > 3 && /^(?:we|you|they|it|this|i|our|your)\s/i.test(name))) return false;
  return count <= 3 || /^[\p{Lu}\p{N}"'(]/u.test(name);
}

/** Whether the words before a colon begin a sentence that goes on behind it. */
export function introduces(name: string): boolean {
  return goesOn.test(name) && /\s\S+\s/.test(name) && !/^(?:what|who|how|why|where|when)\b/i.test(name);
}

/** Whether words alone on a line may be a heading: few, with a capital, and no end of a sentence. */
export function isHeadingText(words: string): boolean {
  if (words.length > 80) return false;
  return words.split(/\s+/).length <= 6 && /^\p{Lu}/u.test(words) && !/[.,;!]$|: /.test(words) && !goesOn.test(words);
}
