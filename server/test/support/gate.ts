/** A promise that is resolved from outside. */
export interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

export function deferred(): Deferred {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A place that work passes again and again, at which it can be held. */
export class Gate {
  /** How often it has been passed or reached. */
  count = 0;
  #closed: { readonly from: number; readonly reached: Deferred; readonly opened: Deferred } | undefined;

  /** For the work to await. */
  readonly pass = async (): Promise<void> => {
    this.count++;
    if (!this.#closed || this.count < this.#closed.from) return;
    this.#closed.reached.resolve();
    await this.#closed.opened.promise;
  };

  /** From now on whatever comes is held, but for as many as may still pass; `reached` resolves when something is held. */
  close(mayPass = 0): { readonly reached: Promise<void>; readonly open: () => void } {
    const closed = { from: this.count + mayPass + 1, reached: deferred(), opened: deferred() };
    this.#closed = closed;
    return {
      reached: closed.reached.promise,
      open: () => {
        this.#closed = undefined;
        closed.opened.resolve();
      },
    };
  }
}
