import { plainOrQuoted } from '../../service/document/edits/edits.ts';
import type { ScalarNode } from '../../service/document/syntax/tree.ts';
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

/**
 * How a level is written in YAML, in the way of what was written before: by its number, its name, or else its id. `flow` is true within brackets.
 */
export function levelText(
  meant: MeantLevel,
  before: ScalarNode | undefined,
  levels: readonly LevelWords[],
  flow: boolean,
): string {
  const texts = meant.map((level) => {
    if (typeof before?.value === 'number' && level.value !== undefined) return String(level.value);
    const isName = levels.some(({ id, name }) => name === before?.value && id !== name);
    return plainOrQuoted(isName ? level.name : level.id, flow || meant.length === 2);
  });
  return texts.length === 2 ? `{ min: ${texts[0]}, max: ${texts[1]} }` : (texts[0] ?? '');
}
