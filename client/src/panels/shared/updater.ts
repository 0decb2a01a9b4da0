/** Keeps something up to date that takes time to make. */
export interface Updater {
  /** Whether there is a request in flight: nobody knows yet what its answer will have been made of. */
  readonly isBusy: boolean;
  /** Makes it again because it is out of date: at once, or as soon as the request in flight has been answered. */
  invalidate(): void;
  /** As `invalidate`, but at once and without the answer to the request in flight, which is no longer wanted. */
  restart(): void;
  /** Ends all requests and deliveries. */
  dispose(): void;
}

/**
 * Has at most one wanted request in flight, and sends one more after the answer when something has changed meanwhile: any number of
 * changes during a request cost one request. There is no timer, so that the result is as recent as the server's speed allows.
 *
 * An answer is delivered even when a change has made it out of date, since otherwise somebody who types faster than a page can be rendered
 * would see no page until they pause. A failure is not reported when a change has made it out of date, since the next request follows.
 * The answer to a request from before a restart is recognised by the identity of the request, not by the time at which it arrives.
 */
export function createUpdater<T>(
  ask: () => Promise<T>,
  deliver: (answer: T) => void,
  fail: (reason: unknown) => void,
): Updater {
  let current: { isOutdated: boolean } | undefined;
  let isDisposed = false;

  const begin = () => {
    const request = { isOutdated: false };
    current = request;
    const settle = (report: () => void) => {
      if (current !== request) return;
      current = undefined;
      report();
      if (request.isOutdated && current === undefined && !isDisposed) begin();
    };
    ask().then(
      (answer) => settle(() => deliver(answer)),
      (reason) => settle(() => (request.isOutdated ? undefined : fail(reason))),
    );
  };

  return {
    get isBusy() {
      return current !== undefined;
    },
    invalidate() {
      if (isDisposed) return;
      if (current === undefined) begin();
      else current.isOutdated = true;
    },
    restart() {
      if (!isDisposed) begin();
    },
    dispose() {
      isDisposed = true;
      current = undefined;
    },
  };
}
