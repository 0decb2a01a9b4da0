import type { DraftMapping, DraftText } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, valueAt } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';

/** Titles by points become grades, the lowest first; their points are facts. */
export function gradesOf(constants: ReadonlyMap<string, Data>, claims: Claims): DraftMapping[] {
  const ids = new GivenIds();
  return titlesIn(constants).map((title): DraftMapping => {
    const name = claims.line(firstOf(title, 'label', 'name', 'title')) ?? 'Unnamed';
    const points = pointsOf(title, claims);
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

function pointsOf(title: Data, claims: Claims): DraftText | string | undefined {
  const [min, max] = [claims.exact(valueAt(title, 'minPoints')), claims.exact(valueAt(title, 'maxPoints'))];
  const [low, high] = [min, max].map((one) => (typeof one === 'object' ? one.text : one));
  const text =
    low === undefined ? high && `up to ${high}` : high === undefined ? `${low} and more` : `${low} to ${high}`;
  const from = [min, max].flatMap((one) => (typeof one === 'object' ? one.from : []));
  return text === undefined || from.length === 0 ? text : { text, from };
}
