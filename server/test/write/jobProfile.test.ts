import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { EntryBlock } from '../../src/jobProfile/blocks.ts';
import { type JobProfile, jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import type { Place } from '../../src/service/document/profile/profile.ts';
import { readCorpus } from '../support/corpus.ts';
import { english } from '../support/phrases.ts';
import { readSamples } from '../support/samples.ts';
import { resolveFixture, resolveText } from './html/resolved.ts';

/** All parts of a model that know where they are written, with their texts. */
function* placesIn(
  value: unknown,
): Generator<{ readonly place: Place; readonly text?: unknown; readonly from?: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  if ('place' in value && value.place !== undefined) yield value as { place: Place };
  for (const inner of Object.values(value)) yield* placesIn(inner);
}

/** The value at a JSON Pointer. */
function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

test('every text of a profile is the value at its path, in whichever file that is', async () => {
  const files = [...(await readSamples()), ...readCorpus()];
  const data = new Map(files.map(({ uri, text }) => [uri, parse(text, { merge: true })]));
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  let count = 0;
  for (const { uri, text, kind } of files) {
    if (kind !== 'role') continue;
    const profile = jobProfileOf(await resolveText(uri, text, async (other) => texts.get(other)), english);
    for (const { place, text: shown, from } of placesIn(profile)) {
      const value = valueAt(data.get(place.uri), place.path);
      assert.notEqual(value, undefined, `${place.uri}#${place.path} leads nowhere`);
      // An id stands for what it names; a level's id, a status and a day have words of their own.
      const isId =
        from === 'id' ||
        /\/(?:grade|category\/\d+|level|status|importance|extends|reportsTo|updated)$/.test(place.path);
      if (typeof shown === 'string' && !isId) assert.equal(shown, String(value), place.path);
      count++;
    }
  }
  assert(count > 1000, `${count} places`);
});

async function profileOf(marked: string): Promise<JobProfile> {
  return jobProfileOf(await resolveFixture(marked), english);
}

function entriesIn({ sections }: JobProfile): EntryBlock[] {
  return sections.flatMap((section) => {
    if (section.layout === 'groups') return section.blocks.flatMap(({ entries }) => entries);
    return section.layout === 'rows' || section.layout === 'columns' ? section.blocks : [];
  });
}

test('each value of a skill has a place of its own, those of the catalogue in the catalogue', async () => {
  const profile = await profileOf(`--- /r.role.yaml
title: A
frameworks: { f: ./f.framework.yaml }
skills:
  - title: Craft
    framework: f
    items:
      - { ref: f/paper, level: working, importance: essential, tags: [new, old] }
--- /f.framework.yaml
id: f
name: Frame
defaultScale: ddat
skills:
  - id: paper
    name: Paper
    description: Knows paper.
    levels:
      working:
        indicators: [{ text: Cuts., examples: [One sheet.] }]
`);
  const [skill] = entriesIn(profile);
  const paths = [...placesIn(skill)].map(({ place, text }) => [
    place.uri.replace(/^.*\//, ''),
    place.path,
    ...(text === undefined ? [] : [text]),
  ]);
  assert.deepEqual(paths, [
    ['r.role.yaml', '/skills/0/items/0'],
    ['f.framework.yaml', '/skills/0/name', 'Paper'],
    ['r.role.yaml', '/skills/0/items/0/level'],
    ['f.framework.yaml', '/skills/0'],
    ['r.role.yaml', '/skills/0/items/0/importance', 'Essential'],
    ['r.role.yaml', '/skills/0/items/0/tags/0', 'new'],
    ['r.role.yaml', '/skills/0/items/0/tags/1', 'old'],
    ['f.framework.yaml', '/skills/0/description', 'Knows paper.'],
    ['f.framework.yaml', '/skills/0/levels/working/indicators/0/text', 'Cuts.'],
    ['f.framework.yaml', '/skills/0/levels/working/indicators/0/examples/0', 'One sheet.'],
  ]);
});

test('a section has the path of its key, and begins where its first value does', async () => {
  const { sections } = await profileOf(`title: A
notes: N
training:
  - { id: nothing-to-show }
  - { name: B }
links: [{ url: "https://example.org" }]
`);
  assert.deepEqual(
    sections.map(({ key, place }) => [key, place?.path, place?.range.start.line]),
    [
      ['training', '/training', 4],
      ['links', '/links', 5],
      ['notes', '/notes', 1],
    ],
  );
});

test('an entry repeats the type of the one before where both have nothing else to be called by', async () => {
  const profile = await profileOf(`title: A
background:
  - { type: Experience, description: One. }
  - { type: experience, description: Two. }
  - { name: Experience, description: Three. }
  - { type: Experience, description: Four. }
  - { type: Knowledge, description: Five. }
`);
  assert.deepEqual(
    entriesIn(profile).map(({ name }) => [name?.from, name?.repeats]),
    [
      ['type', undefined],
      ['type', 'type'],
      ['name', undefined],
      ['type', 'name'],
      ['type', undefined],
    ],
  );
});

test('the glance calls a skill without a name by how its description begins', async () => {
  const { glance } = await profileOf(`title: A
skills:
  - title: Craft
    scale: ddat
    items:
      - { name: "*Paper*", level: expert }
      - { level: working, description: "Knows **kinds** of paper, glue, ink and whatever else a workshop has." }
      - { level: working, levelDescription: Cuts paper. }
      - { level: { min: 1, max: 3 } }
  - { title: Manner, items: [{ name: Patience }] }
`);
  assert.deepEqual(
    glance?.groups.map(({ group, entries, levels, counts }) => [
      group.title?.text,
      entries.map(({ name }) => `${name.from}: ${name.text}`),
      levels.map(({ name }) => name),
      counts.map(({ name, count }) => `${count} ${name}`),
    ]),
    [
      [
        'Craft',
        [
          'name: *Paper*',
          'text: Knows kinds of paper, glue, ink and whatever …',
          'text: Cuts paper.',
          'nothing: Unnamed skill',
        ],
        ['Expert', 'Awareness to Practitioner', 'Working', 'Working'],
        ['1 Expert', '1 Awareness to Practitioner', '2 Working'],
      ],
      ['Manner', ['name: Patience'], [], []],
    ],
  );
});

test('the beginning of a description is free of markup, however far that reaches', async () => {
  const { glance } = await profileOf(`title: A
skills: [{ scale: ddat, items: [{ level: 2, description: "**Knows ${'paper '.repeat(100)}well**" }] }]
`);
  assert.equal(glance?.groups[0]?.entries[0]?.name.text, 'Knows paper paper paper paper paper paper paper …');
});

test('a name that goes on for pages is cut in the glance, and whole where its entry leads to', async () => {
  const names = [
    'x'.repeat(3000),
    `${'word '.repeat(600)}end`,
    `${'x'.repeat(199)}\u{1f600}`,
    `*${'y'.repeat(200)}*`,
    '*short*',
  ];
  const items = names.map((name) => `{ name: ${JSON.stringify(name)}, level: 2 }`).join(', ');
  const { glance, sections } = await profileOf(`title: A\nskills: [{ scale: ddat, items: [${items}] }]\n`);
  assert.deepEqual(
    glance?.groups[0]?.entries.map(({ name }) => name),
    [
      { from: 'text', text: `${'x'.repeat(200)} …` },
      { from: 'text', text: `${'word '.repeat(39)}word …` },
      { from: 'text', text: `${'x'.repeat(199)} …` },
      { from: 'name', text: `*${'y'.repeat(200)}*` },
      { from: 'name', text: '*short*' },
    ],
  );
  const groups = sections.flatMap((section) => (section.layout === 'groups' ? section.blocks : []));
  assert.deepEqual(
    groups.flatMap(({ entries }) => entries.map(({ name }) => name?.text)),
    names,
  );
});

test('there is no glance while no skill has a level', async () => {
  assert.equal(
    (await profileOf('title: A\nskills: [{ items: [{ name: B }, { name: C, level: unknown }] }]\n')).glance,
    undefined,
  );
});
