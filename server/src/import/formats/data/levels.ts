import { say } from '../../../service/message.ts';
import { slug } from '../../../service/text/slug.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { type FoundSkill, type LevelEntry, levelsIn, textKeys } from './shapes.ts';

/** The levels by which skills are described, as one scale in the order in which they come. */
export class LevelScale {
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, DraftText | string>();
  readonly #free = new GivenIds();

  constructor(skills: readonly FoundSkill[], claims: Claims) {
    const all = skills.flatMap(({ data }) => levelsIn(data)?.levels ?? []);
    const areNumbers = all.every(({ name }) => /^\d{1,3}$/.test(name));
    const sorted = areNumbers ? all.toSorted((one, other) => Number(one.name) - Number(other.name)) : all;
    for (const { name, nameData } of sorted) {
      if (this.#ids.has(name)) continue;
      this.#ids.set(name, this.#free.of(name, 'level'));
      this.#names.set(name, (nameData && claims.line(nameData)) ?? name);
    }
  }

  /** What the scale calls a level. */
  nameOf(level: LevelEntry): string | undefined {
    const name = this.#names.get(level.name);
    return typeof name === 'object' ? name.text : name;
  }

  idOf(level: LevelEntry): string {
    return this.#ids.get(level.name) ?? slug(level.name);
  }

  /** The scale's levels; `undefined` where there are none. */
  levels(): DraftMapping[] | undefined {
    const levels = [...this.#ids].map(([words, id]): DraftMapping => {
      return { id, value: /^\d{1,3}$/.test(words) ? Number(words) : undefined, name: this.#names.get(words) ?? words };
    });
    // Numbers rise with the order of the levels, or say nothing.
    const rise = levels.every(({ value }, index) => index === 0 || Number(value) > Number(levels[index - 1]?.value));
    return levels.length === 0 ? undefined : rise ? levels : levels.map(({ value: _, ...level }) => level);
  }
}

const indicatorKeys = [
  'criteria',
  'exampleCriteria',
  'indicators',
  'signals',
  'behaviors',
  'behaviours',
  'skills',
  'expectations',
] as const;

/** What a skill means at its levels; a level that comes twice keeps the first, and the rest holds at any level. */
export function levelsOf(
  skill: FoundSkill,
  scale: LevelScale,
  claims: Claims,
): { levels: DraftMapping | undefined; anyLevel: DraftValue[] } {
  const levels: Record<string, DraftValue> = {};
  const anyLevel: DraftValue[] = [];
  for (const entry of levelsIn(skill.data)?.levels ?? []) {
    claims.told(entry.level, say`it says which level it is`);
    // A skill that calls the level otherwise keeps its own word.
    if (wordsOf(entry.nameData) === scale.nameOf(entry)) claims.told(entry.nameData, say`it says which level it is`);
    const value = levelValue(entry.data, claims);
    if (!Object.values(value).some((one) => one !== undefined)) continue;
    const id = scale.idOf(entry);
    if (!Object.hasOwn(levels, id)) levels[id] = value;
    else
      anyLevel.push(
        ...Object.values(value).flatMap((one): DraftValue[] =>
          Array.isArray(one) ? one : one === undefined ? [] : [one],
        ),
      );
  }
  return { levels: Object.keys(levels).length > 0 ? levels : undefined, anyLevel };
}

function levelValue(data: Data, claims: Claims): DraftMapping {
  if (data.kind === 'scalar') return { description: claims.text(data) };
  if (data.kind === 'list') return { indicators: listOf(textsIn(data, claims)) };
  const text = firstOf(data, ...textKeys);
  const indicators = [
    ...(text?.kind === 'list' ? textsIn(text, claims) : []),
    ...indicatorKeys.flatMap((key) => textsIn(firstOf(data, key), claims)),
  ];
  return {
    description: claims.text(text),
    indicators: listOf(indicators),
    examples: listOf(textsIn(firstOf(data, 'examples'), claims)),
    ...claims.rest(data),
  };
}

/** The texts of a list; things with a text and examples keep these together. */
export function textsIn(list: Data | undefined, claims: Claims): DraftValue[] {
  return itemsOf(list).flatMap((one): DraftValue[] => {
    const text =
      one.kind === 'map' ? claims.text(firstOf(one, 'criteria', 'text', 'title', 'name', 'description')) : undefined;
    const others = flatTexts(one, claims);
    if (text === undefined) return others;
    return [others.length === 0 ? text : { text, examples: others }];
  });
}

/** All texts within some data that have not found a place yet. */
function flatTexts(data: Data, claims: Claims): (DraftText | string)[] {
  if (data.kind === 'list') return data.items.flatMap((item) => flatTexts(item, claims));
  if (data.kind === 'map') return [...data.entries.values()].flatMap((value) => flatTexts(value, claims));
  const text = claims.isClaimed(data) ? undefined : claims.text(data);
  return text === undefined ? [] : [text];
}

export function listOf<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
