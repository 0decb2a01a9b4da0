import { slug, wordsOfId } from '../../../service/text/slug.ts';
import type { DraftFile, DraftMapping, DraftText } from '../../draft.ts';
import { type Claims, mergedRests } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { LevelScale, levelsOf, listOf } from './levels.ts';
import { type Found, type FoundSkill, levelsIn, textKeys, titleOf } from './shapes.ts';

const scaleId = 'levels';

/** Skills and grades, wherever they stood, as a framework file. */
export function frameworkOf({ skills, grades }: Found, root: DataMap, fileName: string, claims: Claims): DraftFile {
  const [only] = root.entries.size === 1 ? [...root.entries.values()] : [];
  const named =
    only?.kind === 'map' && skills.every(({ path, data }) => path[0] === only && data !== only) ? only : undefined;
  const name = (named && claims.line(titleOf(named))) ?? (wordsOfId(fileName) || 'Framework');
  const stem = slug(typeof name === 'string' ? name : name.text) || 'framework';
  const scale = new LevelScale(skills, claims);
  const categories = new Categories(named, claims);
  const ids = new GivenIds();
  const gradeIds = new GivenIds();
  const skillValues = skills.map((skill) => skillOf(skill, ids, scale, categories, claims));
  const levels = scale.levels();
  const gradeValues = grades.flatMap((list) => itemsOf(list)).map((one) => entryOf(one, gradeIds, 'grade', claims));
  const value: DraftMapping = {
    id: stem,
    name,
    description: named && claims.text(firstOf(named, ...textKeys)),
    ...(levels ? { defaultScale: scaleId, scales: { [scaleId]: { name: 'Levels', levels } } } : {}),
    categories: listOf(categories.values()),
    grades: listOf(gradeValues),
    skills: listOf(skillValues),
    ...mergedRests(named ? claims.rest(named) : {}, claims.rest(root)),
  };
  return { kind: 'framework', stem, value };
}

function skillOf(
  skill: FoundSkill,
  ids: GivenIds,
  scale: LevelScale,
  categories: Categories,
  claims: Claims,
): DraftMapping {
  const { data, key, path } = skill;
  const { id, name } = idAndName(data, ids, key === '' ? 'skill' : key, titleOf(data) ? undefined : key, claims);
  const found = levelsIn(data);
  if (found?.key !== undefined) claims.walked(valueAt(data, found.key));
  const { levels, anyLevel } = levelsOf(skill, scale, claims);
  return {
    id,
    name,
    category: listOf(categories.pathOf(path)),
    description: claims.text(firstOf(data, ...textKeys)),
    indicators: listOf(anyLevel),
    levels,
    ...claims.rest(data),
  };
}

/** What skills stand in, as categories; each once. */
class Categories {
  readonly #named: DataMap | undefined;
  readonly #claims: Claims;
  readonly #ids = new GivenIds();
  readonly #values = new Map<DataMap, { readonly id: string; readonly value: DraftMapping }>();

  /** `named` is the framework itself, and no category. */
  constructor(named: DataMap | undefined, claims: Claims) {
    this.#named = named;
    this.#claims = claims;
  }

  pathOf(path: readonly DataMap[]): string[] {
    const ids: string[] = [];
    for (const data of path) {
      if (data === this.#named) continue;
      const known = this.#values.get(data) ?? this.#added(data, ids.at(-1));
      ids.push(known.id);
    }
    return ids;
  }

  values(): DraftMapping[] {
    return [...this.#values.entries()].map(([data, { value }]) => ({ ...value, ...this.#claims.rest(data) }));
  }

  #added(data: DataMap, parent: string | undefined): { readonly id: string; readonly value: DraftMapping } {
    const { id, name, idText } = idAndName(data, this.#ids, 'category', undefined, this.#claims);
    const description = this.#claims.text(firstOf(data, ...textKeys));
    const added = { id: idText, value: { id, name, parent, description } };
    this.#values.set(data, added);
    return added;
  }
}

function entryOf(data: Data, ids: GivenIds, fallback: string, claims: Claims): DraftMapping {
  const { id, name } = idAndName(data, ids, fallback, undefined, claims);
  return { id, name, description: claims.text(firstOf(data, ...textKeys)), ...claims.rest(data) };
}

/** An id that the data gives, else one of its title; and the title. */
function idAndName(
  data: Data,
  ids: GivenIds,
  fallback: string,
  key: string | undefined,
  claims: Claims,
): { readonly id: DraftText | string; readonly idText: string; readonly name: DraftText | string } {
  const title = titleOf(data);
  const given = firstOf(data, 'id', 'key', 'slug', 'path');
  const words = wordsOf(title) ?? key ?? fallback;
  const isGiven = typeof (given?.kind === 'scalar' ? given.value : undefined) === 'string' && given !== title;
  const idText = isGiven ? ids.given(wordsOf(given) ?? words, fallback) : ids.of(words, fallback);
  const name = claims.line(title) ?? (wordsOfId(words) || words);
  return { id: isGiven ? claims.id(given, idText) : idText, idText, name };
}
