import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison, Row } from '../../../src/service/compare/model.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/** Compares the files of a fixture and gives the changes of each row of a section: `Testing: raised`. */
async function told(marked: string, section: string): Promise<string[]> {
  const rows = (await compared(marked)).sections.find(({ id }) => id === section)?.rows ?? [];
  return rows.map((row) => `${row.name ?? '–'}: ${row.changes.join(' ')}`);
}

async function compared(marked: string): Promise<Comparison> {
  const { service, fixture } = await openWorkspace(marked);
  const uris = [...fixture.files.values()].map(({ uri }) => uri).filter((uri) => uri.endsWith('.role.yaml'));
  const found = await service.compare(uris.map((uri) => ({ uri })));
  assert(found);
  return found.result;
}

function skills(...columns: readonly string[]): string {
  return columns
    .map(
      (items, i) =>
        `--- /${i}.role.yaml\nid: r${i}\ntitle: R${i}\nskills:\n  - title: G\n    scale: ddat\n    items:\n${items}\n`,
    )
    .join('');
}

const cases: readonly [name: string, marked: string, section: string, expected: string[]][] = [
  [
    'levels rise, fall and stay',
    skills(
      '      - { name: A, level: working }\n      - { name: B, level: expert }\n      - { name: C, level: working }',
      '      - { name: A, level: expert }\n      - { name: B, level: working }\n      - { name: c., level: working }',
    ),
    'skills',
    ['A: raised', 'B: lowered', 'c.: reworded'],
  ],
  [
    'a skill comes and another goes, in the order of both roles',
    skills(
      '      - { name: A }\n      - { name: Old }\n      - { name: Z }',
      '      - { name: A }\n      - { name: Fresh }\n      - { name: Z }',
    ),
    'skills',
    ['A: same', 'Fresh: new', 'Old: gone', 'Z: same'],
  ],
  [
    'what is gone in the second role is found again in the third',
    skills(
      '      - { name: A }\n      - { name: B }',
      '      - { name: A }',
      '      - { name: A }\n      - { name: B }',
    ),
    'skills',
    ['A: same', 'B: new gone'],
  ],
  [
    'a range that grows at its upper end is raised',
    skills('      - { name: A, level: working }', '      - { name: A, level: { min: working, max: practitioner } }'),
    'skills',
    ['A: raised'],
  ],
  [
    'levels on different scales are neither higher nor lower',
    skills('      - { name: A, level: expert }', '      - { name: A, level: 3, scale: sfia }'),
    'skills',
    ['A: changed'],
  ],
  [
    'another text of another level is no other wording, another description is',
    skills(
      '      - { name: A, level: working, levelDescription: Does. }\n      - { name: B, level: working, levelDescription: Does. }\n      - { name: C, level: working, description: One. }',
      '      - { name: A, level: expert, levelDescription: Leads. }\n      - { name: B, level: working, levelDescription: Helps. }\n      - { name: C, level: expert, description: Two. }',
    ),
    'skills',
    ['A: raised', 'B: reworded', 'C: raised reworded'],
  ],
  [
    'importance is a fact that changes',
    skills('      - { name: A, importance: desirable }', '      - { name: A, importance: essential }'),
    'skills',
    ['A: changed'],
  ],
  [
    'an activity is known by its name, case and punctuation ignored, else by the nearest text',
    `--- /0.role.yaml
workActivities:
  - { name: Planning, description: Plans the week. }
  - description: Keeps the records of all devices in order and up to date.
  - { name: Gone one, description: Nothing like it. }
--- /1.role.yaml
workActivities:
  - description: Keeps the records of all devices and licences in order and up to date.
  - { name: planning!, description: Plans the week. }
`,
    'work-activities',
    ['–: reworded', 'planning!: reworded', 'Gone one: gone'],
  ],
  [
    'names that differ by what belongs to a word are different skills',
    skills(
      '      - { name: C }\n      - { name: .NET }\n      - { name: F* }',
      '      - { name: C++ }\n      - { name: Net }\n      - { name: F }',
    ),
    'skills',
    ['C: gone', '.NET: gone', 'F*: gone', 'C++: new', 'Net: new', 'F: new'],
  ],
  [
    'different ids are different items, the same id is one item under any name',
    `--- /0.role.yaml
training: [{ id: a, name: First aid }, { id: b, name: Fire safety, description: One day. }]
--- /1.role.yaml
training: [{ id: a, name: Aid at work }, { id: c, name: Fire safety course, description: One day. }]
`,
    'training',
    ['Aid at work: reworded', 'Fire safety course: new', 'Fire safety: gone'],
  ],
  [
    'facts that nobody states are absent',
    '--- /0.role.yaml\ntitle: A\nstatus: draft\n--- /1.role.yaml\ntitle: B\nstatus: published\nfamily: IT\n',
    'about',
    ['Family: new', 'Status: changed'],
  ],
];

