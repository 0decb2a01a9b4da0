/** Keeps something up to date that takes time to make. */
export interface Updater {
  /** What was made is out of date: makes it anew, at once or as soon as the request in flight has been answered. */
  invalidate(): void;
  /** As `invalidate`, but the answer to the request in flight is no longer wanted. */
  restart(): void;
  /** Nothing is asked or delivered after this. */
  dispose(): void;
}

/**
 * Asks at most one question at a time, and one more after the answer when something changed meanwhile: any number of changes
 * during a request cost one request. No timer is involved, so a page is as fresh as the machine can make it.
 *
 * An answer that has been overtaken by a change is still delivered, since otherwise someone who types faster than a page can be
 * made would see none until they pause. A failure that has been overtaken is not: the next answer will tell.
 * An answer that is not wanted any more is known by the identity of its request, not by the time when it comes.
 */
export function createUpdater<T>(
  ask: () => Promise<T>,
  deliver: (answer: T) => void,
  fail: (reason: unknown) => void,
): Updater {
  let current: { overtaken: boolean } | undefined;
  let disposed = false;

  const begin = () => {
    const request = { overtaken: false };
    current = request;
    const settle = (report: () => void) => {
      if (current !== request) return;
      current = undefined;
      report();
      if (request.overtaken && current === undefined && !disposed) begin();
    };
    ask().then(
      (answer) => settle(() => deliver(answer)),
      (reason) => settle(() => (request.overtaken ? undefined : fail(reason))),
    );
  };

  return {
    invalidate() {
      if (disposed) return;
      if (current === undefined) begin();
      else current.overtaken = true;
    },
    restart() {
      if (!disposed) begin();
    },
    dispose() {
      disposed = true;
      current = undefined;
    },
  };
}
