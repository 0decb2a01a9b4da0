import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ftJobFamily } from '../../../src/import/formats/ftJobFamily/ftJobFamily.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { fileOf, filesOf, readDraft, sourceOf } from '../support/drafts.ts';

const family = `name: Old Mill
summary: |
  What bakers do.

  - And millers
googleSheetId: 1aB2
googleSheetTab: 7
levels: # the grades
  - { id: baker, name: Baker }
  - id: head.1
    name: Head Baker 1
    summary: Leads two bakers
  - { id: owner, name: Owner, colour: red }
themes:
  - { id: dough, name: Dough, summary: All that is kneaded }
  - { id: fire, name: Fire }
competencies:
  - id: 6f9a1c1e-0000-4000-8000-000000000001
    summary: Keeps the dough warm
    examples:
      - Covers it with *linen*
      - "Checks it: every hour"
    supportingUrls:
      - { label: How to cover, url: https://example.org/cover }
      - { label: On paper, url: shelf three }
    level: baker
    theme: dough
    proficiency: Working knowledge
  - id: 6f9a1c1e-0000-4000-8000-000000000002
    summary: |-
      Plans the week:
      - flour
      - wood
    level: head.1
    theme: dough
    proficiency: Expert
    examples:
  - id: 6f9a1c1e-0000-4000-8000-000000000003
    summary: Keeps the dough warm
    level: head.1
    theme: warmth
    proficiency: Wizard
    reviewed: true
  - summary: Sweeps
    level: cleaner
    proficiency: Awareness
  - summary: Sings
`;

test('a job family becomes a framework and one role for each grade', async () => {
  const draft = await readDraft(ftJobFamily, family, { name: 'old-mill.yml' });
  const role = (grade: string, title: string, skills?: unknown) => ({
    id: `old-mill-${grade}`,
    title,
    family: 'Old Mill',
    lang: 'en-GB',
    grade,
    frameworks: { 'old-mill': './old-mill.framework.yaml' },
    ...(skills === undefined ? {} : { skills }),
  });
  const group = { framework: 'old-mill' };
  assert.deepEqual(filesOf(draft), {
    'old-mill.framework.yaml': {
      id: 'old-mill',
      name: 'Old Mill',
      description: 'What bakers do.\n\n- And millers',
      lang: 'en-GB',
      defaultScale: 'ft-proficiency',
      categories: [
        { id: 'dough', name: 'Dough', description: 'All that is kneaded' },
        { id: 'fire', name: 'Fire' },
        { id: 'warmth', name: 'warmth' },
      ],
      grades: [
        { id: 'baker', name: 'Baker' },
        { id: 'head.1', name: 'Head Baker 1', description: 'Leads two bakers' },
        { id: 'owner', name: 'Owner', 'x-colour': 'red' },
        { id: 'cleaner', name: 'cleaner' },
      ],
      'x-competencies-without-grade': [{ name: 'Sings' }],
      'x-googleSheetId': '1aB2',
      'x-googleSheetTab': 7,
    },
    'old-mill-baker.role.yaml': role('baker', 'Baker', [
      {
        title: 'Dough',
        ...group,
        category: ['dough'],
        items: [
          {
            id: '6f9a1c1e-0000-4000-8000-000000000001',
            name: 'Keeps the dough warm',
            level: 'working-knowledge',
            examples: ['Covers it with *linen*', 'Checks it: every hour'],
            links: [{ label: 'How to cover', url: 'https://example.org/cover' }],
            'x-supportingUrls': [{ label: 'On paper', url: 'shelf three' }],
          },
        ],
      },
    ]),
    'old-mill-head.1.role.yaml': role('head.1', 'Head Baker 1', [
      {
        title: 'Dough',
        ...group,
        category: ['dough'],
        items: [
          {
            id: '6f9a1c1e-0000-4000-8000-000000000002',
            name: 'Plans the week:',
            description: '- flour\n- wood',
            level: 'expert',
          },
        ],
      },
      {
        title: 'warmth',
        ...group,
        category: ['warmth'],
        items: [
          {
            id: '6f9a1c1e-0000-4000-8000-000000000003',
            name: 'Keeps the dough warm',
            details: { Proficiency: 'Wizard' },
            'x-reviewed': true,
          },
        ],
      },
    ]),
    'old-mill-owner.role.yaml': role('owner', 'Owner'),
    'old-mill-cleaner.role.yaml': role('cleaner', 'cleaner', [
      { name: 'Sweeps', level: 'awareness', scale: 'ft-proficiency' },
    ]),
  });
  assert.deepEqual(
    draft.oddities.map(({ message }) => inEnglish(message)),
    [
      'The grade “cleaner” is not in the list; it is added.',
      'The theme “warmth” is not in the list; it is added.',
      '“Wizard” is no proficiency of the scale; it is kept as a fact.',
      'A competency names no grade; the framework keeps them under `x-competencies-without-grade`.',
    ],
  );
});

test('pieces say where they stood', async () => {
  const { pieces } = await readDraft(ftJobFamily, family, { name: 'old-mill.yml' });
  const piece = pieces.find(({ text }) => text === 'Checks it: every hour');
  assert.deepEqual([piece?.place, piece?.line], ['competencies[0].examples[1]', 21]);
});

test('a job family is recognised by its keys', () => {
  assert.ok((ftJobFamily.recognise(sourceOf(family))?.sureness ?? 0) > 0.8);
});

test('keys in another order and twice, and lists that are missing, lose no word', async () => {
  const text = `competencies:
  - proficiency: Expert
    theme: fire
    level: baker
    summary: Lights the fire
    summary: Lights it
    notes: { by: [me, you] }
`;
  const draft = await readDraft(ftJobFamily, text, { name: 'mill.yml' });
  assert.deepEqual((fileOf({ ...draft, files: draft.files.slice(1) }, 'role') as { skills: unknown }).skills, [
    {
      title: 'fire',
      framework: 'mill',
      category: ['fire'],
      items: [
        { name: 'Lights it', level: 'expert', 'x-summary-2': 'Lights the fire', 'x-notes': { by: ['me', 'you'] } },
      ],
    },
  ]);
});

testsOfBadInput(ftJobFamily, { text: family, name: 'old-mill.yml' });

test('lines that are indented with tabs are read', async () => {
  const text = 'name: Mill\ncompetencies:\n\t- summary: Lights\u00A0the fire\n\t  level: baker\n';
  const draft = await readDraft(ftJobFamily, text, { name: 'mill.yml' });
  assert.deepEqual((filesOf(draft)['mill-baker.role.yaml'] as { skills: unknown }).skills, [
    { name: 'Lights\u00A0the fire' },
  ]);
});

test('sentences and lists are descriptions, and names go over several lines where they are wrapped', async () => {
  const summaries = [
    '|\n      Lights the fire. Puts it out.',
    '|\n      1. Lights the fire.\n      2. Puts it out.',
    '|\n      Lights the fire\n      and puts it out',
    '|\n      Lights the fire.\n      Puts it out.',
  ];
  const items = summaries.map((summary) => `  - level: baker\n    summary: ${summary}\n`);
  const draft = await readDraft(ftJobFamily, `name: Mill\ncompetencies:\n${items.join('')}`, { name: 'mill.yml' });
  assert.deepEqual((filesOf(draft)['mill-baker.role.yaml'] as { skills: unknown }).skills, [
    { description: 'Lights the fire. Puts it out.' },
    { description: '1. Lights the fire.\n2. Puts it out.' },
    { name: 'Lights the fire and puts it out' },
    { description: 'Lights the fire.\nPuts it out.' },
  ]);
});
