import { type KeyContext, knownKeys } from './knownKeys.ts';
import { importanceOf, meantKey } from './otherWords.ts';

/*
 * Words that the place of a value says as well, so that they may go when the value is written in its place.
 */

/** What stands before an item of a list that somebody numbered, `(a)` or `1.`: the list says it. */
export const listMark = /(?<![^\s])\(?(?:\d{1,2}|[a-z])[.)](?=\s)/giu;

const contexts: readonly KeyContext[] = [
  'role',
  'framework',
  'item',
  'background',
  'skillItem',
  'qualification',
  'group',
  'section',
  'link',
  'source',
  'code',
  'scale',
  'scaleLevel',
  'category',
  'grade',
  'skill',
  'skillLevel',
  'indicator',
];

/** Whether a key is one of the format, or another word for one, facts apart, which stand below their own labels. */
export function isWordForKey(key: string): boolean {
  if (importanceOf(key) !== undefined) return true;
  return contexts.some((context) => {
    const meant = knownKeys(context).has(key) ? key : meantKey(key, context);
    return meant !== undefined && (meant !== 'details' || meant === key);
  });
}
