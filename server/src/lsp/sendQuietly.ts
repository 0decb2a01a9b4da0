/**
 * Sends what a client that is gone does not need.
 *
 * Resolves when it is on its way, and just so when it cannot be sent: a connection that has been closed throws at once
 * rather than rejects.
 */
export async function sendQuietly(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch {
    // Nobody is there who would want to know.
  }
}
