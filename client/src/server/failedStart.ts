/** What a worker is to those who listen to it. */
type Listened = Pick<EventTarget, 'addEventListener'>;

/**
 * Calls `failed` when a worker has an error before it has said anything: its script cannot be loaded, so that whatever it is asked would be waited
 * for in vain. Errors of a worker that has answered once are none of the start.
 */
export function onFailedStart(worker: Listened, failed: () => void): void {
  let hasSpoken = false;
  worker.addEventListener('message', () => {
    hasSpoken = true;
  });
  worker.addEventListener('error', () => {
    if (!hasSpoken) failed();
  });
}
