/** Says whether somebody still waits for an answer; has the shape of the protocol's token, so that the service need not know the protocol. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/**
 * Thrown where work is given up because its token says so. Whoever handles requests answers them as cancelled; nobody else catches it, since
 * half an answer must not pass for a whole one.
 */
export class CancelledError extends Error {
  constructor() {
    super('The request was cancelled.');
  }
}

/** Throws a `CancelledError` once the token is cancelled; work without a token is never cancelled. */
export function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new CancelledError();
}
