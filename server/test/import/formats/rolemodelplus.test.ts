import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Meaning } from '../../../src/import/decisions.ts';
import { rolemodelplus } from '../../../src/import/formats/rolemodelplus/rolemodelplus.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { assertAllInPieces, fileOf, filesOf, readDraft, sourceOf } from '../support/drafts.ts';
import { seedText, skipWithoutSeeds } from '../support/seeds.ts';

const page = `Summary
A senior lighthouse keeper is answerable for three lights. At this level, you train the keepers.
Background
Background Components
Description | Background |
---|---|
Has kept a light for two winters. | Prior Knowledge and Skills |
Can splice rope, and swims. | Prior Experience |
Work Activity Components
Title | Details |
---|---|
Watch keeping | Keeps the log and
answers calls on the radio. |
Cleaning lenses | Cleans the lens each morning
Oil/stores | Orders oil – 40 % more in winter. |
Knowledge/Skills
Knowledge/Skills Components
Title | Depth | Details | Type |
---|---|---|---|
Calm | Staying calm in storms. | Behavioural Skills | |
Patience | Waiting for the fog to lift. | Behavioural | |
Optics | Familiar with | How lenses bend light. | Technical Knowledge and Skills |
Knots | Expert in | Bowlines and others. | Technical Knowledge and Skills |
Weather | Sniffs at | Reading clouds. | Other Knowledge and Skills |
Training Activities
Training Components
Title | Details |
---|---|
First aid | Treating cold and shock. |
PDAs
PDA Components
Title | Details |
---|---|
Deputising | Standing in for the head keeper.
Qualifications
Qualification Components
Title | Awarding Body |
---|---|
Radio certificate | Harbour Board |
Organisation Skills
Framework » Organisation Category » Subcategory |
Skill Name and Description | Level |
---|---|---|
DDaT » Coast Job Family | Coast – Signals
You can read flags. You can answer in
2 – Working
You can do so by day. |
DDaT » Coast Job Family | Coast – Boats
You can row. |
3 – Practitioner
You can row in surf. |
This job role profile was created in collaboration with the Harbour Board, using Role Model Plus.
`;

const expected = {
  id: 'senior-lighthouse-keeper',
  title: 'Senior lighthouse keeper',
  lang: 'en-GB',
  source: {
    name: 'This job role profile was created in collaboration with the Harbour Board, using Role Model Plus.',
  },
  frameworks: { ddat: './ddat.framework.yaml' },
  summary: 'A senior lighthouse keeper is answerable for three lights. At this level, you train the keepers.',
  background: [
    { description: 'Has kept a light for two winters.', type: 'Prior Knowledge and Skills' },
    { description: 'Can splice rope, and swims.', type: 'Prior Experience' },
  ],
  workActivities: [
    { name: 'Watch keeping', description: 'Keeps the log and answers calls on the radio.' },
    { name: 'Cleaning lenses', description: 'Cleans the lens each morning' },
    { name: 'Oil/stores', description: 'Orders oil – 40 % more in winter.' },
  ],
  training: [{ name: 'First aid', description: 'Treating cold and shock.' }],
  developmentActivities: [{ name: 'Deputising', description: 'Standing in for the head keeper.' }],
  qualifications: [{ name: 'Radio certificate', awardingBody: 'Harbour Board' }],
  skills: [
    {
      title: 'Behavioural Skills',
      type: 'Behavioural Skills',
      items: [
        { name: 'Calm', description: 'Staying calm in storms.' },
        { name: 'Patience', description: 'Waiting for the fog to lift.', type: 'Behavioural' },
      ],
    },
    {
      title: 'Technical Knowledge and Skills',
      type: 'Technical Knowledge and Skills',
      scale: 'rolemodelplus-depth',
      items: [
        { name: 'Optics', level: 'familiar-with', description: 'How lenses bend light.' },
        { name: 'Knots', level: 'expert-in', description: 'Bowlines and others.' },
      ],
    },
    {
      title: 'Other Knowledge and Skills',
      type: 'Other Knowledge and Skills',
      items: [{ name: 'Weather', description: 'Reading clouds.', details: { Depth: 'Sniffs at' } }],
    },
    {
      title: 'Organisation Skills',
      framework: 'ddat',
      scale: 'ddat',
      category: ['coast-job-family'],
      items: [
        {
          name: 'Coast – Signals',
          description: 'You can read flags. You can answer in',
          level: 'working',
          levelDescription: 'You can do so by day.',
        },
        {
          name: 'Coast – Boats',
          description: 'You can row.',
          level: 'practitioner',
          levelDescription: 'You can row in surf.',
        },
      ],
    },
  ],
};

