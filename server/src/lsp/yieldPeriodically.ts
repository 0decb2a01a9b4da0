/** Work for this long is not noticed by somebody who types. In milliseconds. */
const unnoticed = 10;

/**
 * Gives a function to be awaited between the steps of long work: it yields to the event loop when the work has gone on for so long that
 * somebody would notice. `pause` yields, `now` gives milliseconds.
 */
export function yieldPeriodically(pause: () => Promise<void>, now: () => number): () => Promise<void> {
  let start = now();
  return async () => {
    if (now() - start < unnoticed) return;
    await pause();
    start = now();
  };
}
