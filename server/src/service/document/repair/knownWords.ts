import { type KeyContext, keyContexts, knownKeys, type ValueShape } from '../../format/knownKeys.ts';
import type { DocumentKind } from '../kind.ts';

/*
 * Words by which a line is known to begin a part of a profile, even where its neighbours have left the layout that YAML wants. They only
 * decide where a text ends that has lost its indentation, so that of all other words for keys (`format/otherWords.ts`) only those count here
 * that hardly begin a line of a text.
 */

/** The keys of settings, of which no other table is needed. */
const settingsKeys = words('rules packs words exclude organisation labels order');

/** Words that people write for the keys of a role. */
export const unmistakableWords = words(`
  responsibilities keyresponsibilities mainresponsibilities duties keyduties mainduties dutiesandresponsibilities mainduties tasks
  accountabilities keyaccountabilities activities workactivities whatyoulldo whatyouwilldo
  competencies requirements capabilities skillsrequired keyskills essential desirable essentialcriteria desirablecriteria essentialskills
  desirableskills personspecification purpose jobpurpose purposeofpost about overview jobsummary rolesummary
  experience prerequisites education certifications department team salary pay location hours contract band reportsto reportingto
  responsibleto linemanager jobtitle posttitle roletitle role benefits hoursofwork closingdate startdate directorate aboutus aboutyou`);

const textKeys = words(`
  summary description notes text leveldescription guidance purpose jobpurpose about overview jobsummary rolesummary aboutus aboutyou`);

const rootContexts: ReadonlySet<KeyContext> = new Set(['role', 'framework']);

const wordShapes: ReadonlySet<ValueShape> = new Set(['word', 'status', 'importance', 'level', 'number', 'flag']);

/** The keys below the top, with those of a range of levels. */
const innerKeys: ReadonlySet<string> = new Set([
  ...keyContexts.filter((context) => !rootContexts.has(context)).flatMap((context) => [...knownKeys(context).keys()]),
  'min',
  'max',
]);

/** Keys whose value is one word or a date, such as an id or a level, to which no line below can belong. */
const wordKeys: ReadonlySet<string> = new Set([
  'updated',
  'version',
  'grade',
  ...keyContexts.flatMap((context) =>
    [...knownKeys(context)].flatMap(([name, { shape }]) => (wordShapes.has(shape) ? [name] : [])),
  ),
]);

/** Keys of items that say nothing else when they are written with a capital. */
const capitalisedItemKeys = words('name description level type');

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A key without what people vary in it: case, blanks, hyphens, apostrophes. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const exactRoot: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  role: new Set(knownKeys('role').keys()),
  framework: new Set(knownKeys('framework').keys()),
  config: settingsKeys,
};

const plainRoot: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  role: new Set([...exactRoot.role, ...unmistakableWords].map(plain)),
  framework: new Set([...exactRoot.framework].map(plain)),
  config: new Set([...exactRoot.config].map(plain)),
};

/** Whether the format has this key at the top of such a file, written like this. */
export function isRootKey(kind: DocumentKind, name: string): boolean {
  return exactRoot[kind].has(name);
}

/** Whether a key at the top of such a file begins like this. */
export function beginsRootKey(kind: DocumentKind, word: string): boolean {
  for (const key of exactRoot[kind]) if (key.startsWith(word)) return true;
  return false;
}

/** Whether people write this for a key at the top of such a file. */
export function isRootWord(kind: DocumentKind, name: string): boolean {
  return plainRoot[kind].has(plain(name));
}

/** Whether the format has this key below the top. */
export function isInnerKey(name: string): boolean {
  return innerKeys.has(name) || capitalisedItemKeys.has(name.toLowerCase());
}

/** Whether one text is written under this key, rather than a list. */
export function takesText(name: string): boolean {
  return textKeys.has(plain(name));
}

/** Whether one word is written under this key, rather than a text. */
export function takesWord(name: string): boolean {
  return wordKeys.has(name);
}