const framework = {
  id: 'ddat',
  name: 'DDaT',
  lang: 'en-GB',
  categories: [{ id: 'coast-job-family', name: 'Coast Job Family' }],
};

/** The page as Markdown, in which only the four lines of an organisation's skill are one row. */
function asMarkdown(text: string): string {
  return joinedSkills(text)
    .split('\n')
    .map((line) => {
      if (/^-{3}\|/.test(line)) return `|${line}`;
      if (line.includes(' | ') || line.endsWith(' |')) return `| ${line}${line.endsWith('|') ? '' : ' |'}`;
      return / Components$/.test(line) ? `### ${line}` : isHeading(line) ? `## ${line}` : line;
    })
    .join('\n');
}

/** The page as a browser copies it. */
function asHtml(text: string): string {
  let html = '';
  for (const line of joinedSkills(text).split('\n')) {
    if (/^-{3}\|/.test(line) || line === '') continue;
    const cells = line.replace(/ ?\|$/, '').split(/ \|(?: |$)/);
    if (cells.length > 1 || line.endsWith('|')) {
      const cell = (words: string) => `<td>${words.replaceAll(/<br>/g, '</p><p>').replaceAll('&', '&amp;')}</td>`;
      html = html.replace(/<\/table>$/, '');
      if (!/<\/tr>$/.test(html)) html += '<table>';
      html += `<tr>${cells.map(cell).join('')}</tr></table>`;
    } else if (/ Components$/.test(line)) html += `<h3>${line}</h3>`;
    else html += isHeading(line) ? `<h2>${line}</h2>` : `<p>${line}</p>`;
  }
  return `<html><body>${html}</body></html>`;
}

function joinedSkills(text: string): string {
  return text
    .replace('Keeps the log and\nanswers', 'Keeps the log and answers')
    .replace(/^(DDaT .*)\n(.*)\n(\d .*)\n(.*)$/gm, (_, name: string, words: string, level: string, at: string) =>
      [`${name}<br>${words.replace(/ \|$/, '')}`, `${level}<br>${at}`].join(' | '),
    );
}

function isHeading(line: string): boolean {
  return /^(?:Summary|Background|Knowledge\/Skills|Training Activities|PDAs|Qualifications|Organisation Skills)$/.test(
    line,
  );
}

test('a page that is a text is read, whatever its form has broken', async () => {
  const draft = await readDraft(rolemodelplus, page);
  assert.deepEqual(filesOf(draft), {
    'ddat.framework.yaml': framework,
    'senior-lighthouse-keeper.role.yaml': expected,
  });
  assertAllInPieces(page, draft);
});

test('what the form had broken is told where it stood', async () => {
  const { oddities } = await readDraft(rolemodelplus, page);
  assert.deepEqual(
    oddities.map(({ message, piece, repaired }) => [inEnglish(message), piece?.place, repaired]),
    [
      ['A row was broken over several lines; it is read as one.', 'line 13', true],
      ['The cell “Depth” is missing; the cells behind it are moved back.', 'line 20', true],
      ['The cell “Depth” is missing; the cells behind it are moved back.', 'line 21', true],
      ['“Sniffs at” is no depth of RoleModelPlus; it is kept as a fact.', 'line 24', undefined],
      ['The page has no title; it is taken from the summary: “senior lighthouse keeper”.', 'line 2', undefined],
    ],
  );
});

