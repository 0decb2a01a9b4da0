import type * as Loading from '../service/text/orthography/load.ts';

/*
 * Stands for `service/text/orthography/load.ts` in the bundle for workers, which is one file: a worker reads no dictionaries, so that it has no use for
 * what judges by them.
 */

export const loadOrthography: typeof Loading.loadOrthography = async () => {
  throw new Error('A worker reads no dictionaries.');
};
