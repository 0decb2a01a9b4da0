import type { EditedMessage, EditMessage, Operation, Refusal } from '../../editMessages.ts';

/** Sends what is edited to the panel, one edit after the other. */
export interface Requests {
  /**
   * Makes an edit of the role that is shown now, when the edits before it have been made and the page shows them. `make` is asked for its
   * operations then; without any, nothing is sent. Gives why the edit was not made, or `undefined` when it was.
   */
  send(make: () => readonly Operation[]): Promise<Refusal | undefined>;
  /** The same for another file that the page shows something of; each operation has its `was`, since nobody knows the file's version. */
  sendTo(uri: string, operations: readonly Operation[]): Promise<Refusal | undefined>;
  /** Whether the page does not show the last edit yet. */
  readonly isBehind: boolean;
  /** Does something to a framework as a whole, in its turn. Gives the panel's answer. */
  act(act: object): Promise<EditedMessage>;
  answered(message: EditedMessage): void;
  /** Called with each page that is shown. */
  shown(update: Shown): void;
}

/** A page of a file, by which later edits are made. */
export interface Shown {
  readonly uri: string;
  /** The version of the document that the page is at least as new as. */
  readonly version: number;
  /** Changes when the panel shows another file, but not when the file has been renamed. */
  readonly subject: number;
}

/** A role while it is shown, with the versions of its document. */
interface Subject {
  readonly id: number;
  uri: string;
  shown: number;
  /** The version after the last edit, which the next one is made upon. */
  wanted: number;
}

export function createRequests(post: (message: EditMessage) => void): Requests {
  let id = 0;
  let subject: Subject = { id: -1, uri: '', shown: 0, wanted: 0 };
  let queue: Promise<unknown> = Promise.resolve();
  let answer: ((message: EditedMessage) => void) | undefined;
  let goOn: (() => void) | undefined;

  /** Waits for the page after the last edit. Of a role that is no longer shown there is none. */
  const isCurrent = (own: Subject) =>
    new Promise<void>((resolve) => {
      if (own !== subject || own.shown >= own.wanted) resolve();
      else goOn = resolve;
    });

  const ask = ({ uri, shown: version }: Subject, operations: readonly Operation[], act?: object) =>
    new Promise<EditedMessage>((resolve) => {
      id++;
      answer = resolve;
      post({ type: 'edit', id, uri, version, operations, ...(act ? { act } : {}) });
    });

  const inTurn = <Result>(send: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(send);
    queue = result;
    return result;
  };

  /** Asks for a change of a file that is shown; the next one is made upon it. */
  const change = async (own: Subject, operations: readonly Operation[], act?: object) => {
    const answered = await ask(own, operations, act);
    if (!answered.refused) own.wanted = Math.max(own.wanted, answered.version);
    return answered;
  };

  return {
    send(make) {
      const own = subject;
      return inTurn(async () => {
        await isCurrent(own);
        const operations = make();
        return operations.length === 0 ? undefined : (await change(own, operations)).refused;
      });
    },
    sendTo: (uri, operations) => inTurn(async () => (await ask({ ...subject, uri, shown: 0 }, operations)).refused),
    get isBehind() {
      return subject.shown < subject.wanted;
    },
    act(act) {
      const own = subject;
      return inTurn(async () => {
        await isCurrent(own);
        return change(own, [], act);
      });
    },
    answered(message) {
      if (message.id !== id) return;
      answer?.(message);
      answer = undefined;
    },
    shown({ uri, version, subject: shownId }) {
      if (subject.id !== shownId) subject = { id: shownId, uri, shown: version, wanted: 0 };
      subject.uri = uri;
      subject.shown = version;
      if (subject.shown < subject.wanted) return;
      goOn?.();
      goOn = undefined;
    },
  };
}
