import { randomIntegers } from '../support/random.ts';
import type { RandomText } from './randomText.ts';
import { reduce } from './reduce.ts';
import type { Target } from './targets.ts';

/** A text with which something went wrong. */
export interface Failure {
  readonly seed: number;
  readonly target: string;
  /** The smallest text that was found to fail in the same place. */
  readonly text: string;
  /** What was thrown. */
  readonly error: string;
}

/** One text, made from the seed, for one of the targets; both take turns with the seed. Gives what went wrong, if anything did. */
export async function fuzzOnce(
  seed: number,
  texts: readonly RandomText[],
  targets: Readonly<Record<string, Target>>,
): Promise<Failure | undefined> {
  const all = Object.entries(targets);
  const [name, target] = all[seed % all.length] ?? [];
  const makeText = texts[Math.floor(seed / all.length) % texts.length];
  if (name === undefined || !target || !makeText) return undefined;
  const text = makeText(randomIntegers(seed));
  const thrown = await thrownBy(target, text, seed);
  if (!thrown) return undefined;
  const isSame = async (other: string) => (await thrownBy(target, other, seed))?.place === thrown.place;
  const smallest = await reduce(text, isSame);
  return { seed, target: name, text: smallest, error: (await thrownBy(target, smallest, seed))?.error ?? thrown.error };
}

/** What a target throws, and the first place in the sources that it comes from: texts that fail elsewhere have another fault. */
async function thrownBy(
  target: Target,
  text: string,
  seed: number,
): Promise<{ readonly error: string; readonly place: string } | undefined> {
  try {
    await target(text, randomIntegers(seed));
    return undefined;
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { error: stack, place: /server\/\S+:\d+/.exec(stack)?.[0] ?? '' };
  }
}
