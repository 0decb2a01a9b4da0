import type { Direction } from '../../service/text/direction.ts';
import { directionOfText, isRightToLeft, signsOfNames } from '../../service/text/direction.ts';

/** How texts that go in two directions stand on a line. */
export interface TextOrder {
  /** The direction of the document. */
  readonly direction: Direction;
  /**
   * The level of each code unit of a paragraph by Unicode's algorithm, odd from right to left, and that of the paragraph itself;
   * `undefined` where all of it goes from left to right.
   */
  levelsOf(text: string): Levels | undefined;
  /** A character as it looks from right to left: of an opening bracket the closing one, of any other the same. */
  mirrored(character: string): string;
}

export interface Levels {
  readonly base: number;
  readonly of: Uint8Array;
}

/** Loads the library, which a document without letters from right to left does without. */
export async function createOrder(direction: Direction): Promise<TextOrder> {
  const { default: createBidi } = await import('bidi-js');
  const bidi = createBidi();
  return {
    direction,
    levelsOf(text) {
      const own = directionOfText(text, direction);
      if (own === 'ltr' && !isRightToLeft(text)) return undefined;
      return { base: own === 'rtl' ? 1 : 0, of: bidi.getEmbeddingLevels(withLetters(text), own).levels };
    },
    mirrored: (character) => bidi.getMirroredCharacter(character) ?? character,
  };
}

/** Signs of names are taken for letters, since Unicode's algorithm would part them from their names. */
function withLetters(text: string): string {
  return text.replace(signsOfNames.behind, (signs) => 'a'.repeat(signs.length)).replace(signsOfNames.before, 'a');
}

/** Something on a line with its level. */
interface Levelled {
  readonly level: number;
}

/** What stands on a line, from left to right, given in the order of reading: from the highest level down, stretches are turned round. */
export function seenFromLeft<T extends Levelled>(stretches: readonly T[]): T[] {
  const seen = [...stretches];
  const highest = seen.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < seen.length; start++) {
      let end = start;
      while ((seen[end]?.level ?? -1) >= level) end++;
      if (end > start) seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = end;
    }
  }
  return seen;
}
