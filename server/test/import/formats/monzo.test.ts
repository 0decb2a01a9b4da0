import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monzo } from '../../../src/import/formats/monzo/monzo.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { fileOf, readDraft, sourceOf } from '../support/drafts.ts';

const framework = `---
path: "/bakers"
title: Bakers
sidebarGroup: mill
levels: [1, 2, 4]
topics:
  - name: dough
    title: "🥖 Dough"
    content:
      - level: 1
        criteria:
          - Weighs *flour*
          - "Says: enough"
        exampleCriteria:
          - criteria: Kneads
            examples:
              - for an hour
              - on Sundays
      - level: 3
        criteria: Teaches
      - level: 1
        criteria:
          - Cleans
      - criteria: [Smiles]
  - name: fire
    title: Fire
    weight: heavy
    content:
      - level: 2
        criteria:
        exampleCriteria:
---

# What it is

Bakers bake.\u00A0Others buy.
`;

test('topics become skills with what shows each level', async () => {
  const draft = await readDraft(monzo, framework, { name: 'frameworks/bakers.md' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'bakers',
    name: 'Bakers',
    description: '# What it is\n\nBakers bake.\u00A0Others buy.',
    defaultScale: 'levels',
    scales: {
      levels: {
        name: 'Levels',
        levels: [1, 2, 3, 4].map((value) => ({ id: String(value), value, name: String(value) })),
      },
    },
    skills: [
      {
        id: 'dough',
        name: '🥖 Dough',
        indicators: ['Smiles'],
        levels: {
          1: {
            indicators: [
              'Weighs *flour*',
              'Says: enough',
              { text: 'Kneads', examples: ['for an hour', 'on Sundays'] },
              'Cleans',
            ],
          },
          3: { indicators: ['Teaches'] },
        },
      },
      { id: 'fire', name: 'Fire', 'x-weight': 'heavy' },
    ],
    'x-path': '/bakers',
    'x-sidebarGroup': 'mill',
  });
  assert.deepEqual(
    draft.oddities.map(({ message }) => inEnglish(message)),
    [
      'Topics use levels that `levels` does not have: 3; they are added.',
      'No topic says what these levels mean: 4.',
      'Level 1 stands twice in a topic; its criteria are put together.',
    ],
  );
  const { pieces } = draft;
  assert.deepEqual(
    pieces.find(({ text }) => text === 'Kneads')?.place,
    'topics[0].content[0].exampleCriteria[0].criteria',
  );
  assert.deepEqual(pieces.find(({ text }) => text === '# What it is')?.place, 'line 34');
});

test('levels that are words keep the order of their list', async () => {
  const text = `topics:
- name: Dough
  content:
  - { level: Owner, criteria: [Owns] }
  - { level: helper, criteria: [Helps] }
levels:
- { name: Helper, id: helper, description: Sweeps }
- { name: Baker, id: baker }
`;
  const draft = await readDraft(monzo, text, { name: 'mill.yml' });
  const value = fileOf(draft, 'framework') as { scales: { levels: { levels: unknown } }; skills: unknown };
  assert.deepEqual(value.scales.levels.levels, [
    { id: 'helper', name: 'Helper', description: 'Sweeps' },
    { id: 'baker', name: 'Baker' },
    { id: 'Owner', name: 'Owner' },
  ]);
  assert.deepEqual(value.skills, [
    { id: 'Dough', name: 'Dough', levels: { Owner: { indicators: ['Owns'] }, helper: { indicators: ['Helps'] } } },
  ]);
});

test('a number alone says how many levels there are', async () => {
  const text = 'levels: 3\ntopics:\n- name: Dough\n  content:\n  - { level: 2, criteria: [Kneads] }\n';
  const draft = await readDraft(monzo, text, { name: 'mill.yml' });
  const { scales } = fileOf(draft, 'framework') as { scales: { levels: { levels: { id: string }[] } } };
  assert.deepEqual(
    scales.levels.levels.map(({ id }) => id),
    ['1', '2', '3'],
  );
  assert.deepEqual(
    draft.oddities.map(({ message }) => inEnglish(message)),
    ['No topic says what these levels mean: 1, 3.'],
  );
});

test('colons without quotes, and content that names no level, lose no word', async () => {
  const text = `topics:
- name: Dough
  content:
  - level: 1
    criteria:
    - Says: enough
    exampleCriteria:
    - criteria: Kneads
      examples: [Rule: by hand]
  - { lvel: 2, hint: later }
`;
  const draft = await readDraft(monzo, text, { name: 'mill.yml' });
  assert.deepEqual((fileOf(draft, 'framework') as { skills: unknown }).skills, [
    {
      id: 'Dough',
      name: 'Dough',
      levels: { 1: { indicators: ['Says: enough', { text: 'Kneads', examples: ['Rule: by hand'] }] } },
      'x-content': [{ lvel: 2, hint: 'later' }],
    },
  ]);
});

test('a framework is recognised by its topics, levels and criteria', () => {
  assert.ok((monzo.recognise(sourceOf(framework))?.sureness ?? 0) > 0.9);
});

testsOfBadInput(monzo, { text: framework, name: 'bakers.md' });
