import { say } from '../../../service/message.ts';
import { slug, wordsOfId } from '../../../service/text/slug.ts';
import type { Draft, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { Claims } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { categoriesOf } from './categories.ts';
import { gradesOf } from './grades.ts';
import { milestonesOf, type Track } from './tracks.ts';

const scale = 'milestones';

/** Tracks and what else a file has of them as a framework file. */
export function draftOfTracks(
  constants: ReadonlyMap<string, Data>,
  tracks: readonly Track[],
  file: string,
  book: DraftBook,
): Draft {
  const root: DataMap = { kind: 'map', entries: constants, line: 0 };
  const claims = new Claims(book, file, root, false);
  const name = nameOf(file);
  const stem = slug(name) || 'framework';
  const categories = categoriesOf(constants, tracks, claims);
  const ids = new GivenIds();
  const top = Math.max(0, ...tracks.flatMap(({ data }) => milestonesOf(data).map(({ level }) => level)));
  const skills = tracks.map((track) => skillOf(track, ids, categories.idOf, claims));
  const grades = gradesOf(constants, claims);
  tellIds(constants, new Set(tracks.map(({ key }) => key)), claims);
  const value: DraftMapping = {
    id: stem,
    name,
    defaultScale: scale,
    scales: { [scale]: { name: 'Milestones', levels: levelsUpTo(top) } },
    categories: listOf(categories.categories),
    grades: listOf(grades),
    skills,
    ...claims.rest(withWords(root)),
  };
  return book.draft([{ kind: 'framework', stem, value }]);
}

/** What a file calls itself: files of constants have names that say nothing, and are called after their folder. */
function nameOf(file: string): string {
  const parts = file.split('/').map((part) => wordsOfId(part.replace(/\.[^.]*$/, '')));
  const telling = parts.findLast(
    (part) => part !== '' && !/^(?:constants?|data|index|tracks|src|lib|app|default|config)$/i.test(part),
  );
  return telling ?? 'Growth framework';
}

function levelsUpTo(top: number): DraftMapping[] {
  return Array.from({ length: Math.min(top, 999) }, (_, index) => ({
    id: String(index + 1),
    value: index + 1,
    name: `Milestone ${index + 1}`,
  }));
}

function skillOf(
  { key, data }: Track,
  ids: GivenIds,
  categoryOf: (track: Data) => string | undefined,
  claims: Claims,
): DraftMapping {
  const title = firstOf(data, 'displayName', 'name', 'title', 'label');
  const given = firstOf(data, 'id', 'key');
  const name = claims.line(title) ?? (wordsOfId(key) || 'Unnamed');
  const words = typeof name === 'string' ? name : name.text;
  claims.told(given, say`it is the id of the track, in other letters`);
  const { levels, anyLevel } = milestones(data, claims);
  const category = categoryOf(data);
  return {
    id: key === '' ? ids.of(words, 'track') : ids.of(key, 'track'),
    name,
    category: category === undefined ? undefined : [category],
    description: textOf(firstOf(data, 'description', 'summary'), claims),
    indicators: listOf(anyLevel),
    levels,
    ...claims.rest(data),
  };
}

/** What the milestones say; what a level above 999 or below 1 says, holds at any level. */
function milestones(track: Data, claims: Claims): { levels: DraftMapping | undefined; anyLevel: DraftValue[] } {
  claims.walked(valueAt(track, 'milestones'));
  const levels: Record<string, DraftMapping> = {};
  const anyLevel: DraftValue[] = [];
  for (const { level, data } of milestonesOf(track)) {
    const value = milestoneOf(data, claims);
    const has = Object.values(value).some((one) => one !== undefined);
    if (!has) continue;
    const key = String(level);
    if (level < 1 || level > 999 || Object.hasOwn(levels, key)) {
      for (const one of Object.values(value))
        if (one !== undefined) anyLevel.push(...(Array.isArray(one) ? one : [one]));
    } else levels[key] = value;
  }
  return { levels: Object.keys(levels).length > 0 ? levels : undefined, anyLevel };
}

function milestoneOf(data: Data, claims: Claims): DraftMapping {
  if (data.kind !== 'map') return { description: textOf(data, claims) };
  claims.told(firstOf(data, 'level', 'milestone'), say`it is the number of the level`);
  return {
    description: textOf(firstOf(data, 'summary', 'description'), claims),
    indicators: listOf(textsOf(firstOf(data, 'signals', 'behaviors', 'behaviours', 'indicators'), claims)),
    examples: listOf(textsOf(valueAt(data, 'examples'), claims)),
    ...claims.rest(data),
  };
}

/** A text, or the texts of a list as a list of Markdown. */
function textOf(data: Data | undefined, claims: Claims): DraftText | string | undefined {
  if (data?.kind !== 'list') return claims.text(data);
  const texts = textsOf(data, claims).filter((one): one is DraftText => typeof one === 'object');
  if (texts.length < 2) return texts[0];
  return {
    text: texts.map(({ text }) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n'),
    from: texts.flatMap(({ from }) => from),
  };
}

/** The texts of a list; of items with several texts each by itself. */
function textsOf(list: Data | undefined, claims: Claims): (DraftText | string)[] {
  return itemsOf(list).flatMap((one): (DraftText | string)[] => {
    const text = claims.text(one);
    if (text !== undefined) return [text];
    const within = one.kind === 'map' ? [...one.entries.values()] : one.kind === 'list' ? one.items : [];
    return within.flatMap((value) => textsOf(value, claims));
  });
}

/** Lists of the ids of tracks say nothing that the tracks do not say. */
function tellIds(constants: ReadonlyMap<string, Data>, keys: ReadonlySet<string>, claims: Claims): void {
  for (const data of constants.values()) {
    for (const item of data.kind === 'list' ? data.items : []) {
      if (keys.has(wordsOf(item) ?? '')) claims.told(item, say`it is the id of a track`);
    }
  }
}

/** The constants that say something in words. */
function withWords({ entries, ...root }: DataMap): DataMap {
  return { ...root, entries: new Map([...entries].filter(([, data]) => hasWords(data))) };
}

function hasWords(data: Data): boolean {
  if (data.kind === 'scalar') return typeof data.value === 'string' && /[\p{L}\p{N}]/u.test(data.value);
  return (data.kind === 'list' ? [...data.items] : [...data.entries.values()]).some(hasWords);
}

function listOf<T extends DraftValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
