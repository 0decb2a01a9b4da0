import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { TypedSearch } from '../../src/explorer/typedSearch.ts';

describe('a search for what somebody types', () => {
  let answers: Map<string, PromiseWithResolvers<readonly string[]>>;
  let told: string[];
  let search: TypedSearch<string>;

  async function answer(query: string, ...found: string[]): Promise<void> {
    answers.get(query)?.resolve(found);
    await new Promise(setImmediate);
  }

  beforeEach(() => {
    answers = new Map();
    told = [];
    search = new TypedSearch(
      (query) => {
        const asked = Promise.withResolvers<readonly string[]>();
        answers.set(query, asked);
        return asked.promise;
      },
      {
        found: (found, query) => told.push(`${query}: ${found}`),
        chosen: (first) => told.push(`chosen: ${first}`),
      },
    );
  });

  it('shows the answer to the last words alone, in whatever order answers come', async () => {
    void search.type('n');
    void search.type('nu');
    await answer('nu', 'nurse');
    await answer('n', 'cook', 'nurse');
    search.shown();
    assert.deepEqual(told, ['nu: nurse']);
    assert.equal(search.enter(), true);
  });

  it('has Enter wait for the answer, and chooses what is first then', async () => {
    void search.type('');
    await answer('', 'cook');
    search.shown();
    void search.type('nu');
    assert.equal(search.enter(), false);
    await answer('nu', 'nurse', 'sister');
    assert.deepEqual(told, [': cook', 'nu: nurse,sister', 'chosen: nurse']);
  });

  it('chooses what is first, too, by an Enter on the list before, which the window still shows', async () => {
    void search.type('nu');
    await answer('nu', 'nurse', 'sister');
    assert.equal(search.enter(), false);
    assert.deepEqual(told, ['nu: nurse,sister', 'chosen: nurse']);
    search.shown();
    assert.equal(search.enter(), true);
  });

  it('chooses nothing where nothing is found, or where somebody types on', async () => {
    void search.type('nu');
    search.enter();
    void search.type('nux');
    await answer('nu', 'nurse');
    await answer('nux');
    assert.equal(search.enter(), false);
    assert.deepEqual(told, ['nux: ']);
    void search.type('xx');
    search.enter();
    await answer('xx');
    assert.deepEqual(told, ['nux: ', 'xx: ']);
  });
});
