import { knownKeys } from '../../../service/format/knownKeys.ts';
import { meantKey } from '../../../service/format/otherWords.ts';
import { slug } from '../../../service/text/slug.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { listOf } from './levels.ts';
import { levelsIn, textKeys, titleOf } from './shapes.ts';

const listKeys: ReadonlySet<string> = new Set([
  'background',
  'workActivities',
  'training',
  'developmentActivities',
  'qualifications',
  'skills',
]);
const lineKeys: ReadonlySet<string> = new Set(['family', 'organisation', 'owner']);

/** What a key of a role means in the data model; `undefined` for what has no key there. */
function keyOf(name: string): string | undefined {
  return knownKeys('role').has(name) ? name : meantKey(name, 'role');
}

/** Whether a thing is a role: it has a title and says what the person does or needs, in lists of texts. */
export function isRole(data: DataMap): boolean {
  if (levelsIn(data)) return false;
  const keys = [...data.entries].filter(([name, value]) => listKeys.has(keyOf(name) ?? '') && value.kind === 'list');
  const does = keys.some(([name]) => keyOf(name) !== 'skills');
  return keys.length > 0 && does;
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
  for (const [name, value] of data.entries) {
    const key = keyOf(name);
    if (key === undefined || claims.isClaimed(value)) continue;
    if (listKeys.has(key)) {
      const items = itemsOf(value).map((one) => itemOf(one, claims));
      lists.set(key, [...(lists.get(key) ?? []), ...items.filter((item) => item !== undefined)]);
    } else if (content[key] !== undefined) continue;
    else if (lineKeys.has(key)) content[key] = claims.line(value);
    else if (key === 'summary' || key === 'notes') content[key] = claims.text(value);
  }
  for (const [key, items] of lists) content[key] = listOf(items);
  return content;
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
