/**
 * Counts crashes and says whether one more restart is worth it: `true` for at most `maximum` crashes within `period` milliseconds.
 * A server that dies of old age once a day is restarted for ever; one that dies of the file it has just been given is not.
 */
export function createRestartLimit(maximum: number, period: number, now: () => number): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < period), time];
    return crashes.length <= maximum;
  };
}
