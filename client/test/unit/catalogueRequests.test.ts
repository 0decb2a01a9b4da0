import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueAnswer, CatalogueQuery, CatalogueRequest } from '../../src/panels/role/catalogueMessages.ts';
import { createCatalogueRequests } from '../../src/panels/role/page/catalogue/catalogueRequests.ts';

test('rows that were under way when newer ones came with a page are dropped and asked for again', async () => {
  const posted: CatalogueRequest[] = [];
  const taken: number[] = [];
  const requests = createCatalogueRequests(
    (message) => posted.push(message),
    ({ total }) => taken.push(total),
  );
  const query: CatalogueQuery = { find: '', category: undefined, filter: undefined, from: 0, count: 9, open: [] };
  const answer = async (total: number) => {
    const id = posted.at(-1)?.id ?? -1;
    requests.answered({ type: 'catalogue', id, answer: { ...none, total } });
    await Promise.resolve();
  };
  requests.askForList(query);
  requests.outdate();
  await answer(1);
  assert.deepEqual([taken, posted.length], [[], 2]);
  await answer(2);
  assert.deepEqual([taken, posted.length], [[2], 2]);
  // Nothing is under way.
  requests.outdate();
  requests.askForList(query);
  await answer(3);
  assert.deepEqual([taken, posted.length], [[2, 3], 3]);
});

const none: CatalogueAnswer = {
  version: 1,
  from: 0,
  rows: [],
  total: 0,
  skills: 0,
  all: 0,
  counts: { unused: 0, retired: 0, incomplete: 0 },
  categories: [],
  open: [],
};
