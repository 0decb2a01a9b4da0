import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snowflake } from '../../../src/import/formats/snowflake/snowflake.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { fileOf, readDraft, sourceOf } from '../support/drafts.ts';

const constants = `// @flow
import * as d3 from 'd3'

export type TrackId = 'OVEN' | 'DOUGH'
export const milestones = [0, 1, 2]
export const milestoneToPoints = (milestone: Milestone): number => {
  switch (milestone) { case 0: return 0; default: return { a: 'never {' }.a.length }
}
type Tracks = {| 'OVEN': Track |}
/* tracks: { not: 'these' } */
export const tracks: { [id: TrackId]: Track } = {
  "OVEN": {
    "displayName": "Ovens & fire",
    "category": "A",
    "description": "Keeps *ovens* hot, isn\\'t afraid", // no comment
    "milestones": [{
      "summary": 'Lights the oven, doesn\\'t "burn" it',
      "signals": [
        "Uses matches",
        'Uses ' + "dry" +
          ' wood', // of oak
        t('Sweeps \\u2013 daily'),
      ],
      "examples": [\`Lit it
          on Monday\`, ],
    }, {
      summary: 'Teaches',
      signals: [],
      colour: 'red',
      onClick: () => alert('no, thanks'),
      draw() { return "{" },
    }],
  },
  DOUGH: <Track>{
    displayName: 'Dough',
    category: Category.B,
    milestones: [{ summary: 'Kneads', examples: ['Rye', { text: 'Wheat', year: 2020 }] }] as Milestone[],
    ...others,
  },
}

export const trackIds: TrackId[] = ['OVEN', 'DOUGH']
export const categories = { B: { name: 'By hand', description: 'No machine' } }
export const titles = [
  { label: 'Baker I', minPoints: 0, maxPoints: 16 },
  { label: 'Head baker', minPoints: 17 },
]
export const motto = { text: 'Bread first', size: 3 }
export const pointsToLevels = { '0': '1.1', '5': '1.2' }
export const maxLevel = 135
`;

test('tracks are read as data', async () => {
  const draft = await readDraft(snowflake, constants, { name: 'old-mill/src/constants.js' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'old-mill',
    name: 'Old mill',
    defaultScale: 'milestones',
    scales: {
      milestones: {
        name: 'Milestones',
        levels: [
          { id: '1', value: 1, name: 'Milestone 1' },
          { id: '2', value: 2, name: 'Milestone 2' },
        ],
      },
    },
    categories: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'By hand', description: 'No machine' },
    ],
    grades: [
      { id: 'baker-i', name: 'Baker I', details: { Points: '0 to 16' } },
      { id: 'head-baker', name: 'Head baker', details: { Points: '17 and more' } },
    ],
    skills: [
      {
        id: 'oven',
        name: 'Ovens & fire',
        category: ['a'],
        description: "Keeps \\*ovens\\* hot, isn't afraid",
        levels: {
          1: {
            description: 'Lights the oven, doesn\'t "burn" it',
            indicators: ['Uses matches', 'Uses dry wood', 'Sweeps – daily'],
            examples: ['Lit it on Monday'],
          },
          2: { description: 'Teaches', 'x-colour': 'red' },
        },
      },
      {
        id: 'dough',
        name: 'Dough',
        category: ['b'],
        levels: { 1: { description: 'Kneads', examples: ['Rye', 'Wheat', '2020'] } },
      },
    ],
    'x-motto': { text: 'Bread first', size: 3 },
    'x-pointsToLevels': { 0: '1.1', 5: '1.2' },
  });
  assert.deepEqual(draft.oddities, []);
  const wood = draft.pieces.find(({ text }) => text === 'Uses dry wood');
  assert.deepEqual([wood?.place, wood?.line], ['tracks.OVEN.milestones[0].signals[1]', 19]);
});

test('tracks are read from JSON, in a list and with other keys', async () => {
  const text = JSON.stringify({
    titles: [{ name: 'Baker', maxPoints: 3 }],
    categories: [{ id: 1, title: 'Fire' }],
    departments: {
      mill: [
        {
          id: 'OVEN',
          name: 'Oven',
          category: 1,
          milestones: { level1: { description: 'Lights it' }, level3: 'Teaches' },
        },
        {
          id: 'OVEN',
          name: 'Oven',
          milestones: [
            { level: 0, summary: 'Nothing' },
            { level: 2, behaviors: ['Helps'] },
          ],
        },
      ],
    },
  });
  const draft = await readDraft(snowflake, text, { name: 'mill.json' });
  const { name, categories, grades, skills } = fileOf(draft, 'framework') as Record<string, unknown>;
  assert.deepEqual(
    [name, categories, grades],
    ['Mill', [{ id: '1', name: 'Fire', 'x-id': 1 }], [{ id: 'baker', name: 'Baker', details: { Points: 'up to 3' } }]],
  );
  assert.deepEqual(skills, [
    {
      id: 'oven',
      name: 'Oven',
      category: ['1'],
      levels: { 1: { description: 'Lights it' }, 3: { description: 'Teaches' } },
    },
    { id: 'oven-2', name: 'Oven', indicators: ['Nothing'], levels: { 2: { indicators: ['Helps'] } } },
  ]);
});

test('tracks are recognised by their keys', () => {
  assert.ok((snowflake.recognise(sourceOf(constants))?.sureness ?? 0) > 0.9);
});

test('nested brackets without an end are read in bounded depth', async () => {
  const text = `export const tracks = { A: { displayName: 'A', milestones: [{ summary: 'Is deep', examples: ${'['.repeat(100_000)}`;
  const draft = await readDraft(snowflake, text);
  assert.ok(draft.oddities.some(({ message }) => inEnglish(message).includes('nested too deep')));
});

testsOfBadInput(snowflake, { text: constants, name: 'mill/constants.js' });
