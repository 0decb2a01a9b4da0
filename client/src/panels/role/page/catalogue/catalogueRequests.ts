import { createWaiting } from '../../../shared/page/editing/waiting.ts';
import type { CatalogueAnswer, CatalogueMessage, CatalogueQuery, CatalogueRequest } from '../../catalogueMessages.ts';

/** Asks the panel for rows. */
export interface CatalogueRequests {
  /** Rows for somewhere else than the list, such as for a choice. Gives `undefined` when there was no answer. */
  ask(query: CatalogueQuery): Promise<CatalogueAnswer | undefined>;
  /** Rows for the list: while one request is under way, only the last one of those that follow is sent. */
  askForList(query: CatalogueQuery): void;
  answered(message: CatalogueMessage): void;
}

/** @param list Called with the answers for the list, and what was asked for. */
export function createCatalogueRequests(
  post: (message: CatalogueRequest) => void,
  list: (answer: CatalogueAnswer, query: CatalogueQuery) => void,
): CatalogueRequests {
  const waiting = createWaiting<CatalogueAnswer | undefined>();
  let isUnderWay = false;
  let next: CatalogueQuery | undefined;

  const ask = (query: CatalogueQuery, isShown = false) =>
    waiting.ask((id) => post({ type: 'catalogue', id, query, isShown }));

  const askForList = (query: CatalogueQuery) => {
    if (isUnderWay) {
      next = query;
      return;
    }
    isUnderWay = true;
    ask(query, true).then((answer) => {
      isUnderWay = false;
      const following = next;
      next = undefined;
      if (answer) list(answer, query);
      if (following) askForList(following);
    });
  };

  return {
    ask: (query) => ask(query),
    askForList,
    answered: ({ id, answer }) => waiting.answered(id, answer),
  };
}
