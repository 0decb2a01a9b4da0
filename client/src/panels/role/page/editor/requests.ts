import type { EditedMessage, Operation, Refusal, RoleOnlyMessage } from '../../messages.ts';

/** Sends what is edited to the panel, one edit after the other. */
export interface Requests {
  /**
   * Makes an edit when those before it have been made and the page shows them. `make` is asked for its operations then; without any,
   * nothing is sent. Gives why the edit was not made, or `undefined` when it was.
   */
  send(make: () => readonly Operation[]): Promise<Refusal | undefined>;
  answered(message: EditedMessage): void;
  /** Called with the version of each page that is shown. */
  shown(version: number): void;
}

export function createRequests(post: (message: RoleOnlyMessage) => void): Requests {
  let id = 0;
  let shownVersion = 0;
  let wantedVersion = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let answer: ((message: EditedMessage) => void) | undefined;
  let caughtUp: (() => void) | undefined;

  const current = () =>
    new Promise<void>((resolve) => {
      if (shownVersion >= wantedVersion) resolve();
      else caughtUp = resolve;
    });

  const ask = (operations: readonly Operation[]) =>
    new Promise<EditedMessage>((resolve) => {
      id++;
      answer = resolve;
      post({ type: 'edit', id, version: shownVersion, operations });
    });

  return {
    send(make) {
      const result = queue.then(async () => {
        await current();
        const operations = make();
        if (operations.length === 0) return undefined;
        const { refused, version } = await ask(operations);
        if (!refused) wantedVersion = Math.max(wantedVersion, version);
        return refused;
      });
      queue = result;
      return result;
    },
    answered(message) {
      if (message.id !== id) return;
      answer?.(message);
      answer = undefined;
    },
    shown(version) {
      shownVersion = version;
      if (shownVersion < wantedVersion) return;
      caughtUp?.();
      caughtUp = undefined;
    },
  };
}
