import { knownKeys } from '../../../service/format/knownKeys.ts';
import { importanceOf, meantKey } from '../../../service/format/otherWords.ts';
import { listSectionKeys } from '../../../service/format/sections.ts';
import { slug } from '../../../service/text/slug.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { listOf } from './levels.ts';
import { levelsIn, textKeys, titleOf } from './shapes.ts';

const lineKeys: ReadonlySet<string> = new Set(['family', 'organisation', 'owner', 'grade', 'reportsTo']);

/** What an advert says of a post beside its title and its text. */
const factKeys: ReadonlySet<string> = new Set(['details', 'family', 'organisation']);

/** Facts of anything: a skill of a catalogue has a reference and an area, too. */
const factsOfAnything = /^(?:ref(?:erence)?(?:[ _]?(?:number|no|id))?|area|region|detail|contact|checks?|date)$/i;

const titlesOfPosts: ReadonlySet<string> = new Set(['title', 'jobTitle', 'job_title', 'roleTitle', 'role_title']);

/** So many facts make a post of a thing with a title and a text. */
const fewestFacts = 2;

/** What a key of a role means in the data model; `undefined` for what has no key there. */
function keyOf(name: string): string | undefined {
  return knownKeys('role').has(name) ? name : meantKey(name, 'role');
}

/**
 * Whether a thing is a role: it has a title and says what the person does or needs, in lists of texts; or it is an advert, with facts and a text.
 * `around` is the key that it stands below: what is listed below "skills" is no advert.
 */
export function isRole(data: DataMap, around: string): boolean {
  if (levelsIn(data)) return false;
  if (!skillsKey.test(around) && isAdvert(data)) return true;
  const keys = [...data.entries].filter(
    ([name, value]) => listSectionKeys.has(keyOf(name) ?? '') && value.kind === 'list',
  );
  const does = keys.some(([name]) => keyOf(name) !== 'skills');
  return keys.length > 0 && does;
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
  return (
    facts.length >= fewestFacts &&
    names.some((name) => titlesOfPosts.has(name)) &&
    names.some((name) => keyOf(name) === 'summary')
  );
}

/** Roles as files. */
export function rolesOf(roles: readonly DataMap[], claims: Claims): DraftFile[] {
  const stems = new GivenIds();
  return roles.map((data): DraftFile => {
    const title = claims.line(titleOf(data)) ?? 'Role';
    const given = firstOf(data, 'id', 'slug', 'key');
    const isGiven = typeof (given?.kind === 'scalar' ? given.value : undefined) === 'string';
    const stem = isGiven
      ? stems.given(slug(wordsOf(given) ?? ''), 'role')
      : stems.of(typeof title === 'string' ? title : title.text, 'role');
    const id = isGiven ? claims.id(given, stem) : stem;
    return { kind: 'role', stem, value: { id, title, ...contentOf(data, claims), ...claims.rest(data) } };
  });
}

function contentOf(data: DataMap, claims: Claims): DraftMapping {
  const content: Record<string, DraftValue | undefined> = { summary: claims.text(firstOf(data, ...textKeys)) };
  const lists = new Map<string, DraftMapping[]>();
  const details: Record<string, DraftValue> = {};
  for (const [name, value] of data.entries) {
    const key = keyOf(name);
    if (key === undefined || claims.isClaimed(value)) continue;
    if (listSectionKeys.has(key)) {
      lists.set(key, [...(lists.get(key) ?? []), ...itemsBelow(key, value, claims)]);
    } else if (key === 'details') addFacts(name, value, details, claims);
    else if (content[key] !== undefined) continue;
    else if (lineKeys.has(key)) content[key] = claims.line(value);
    else if (key === 'summary' || key === 'notes') content[key] = claims.text(value);
  }
  for (const [key, items] of lists) content[key] = listOf(items);
  return { ...content, ...(Object.keys(details).length > 0 ? { details } : {}) };
}

/** The items of a list, or of lists below keys that say what kind they are of: `requirements: { must_have: […], nice_to_have: […] }`. */
function itemsBelow(key: string, value: Data, claims: Claims): DraftMapping[] {
  const kinds = value.kind === 'map' ? [...value.entries] : [];
  const items = (list: Data) => itemsOf(list).map((one) => itemOf(one, claims));
  if (kinds.length === 0 || !kinds.every(([, one]) => one.kind === 'list'))
    return items(value).filter((item) => item !== undefined);
  return kinds.flatMap(([kind, list]) => {
    const label = labelOf(kind);
    const importance = key === 'skills' ? importanceOf(label) : undefined;
    const said = importance === undefined ? { type: label } : { importance };
    return items(list)
      .filter((item) => item !== undefined)
      .map((item): DraftMapping => ({ ...item, ...said }));
  });
}

/** A fact, a list of texts, or facts below a key: `salary: { min: 1, max: 2 }` is two. What is nested deeper is no fact. */
function addFacts(name: string, value: Data, details: Record<string, DraftValue>, claims: Claims): void {
  const label = labelOf(name);
  if (value.kind === 'map') {
    for (const [inner, one] of value.entries)
      if (one.kind !== 'map') addFacts(`${label} – ${labelOf(inner)}`, one, details, claims);
    return;
  }
  const texts = itemsOf(value).flatMap((one) => claims.line(one) ?? []);
  const [first] = texts;
  if (first !== undefined && details[label] === undefined) details[label] = texts.length === 1 ? first : texts;
}

/** `salary_range` and `startDate` as words. */
function labelOf(name: string): string {
  return name
    .replace(/_+/g, ' ')
    .replace(
      /(\p{Ll})(\p{Lu})(?=\p{Ll})/gu,
      (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
    );
}

function itemOf(data: Data, claims: Claims): DraftMapping | undefined {
  const text = claims.line(data);
  if (text !== undefined) return { name: text };
  if (data.kind !== 'map') return undefined;
  const item: DraftMapping = { name: claims.line(titleOf(data)), description: claims.text(firstOf(data, ...textKeys)) };
  const level = claims.line(firstOf(data, 'level', 'proficiency'));
  const all = { ...item, details: level === undefined ? undefined : { Level: level }, ...claims.rest(data) };
  return item.name === undefined && item.description === undefined ? { ...all, name: 'Unnamed' } : all;
}
