import type { DraftMapping } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';

/** Titles by points become grades, the lowest first; their points are facts. */
export function gradesOf(constants: ReadonlyMap<string, Data>, claims: Claims): DraftMapping[] {
  const ids = new GivenIds();
  return titlesIn(constants).map((title): DraftMapping => {
    const name = claims.line(firstOf(title, 'label', 'name', 'title')) ?? 'Unnamed';
    const points = pointsOf(title);
    for (const key of ['minPoints', 'maxPoints']) claims.exact(valueAt(title, key));
    return {
      id: ids.of(typeof name === 'string' ? name : name.text, 'grade'),
      name,
      description: claims.text(valueAt(title, 'description')),
      details: points === undefined ? undefined : { Points: points },
      ...claims.rest(title),
    };
  });
}

function titlesIn(constants: ReadonlyMap<string, Data>): readonly Data[] {
  for (const [name, data] of constants) {
    const list = name === 'data' || name === 'default' ? valueAt(data, 'titles') : name === 'titles' ? data : undefined;
    const titles = itemsOf(list).filter(
      (one) => one.kind === 'map' && firstOf(one, 'label', 'name', 'title') !== undefined,
    );
    if (titles.length > 0) return titles;
  }
  return [];
}

function pointsOf(title: Data): string | undefined {
  const [min, max] = [wordsOf(valueAt(title, 'minPoints')), wordsOf(valueAt(title, 'maxPoints'))];
  if (min === undefined) return max === undefined ? undefined : `up to ${max}`;
  return max === undefined ? `${min} and more` : `${min} to ${max}`;
}
