import { createWaiting } from '../../../shared/page/editing/waiting.ts';
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
  let uri = '';
  const waiting = createWaiting<Answers[keyof Answers]>();
  return {
    // The panel and the page come from the same build, so that the answer is of the question's kind.
    ask: (question) => waiting.ask((id) => post({ type: 'ask', id, uri, question })) as Promise<never>,
    answered: ({ id, answer }) => waiting.answered(id, answer),
    shown(now) {
      uri = now;
    },
  };
}
