import { sendQuietly } from './sendQuietly.ts';

/** A request to the client that is sent again only when it has been answered: a burst of calls makes two requests, not many. */
export function coalesce(send: () => Promise<void>): () => void {
  let isWaiting = false;
  let isWanted = false;
  return function request(): void {
    isWanted = true;
    if (isWaiting) return;
    isWanted = false;
    isWaiting = true;
    // A client that fails to answer is asked again next time; nothing else depends on it.
    void sendQuietly(send).then(() => {
      isWaiting = false;
      if (isWanted) request();
    });
  };
}
