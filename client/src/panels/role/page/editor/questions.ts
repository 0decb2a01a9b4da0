import type { AnswerMessage, Answers, Question, QuestionMessage } from '../../questions.ts';

/** Asks the panel what there is in the workspace. */
export interface Questions {
  /** Never rejects: where there is no answer, the promise stays open. */
  ask<Kind extends keyof Answers>(question: Extract<Question, { readonly kind: Kind }>): Promise<Answers[Kind]>;
  answered(message: AnswerMessage): void;
  /** Called with the URI of the role that is shown. */
  shown(uri: string): void;
}

export function createQuestions(post: (message: QuestionMessage) => void): Questions {
  let id = 0;
  let uri = '';
  const open = new Map<number, (answer: never) => void>();
  return {
    ask: (question) =>
      new Promise((resolve) => {
        id++;
        open.set(id, resolve);
        post({ type: 'ask', id, uri, question });
      }),
    answered(message) {
      // The panel and the page come from the same build, so that the answer is of the question's kind.
      open.get(message.id)?.(message.answer as never);
      open.delete(message.id);
    },
    shown(now) {
      uri = now;
    },
  };
}
