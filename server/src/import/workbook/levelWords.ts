import { sameName } from '../../service/text/names.ts';
import { noLevel } from '../../write/support/workbookState.ts';

/** A level of a scale, as far as writing it needs. */
export interface LevelWords {
  readonly id: string;
  readonly name: string;
  readonly value?: number | undefined;
}

/** What a cell says: no level, one, or a range of two. */
export type MeantLevel = readonly [] | readonly [LevelWords] | readonly [LevelWords, LevelWords];

/** What a cell means by its words on a scale; `undefined` for words that are no level of it. Without a scale any words are a level. */
export function meantLevel(shown: string, levels: readonly LevelWords[]): MeantLevel | undefined {
  const one = levelNamed(shown, levels);
  if (one) return [one];
  if (sameName(shown, noLevel)) return [];
  for (const separator of [/\s+to\s+/gi, /\s*[–—-]\s*/g]) {
    for (const found of shown.matchAll(separator)) {
      const min = levelNamed(shown.slice(0, found.index), levels);
      const max = levelNamed(shown.slice(found.index + found[0].length), levels);
      if (min && max) return min === max ? [min] : [min, max];
    }
  }
  return levels.length === 0 ? [{ id: shown, name: shown }] : undefined;
}

function levelNamed(words: string, levels: readonly LevelWords[]): LevelWords | undefined {
  const text = words.trim();
  return (
    levels.find(({ name }) => name === text) ??
    levels.find(({ name }) => sameName(name, text)) ??
    levels.find(({ id, value }) => id === text || String(value) === text)
  );
}

/** A level as the value of a file, in the way of the one that was there: by its number, its name, or else its id; `undefined` for none. */
export function levelValue(
  meant: MeantLevel,
  before: string | number | undefined,
  levels: readonly LevelWords[],
): string | number | { readonly min: string | number; readonly max: string | number } | undefined {
  const isName = levels.some(({ id, name }) => name === before && id !== name);
  const [min, max] = meant.map((level) => {
    if (typeof before === 'number' && level.value !== undefined) return level.value;
    return isName ? level.name : level.id;
  });
  return min === undefined || max === undefined ? min : { min, max };
}
