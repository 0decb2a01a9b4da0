import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dictionaryOf } from '../../../src/service/text/orthography/dictionary.ts';
import { loadOrthography } from '../../../src/service/text/orthography/load.ts';
import { nearWords } from '../../../src/service/text/orthography/near.ts';
import { proseOf } from '../../../src/service/text/prose/prose.ts';
import { smallDictionary } from '../../support/smallDictionary.ts';

const dictionary = dictionaryOf(smallDictionary);

/** A dictionary of the lines of an `.aff` file and of entries. */
function dictionaryWith(affixes: readonly string[], words: readonly string[]) {
  return dictionaryOf({ affixes: affixes.join('\n'), words: [words.length, ...words].join('\n') });
}

suite('a dictionary', () => {
  const known = {
    entries: 'plant und Team',
    endings: 'Leitungen Phasen Verantwortungen',
    'an ending behind an ending, and a beginning': 'tragbar tragbare tragbaren untragbar untragbare',
    compounds: 'Teamleitung teamleitung',
  };
  for (const [name, words] of Object.entries(known)) {
    test(`knows ${name}`, () => {
      for (const word of words.split(' ')) assert.ok(dictionary.knows(word), word);
    });
  }

  test('does not know other words, parts of compounds, what is forbidden, and what the rules do not make', () => {
    const unknown = 'planten Teams Verantwortng leitung team Leitungteam Teamleitungen unplant trag- untrag Phaseen';
    for (const word of unknown.split(' ')) assert.ok(!dictionary.knows(word), word);
  });

  test('reads flags of two characters, of numbers, and those that stand for a line', () => {
    const ending = (flag: string) => [`SFX ${flag} Y 1`, `SFX ${flag} 0 s .`];
    assert.ok(dictionaryWith(['FLAG long', ...ending('Zz')], ['a', 'radio/AaZz']).knows('radios'));
    assert.ok(!dictionaryWith(['FLAG long', ...ending('aZ')], ['a', 'radio/AaZz']).knows('radios'));
    assert.ok(dictionaryWith(['FLAG num', ...ending('12')], ['a', 'radio/3,12']).knows('radios'));
    assert.ok(!dictionaryWith(['FLAG num', ...ending('2')], ['a', 'radio/3,12']).knows('radios'));
    assert.ok(dictionaryWith(['AF 2', 'AF A', 'AF BS', ...ending('S')], ['a', 'radio/2']).knows('radios'));
  });

  test('takes signs for other signs, and escaped slashes for letters', () => {
    const french = dictionaryWith(
      ['ICONV 1', "ICONV ’ '", 'PFX L Y 1', "PFX L 0 l' [aeiou]"],
      ['école', 'ami/L', 'km\\/h'],
    );
    assert.ok(french.knows('l’ami'));
    assert.ok(french.knows('e\u0301cole'));
    assert.ok(french.knows('km\\/h'));
  });

  test('of nonsense is a dictionary, and nothing is known by it', () => {
    const files = [
      '',
      '\n\n\n',
      'SFX',
      'SFX A Y',
      'SFX A Y 9\nSFX A 0',
      'PFX B [',
      'REP 1\nREP',
      'FLAG',
      'COMPOUNDMIN -9',
      '\0\0/\0',
    ];
    for (const affixes of files) {
      for (const words of files) assert.ok(!dictionaryOf({ affixes, words }).knows('wort'));
    }
  });

  test('of nothing but equal entries, endings and letters takes no longer for it', () => {
    const many = Array.from({ length: 50_000 }, () => 'a/S');
    const endings = Array.from({ length: 50_000 }, () => 'SFX S 0 s .');
    const letters = Array.from({ length: 2_000 }, (_, index) => String.fromCodePoint(0x561 + (index % 38), 0xe0)).join(
      '',
    );
    const hostile = dictionaryWith([`TRY ${letters}`, 'SFX S Y 50000', ...endings], many);
    assert.ok(hostile.knows('as'));
    assert.ok(!hostile.knows('asss'));
    assert.deepEqual(
      nearWords('asssssssssss', hostile, (word) => hostile.knows(word)),
      [],
    );
    assert.ok(hostile.letters.length <= 64);
  });

  test('of very many parts of one letter takes no longer for a long word', () => {
    const parts = dictionaryWith(['COMPOUNDFLAG x', 'COMPOUNDMIN 1'], ['a/x', 'aa/x', 'aaa/x']);
    assert.ok(!parts.knows(`${'a'.repeat(62)}b`));
  });
});

suite('what is judged', async () => {
  const german = await loadOrthography('de', [smallDictionary]);
  const swiss = await loadOrthography('de-CH', [smallDictionary]);
  const rows: readonly [text: string, found: string, why: string][] = [
    ['Die Verantwortugn und die Leitung.', 'Verantwortugn: Verantwortung', 'letters are swapped'],
    ['plant die Teamleitng und leitet das Team', 'Teamleitng: Teamleitung', 'a slip in a compound'],
    ['leitet die Teamleitung', '', 'a compound'],
    ['leitet die Fase und das Team', '', 'a short word'],
    ['leitet die Fasen und das Team', '', 'a short word with a capital'],
    ['leitet das Stakeholder Management und die Leitung', '', 'English'],
    ['plant die Retrospektive und leitet das Onboarding', '', 'words of the field that dictionaries lack'],
    ['leitet das Team „Verantwortugn“ und die Leitung', '', 'a quotation'],
    ['leitet das Team (Verantwortugn) und die Leitung', '', 'a name in brackets'],
    ['leitet das Team (die Verantwortugn für das Team)', 'Verantwortugn: Verantwortung', 'words in brackets'],
    ['leitet das Team `Verantwortugn` und die Leitung', '', 'code'],
    ['leitet die Verantwortugns- und die Teamleitung', '', 'a part before a hyphen'],
    ['leitet die Verantwortugn:innen und das Team', '', 'a word that goes on behind a sign'],
    ['leitet das Team Xyzzy Verantwortugn und die Leitung', '', 'beside a name'],
    ['plant 3Verantwortugn und die Leitung', '', 'a word with a digit'],
    ['You lead teams, Verantwortugn, and people.', '', 'a text in another language'],
    ['Verantwortugn', 'Verantwortugn: Verantwortung', 'a name of one word'],
    ['leitet regelmässige Leitung', 'regelmässige: regelmäßige', 'an older spelling'],
  ];
  for (const [text, expected, why] of rows) {
    test(`${why}: ${text}`, () => {
      const found = german.slipsIn(proseOf(text, 'prose', 'de'));
      assert.equal(found.map(({ word, meant }) => `${word}: ${meant}`).join('; '), expected);
      for (const { start, end, word } of found) assert.equal(text.slice(start, end), word);
    });
  }

  test('Swiss German has no sharp s', () => {
    const found = (text: string) => swiss.slipsIn(proseOf(text, 'prose', 'de-CH')).map(({ meant }) => meant);
    assert.deepEqual(found('leitet regelmässige Leitung'), []);
    assert.deepEqual(found('leitet die regelmässgie Leitung'), ['regelmässige']);
  });

  test('a text of very many unknown words is not searched for all of them', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `und die Leitung plant das Verantwortugn${'abcdefghij'[index % 10]}`,
    );
    assert.ok(german.slipsIn(proseOf(words.join(' '), 'prose', 'de')).length <= 30);
  });
});
