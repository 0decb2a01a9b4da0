/** In milliseconds: work that delays answers by less is not noticed by a person who types. */
const unnoticed = 10;

/** In characters: a shorter document is checked in a moment. */
export const longText = 64 * 1024;

/** How time passes where the server runs. */
export interface Clock {
  /** Yields to the event loop, until what waits already has been dealt with. */
  readonly pause: () => Promise<void>;
  /** Milliseconds; never goes back. */
  readonly now: () => number;
}

/**
 * Gives a function to be awaited between the steps of long work: it yields to the event loop when the work has gone on for so long that a
 * person would notice the delay of other answers.
 */
export function yieldPeriodically({ pause, now }: Clock): () => Promise<void> {
  let start = now();
  return async () => {
    if (now() - start < unnoticed) return;
    await pause();
    start = now();
  };
}
