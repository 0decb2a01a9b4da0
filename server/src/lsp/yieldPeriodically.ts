/** Work for this long is not noticed by somebody who types. In milliseconds. */
const unnoticed = 10;

/** Gives a function to be awaited between the steps of a long piece of work: now and then it lets go first what waits. */
export function yieldPeriodically(pause: () => Promise<void>, now: () => number): () => Promise<void> {
  let start = now();
  return async () => {
    if (now() - start < unnoticed) return;
    await pause();
    start = now();
  };
}
