/** In milliseconds: work that delays answers by less is not noticed by a person who types. */
const unnoticed = 10;

/** In characters: a shorter document is checked in a moment. */
export const longText = 64 * 1024;

/** How time passes where the server runs. */
export interface Clock {
  /** Yields to the event loop. */
  readonly pause: () => Promise<void>;
  /** Milliseconds; never goes back. */
  readonly now: () => number;
}

/** Turns of the event loop in which a message is read, dealt with and answered, as the connection does it, with some for what comes right behind it. */
const turns = 8;

/** Lets what came while the server was at work be answered before work that takes long and that nobody waits for. */
export async function yieldToMessages({ pause }: Pick<Clock, 'pause'>): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await pause();
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