test('the same page as Markdown and as HTML gives the same files', async () => {
  const text = filesOf(await readDraft(rolemodelplus, page));
  const markdown = await readDraft(rolemodelplus, asMarkdown(page), { name: 'page.md' });
  assert.deepEqual(filesOf(markdown), text);
  const html = await readDraft(rolemodelplus, asHtml(page), { name: 'page.html' });
  assert.deepEqual(filesOf(html), text);
  assertAllInPieces(asHtml(page).replace(/<[^>]*>/g, ' '), html);
});

test('a page is recognised by its headings, in all of its forms', () => {
  for (const text of [page, asMarkdown(page), asHtml(page)]) {
    assert.ok((rolemodelplus.recognise(sourceOf(text))?.sureness ?? 0) > 0.9);
  }
});

test('sections in another order, twice, and of the author’s own keep their words', async () => {
  const text = `Keeper of the light
PDAs
PDA Components
Details | Title |
---|---|
By boat. | Visiting other lights |
Night duties
Night duties Components
Title | Details | Pay |
---|---|---|
Fog horn | Every two minutes. | double |
Summary
The keeper is alone.
Reads at night.
Training Activities
Training Components
Title | Details |
---|---|
Rowing | In calm water. |
Training Activities
Training Components
Title | Details |
---|---|
Sailing | In wind. |
`;
  const draft = await readDraft(rolemodelplus, text);
  assertAllInPieces(text, draft);
  assert.deepEqual(fileOf(draft, 'role'), {
    id: 'keeper-of-the-light',
    title: 'Keeper of the light',
    lang: 'en-GB',
    summary: 'The keeper is alone.\n\nReads at night.',
    training: [
      { name: 'Rowing', description: 'In calm water.' },
      { name: 'Sailing', description: 'In wind.' },
    ],
    developmentActivities: [{ description: 'By boat.', name: 'Visiting other lights' }],
    sections: [
      {
        title: 'Night duties',
        items: [{ name: 'Fog horn', description: 'Every two minutes.', details: { Pay: 'double' } }],
      },
    ],
  });
});

test('skills of several categories are groups by these', async () => {
  const text = `Organisation Skills
Organisation Skills Components
Framework » Category |
Skill Name and Description | Level |
---|---|---|
Coast » Signals » Flags | Reading flags
You can read.
1 – Awareness
A few. |
Coast » Boats | Rowing
You can row.
Expert
In surf. |
Coast » Boats | Bailing
With a bucket. |
Summary
The keeper is alone.
`;
  const draft = await readDraft(rolemodelplus, text);
  assertAllInPieces(text, draft);
  const { 'coast.framework.yaml': coast, 'keeper.role.yaml': role } = filesOf(draft);
  assert.deepEqual(coast, {
    id: 'coast',
    name: 'Coast',
    lang: 'en-GB',
    categories: [
      { id: 'signals', name: 'Signals' },
      { id: 'signals-flags', name: 'Flags', parent: 'signals' },
      { id: 'boats', name: 'Boats' },
    ],
  });
  const group = { type: 'Organisation Skills', framework: 'coast', scale: 'ddat' };
  const [flags, boats] = (role as { skills: unknown[] }).skills;
  assert.deepEqual(flags, {
    title: 'Flags',
    ...group,
    category: ['signals', 'signals-flags'],
    items: [{ name: 'Reading flags', description: 'You can read.', level: 'awareness', levelDescription: 'A few.' }],
  });
  assert.deepEqual(boats, {
    title: 'Boats',
    ...group,
    category: ['boats'],
    items: [
      { name: 'Rowing', description: 'You can row.', level: 'expert', levelDescription: 'In surf.' },
      { name: 'Bailing', description: 'With a bucket.' },
    ],
  });
});

