import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SkillsWhenAsked } from '../../../src/service/document/profile/skillsWhenAsked.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { readSamples } from '../../support/samples.ts';

const roleUri = 'file:///staff/tester.role.yaml';
const role = (title: string) => `id: tester\ntitle: ${title}\nsummary: Tests the the services of the house.\n`;

/** A service over files that are read first and judged afterwards; `judged` resolves when that is done. */
async function readFirst(host: MemoryHost) {
  const service = createLanguageService(host, { judging: 'afterReading' });
  const told = new Set<string>();
  const judged = new Promise<void>((resolve) => {
    service.onDidChangeFindings((uris, isJudged) => {
      for (const uri of uris) if (isJudged) told.add(uri);
      if ([...host.files.keys()].every((uri) => service.isJudged(uri))) resolve();
    });
  });
  await service.scan();
  return { service, told, judged };
}

test('files are known before they are judged, and what is found is the same as where they are judged as they are read', async () => {
  const host = new MemoryHost();
  for (const { uri, text } of await readSamples()) host.write(uri, text);
  host.write(roleUri, role('Tester'));
  // Long enough to be read and judged in parts.
  const skill = (index: number) =>
    `  - id: skill-${index}\n    name: Skill ${index}\n    description: ${index % 100 === 0 ? 'The the' : 'The'} work${` of part ${index},`.repeat(18)} done.\n`;
  host.write(
    'file:///staff/long.framework.yaml',
    `id: long\nname: Long\nskills:\n${Array.from({ length: 1_500 }, (_, index) => skill(index)).join('')}`,
  );
  const atOnce = createLanguageService(host);
  await atOnce.scan();
  const { service, told, judged } = await readFirst(host);
  assert.ok(service.isSettled && !service.isJudged(roleUri));
  assert.equal((await service.roles()).length, (await atOnce.roles()).length);
  await judged;
  assert.deepEqual([...service.workspaceFindings()], [...atOnce.workspaceFindings()]);
  assert.deepEqual([...told].sort(), [...host.files.keys()].sort());
});

test('a file that is opened, changed or removed before it is judged counts as it is then', async () => {
  const [opened, changed, removed] = ['a', 'b', 'c'].map((name) => `file:///staff/${name}.role.yaml`) as [
    string,
    string,
    string,
  ];
  const host = new MemoryHost();
  for (const uri of [opened, changed, removed]) host.write(uri, role('Tester'));
  const { service, told } = await readFirst(host);
  service.update({ uri: opened, languageId: 'role-profile', version: 1, text: 'title: Tester\n' });
  host.write(changed, 'title: Tester\n');
  host.files.delete(removed);
  await Promise.all([service.fileChanged(changed), service.fileChanged(removed)]);
  const codes = () =>
    [...service.workspaceFindings()].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  for (let i = 0; i < 50; i++) await host.pause();
  assert.ok(service.isJudged(opened) && service.isJudged(changed));
  assert.ok(!codes().includes('text/repeated-word'), codes().join());
  assert.ok(!told.has(opened) && !service.isKnown(removed));
});

test('the skills of a catalogue are read when somebody asks until it is judged, and are the same then', async () => {
  const uri = 'file:///staff/house.framework.yaml';
  const host = new MemoryHost();
  const skill = (id: string, name: string) =>
    `  - id: ${id}\n    name: ${name}\n    levels:\n      basic: Some of ${name}.\n`;
  const text = `id: house\nskills:\n${skill('one', 'One')}${skill('two', 'Two')}${skill('one', 'Again')}`;
  host.write(uri, text);
  const { service, judged } = await readFirst(host);
  const before = service.knownFramework(uri);
  assert.ok(before?.skills instanceof SkillsWhenAsked);
  const skills = [...before.skills];
  await judged;
  const after = service.knownFramework(uri);
  assert.ok(after && !(after.skills instanceof SkillsWhenAsked));
  assert.deepEqual(skills, [...after.skills]);
  assert.deepEqual({ ...before, skills }, { ...after, skills });
});

test('a role that is judged after an edit of its framework is looked at again when the next edit makes a word known', async () => {
  const house = 'file:///staff/house.framework.yaml';
  const framework = (name: string) => `id: house\nname: House\nskills:\n  - id: one\n    name: ${name}\n`;
  const host = new MemoryHost();
  host.write(house, framework('One'));
  host.write(roleUri, 'title: Tester\nsummary: Works with recrods.\nframeworks:\n  house: ./house.framework.yaml\n');
  const { service, judged } = await readFirst(host);
  const edit = (version: number, name: string) =>
    service.update({ uri: house, languageId: 'skill-framework', version, text: framework(name) });
  edit(1, 'One');
  edit(2, 'Two');
  assert.ok(!service.isJudged(roleUri));
  await judged;
  const affected = new Set<string>();
  service.onDidChangeFindings((uris) => {
    for (const uri of uris) affected.add(uri);
  });
  edit(3, 'Recrods');
  assert.ok(affected.has(roleUri));
});
