import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameIndex, nearest, ranked } from '../../../src/service/text/nearest.ts';
import { slug, wordsOfId } from '../../../src/service/text/slug.ts';

const keys = ['id', 'title', 'name', 'description', 'workActivities', 'grade', 'level', 'levelDescription'];

for (const [word, expected] of [
  ['tilte', 'title'],
  ['nmae', 'name'],
  ['Title', 'title'],
  ['work-activities', 'workActivities'],
  ['desc', 'description'],
  ['leveldescripton', 'levelDescription'],
  ['grad', 'grade'],
] as const) {
  test(`"${word}" is nearest to "${expected}"`, () => assert.equal(nearest(word, keys)[0], expected));
}

test('words that have nothing in common are not near', () => {
  assert.deepEqual(nearest('colour', keys), []);
  assert.deepEqual(nearest('', keys), []);
  assert.deepEqual(nearest('x'.repeat(10_000), keys), []);
});

test('words of other scripts are compared too', () => {
  assert.deepEqual(nearest('Größe', ['größe']), ['größe']);
});

test('a word that differs by a sign is near, but never as near as one of the same name', () => {
  const ranks = ranked('C++', ['c#', 'C', 'c++.', 'C++'], (word) => [word]);
  assert.deepEqual(
    ranks.map(({ candidate, rank }) => `${candidate} ${rank}`),
    ['C++ 0', 'c++. 0.5', 'c# 1', 'C 1'],
  );
});

test('an id is made of any text that has letters', () => {
  assert.equal(slug('Lead EUC engineer'), 'lead-euc-engineer');
  assert.equal(slug(' Büro & Söhne’s '), 'buro-sohnes');
  assert.equal(slug('v2.1_final'), 'v2.1_final');
  assert.equal(slug('Старшая медсестра й'), 'старшая-медсестра-й');
  assert.equal(slug('간호사'.normalize('NFD')), '간호사'.normalize('NFC'));
  assert.equal(slug('--!!'), '');
});

test('distances are computed only for words of almost the same letters', () => {
  for (const count of [500, 1000]) {
    // Five of the candidates share their letters with the word, but for the last one.
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const candidates = Array.from({ length: count }, (_, i) =>
      i < 5
        ? `skill-plum${letters[i]}`
        : `skill-${letters[i % 26]}${letters[(i * 7 + 3) % 26]}${'vwxyzgh'.slice(i % 3)}`,
    );
    let texts = 0;
    const index = new NameIndex(candidates, (one) => {
      texts++;
      return [one];
    });
    for (let i = 0; i < 10; i++) assert.equal(index.ranked('skill-plumo').length, 5);
    assert.equal(texts, count);
    assert.equal(index.distances, 50);
  }
});

test('an id as people read it', () => {
  assert.equal(wordsOfId('ward-sister'), 'Ward sister');
  assert.equal(wordsOfId('lead_v2.1--engineer'), 'Lead v2.1 engineer');
  assert.equal(wordsOfId('-.-'), '');
});

test('a word that begins with two letters of a name is another one', () => {
  assert.deepEqual(nearest('idiomas', ['id', 'title']), []);
  assert.deepEqual(nearest('desc', ['description']), ['description']);
});