for (const [name, marked, section, expected] of cases) {
  test(name, async () => assert.deepEqual((await told(marked, section)).toSorted(), expected.toSorted()));
}

test('a skill in another group has moved; a group that is only called otherwise has not', async () => {
  const groups = (first: string, second: string, move: string) =>
    `skills:\n  - title: ${first}\n    items: [{ name: A }, { name: B }]\n  - title: ${second}\n    items: [{ name: C }, ${move}]\n`;
  const moved = `--- /0.role.yaml\nskills: [{ title: One, items: [{ name: A }, { name: M }] }, { title: Two, items: [{ name: B }] }]
--- /1.role.yaml\nskills: [{ title: One, items: [{ name: A }] }, { title: Two, items: [{ name: B }, { name: M }] }]\n`;
  assert.deepEqual(await told(moved, 'skills'), ['A: same', 'M: moved', 'B: same']);
  const renamed = `--- /0.role.yaml\n${groups('One', 'Two', '{ name: D }')}--- /1.role.yaml\n${groups('Another', 'Two', '{ name: D }')}`;
  assert.deepEqual(await told(renamed, 'skills'), [
    'About this group: changed',
    'A: same',
    'B: same',
    'C: same',
    'D: same',
  ]);
});

test('references are the same skill whatever the roles call the framework, and name it by the catalogue', async () => {
  const framework = '--- /f.framework.yaml\nid: f\nname: F\nskills: [{ id: testing, name: Testing }]\n';
  const role = (i: number, alias: string) =>
    `--- /${i}.role.yaml\nframeworks: { ${alias}: ./f.framework.yaml }\nskills: [{ items: [{ ref: ${alias}/testing }] }]\n`;
  assert.deepEqual(await told(`${role(0, 'a')}${role(1, 'b')}${framework}`, 'skills'), ['Testing: same']);
});

test('another version of a file is read with the frameworks of today, and no place leads into it', async () => {
  const { service, fixture } = await openWorkspace(`--- /a.role.yaml
id: a
title: A
extends: base
skills: [{ title: G, framework: f, items: [{ ref: f/testing, level: expert }] }]
--- /base.role.yaml
id: base
title: Base
frameworks: { f: ./f.framework.yaml }
summary: Inherited.
--- /f.framework.yaml
id: f
name: F
defaultScale: ddat
skills: [{ id: testing, name: Testing, scale: ddat }]
`);
  const { uri, text } = fixture.main;
  const before = text.replace('expert', 'working');
  const found = await service.compare([{ uri, text: before, label: 'Last commit' }, { uri }]);
  const rows = found?.result.sections.flatMap((section) => section.rows) ?? [];
  const row = rows.find(({ name }) => name === 'Testing');
  assert.deepEqual(row?.changes, ['raised']);
  assert.deepEqual(
    row?.cells.map(({ place }) => place?.uri),
    [undefined, uri],
  );
  assert.equal(found?.result.columns[0]?.label, 'Last commit');
  assert.deepEqual(found?.dependencies, [uri, 'file:///base.role.yaml', 'file:///f.framework.yaml']);
  assert.deepEqual(
    await service.compare([{ uri }, { uri }]).then((same) => same?.result.counts.map(({ change }) => change)),
    ['same'],
  );
});

test('a file that is no role, or is not there, gives no comparison', async () => {
  const { service } = await openWorkspace('--- /a.role.yaml\nid: a\n');
  assert.equal(await service.compare([{ uri: 'file:///a.role.yaml' }, { uri: 'file:///b.role.yaml' }]), undefined);
  assert.equal(await service.compare([{ uri: 'file:///a.role.yaml' }, { uri: 'file:///x.framework.yaml' }]), undefined);
});

test('what was reworded is marked word by word, in any script; texts with nothing in common are not', async () => {
  const { sections } = await compared(`--- /0.role.yaml
summary: Leads the small team.
notes: Alpha beta gamma.
--- /1.role.yaml
summary: Leads the whole small team.
notes: Nothing of that is here.
`);
  const rows: readonly Row[] = sections.flatMap((section) => section.rows);
  const wordsOf = (name: string) => rows.find((row) => row.name === name)?.parts[0]?.cells[1]?.words;
  assert.deepEqual(wordsOf('Summary'), [
    { kind: 'same', text: 'Leads the ' },
    { kind: 'inserted', text: 'whole ' },
    { kind: 'same', text: 'small team.' },
  ]);
  assert.equal(wordsOf('Notes'), undefined);
});
