import {
  type CancellationToken,
  type Connection,
  type Disposable,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { CancelledError } from '../service/support/cancellation.ts';

/**
 * Runs one request at the server's edge: the only place where exceptions are caught. A request is answered as cancelled as soon as it is, and
 * the work for it ends where it next looks at its token. A failure is logged with the request's name and answered with what `otherwise`
 * gives, so that the editor goes on.
 */
export async function guarded<T>(
  connection: Connection,
  name: string,
  token: CancellationToken,
  run: () => T | Promise<T>,
  otherwise: (error: unknown) => T,
): Promise<T | ResponseError<never>> {
  if (token.isCancellationRequested) return cancelled();
  let subscription: Disposable | undefined;
  const cancellation = new Promise<ResponseError<never>>((resolve) => {
    subscription = token.onCancellationRequested(() => resolve(cancelled()));
  });
  try {
    return await Promise.race([answer(), cancellation]);
  } finally {
    subscription?.dispose();
  }

  async function answer(): Promise<T | ResponseError<never>> {
    try {
      const result = await run();
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof CancelledError) return cancelled();
      connection.console.error(
        `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return otherwise(error);
    }
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
