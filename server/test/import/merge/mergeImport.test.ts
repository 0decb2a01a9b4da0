import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Imported } from '../../../src/import/imported.ts';
import { importedOf } from '../../../src/import/importSources.ts';
import { manifestName } from '../../../src/import/merge/manifestName.ts';
import { type MergedImport, mergeImport } from '../../../src/import/merge/mergeImport.ts';
import { inEnglish, say } from '../../../src/service/message.ts';

type Texts = Readonly<Record<string, string>>;

async function importOf(texts: Texts): Promise<Imported> {
  const files = Object.entries(texts).map(([name, text]) => ({
    kind: name.includes('.framework.') ? ('framework' as const) : ('role' as const),
    name,
    text,
  }));
  const sources = [{ files: ['source.csv'], format: 'csv' as const, title: say`a table`, because: say`it is one` }];
  return { ...(await importedOf([])), files, sources };
}

/** What a folder holds after an import into it. */
function folderAfter(folder: Texts, { files, manifest }: MergedImport): Record<string, string> {
  return {
    ...folder,
    ...Object.fromEntries(files.map(({ name, text }) => [name, text])),
    [manifestName]: manifest.text,
  };
}

/** Imports a source, lets a person edit the files, and imports the changed source. */
async function imports(first: Texts, edit: (text: string, name: string) => string, second: Texts) {
  const empty: Texts = {};
  const folder = folderAfter(empty, await mergeImport(await importOf(first), async () => undefined));
  const edited: Texts = Object.fromEntries(
    Object.entries(folder).map(([name, text]) => [name, name === manifestName ? text : edit(text, name)]),
  );
  const merged = await mergeImport(await importOf(second), async (name) => edited[name]);
  const after = folderAfter(edited, merged);
  const again = await mergeImport(await importOf(second), async (name) => after[name]);
  assert.deepEqual(folderAfter(after, again), after, 'the same import again changes nothing');
  assert.deepEqual(again.conflicts, []);
  assert.deepEqual(again.changes, []);
  return {
    after,
    changes: merged.changes,
    conflicts: merged.conflicts.map(({ file, path, line, local, source }) => [file, path, line, local, source]),
  };
}

const cook = `id: cook
title: Cook
source:
  name: cook.csv

summary: You cook for the whole house.

workActivities:
  - Cook the meals
  - name: Order the food
    description: Every Monday.
  - Keep the kitchen clean

skills:
  - name: Baking
    level: working
  - title: Hygiene
    items:
      - Washing hands
`;

const role = (text: string): Texts => ({ 'cook.role.yaml': text });

test('what the source did not change stays as it was edited, comments included', async () => {
  const edit = (text: string) =>
    text
      .replace('title: Cook\n', 'title: Chef # as we say\n')
      .replace('  - Cook the meals\n', '  # the first duty\n  - Cook the meals and the soup\n')
      .replace('    level: working\n', '    level: working\n    importance: essential\n');
  const changed = cook.replace('Every Monday.', 'Every Monday and Friday.').replace('level: working', 'level: expert');
  const { after, conflicts, changes } = await imports(role(cook), edit, role(changed));
  assert.deepEqual(conflicts, []);
  assert.deepEqual(changes.map(inEnglish), []);
  assert.equal(
    after['cook.role.yaml'],
    edit(cook).replace('Every Monday.', 'Every Monday and Friday.').replace('level: working', 'level: expert'),
  );
});

test('items that the source adds come where they stand there; those that it takes away go', async () => {
  const edit = (text: string) => text.replace('  - Keep the', '  - Taste the soup # ours\n  - Keep the');
  const changed = cook
    .replace('  - Cook the meals\n', '  - Plan the week\n  - Cook the meals\n  - name: "Serve: hot"\n')
    .replace('  - name: Order the food\n    description: Every Monday.\n', '')
    .replace('      - Washing hands\n', '      - Washing hands\n      - name: Cleaning\n        level: working\n');
  const { after, conflicts } = await imports(role(cook), edit, role(changed));
  assert.deepEqual(conflicts, []);
  assert.equal(
    after['cook.role.yaml'],
    edit(cook)
      .replace('  - Cook the meals\n', '  - Plan the week\n  - Cook the meals\n  - name: "Serve: hot"\n')
      .replace('  - name: Order the food\n    description: Every Monday.\n', '')
      .replace('      - Washing hands\n', '      - Washing hands\n      - name: Cleaning\n        level: working\n'),
  );
});

