/** Words of proficiency, the lowest first. */
const words = (
  'no none unaware awareness aware entry beginner novice basic elementary starter foundation foundational fundamental fundamentals trainee ' +
  'learning limited low a1 a2 developing familiar some fair working intermediate medium moderate b1 average adequate sound capable competent ' +
  'confident b2 good practitioner proficient skilled experienced strong high advanced c1 excellent lead leading specialist expert outstanding ' +
  'master mastery fluent c2 native guru'
).split(' ');

const ranks = new Map(words.map((word, index) => [word, index]));

/**
 * Levels from the lowest to the highest, as far as their words, numbers or stars tell; where one of them tells nothing, in the order in which
 * they are given.
 */
export function inOrderOfLevels(levels: readonly string[]): string[] {
  for (const measure of [stars, number, rank]) {
    const measured = levels.map((level) => ({ level, size: measure(level) }));
    if (measured.every(({ size }) => size !== undefined)) {
      return measured.sort((a, b) => (a.size ?? 0) - (b.size ?? 0)).map(({ level }) => level);
    }
  }
  return [...levels];
}

function stars(level: string): number | undefined {
  return /^[★☆⭐●○\s]+$/u.test(level) ? (level.match(/[★⭐●]/gu)?.length ?? 0) : undefined;
}

function number(level: string): number | undefined {
  const found = /\d+(?:[.,]\d+)?/.exec(level)?.[0];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

/** The rank of the highest of its words. */
function rank(level: string): number | undefined {
  const found = (level.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => ranks.get(word) ?? []);
  return found.length === 0 ? undefined : Math.max(...found);
}
