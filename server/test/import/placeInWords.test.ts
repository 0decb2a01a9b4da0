import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInWords } from '../../src/import/placeInWords.ts';
import { translatorFor } from '../../src/l10n/translatorFor.ts';
import { inEnglish } from '../../src/service/message.ts';

const places = [
  'line 12',
  'line 3, Skill',
  'paragraph 4',
  'Skills!B7, comment',
  'Skills!B7',
  'roles[2].summary',
  'line by line',
];

test('places in a source are told in the language of who reads them; addresses stay as they are', async () => {
  const inGerman = await translatorFor('de');
  assert.deepEqual(
    places.map((place) => placeInWords(place, inEnglish)),
    places,
  );
  assert.deepEqual(
    places.map((place) => placeInWords(place, inGerman)),
    ['Zeile 12', 'Zeile 3, Skill', 'Absatz 4', 'Skills!B7, Kommentar', 'Skills!B7', 'roles[2].summary', 'line by line'],
  );
});
