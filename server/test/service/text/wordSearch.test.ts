import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { searchWords } from '../../../src/service/text/searchWords.ts';
import { WordSearch } from '../../../src/service/text/wordSearch.ts';

const names = ['Incident management', 'C++', 'Müller-Testing', 'Data modelling', 'IT'];
const search = new WordSearch(names.map((name) => [name, searchWords(name)] as const));

suite('words that are searched for', () => {
  for (const [query, expected] of [
    ['', names],
    ['inc', ['Incident management']],
    ['manage inci', ['Incident management']],
    ['cident', ['Incident management']],
    ['c', ['C++']],
    ['muller', ['Müller-Testing']],
    ['TESTING', ['Müller-Testing']],
    ['modeling', ['Data modelling']],
    ['incidnet', ['Incident management']],
    ['mangement', ['Incident management']],
    ['ad', []],
    ['dta', []],
    ['incident modelling', []],
    ['it', ['IT']],
  ] as const) {
    test(`"${query}"`, () => assert.deepEqual([...search.find(query).values], expected));
  }

  test('a slip is not looked for where a word is as it was typed', () => {
    const near = new WordSearch(['Nurse', 'Purse'].map((name) => [name, searchWords(name)] as const));
    assert.deepEqual([...near.find('purse').values], ['Purse']);
    assert.deepEqual([...near.find('wurse').values], ['Nurse', 'Purse']);
  });

  test('what was searched for is marked in a label, as a whole where a word is near or has marks', () => {
    const parts = (query: string, label: string) =>
      search
        .find(query)
        .partsOf(label)
        .map(([start, end]) => label.slice(start, end));
    assert.deepEqual(parts('inc man', 'Incident management'), ['Inc', 'man']);
    assert.deepEqual(parts('cid', 'Incident'), ['cid']);
    assert.deepEqual(parts('incidnet', 'Incident management'), ['Incident']);
    assert.deepEqual(parts('muller', 'Mu\u0308ller-Testing'), ['Mu\u0308ller']);
    assert.deepEqual(parts('', 'Incident'), []);
  });
});
