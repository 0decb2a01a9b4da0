/** What is done when a run of the server has closed. */
export type AfterClose = 'nothing' | 'restart' | 'giveUp';

/**
 * A run that somebody has replaced meanwhile is over: restarting it as well would fail, and be told to the person. A server that crashes before it is
 * ready would crash again; the failed start rejects, and is reported by its caller.
 *
 * @param mayRestart Is asked only where that is all that counts, since it counts the crashes.
 */
export function afterClose(isCurrent: boolean, isRunning: boolean, mayRestart: () => boolean): AfterClose {
  if (!isCurrent || !isRunning) return 'nothing';
  return mayRestart() ? 'restart' : 'giveUp';
}

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
