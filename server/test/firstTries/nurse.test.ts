import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureFirstTry } from './measure.ts';

/** What somebody from a hospital writes who was told no more than how a list looks. */
const text = `title: Staff nurse
grade: Band 6
salary: £35,392 to £42,618 a year
location:
  - Main building, ward 4
  - Community clinic on Fridays
experience: Two years on an acute ward, one of them with night shifts
responsibilities:
  - Assess new patients within an hour of arrival
  - "Give medicines safely"
  - Rota: agree it with the ward manager by the tenth
  - Teach students at the bedside
skills:
  - Cannulation
  - Wound care
  - name: Breaking bad news
    level: seasoned
  - Calm under pressure
`;

const expected = [
  'Staff nurse',
  'Band 6',
  'Salary',
  '£35,392 to £42,618 a year',
  'Location',
  'Main building, ward 4',
  'Community clinic on Fridays',
  'Two years on an acute ward, one of them with night shifts',
  'Assess new patients within an hour of arrival',
  'Give medicines safely',
  'Rota',
  'agree it with the ward manager by the tenth',
  'Teach students at the bedside',
  'Cannulation',
  'Wound care',
  'Breaking bad news',
  'seasoned',
  'Calm under pressure',
];

test('every word of a first try is on the page, in the PDF and in Word, before and after the preferred fixes, which leave no error', async () => {
  const { unseenAtOnce, unseenInDocuments, unseenAfterFixes, errors, fixed } = await measureFirstTry({
    name: 'staff-nurse.role.yaml',
    text,
    expected,
  });
  assert.deepEqual(
    { unseenAtOnce, unseenInDocuments, unseenAfterFixes, errors },
    {
      unseenAtOnce: [],
      unseenInDocuments: [],
      unseenAfterFixes: [],
      errors: [],
    },
  );
  assert.doesNotMatch(fixed, /TODO|TBC|x-/);
  for (const word of text.match(/[\p{L}\p{N}]+(?=[^:]*$)/gmu) ?? [])
    assert.ok(fixed.includes(word), `${word} is lost in\n${fixed}`);
});
