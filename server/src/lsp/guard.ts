import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Runs one request at the server's edge: the only place where exceptions are caught. A cancelled request is answered as
 * cancelled; a failure is logged with the request's name and answered with the safe default, so that the editor goes on, or with what
 * `explain` makes of it.
 */
export async function guarded<T>(
  connection: Connection,
  name: string,
  token: CancellationToken,
  fallback: T,
  run: () => T | Promise<T>,
  explain: (error: unknown) => T = () => fallback,
): Promise<T | ResponseError<never>> {
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await run();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    connection.console.error(
      `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return explain(error);
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
