import { knownKeys } from '../../../service/format/knownKeys.ts';
import { meantKey } from '../../../service/format/otherWords.ts';
import { keyOfHeading } from '../../documents/layouts/headingWords.ts';
import { isKindOfPage } from '../../documents/layouts/roleFacts.ts';
import { type Data, type DataMap, itemsOf, wordsOf } from '../../support/data/data.ts';
import { titleOf } from './shapes.ts';

/*
 * What the keys of roles in data mean: people call them in their own words and languages, as they do the headings of a text.
 */

/** What a key of a role means in the data model; `undefined` for what has no key there. */
export function keyOf(name: string): string | undefined {
  if (knownKeys('role').has(name)) return name;
  return meantKey(name, 'role') ?? keyOfHeading(labelOf(name));
}

/** `salary_range` and `startDate` as words. */
export function labelOf(name: string): string {
  return name
    .trim()
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)
    .trim();
}

/** The same as the heading of a section. */
export function headingOf(name: string): string {
  const label = labelOf(name);
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** A title of more letters is a text. */
const longestTitle = 160;

/** The title of a role: under a key that all data has, else under another word for it in any language. */
export function titleOfRole(data: DataMap): Data | undefined {
  const said = titleOf(data);
  if (said) return said;
  for (const [name, value] of data.entries) {
    if (keyOf(name) !== 'title') continue;
    // A title in several languages is the first of them.
    const title = value.kind === 'map' ? [...value.entries.values()].find(isTitle) : value;
    if (title && isTitle(title)) return title;
  }
  return undefined;
}

/** The title where no key says so: the first words that are no date, no number and no text. */
export function firstWordsOf(data: DataMap): Data | undefined {
  return [...data.entries].find(
    ([name, value]) => !isTechnical(name, value) && keyOf(name) === undefined && isTitle(value),
  )?.[1];
}

function isTitle(value: Data): boolean {
  const words = wordsOf(value);
  return (
    words !== undefined &&
    words.length <= longestTitle &&
    !words.includes('\n') &&
    /\p{L}{2}/u.test(words) &&
    !/^\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(words)
  );
}

/** Keys of programs: what stands below them is for no reader. */
const keysOfPrograms =
  /^(?:[_@].*|[fp]k_.*|.*(?:^|[_-])(?:id|uid|uuid|guid|ids)|.*[\p{Ll}\d](?:Id|Ids|Uuid|Url|Uri|Link)|slug|path|urls?|uri|href|link|.*_(?:url|link)|image|img|logo|icon|photo|avatar|picture|color|colour|order|weight|position|tags?|keywords|lat|lng|lon|latitude|longitude|.*coordinates|__typename|version|hash|status|featured|active)$/iu;

/** Whether a value is for a program rather than for readers: an id, an address, a mark of yes or no. */
export function isTechnical(name: string, value: Data): boolean {
  if (name === 'type') return isKindOfPage(wordsOf(value) ?? '');
  if (keysOfPrograms.test(name)) return true;
  if (value.kind !== 'scalar') return false;
  if (typeof value.value !== 'string') return typeof value.value !== 'number';
  return /^(?:https?:|data:|\/|#)\S*$/.test(value.value.trim());
}

/** Whether a value lists texts or things: a list, or a text with a line for each. */
export function isListed(value: Data): boolean {
  if (value.kind === 'scalar') return typeof value.value === 'string' && /\S\s*\n\s*\S/.test(value.value);
  return value.kind === 'list' && itemsOf(value).length > 0;
}
