import { listSectionKeys } from '../../../service/format/sections.ts';
import { slug } from '../../../service/text/slug.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { listOf } from './levels.ts';
import { itemsBelow, itemsIn } from './roleItems.ts';
import { firstWordsOf, headingOf, isListed, isTechnical, keyOf, labelOf, titleOfRole } from './roleKeys.ts';
import { levelsIn, textKeys, titleOf } from './shapes.ts';

const lineKeys: ReadonlySet<string> = new Set(['family', 'organisation', 'owner', 'grade', 'reportsTo']);

/** What an advert says of a post beside its title and its text. */
const factKeys: ReadonlySet<string> = new Set(['details', 'family', 'organisation']);

/** Facts of anything: a skill of a catalogue has a reference and an area, too. */
const factsOfAnything = /^(?:ref(?:erence)?(?:[ _]?(?:number|no|id))?|area|region|detail|contact|checks?|date)$/i;

const titlesOfPosts: ReadonlySet<string> = new Set(['title', 'jobTitle', 'job_title', 'roleTitle', 'role_title']);

/** So many facts make a post of a thing with a title and a text. */
const fewestFacts = 2;

/**
 * Whether a thing is a role: it has a title and says what the person does or needs, in lists of texts; or it is an advert, with facts and a text.
 * `around` is the key that it stands below: what is listed below "skills" is no advert.
 */
export function isRole(data: DataMap, around: string): boolean {
  if (levelsIn(data)) return false;
  if (!skillsKey.test(around) && isAdvert(data)) return true;
  const keys = [...data.entries].flatMap(([name, value]) => {
    const key = keyOf(name);
    return key !== undefined && listSectionKeys.has(key) && isListed(value) ? [key] : [];
  });
  const does = keys.some((key) => key !== 'skills');
  // Where no key says what the title is, work and demands tell that this is a role.
  const isNamed = titleOfRole(data) !== undefined || (keys.includes('workActivities') && saysMore(data, keys));
  return does && isNamed;
}

/** Whether there is a text or another list beside the duties, and words for a title. */
function saysMore(data: DataMap, keys: readonly string[]): boolean {
  const hasText = [...data.entries].some(([name, value]) => keyOf(name) === 'summary' && wordsOf(value) !== undefined);
  return (hasText || new Set(keys).size > 1) && firstWordsOf(data) !== undefined;
}

/** What holds skills: where they are described themselves, that is a framework. */
const skillsKey = /^(?:skills|competenc(?:ies|es)|capabilities)$/i;

function isAdvert(data: DataMap): boolean {
  const isFramework = [...data.entries].some(
    ([name, value]) => skillsKey.test(name) && itemsOf(value).some((one) => titleOf(one) && firstOf(one, ...textKeys)),
  );
  if (isFramework) return false;
  const names = [...data.entries.keys()];
  const facts = names.filter((name) => factKeys.has(keyOf(name) ?? '') && !factsOfAnything.test(name));
  // In another language than that of programs, a word for the title of a post is one, and skills beside it are what it asks for.
  const isForeign = titleOf(data) === undefined && titleOfRole(data) !== undefined;
  const skills = isForeign ? names.filter((name) => keyOf(name) === 'skills') : [];
  return (
    facts.length + skills.length >= fewestFacts &&
    (isForeign || names.some((name) => titlesOfPosts.has(name))) &&
    names.some((name) => keyOf(name) === 'summary')
  );
}

/** Roles as files. */
export function rolesOf(roles: readonly DataMap[], claims: Claims): DraftFile[] {
  const stems = new GivenIds();
  return roles.map((data): DraftFile => {
    const title = claims.line(titleOfRole(data) ?? firstWordsOf(data)) ?? 'Role';
    const given = firstOf(data, 'id', 'slug', 'key');
    // A number alone tells nobody which role it is.
    const isGiven = given?.kind === 'scalar' && typeof given.value === 'string' && /\p{L}/u.test(given.value);
    const stem = isGiven
      ? stems.given(slug(wordsOf(given) ?? ''), 'role')
      : stems.of(typeof title === 'string' ? title : title.text, 'role');
    const id = isGiven ? claims.id(given, stem) : stem;
    const content = contentOf(data, claims);
    return { kind: 'role', stem, value: { id, title, ...content, ...claims.rest(data) } };
  });
}

