import { type CancellationToken, throwIfCancelled } from './cancellation.ts';

/**
 * Long work that can be interrupted: it yields between two steps and returns its result. A generator rather than an asynchronous function, so
 * that the same code runs without interruption where nobody else waits, and each step sees one state of the workspace.
 */
export type Steps<T> = Generator<void, T>;

/** How work in steps is run. */
export interface StepOptions {
  /** Yields to the event loop, so that other requests are answered and a cancellation of this one is noticed. */
  readonly pause: () => Promise<void>;
  readonly token?: CancellationToken | undefined;
  /** The number of steps between two pauses; small steps need few pauses. */
  readonly every?: number;
}

/** Runs work to its end without a pause. */
export function withoutPauses<T>(work: Steps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Runs work with a pause after every so many steps; rejected with a `CancelledError` at the first pause after the token is cancelled. */
export async function inSteps<T>(work: Steps<T>, { pause, token, every = 1 }: StepOptions): Promise<T> {
  throwIfCancelled(token);
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    steps++;
    if (steps % every > 0) continue;
    await pause();
    throwIfCancelled(token);
  }
}

/** Runs work with a pause after each step, until it ends or, at a pause, nobody wants it any more: then the result is `undefined`. */
export async function whileWanted<T>(
  work: Steps<T>,
  pause: () => Promise<void>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await pause();
    if (!isWanted()) return undefined;
  }
}
