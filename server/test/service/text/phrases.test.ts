import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tables } from '../../../src/service/text/phrases/generated/tables.js';
import { createPhrases, type PhraseTable, type Plural } from '../../../src/service/text/phrases/phrases.ts';
import { phrasesFor } from '../../../src/service/text/phrases/phrasesFor.ts';
import { english } from '../../support/phrases.ts';

const loaded = await Promise.all(
  Object.entries(tables).map(async ([language, load]) => [language, (await load()).phrases] as const),
);
const all = new Map<string, PhraseTable>(loaded);
const ground = phrasesIn(all.get('en'));

/** The phrases of a table by their keys. */
function phrasesIn(table: PhraseTable | undefined): Map<string, string | Plural> {
  return new Map(
    Object.entries(table ?? {}).flatMap(([group, named]) =>
      Object.entries<string | Plural>(named).map(([name, phrase]) => [`${group}.${name}`, phrase] as const),
    ),
  );
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

/** What is wrong with a phrase of another language than English. */
function faultsOf(phrase: string | Plural | undefined, expected: string | Plural, rules: Intl.PluralRules) {
  const categories = rules.resolvedOptions().pluralCategories.toSorted();
  if (phrase === undefined) return ['is missing'];
  if (typeof expected === 'string') {
    if (typeof phrase !== 'string') return ['counts nothing, and needs no forms'];
    return String(placeholdersIn(phrase)) === String(placeholdersIn(expected))
      ? []
      : [`should fill in ${String(placeholdersIn(expected))}`];
  }
  if (typeof phrase === 'string') return [`needs a form for each of ${String(categories)}`];
  const forms = Object.keys(phrase).sort();
  return [
    ...(String(forms) === String(categories) ? [] : [`has forms for ${String(forms)}, and not ${String(categories)}`]),
    ...Object.entries(phrase).flatMap(([category, form]) => {
      // A form for one number alone may have the number as a word. In Ukrainian, 21 has the form of 1.
      const numbers = Array.from({ length: 200 }, (_, index) => index + 1).filter(
        (one) => rules.select(one) === category,
      );
      const mayLeaveOut = numbers.length < 2;
      const own = placeholdersIn(form).filter((name) => !(mayLeaveOut && name === 'count'));
      const wanted = placeholdersIn(expected.other).filter((name) => !(mayLeaveOut && name === 'count'));
      return String(own) === String(wanted) ? [] : [`should fill in ${String(wanted)} for ${category}`];
    }),
  ];
}

suite('what readers are told in each language', () => {
  for (const [language, table] of all) {
    test(`${language} has each phrase with all that is filled into it, and no other`, () => {
      const phrases = phrasesIn(table);
      const rules = new Intl.PluralRules(language);
      const faults = [...ground].flatMap(([key, expected]) =>
        faultsOf(phrases.get(key), expected, rules).map((fault) => `${key} ${fault}`),
      );
      assert.deepEqual(faults, []);
      assert.deepEqual(
        [...phrases.keys()].filter((key) => !ground.has(key)),
        [],
      );
      for (const [key, phrase] of phrases)
        for (const form of typeof phrase === 'string' ? [phrase] : Object.values(phrase))
          assert.ok(form !== '' && !/^ | $/.test(form), key);
    });
  }

  test('a phrase takes the form of its number', async () => {
    const polish = await phrasesFor('pl');
    assert.deepEqual(
      [1, 3, 5, 22].map((count) => polish.say('glance.skills', { count })),
      ['1 umiejętność', '3 umiejętności', '5 umiejętności', '22 umiejętności'],
    );
    assert.deepEqual(
      [2, 5].map((count) => polish.say('importance.allEssential', { count })),
      ['Wszystkie umiejętności (2) są niezbędne.', 'Wszystkie umiejętności (5) są niezbędne.'],
    );
    assert.equal((await phrasesFor('uk')).say('importance.allEssential', { count: 21 }), '21 навичка обов’язкова.');
    assert.equal((await phrasesFor('he')).say('glance.skills', { count: 2 }), 'שני כישורים');
  });

  test('numbers, lists and the order of texts are those of the region', async () => {
    const swiss = await phrasesFor('de-CH');
    assert.equal((await phrasesFor('es-MX')).number(12_345), '12,345');
    assert.equal(swiss.list(['A', 'B', 'C']), 'A, B und C');
    assert.deepEqual(['Zoo', 'Öl', 'Ofen', 'a10', 'a9'].sort(swiss.compare), ['a9', 'a10', 'Ofen', 'Öl', 'Zoo']);
  });

  test('what is filled in stays as it is given, also where it looks like a placeholder', () => {
    const title = '{pages} $& {title}';
    assert.equal(english.say('document.summaryTitle', { title }), `${title}, summary`);
  });

  test('a language that nobody has written down is answered in English, and so is what is no tag', async () => {
    for (const tag of ['fi', 'tlh', 'not a tag', '', undefined, '__proto__', 'constructor'])
      assert.deepEqual(
        [(await phrasesFor(tag)).lang, (await phrasesFor(tag)).say('document.about')],
        ['en', 'About this document'],
      );
  });

  test('a capital letter is that of the language', () => {
    const table = all.get('en');
    assert.ok(table);
    assert.deepEqual(
      ['istanbul', 'ἀρχή', '', '𐐨x'].map((text) => createPhrases('tr', table).capitalised(text)),
      ['İstanbul', 'Ἀρχή', '', '𐐀x'],
    );
  });
});
