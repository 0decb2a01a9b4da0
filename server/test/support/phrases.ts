import { phrasesFor } from '../../src/service/text/phrases/phrasesFor.ts';

/** What outputs say to readers of English. */
export const english = await phrasesFor('en');