test('keys that the source adds come where the schema has them; those that it takes away go', async () => {
  const changed = cook
    .replace('source:\n', 'lang: en-GB\nsource:\n')
    .replace('\nsummary: You cook for the whole house.\n', '')
    .replace('  - Keep the kitchen clean\n', '  - name: Keep the kitchen clean\n    description: All of it.\n')
    .concat('\ntraining:\n  - Food safety\n');
  const { after, conflicts } = await imports(role(cook), (text) => text, role(changed));
  assert.deepEqual(conflicts, []);
  assert.equal(
    after['cook.role.yaml'],
    changed.replace('\ntraining', 'training').replace('cook.csv\n', 'cook.csv\n\n'),
  );
});

test('what changed on both sides stays as it is here, and both texts are told', async () => {
  const edit = (text: string) =>
    text
      .replace('the whole house', 'our house')
      .replace('  - Keep the kitchen clean\n', '')
      .replace('Every Monday.', 'On Mondays.');
  const changed = cook
    .replace('the whole house', 'the whole street')
    .replace('  - Keep the kitchen clean\n', '  - name: Keep the kitchen clean\n    description: All of it.\n')
    .replace('  - name: Order the food\n    description: Every Monday.\n', '');
  const { after, conflicts } = await imports(role(cook), edit, role(changed));
  assert.equal(after['cook.role.yaml'], edit(cook));
  assert.deepEqual(conflicts, [
    ['cook.role.yaml', '/summary', 5, 'You cook for our house.', 'You cook for the whole street.'],
    ['cook.role.yaml', '/workActivities/1', 9, 'name: Order the food\ndescription: On Mondays.', undefined],
    ['cook.role.yaml', '/workActivities', 8, undefined, 'name: Keep the kitchen clean\ndescription: All of it.'],
  ]);
});

test('without an earlier import nothing of a file is taken away, and what differs is told', async () => {
  const local = 'title: Chef\nsummary: You cook for the whole house.\nnotes: Ours.\n';
  const merged = await mergeImport(await importOf(role(cook)), async (name) =>
    name === 'cook.role.yaml' ? local : undefined,
  );
  assert.deepEqual(
    merged.conflicts.map(({ path, local: here, source }) => [path, here, source]),
    [['/title', 'Chef', 'Cook']],
  );
  const text = merged.files[0]?.text ?? '';
  assert.match(text, /^id: cook\ntitle: Chef\n/);
  assert.match(text, /\nnotes: Ours\.\n/);
  assert.match(text, /\nworkActivities:\n {2}- Cook the meals\n/);
});

const long = (name: string) => `What ${name} is about, told in a sentence that is long enough to know it by.`;
const skill = (id: string, name: string, about = name) =>
  `  - id: ${id}\n    name: ${name}\n    description: ${long(about)}\n    levels:\n      working: You can do some ${about} with help from others.\n`;
const catalogue = (...skills: readonly string[]): string => `id: care\nname: Care\n\nskills:\n${skills.join('')}`;
const nurse = (...refs: readonly string[]): string =>
  `id: nurse\ntitle: Nurse\nframeworks:\n  care: ./care.framework.yaml\n\nskills:\n${refs
    .map((ref) => `  - ref: care/${ref}\n    level: working\n`)
    .join('')}`;

