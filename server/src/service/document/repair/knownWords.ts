import type { DocumentKind } from '../kind.ts';

/*
 * Words by which a line is known to begin a part of a profile, even where its neighbours have left the layout that YAML wants. They only
 * decide where a text ends that has lost its indentation; what a key means is for the schema to say.
 */

const roleKeys = words(`
  id title family organisation owner version updated details grade status lang source frameworks extends progressesTo reportsTo codes summary
  background workActivities skills training developmentActivities qualifications sections links notes`);

const frameworkKeys = words(`
  id name version description lang source defaultScale scales categories cumulative grades skills`);

const configKeys = words('rules packs words exclude organisation labels order');

/** Words that people write for the keys of a role. */
const otherWords = words(`
  responsibilities keyresponsibilities mainresponsibilities duties keyduties mainduties dutiesandresponsibilities mainduties tasks
  accountabilities keyaccountabilities activities workactivities whatyoulldo whatyouwilldo
  competencies requirements capabilities skillsrequired keyskills essential desirable essentialcriteria desirablecriteria essentialskills
  desirableskills personspecification purpose jobpurpose purposeofpost about overview jobsummary rolesummary
  experience prerequisites education certifications department team salary pay location hours contract band reportsto reportingto
  responsibleto linemanager jobtitle posttitle roletitle role benefits hoursofwork closingdate startdate directorate aboutus aboutyou`);

const textKeys = words(`
  summary description notes text leveldescription guidance purpose jobpurpose about overview jobsummary rolesummary aboutus aboutyou`);

const itemKeys = words(`
  id name title text description type details links tags remove ref level scale levelDescription examples importance awardingBody status label
  url items framework category indicators questions scheme code uri match value aliases min max kind guidance replacedBy levels display parent
  track progressesTo codes licence version`);

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
  role: roleKeys,
  framework: frameworkKeys,
  config: configKeys,
};

const plainRoot: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  role: new Set([...roleKeys, ...otherWords].map(plain)),
  framework: new Set([...frameworkKeys].map(plain)),
  config: new Set([...configKeys].map(plain)),
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
  return itemKeys.has(name) || capitalisedItemKeys.has(name.toLowerCase());
}

/** Whether one text is written under this key, rather than a list. */
export function takesText(name: string): boolean {
  return textKeys.has(plain(name));
}