test('rows of the organisation without a category are kept', async () => {
  const text = `Organisation Skills
Skill Name and Description | Level |
---|---|
Calm | In storms. |
Patience | In fog. |
Coast » Boats | Rowing
You can row. |
`;
  const draft = await readDraft(rolemodelplus, text);
  const { 'source.role.yaml': role } = filesOf(draft);
  assert.deepEqual(
    (role as { skills: { items: unknown }[] }).skills.map(({ items }) => items),
    [
      [
        { name: 'Calm', description: 'In storms.' },
        { name: 'Patience', description: 'In fog.' },
      ],
      [{ name: 'Rowing', description: 'You can row.' }],
    ],
  );
});

test('tabs, no-break spaces and words that Markdown would take for marks are read as words', async () => {
  const text =
    'Summary\nThe\u00A0keeper is *alone*.\nPDAs\nPDA Components\nTitle\u00A0|\tDetails |\n---|---|\nOne_two\t|\u00A0# 3 [x](y) |\n';
  const draft = await readDraft(rolemodelplus, text);
  assertAllInPieces(text, draft);
  assert.deepEqual(fileOf(draft, 'role'), {
    id: 'keeper',
    title: 'Keeper',
    lang: 'en-GB',
    summary: 'The keeper is \\*alone\\*.',
    developmentActivities: [{ name: 'One_two', description: '\\# 3 \\[x](y)' }],
  });
});

test('a person says what headings and columns mean', async () => {
  const decided = new Map<string, Meaning>([
    ['heading: PDAs', 'training'],
    ['heading: Training Activities', 'leaveOut'],
    ['column: Depth', 'leaveOut'],
  ]);
  const draft = await readDraft(rolemodelplus, page, { decided });
  const role = fileOf({ ...draft, files: draft.files.filter(({ kind }) => kind === 'role') }, 'role');
  assert.deepEqual((role as { training: unknown }).training, expected.developmentActivities);
  assert.ok(
    draft.leftOut.some(
      ({ piece, reason }) => piece.text === 'Familiar with' && inEnglish(reason) === 'it was decided so',
    ),
  );
});

test('reading takes as many steps for each line of a page ten times as long', async () => {
  const rows = (count: number) =>
    `Summary\nThe keeper is alone.\nPDAs\nPDA Components\nTitle | Details |\n---|---|\n${'Rowing | In calm\nwater. |\n'.repeat(count)}`;
  const [few, many] = [
    await rolemodelplus.read([sourceOf(rows(100))], new Map()),
    await rolemodelplus.read([sourceOf(rows(1000))], new Map()),
  ];
  assert.equal(many.pieces.length - few.pieces.length, 2700);
});

testsOfBadInput(rolemodelplus, { text: page, name: 'keeper.txt' });

test('the profile of the lead end user computing engineer loses no word', { skip: skipWithoutSeeds }, async () => {
  const text = seedText('004_cde7b0c79272a1c9.txt');
  const draft = await readDraft(rolemodelplus, text);
  assertAllInPieces(text, draft);
  const role = filesOf(draft)['lead-end-user-computing-engineer.role.yaml'] as Record<string, unknown[]> & {
    skills: { title: string; items: { level?: string; levelDescription?: string; description?: string }[] }[];
  };
  const counts = ['background', 'workActivities', 'training', 'developmentActivities', 'qualifications'];
  assert.deepEqual(
    counts.map((key) => role[key]?.length),
    [2, 26, 13, 7, 6],
  );
  assert.deepEqual(
    role.skills.map(({ title, items }) => [
      title,
      items.length,
      items.filter(({ level }) => level !== undefined).length,
    ]),
    [
      ['Behavioural Skills', 10, 0],
      ['Technical Knowledge and Skills', 12, 12],
      ['Other Knowledge and Skills', 16, 16],
      ['Organisation Skills', 13, 13],
    ],
  );
  const texts = role.skills.flatMap(({ items }) => items);
  assert.ok(texts.every(({ description }) => description !== undefined));
  assert.equal(texts.filter(({ levelDescription }) => levelDescription !== undefined).length, 13);
  // What is left out is what the keys say: headings, heads of columns and numbers of levels.
  assert.equal(draft.leftOut.length, 44);
});
