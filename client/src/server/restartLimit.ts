/**
 * Makes a function to be called at every crash, which says whether to restart the server: `true` for at most `maximum` crashes within
 * `period` milliseconds. A server that crashes once a day is restarted every time; one that crashes on the file it has just been given is
 * not restarted for ever.
 *
 * @param now The current time in milliseconds, from any beginning.
 */
export function createRestartLimit(maximum: number, period: number, now: () => number): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < period), time];
    return crashes.length <= maximum;
  };
}
