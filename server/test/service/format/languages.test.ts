import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type KeyContext, keyContexts, knownKeys } from '../../../src/service/format/knownKeys.ts';
import { importanceOf, meantKey } from '../../../src/service/format/otherWords.ts';
import { sections } from '../../../src/service/format/sections.ts';
import { languages } from '../../../src/service/text/languages/languages.ts';

/** What a role says of itself in a few words beside its sections. */
const factKeys = [
  'grade',
  'status',
  'extends',
  'reportsTo',
  'owner',
  'version',
  'updated',
  'organisation',
  'family',
  'progressesTo',
];

/** Words that mean something else in English, or in a language that comes first. */
const elsewhere: Readonly<Record<string, string>> = {
  'fr role Mission': 'summary',
  'fr scaleLevel Nombre': 'name',
  'it role Area': 'details',
};

suite('the files of languages', () => {
  test('there is one for each language that the format promises', () => {
    assert.deepEqual(
      languages().map(({ language }) => language),
      ['ar', 'cy', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'uk'],
    );
  });

  for (const { language, name, sections: titles, facts, keys, importance } of languages()) {
    test(`${name} has a heading for every section and fact, and no other`, () => {
      assert.deepEqual(Object.keys(titles).sort(), sections.map(({ key }) => key).sort());
      assert.deepEqual(Object.keys(facts).sort(), [...factKeys].sort());
      for (const title of [...Object.values(titles), ...Object.values(facts)]) assert.equal(title.trim(), title);
    });

    test(`${name} has words for known keys only, and for each key that every role has`, () => {
      for (const [context, table] of Object.entries(keys) as [KeyContext, Record<string, string>][]) {
        assert.ok(keyContexts.includes(context), context);
        for (const key of Object.keys(table)) assert.ok(knownKeys(context).has(key), `${context}: ${key}`);
      }
      const needed = [
        'title',
        'summary',
        'workActivities',
        'skills',
        'training',
        'qualifications',
        'details',
        'reportsTo',
      ];
      for (const key of needed) assert.ok(keys.role?.[key], key);
    });

    test(`${name}: no word stands for two keys of one place, and each is read as its key unless another language has it`, () => {
      for (const [context, table] of Object.entries(keys) as [KeyContext, Record<string, string>][]) {
        const seen = new Map<string, string>();
        for (const [key, phrases] of Object.entries(table)) {
          for (const phrase of phrases.split(',').map((one) => one.trim())) {
            assert.ok(phrase !== '', `an empty word for ${key}`);
            assert.equal(seen.get(phrase.toLowerCase()), undefined, `${context}: ${phrase}`);
            seen.set(phrase.toLowerCase(), key);
            if (knownKeys(context).has(phrase)) continue;
            const expected = elsewhere[`${language} ${context} ${phrase}`] ?? key;
            assert.equal(meantKey(phrase, context), expected, `${context}: ${phrase}`);
          }
        }
      }
    });

    test(`${name} has words for both kinds of importance`, () => {
      for (const word of importance.essential.split(',')) assert.equal(importanceOf(word), 'essential', word);
      for (const word of importance.desirable.split(',')) assert.equal(importanceOf(word), 'desirable', word);
    });
  }
});