function contentOf(data: DataMap, claims: Claims): DraftMapping {
  const content: Record<string, DraftValue | undefined> = {};
  const lists = new Map<string, DraftMapping[]>();
  const details: Record<string, DraftValue> = {};
  const sections: DraftMapping[] = [];
  for (const [name, value] of data.entries) {
    const key = keyOf(name) ?? (textKeySet.has(name) ? 'summary' : undefined);
    // "@context" speaks to programs, whatever its words mean elsewhere.
    if (claims.isClaimed(value) || /^[@_]/.test(name)) continue;
    // "requiredExperience: 15" says nothing without its label.
    if (key !== undefined && listSectionKeys.has(key) && (value.kind !== 'scalar' || hasLetters(value))) {
      lists.set(key, [...(lists.get(key) ?? []), ...itemsBelow(key, name, value, claims)]);
    } else if (key === 'details') addFacts(name, value, details, claims);
    else if (key !== undefined && lineKeys.has(key) && content[key] === undefined) content[key] = claims.line(value);
    else if ((key === 'summary' || key === 'notes') && value.kind === 'scalar' && content[key] === undefined)
      content[key] = claims.text(value);
    else if ((key === 'summary' || key === 'notes') && value.kind === 'scalar' && hasLetters(value))
      sections.push({ title: headingOf(name), text: claims.text(value) });
    else if ((key !== undefined && key !== 'id') || !isTechnical(name, value))
      addOther(name, value, details, sections, claims);
  }
  for (const [key, items] of lists) content[key] = listOf(items);
  return {
    ...content,
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}

function hasLetters(value: Data): boolean {
  return /\p{L}/u.test(wordsOf(value) ?? '');
}

const textKeySet: ReadonlySet<string> = new Set(textKeys);

/** A longer line is a text, and no fact. */
const longestFact = 120;

/** What no key of ours is for, where readers see it: a short line is a fact, a text or a list a section. */
function addOther(
  name: string,
  value: Data,
  details: Record<string, DraftValue>,
  sections: DraftMapping[],
  claims: Claims,
): void {
  const title = headingOf(name);
  if (value.kind === 'scalar') {
    const words = wordsOf(value) ?? '';
    if (words.length > longestFact || words.includes('\n')) sections.push({ title, text: claims.text(value) });
    else addFacts(name, value, details, claims);
  } else if (value.kind === 'map') {
    for (const [inner, one] of value.entries)
      if (one.kind === 'scalar' && !isTechnical(inner, one))
        addOther(`${name} – ${inner}`, one, details, sections, claims);
    addFacts(name, value, details, claims);
  } else {
    const items = itemsIn(value, claims);
    if (items.length > 0) sections.push({ title, items });
  }
}

/** Nobody reads facts that are nested deeper. */
const deepestFact = 3;

/** A fact, a list of texts, or facts below a key: `salary: { min: 1, max: 2 }` is two. */
function addFacts(name: string, value: Data, details: Record<string, DraftValue>, claims: Claims, depth = 0): void {
  const label = labelOf(name);
  if (details[label] !== undefined) return;
  if (value.kind === 'map') {
    for (const [inner, one] of value.entries)
      if (depth < deepestFact && !isTechnical(inner, one))
        addFacts(`${label} – ${labelOf(inner)}`, one, details, claims, depth + 1);
    return;
  }
  const texts = itemsOf(value).flatMap((one) => claims.line(one) ?? []);
  const [first] = texts;
  if (first !== undefined) details[label] = texts.length === 1 ? first : texts;
}
