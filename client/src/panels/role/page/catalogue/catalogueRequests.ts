import { createWaiting } from '../../../shared/page/editing/waiting.ts';
import type { CatalogueAnswer, CatalogueMessage, CatalogueQuery, CatalogueRequest } from '../../catalogueMessages.ts';

/** Asks the panel for rows. */
export interface CatalogueRequests {
  /** Rows for somewhere else than the list, such as for a choice. Gives `undefined` when there was no answer. */
  ask(query: CatalogueQuery): Promise<CatalogueAnswer | undefined>;
  /** Rows for the list: while one request is under way, only the last one of those that follow is sent. */
  askForList(query: CatalogueQuery): void;
  /** Called when newer rows than those that are under way for the list have come with a page: these are dropped, and asked for again. */
  outdate(): void;
  answered(message: CatalogueMessage): void;
}

/** @param list Called with the answers for the list, and what was asked for. */
export function createCatalogueRequests(
  post: (message: CatalogueRequest) => void,
  list: (answer: CatalogueAnswer, query: CatalogueQuery) => void,
): CatalogueRequests {
  const waiting = createWaiting<CatalogueAnswer | undefined>();
  let underWay: CatalogueQuery | undefined;
  let isOutdated = false;
  let next: CatalogueQuery | undefined;

  const ask = (query: CatalogueQuery, isShown = false) =>
    waiting.ask((id) => post({ type: 'catalogue', id, query, isShown }));

  const askForList = (query: CatalogueQuery) => {
    if (underWay) {
      next = query;
      return;
    }
    underWay = query;
    isOutdated = false;
    ask(query, true).then((answer) => {
      underWay = undefined;
      const following = next;
      next = undefined;
      if (answer && !isOutdated) list(answer, query);
      if (following) askForList(following);
    });
  };

  return {
    ask: (query) => ask(query),
    askForList,
    outdate() {
      isOutdated = true;
      next ??= underWay;
    },
    answered: ({ id, answer }) => waiting.answered(id, answer),
  };
}