test('renamed skills keep their ids, in roles, too; new and gone ones are told with the roles that they touch', async () => {
  const first = {
    'care.framework.yaml': catalogue(skill('baking', 'Baking'), skill('first-aid', 'First aid'), skill('tea', 'Tea')),
    'nurse.role.yaml': nurse('first-aid', 'tea'),
  };
  const second = {
    'care.framework.yaml': catalogue(
      skill('baking', 'Baking'),
      skill('emergency-aid', 'Emergency aid', 'First aid'),
      skill('coffee', 'Coffee'),
    ),
    'nurse.role.yaml': nurse('emergency-aid', 'coffee'),
    'porter.role.yaml': nurse('emergency-aid').replaceAll('nurse', 'porter').replace('Nurse', 'Porter'),
  };
  const { after, changes, conflicts } = await imports(first, (text) => text, second);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(changes.map(inEnglish), [
    '“First aid” is now called “Emergency aid” and keeps the id first-aid; it is in nurse.role.yaml, porter.role.yaml.',
    '“Coffee” is new; it is in nurse.role.yaml.',
    '“Tea” is no longer in the source and stays as retired; no role of this import refers to it.',
  ]);
  assert.equal(after['nurse.role.yaml'], nurse('first-aid', 'coffee'));
  assert.match(after['porter.role.yaml'] ?? '', /ref: care\/first-aid\n/);
  assert.equal(
    after['care.framework.yaml'],
    catalogue(
      skill('baking', 'Baking'),
      skill('first-aid', 'Emergency aid', 'First aid'),
      skill('coffee', 'Coffee'),
      skill('tea', 'Tea').replace('    levels:', '    status: retired\n    levels:'),
    ),
  );
});

test('a file that the source no longer makes is told and stays', async () => {
  const first = { ...role(cook), 'baker.role.yaml': cook.replaceAll('cook', 'baker') };
  const { after, changes } = await imports(first, (text) => text, role(cook));
  assert.deepEqual(changes.map(inEnglish), ['baker.role.yaml is no longer made by the source and stays as it is.']);
  assert.equal(after['baker.role.yaml'], first['baker.role.yaml']);
});

test('the manifest keeps other imports, is the same for the same import, and says no text that is long', async () => {
  const one = await mergeImport(await importOf(role(cook)), async () => undefined);
  const two = await mergeImport(await importOf({ 'baker.role.yaml': 'title: Baker\n' }), async (name) =>
    name === manifestName ? one.manifest.text : undefined,
  );
  assert.deepEqual(
    JSON.parse(two.manifest.text).imports.map(({ files }: { files: object }) => Object.keys(files)),
    [['baker.role.yaml'], ['cook.role.yaml']],
  );
  const long = await mergeImport(
    await importOf({ 'a.role.yaml': `title: A\nsummary: ${'word '.repeat(1000)}end\n` }),
    async () => undefined,
  );
  assert(long.manifest.text.length < 400, long.manifest.text);
});

for (const text of [
  '',
  '{',
  '[]',
  '{"version":2,"imports":[]}',
  `{"version":1,"imports":[{"files":{"cook.role.yaml":${'['.repeat(100_000)}${']'.repeat(100_000)}},"sources":[]}]}`,
  '{"version":1,"imports":[7,{"files":{"cook.role.yaml":7},"sources":[]}]}',
]) {
  test(`a manifest such as ${text.slice(0, 80) || 'nothing'} tells of no import`, async () => {
    const { conflicts } = await mergeImport(await importOf(role(cook)), async (name) =>
      name === manifestName ? text : cook.replace('title: Cook', 'title: Chef'),
    );
    assert.equal(conflicts.length, 1);
  });
}

test('a file in braces is merged where an edit can be made in it, and told where none can', async () => {
  const flow = '{ id: cook, title: Cook, workActivities: [Cook the meals, Order the food] }\n';
  const block = 'id: cook\ntitle: Head cook\nworkActivities:\n  - Cook the meals\n  - Order the food\n  - Clean\n';
  const folder = folderAfter(
    {},
    await mergeImport(
      await importOf(role(block.replace('Head cook', 'Cook').replace('  - Clean\n', ''))),
      async () => undefined,
    ),
  );
  const { files, conflicts } = await mergeImport(await importOf(role(block)), async (name) =>
    name === manifestName ? folder[name] : flow,
  );
  assert.equal(files[0]?.text, flow.replace('title: Cook', 'title: Head cook'));
  assert.deepEqual(
    conflicts.map(({ path }) => path),
    ['/workActivities'],
  );
});
