import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unmistakableWords } from '../../../src/service/document/repair/knownWords.ts';
import { type KeyContext, knownKeys } from '../../../src/service/format/knownKeys.ts';
import { isLevel } from '../../../src/service/format/levelWords.ts';
import { importanceOf, isListedWord, meantKey, wordsFor } from '../../../src/service/format/otherWords.ts';
import { wordTables } from '../../../src/service/format/wordTables.ts';

const roleWords: Readonly<Record<string, string>> = {
  title: 'Title; job title; Post Title; role title; ROLE; Job; name; Position; Vacancy',
  summary:
    'purpose; about; overview; Job purpose; About the role; The role; Purpose of Post; Role summary; introduction; Job description; about_the_role',
  workActivities:
    'responsibilities; Duties; accountabilities; tasks; work-activities; Work activities; What you’ll do; what_you_will_do; Main duties; ' +
    'Key tasks; MAIN DUTIES AND RESPONSIBILITIES; Day to day; jobs; Tasks for the counter; Duties - reception; THE CLERK SHALL; ' +
    "What you'll be doing; Your responsibilities; Key accountabilities; Specific duties",
  skills:
    'competencies; requirements; capabilities; Person specification; Knowledge and skills; What we are looking for; about you; Who you are; ' +
    'Technical skills; Essential; Nice to have; What you need; Skills & experience; Competencies (CVF); Personal qualities; Selection criteria',
  background: 'experience; prerequisites; Prior experience; Knowledge; Experience required',
  qualifications:
    'education; certifications; Education and training; Tickets required; Licences; Professional qualifications',
  training: 'courses; Training given; Mandatory training',
  developmentActivities: 'development; Professional development',
  family: 'department; Team; directorate; Job family; job_family; Service area',
  organisation: 'Organization; employer; company; Council',
  reportsTo: 'Reports to; reporting to; Line manager; accountable to; Responsible to; reports-to; ReportsTo?',
  grade: 'Job grade; level; Seniority',
  progressesTo: 'Next role; progresses to; Career path',
  owner: 'Document owner; author',
  updated: 'Last updated; Date reviewed',
  lang: 'Language',
  details:
    'salary; Location; hours; contract; Band; Pay; rate; benefits; Working pattern; Start date; closing date; contact; Reference number; DBS; ' +
    'uniform; Hours per week; Salary range; salary_range; Shift pattern; Free parking; Annual leave; Headcount supported; perks; Where',
  sections:
    'About us; How to apply; Our values; Safeguarding; Health & Safety; Physical demands; Working environment; About the team',
};

const others: readonly (readonly [KeyContext, string, string])[] = [
  ['skillItem', 'skill', 'name'],
  ['skillItem', 'Competency', 'name'],
  ['skillItem', 'proficiency', 'level'],
  ['skillItem', 'Rating', 'level'],
  ['skillItem', 'detail', 'description'],
  ['skillItem', 'Desirable', 'importance'],
  ['item', 'task', 'name'],
  ['item', 'Frequency', 'details'],
  ['background', 'text', 'description'],
  ['qualification', 'Awarded by', 'awardingBody'],
  ['group', 'Skills', 'items'],
  ['group', 'heading', 'title'],
  ['section', 'body', 'text'],
  ['link', 'href', 'url'],
  ['framework', 'competencies', 'skills'],
  ['framework', 'Bands', 'grades'],
  ['framework', 'Job families', 'categories'],
  ['framework', 'Proficiency levels', 'scales'],
  ['framework', 'title', 'name'],
  ['skill', 'Definition', 'description'],
  ['skill', 'also known as', 'aliases'],
  ['skill', 'Interview questions', 'questions'],
  ['skill', 'What good looks like', 'indicators'],
  ['skillLevel', 'behaviours', 'indicators'],
  ['grade', 'next', 'progressesTo'],
  ['scaleLevel', 'score', 'value'],
];

suite('other words for keys', () => {
  for (const [key, words] of Object.entries(roleWords)) {
    test(`of a role: ${key}`, () => {
      for (const word of words.split('; ')) assert.equal(meantKey(word, 'role'), key, word);
    });
  }

  test('of other places', () => {
    for (const [where, word, key] of others) assert.equal(meantKey(word, where), key, `${word} in ${where}`);
  });

  test('a known key means nothing else, nor do own keys, nor words that nobody listed', () => {
    for (const word of [
      'title',
      'skills',
      'workActivities',
      'x-salary',
      'tilte',
      'foo',
      'colour',
      '',
      '?',
      'Programme',
    ]) {
      assert.equal(meantKey(word, 'role'), undefined, word);
    }
  });

  test('a sentence is no word for a key', () => {
    assert.equal(meantKey('The salary that we pay is quite good for a firm of our size', 'role'), undefined);
    assert.equal(meantKey('salary '.repeat(100), 'role'), undefined);
  });

  test('all words are for keys that exist', () => {
    for (const [context, { words, hints }] of Object.entries(wordTables)) {
      const known = knownKeys(context as KeyContext);
      const unknown = [...Object.keys(words), ...Object.keys(hints ?? {})].filter((key) => !known.has(key));
      assert.deepEqual(unknown, [], context);
    }
  });

  test('no context has two words alike for two keys', () => {
    for (const [context, { words }] of Object.entries(wordTables)) {
      const owners = new Map<string, string>();
      for (const [key, phrases] of Object.entries(words)) {
        for (const phrase of phrases.split(',')) {
          const letters = phrase.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
          assert.ok(
            (owners.get(letters) ?? key) === key,
            `${phrase} in ${context} for ${key} and ${owners.get(letters)}`,
          );
          owners.set(letters, key);
        }
      }
    }
  });

  test('completion finds keys by these words', () => {
    assert.ok(wordsFor('workActivities', 'role').includes('responsibilities'));
    assert.deepEqual(wordsFor('remove', 'item'), []);
  });
});

test('words for how much an item matters', () => {
  for (const words of ['Essential', 'must have', 'must_have', 'E', 'Essential criteria', 'mandatory']) {
    assert.equal(importanceOf(words), 'essential', words);
  }
  for (const words of ['Desirable', 'Nice to have', 'D', 'preferred', 'a bonus', 'Helpful'])
    assert.equal(importanceOf(words), 'desirable', words);
  for (const words of ['', 'Technical', 'requirements', 'essential within 3 months'])
    assert.equal(importanceOf(words), undefined, words);
});

test('words for levels', () => {
  const own = new Set(['steady']);
  for (const words of [
    'advanced',
    'Very good',
    'expert level',
    '3/5',
    '★★★☆☆',
    'Level 2',
    'B2',
    'working knowledge',
    'steady',
    'Aware of',
  ]) {
    assert.ok(isLevel(words, own), words);
  }
  for (const words of [
    '',
    'counterbalance',
    'category B',
    'in and out',
    'good at sums',
    '3',
    'Bosch',
    'level crossing',
    'working at heights',
  ]) {
    assert.ok(!isLevel(words, own), words);
  }
  assert.ok(isLevel('3', own, true));
});

test('every word that is known to begin a part of a profile is listed as another word for a key, or for an importance', () => {
  const unlisted = [...unmistakableWords].filter(
    (word) => !isListedWord(word, 'role') && importanceOf(word) === undefined,
  );
  assert.deepEqual(unlisted, []);
});
