import { numberedIfTaken, slug } from '../../../service/text/slug.ts';
import type { DraftMapping, DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import type { Track } from './tracks.ts';

export interface Categories {
  readonly categories: readonly DraftMapping[];
  /** The id of a track's category. */
  idOf(track: Data): string | undefined;
}

/** The categories that tracks name, with the names and texts that another constant gives them. */
export function categoriesOf(
  constants: ReadonlyMap<string, Data>,
  tracks: readonly Track[],
  claims: Claims,
): Categories {
  const from = new Map<string, Piece[]>();
  for (const { data } of tracks) {
    const category = firstOf(data, 'category', 'categoryId');
    const words = wordsOf(category);
    if (words === undefined) continue;
    const piece = claims.pieceOf(category);
    from.set(words, [...(from.get(words) ?? []), ...(piece ? [piece] : [])]);
    claims.exact(category);
  }
  const described = descriptionsOf(constants);
  const ids = new Map<string, string>();
  const categories = [...from].map(([words, pieces]): DraftMapping => {
    const taken = new Set(ids.values());
    const id = numberedIfTaken(slug(words) || 'category', (one) => taken.has(one));
    ids.set(words, id);
    const known = described.get(words);
    const title = known?.kind === 'map' ? firstOf(known, 'displayName', 'name', 'title', 'label') : known;
    const given: DraftText | string = pieces.length > 0 ? { text: words, from: pieces } : words;
    const name = claims.line(title);
    return {
      // Where another constant names the category, its id keeps the words by which tracks name it.
      id: name !== undefined && typeof given === 'object' ? { text: id, from: pieces } : id,
      name: name ?? given,
      description: claims.text(known?.kind === 'map' ? firstOf(known, 'description', 'summary') : undefined),
      ...(known ? claims.rest(known) : {}),
    };
  });
  return { categories, idOf: (track) => ids.get(wordsOf(firstOf(track, 'category', 'categoryId')) ?? '') };
}

/** What constants called `categories` or the like say, by the words with which tracks name a category. */
function descriptionsOf(constants: ReadonlyMap<string, Data>): Map<string, Data> {
  const described = new Map<string, Data>();
  const add = (name: string, data: Data): void => {
    if (/^categor(?:y|ies)(?:names?|labels?|titles?|descriptions?|data|info)?$/i.test(name)) addAll(data);
    else if (data.kind === 'map' && ['data', 'default'].includes(name))
      for (const [key, value] of data.entries) add(key, value);
  };
  const addAll = (data: Data): void => {
    if (data.kind === 'map') for (const [key, value] of data.entries) described.set(key, value);
    else {
      for (const one of itemsOf(data)) {
        const id = wordsOf(firstOf(one, 'id', 'key', 'categoryId', 'category'));
        if (id !== undefined) described.set(id, one);
      }
    }
  };
  for (const [name, data] of constants) add(name, data);
  return described;
}
