import { say } from '../../../service/message.ts';
import type { DraftMapping } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { GivenIds } from '../../support/givenIds.ts';

/** The levels of a file: those of its list and those in use. */
export interface Levels {
  readonly levels: readonly DraftMapping[];
  /** The id of a level as content names it. */
  idOf(level: Data | undefined): string | undefined;
}

/** The levels in the order of the list; those that only topics name stand among them by their numbers, or at the end. */
export function levelsOf(list: Data | undefined, topics: Data, claims: Claims, book: DraftBook): Levels {
  const named = new Map<string, Data>();
  const counted = countedLevels(list);
  if (counted) claims.told(list, say`it says how many levels there are`);
  for (const one of counted ?? itemsOf(list)) {
    const words = wordsOf(one.kind === 'map' ? firstOf(one, 'id', 'level', 'name', 'title') : one);
    if (words !== undefined && !named.has(words)) named.set(words, one);
    else claims.told(one, say`the level is in the list already`);
  }
  const listed = new Set(named.keys());
  const used = new Set<string>();
  for (const topic of itemsOf(topics)) {
    for (const content of itemsOf(valueAt(topic, 'content'))) {
      const level = valueAt(content, 'level');
      const words = wordsOf(level);
      if (level === undefined || words === undefined) continue;
      used.add(words);
      if (!named.has(words)) named.set(words, level);
    }
  }
  tellDisagreement(listed, used, book);
  const all = [...named];
  const areNumbers = all.every(([words]) => /^\d{1,6}$/.test(words));
  if (areNumbers) all.sort(([one], [other]) => Number(one) - Number(other));
  const ids = new GivenIds();
  const byWords = new Map<string, string>();
  const levels = all.map(([words, data]): DraftMapping => {
    const id = ids.given(words, 'level');
    byWords.set(words, id);
    const name =
      (data.kind === 'map' ? claims.line(firstOf(data, 'name', 'title', 'id', 'level')) : claims.line(data)) ?? words;
    return {
      id: data.kind === 'map' ? claims.id(firstOf(data, 'id', 'level'), id) : id,
      value: areNumbers ? Number(words) : undefined,
      name,
      description: claims.text(firstOf(data, 'description', 'summary')),
      ...claims.rest(data),
    };
  });
  return { levels, idOf: (level) => byWords.get(wordsOf(level) ?? '') };
}

/** A number alone says how many levels there are. */
function countedLevels(list: Data | undefined): readonly Data[] | undefined {
  const count = list?.kind === 'scalar' ? Number(list.value) : 0;
  if (list?.kind !== 'scalar' || !Number.isInteger(count) || count < 1 || count > 100) return undefined;
  return Array.from({ length: count }, (_, index) => ({ kind: 'scalar', value: index + 1, line: list.line }));
}

function tellDisagreement(listed: ReadonlySet<string>, used: ReadonlySet<string>, book: DraftBook): void {
  if (listed.size === 0) return;
  const onlyUsed = [...used].filter((level) => !listed.has(level));
  const onlyListed = [...listed].filter((level) => !used.has(level));
  if (onlyUsed.length > 0)
    book.odd(say`Topics use levels that \`levels\` does not have: ${onlyUsed.join(', ')}; they are added.`);
  if (onlyListed.length > 0) book.odd(say`No topic says what these levels mean: ${onlyListed.join(', ')}.`);
}
