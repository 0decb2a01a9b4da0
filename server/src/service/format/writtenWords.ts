import { keyContexts, knownKeys } from './knownKeys.ts';
import { importanceOf, meantKey } from './otherWords.ts';

/*
 * Words that the place of a value says as well, so that they may go when the value is written in its place.
 */

/** What stands before an item of a list that somebody numbered, `(a)` or `1.`: the list says it. */
export const listMark = /(?<![^\s])\(?(?:\d{1,2}|[a-z])[.)](?=\s)/giu;

/** Whether a key is one of the format, or another word for one, facts apart, which stand below their own labels; or counts items, as a list does. */
export function isWordForKey(key: string): boolean {
  if (importanceOf(key) !== undefined || /^\d{1,2}$/.test(key)) return true;
  return keyContexts.some((context) => {
    const meant = knownKeys(context).has(key) ? key : meantKey(key, context);
    return meant !== undefined && (meant !== 'details' || meant === key);
  });
}

/** The words of a text in small letters, in their order; `startDate` is two. */
export function wordsIn(text: string): readonly string[] {
  const parted = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase();
  return parted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
