import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, DraftMapping } from '../../src/import/draft.ts';
import { importedOf, importSources, longestFile } from '../../src/import/importSources.ts';
import { ImportRefusals } from '../../src/import/refusals.ts';
import { inEnglish } from '../../src/service/message.ts';
import { assertSound, filesOf, importContents } from './support/importCase.ts';
import { textOf } from './support/pieces.ts';
import { rolesCsv, skillsCsv } from './support/sources.ts';

const skills = skillsCsv([{ name: 'Baking' }, { name: 'Cooking' }]);
const roles = rolesCsv('Head cook', [
  ['Baking', 'Expert'],
  ['Cooking', 'Working'],
]);

test('the same sources give the same files in any order, those of one format together', async () => {
  const one = await assertSound(await importContents({ 'skills.csv': skills, 'roles.csv': roles }));
  const other = await importContents({ 'roles.csv': roles, 'skills.csv': skills });
  assert.deepEqual(filesOf(one), filesOf(other));
  assert.deepEqual(one.homes, other.homes);
  assert.deepEqual(
    one.sources.map(({ files }) => files),
    [['roles.csv', 'skills.csv']],
  );
  assert.match(filesOf(one)['head-cook.role.yaml'] ?? '', /frameworks:\n {2}ddat: \.\/ddat\.framework\.yaml\n/);
});

function draftOf(title: string, value: DraftMapping = {}): Draft {
  const text = textOf(title);
  const role = {
    kind: 'role' as const,
    stem: 'cook',
    value: { id: 'cook', title: text, frameworks: { f: './f.framework.yaml' }, progressesTo: ['chef'], ...value },
  };
  const chef = { kind: 'role' as const, stem: 'chef', value: { id: 'chef', title: 'Chef', reportsTo: 'cook' } };
  const framework = { kind: 'framework' as const, stem: 'f', value: { id: 'f', name: 'F' } };
  return { pieces: text.from, files: [role, chef, framework], oddities: [], leftOut: [], decisions: [] };
}

test('files of several sources have names and ids of their own, and what refers to them follows', async () => {
  const imported = await importedOf([draftOf('Cook'), draftOf('Cook at sea')]);
  const files = filesOf(imported);
  assert.deepEqual(Object.keys(files), [
    'cook.role.yaml',
    'chef.role.yaml',
    'f.framework.yaml',
    'cook-2.role.yaml',
    'chef-2.role.yaml',
    'f-2.framework.yaml',
  ]);
  assert.equal(
    files['cook-2.role.yaml'],
    'id: cook-2\ntitle: Cook at sea\nframeworks:\n  f: ./f-2.framework.yaml\nprogressesTo: chef-2\n',
  );
  assert.match(files['chef-2.role.yaml'] ?? '', /reportsTo: cook-2\n/);
  assert.match(files['f-2.framework.yaml'] ?? '', /^id: f-2\n/);
  assert.match(files['cook.role.yaml'] ?? '', /progressesTo: chef\n/);
});

async function refusals(contents: Parameters<typeof importContents>[0]): Promise<string[]> {
  try {
    await importContents(contents);
  } catch (error) {
    assert(error instanceof ImportRefusals, String(error));
    return error.refused.map(({ file, reason }) => `${file}: ${inEnglish(reason)}`);
  }
  return [];
}

test('a file that cannot be read refuses all, with the reason of each', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  assert.deepEqual(
    await refusals({
      'skills.csv': skills,
      'a.csv': '',
      'b.csv': ' \n\t',
      'c.png': png,
      'd.csv': new Uint8Array(longestFile + 1),
    }),
    [
      'a.csv: the file is empty',
      'b.csv: the file has nothing but white space',
      'c.png: it is no text, Word document or Excel workbook that can be read',
      'd.csv: the file is larger than 64 MB',
    ],
  );
  assert.deepEqual(await refusals({}), [': there is no file to import']);
});

test('what was found in a folder and is in no format is skipped, unless nothing is left', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [
    { name: 'a/skills.csv', bytes: bytes(skills) },
    { name: 'logo.bin', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
  ];
  const found = new Set(files.map(({ name }) => name));
  assert.deepEqual((await importSources({ files, decided: new Map(), found })).skipped, ['logo.bin']);
  await assert.rejects(importSources({ files: files.slice(1), decided: new Map(), found }), {
    message: 'the file is in no format that is known',
  });
});

test('who waits is told of each step, and other work may happen between them', async () => {
  const steps: string[] = [];
  let pauses = 0;
  await importSources(
    { files: [{ name: 'skills.csv', bytes: new TextEncoder().encode(skills) }], decided: new Map() },
    {
      progress: (what, done, total) => steps.push(`${what} ${done} of ${total}`),
      pause: async () => {
        pauses++;
      },
    },
  );
  assert.deepEqual(steps, ['Reading 0 of 1', 'Writing 0 of 1', 'Comparing 0 of 1']);
  assert.equal(pauses, 3);
});

test('each file says where it comes from, unless its source says so itself', async () => {
  const files = filesOf(await importContents({ 'matrix.csv': 'Skill,Cook\nBaking,Expert\n' }));
  for (const text of Object.values(files)) assert.match(text, /\nsource:\n {2}name: matrix\.csv\n/);
});
