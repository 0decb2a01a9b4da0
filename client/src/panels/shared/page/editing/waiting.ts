/** Questions to the panel that have no answer yet, by the numbers that the page has given them. */
export interface Waiting<Answer> {
  /** Posts a question with a new number. Never rejects: where there is no answer, the promise stays open. */
  ask(post: (id: number) => void): Promise<Answer>;
  /** Gives an answer to who asked; nothing for a number that nobody waits for. */
  answered(id: number, answer: Answer): void;
}

export function createWaiting<Answer>(): Waiting<Answer> {
  const open = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    ask: (post) =>
      new Promise((resolve) => {
        last++;
        open.set(last, resolve);
        post(last);
      }),
    answered(id, answer) {
      open.get(id)?.(answer);
      open.delete(id);
    },
  };
}
