import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compileWords } from '../../../build/compileWords.ts';
import { expand } from '../../../build/expandAffixes.ts';
import { automaton } from '../../../src/service/text/spelling/automaton.ts';
import { createSpeller } from '../../../src/service/text/spelling/createSpeller.ts';
import { type Ending, ending } from '../../../src/service/text/spelling/form.ts';
import { nearestWords } from '../../../src/service/text/spelling/suggest.ts';

/** Words made of syllables, enough of them to need addresses of every length. */
function manyWords(): Map<string, Ending> {
  const syllables = 'ba be bi bo bu da de di do du fa fe fi fo fu ga ge gi go gu'.split(' ');
  const endings: readonly Ending[] = [ending.common, ending.american, ending.british, ending.rare];
  const words = new Map<string, Ending>();
  // The step and the number of words are coprime, so that the chosen words are spread without a pattern.
  for (let index = 0; index < 20_000; index++) {
    let rest = (index * 7919) % 160_000;
    let word = '';
    for (let count = 0; count < 4; count++, rest = Math.floor(rest / 20)) word += syllables[rest % 20] ?? '';
    words.set(word, endings[index % endings.length] ?? ending.common);
  }
  return words;
}

suite('compiled words', () => {
  const cases: readonly (readonly [string, Record<string, Ending>])[] = [
    ['nothing', {}],
    ['one word', { a: ending.common }],
    ['a word within another', { team: ending.common, teams: ending.common, teamed: ending.rare }],
    [
      'equal ends with different varieties',
      { colours: ending.british, colors: ending.american, flours: ending.common },
    ],
    ['an apostrophe', { "don't": ending.common, done: ending.common }],
  ];
  for (const [name, words] of cases) {
    test(`${name} is read as it was written`, () => {
      const { find } = automaton(compileWords(new Map(Object.entries(words))));
      for (const [word, known] of Object.entries(words)) {
        assert.equal(find(word), known, word);
        assert.equal(find(`${word}x`), ending.none);
      }
      for (const word of ['', 'x', 't', 'colour', '!', 'TEAM']) assert.equal(find(word), ending.none, word);
    });
  }

  test('many words are read as they were written, and no others', () => {
    const words = manyWords();
    const { find } = automaton(compileWords(words));
    for (const [word, known] of words) {
      assert.equal(find(word), known, word);
      const other = `${word.slice(2)}${word.slice(0, 2)}`;
      assert.equal(find(other), words.get(other) ?? ending.none, other);
      assert.equal(find(word.slice(1)), ending.none);
    }
  });

  test('the order of the words makes no difference', () => {
    const words = [...manyWords()].slice(0, 500);
    assert.equal(compileWords(new Map(words)), compileWords(new Map(words.toReversed())));
  });
});

suite('nearest words', () => {
  const known = ['their', 'there', 'tier', 'receive', 'relieve', "don't", 'identify', 'an'];
  const table = new Map(known.map((word): [string, Ending] => [word, ending.common]));
  const words = automaton(compileWords(table.set('thief', ending.rare)));
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['thier', ['their', 'tier']],
    ['recieve', ['receive', 'relieve']],
    ['dont', ["don't"]],
    ['indientify', ['identify']],
    ['thieff', []],
    ['na', ['an']],
    ['x', []],
    ['', []],
  ];
  for (const [word, wanted] of cases) {
    test(`near "${word}" is ${wanted.length === 0 ? 'nothing' : wanted.join(' and ')}`, () => {
      assert.deepEqual(nearestWords(word, words), wanted);
    });
  }
});

suite('affixes', () => {
  const aff = `SET UTF-8
PFX U Y 1
PFX U 0 un .
PFX X N 1
PFX X 0 ex .
SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX N N 1
SFX N e ion e
`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['plan', ['plan']],
    ['mend/D', ['mend', 'mended']],
    ['create/DN', ['create', 'created', 'creation']],
    ['tidy/DU', ['tidy', 'tidied', 'untidy', 'untidied']],
    ['create/NU', ['create', 'creation', 'uncreate']],
    ['pose/DX', ['pose', 'posed', 'expose']],
    ['unknown/Z', ['unknown']],
  ];
  for (const [line, wanted] of cases) {
    test(`${line} stands for ${wanted.join(', ')}`, () => {
      assert.deepEqual(expand(aff, `1\n${line}\n`), wanted);
    });
  }
});

test('a speller of no words knows none', () => {
  const speller = createSpeller(compileWords(new Map()), compileWords(new Map()));
  assert.equal(speller.knows('team', 'en'), false);
  assert.deepEqual(speller.suggest('team', 'en'), []);
});
