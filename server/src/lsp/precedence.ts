import { beginShortWait } from './shortWait.ts';

/** In milliseconds: what takes longer may itself wait for what goes on in the background. */
const usualLongest = 50;

/** Has work in the background, which nobody waits for, let what a client waits for go first. */
export class Precedence {
  readonly #pause: () => Promise<void>;
  readonly #longest: number;
  readonly #waitedFor = new Set<Promise<void>>();

  /**
   * @param pause Yields to the event loop.
   * @param longest How many milliseconds background work waits for one request at most.
   */
  constructor(pause: () => Promise<void>, longest = usualLongest) {
    this.#pause = pause;
    this.#longest = longest;
  }

  /** Does something that a client waits for; gives what that gives. */
  first<T>(work: () => Promise<T>): Promise<T> {
    const { ended, end } = beginShortWait(this.#longest, () => this.#waitedFor.delete(ended));
    this.#waitedFor.add(ended);
    return work().finally(end);
  }

  /**
   * To be awaited between two steps of work in the background: yields to the event loop, and, where something is being done by then that a client waits for,
   * until that is on its way or has taken noticeably long.
   */
  readonly giveWay = async (): Promise<void> => {
    await this.#pause();
    if (this.#waitedFor.size === 0) return;
    await Promise.all(this.#waitedFor);
    await this.#pause();
  };
}
