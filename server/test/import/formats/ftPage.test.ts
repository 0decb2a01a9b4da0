import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Meaning } from '../../../src/import/decisions.ts';
import { ftPage } from '../../../src/import/formats/ftPage/ftPage.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { assertAllInPieces, fileOf, readDraft, sourceOf } from '../support/drafts.ts';
import { seedText, skipWithoutSeeds } from '../support/seeds.ts';

const page = `Baker

The competencies for Baker in the Old Mill are outlined below. Before reviewing them, read how to use these competencies.

Dough

Weighs flour & water

Examples:

  • Weighs without being told
  • Knows when 2*3 kg are too much

Proficiency: Working knowledge

Kneads

Proficiency: Foundational

Ovens

Anything with fire in it.

Ovens

Examples:

  • Lights the oven in the morning and
    watches it
\t• Cleans it

Proficiency: Expert

Kneads

Proficiency: Miraculous
`;

const expected = {
  id: 'baker',
  title: 'Baker',
  family: 'the Old Mill',
  lang: 'en-GB',
  summary:
    'The competencies for Baker in the Old Mill are outlined below. Before reviewing them, read how to use these competencies.',
  skills: [
    {
      title: 'Dough',
      scale: 'ft-proficiency',
      items: [
        {
          name: 'Weighs flour & water',
          level: 'working-knowledge',
          examples: ['Weighs without being told', 'Knows when 2*3 kg are too much'],
        },
        { name: 'Kneads', level: 'foundational' },
      ],
    },
    {
      title: 'Ovens',
      description: 'Anything with fire in it.',
      scale: 'ft-proficiency',
      items: [
        { name: 'Ovens', level: 'expert', examples: ['Lights the oven in the morning and watches it', 'Cleans it'] },
        { name: 'Kneads', details: { Proficiency: 'Miraculous' } },
      ],
    },
  ],
};

test('areas and competencies are told apart by what follows them', async () => {
  const draft = await readDraft(ftPage, page);
  assert.deepEqual(fileOf(draft, 'role'), expected);
  assertAllInPieces(page, draft);
  assert.deepEqual(
    draft.oddities.map(({ message, repaired }) => [inEnglish(message), repaired]),
    [
      ['An example was broken over two lines; it is read as one.', true],
      ['“Miraculous” is no proficiency of the scale; it is kept as a fact.', undefined],
    ],
  );
});

test('a page is recognised by its lines', () => {
  assert.ok((ftPage.recognise(sourceOf(page))?.sureness ?? 0) > 0.85);
});

test('data with such keys is no page', () => {
  const text = 'skills:\n  - name: Kneads\n    examples: [one]\n    proficiency: Expert\n';
  assert.equal(ftPage.recognise(sourceOf(text, 'mill.framework.yaml')), undefined);
});

test('words that nothing follows, a second proficiency and a missing area lose no word', async () => {
  const text = `Baker
Kneads
Examples: Kneads for an hour
Proficiency: Expert
Proficiency: Awareness
Proficiency:
Bakes
Examples:
- Bakes
See the notice board
Back to the top
`;
  const draft = await readDraft(ftPage, text);
  assertAllInPieces(text, draft);
  assert.deepEqual(fileOf(draft, 'role'), {
    id: 'baker',
    title: 'Baker',
    lang: 'en-GB',
    skills: [
      {
        name: 'Kneads',
        level: 'expert',
        scale: 'ft-proficiency',
        examples: ['Kneads for an hour'],
        details: { Proficiency: 'Awareness' },
      },
      { name: 'Bakes', examples: ['Bakes'] },
    ],
    notes: 'See the notice board Back to the top',
  });
});

test('a person says that an area is none', async () => {
  const decided = new Map<string, Meaning>([['heading: Dough', 'notes']]);
  const draft = await readDraft(ftPage, page, { decided });
  assert.equal((fileOf(draft, 'role') as { notes: string }).notes, 'Dough');
});

testsOfBadInput(ftPage, { text: page, name: 'baker.txt' });

test('the competencies of the engineer lose no word', { skip: skipWithoutSeeds }, async () => {
  const text = seedText('000_871c501e724211e3.txt');
  const draft = await readDraft(ftPage, text);
  assertAllInPieces(text, draft);
  const role = fileOf(draft, 'role') as {
    title: string;
    family: string;
    skills: { title: string; scale: string; items: { name: string; level: string; examples: string[] }[] }[];
  };
  assert.deepEqual([role.title, role.family], ['Engineer', 'Operations']);
  assert.deepEqual(
    role.skills.map(({ title, scale, items }) => [title, scale, items.length]),
    [
      ['Technical', 'ft-proficiency', 4],
      ['Communication', 'ft-proficiency', 4],
      ['Delivery', 'ft-proficiency', 2],
      ['Leadership', 'ft-proficiency', 9],
    ],
  );
  const items = role.skills.flatMap((group) => group.items);
  assert.ok(items.every(({ level, examples }) => level === 'working-knowledge' && examples.length > 0));
  assert.deepEqual(draft.oddities, []);
});
