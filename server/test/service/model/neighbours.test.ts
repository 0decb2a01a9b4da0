import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService, type LanguageService } from '../../../src/service/languageService.ts';
import type { ResolvedProfile } from '../../../src/service/model/resolveProfile.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

async function resolved(files: string): Promise<ResolvedProfile> {
  const { fixture, service, item } = await openWorkspace(files);
  const role = await service.resolve(item(fixture.main));
  assert(role);
  return role.profile;
}

const ladder = `--- /lead.role.yaml
id: lead
title: Lead
grade: lead
progressesTo: [principal, manager, nobody]
--- /senior.role.yaml
title: Senior *engineer*
id: senior
grade: s
frameworks: { house: ./house.framework.yaml }
progressesTo: [lead]
--- /analyst.role.yaml
id: analyst
progressesTo: [other, lead]
--- /principal.role.yaml
# The title comes third.
id: principal
title: Principal
grade: unheard-of
--- /manager.role.yaml
extends: principal
id: manager
--- /house.framework.yaml
id: house
name: House
grades: [{ id: s, name: Senior }]
`;

test('a role knows who leads to it and where it leads, with titles, grades and places', async () => {
  const { neighbours } = await resolved(ladder);
  assert.deepEqual(
    [...neighbours.previous, ...neighbours.next].map(({ id, target }) => [id, target]),
    [
      ['analyst', { uri: 'file:///analyst.role.yaml', line: 0, title: 'analyst' }],
      ['senior', { uri: 'file:///senior.role.yaml', line: 0, title: 'Senior *engineer*', grade: 'Senior' }],
      ['principal', { uri: 'file:///principal.role.yaml', line: 2, title: 'Principal', grade: 'unheard-of' }],
      ['manager', { uri: 'file:///manager.role.yaml', line: 1, title: 'manager', grade: 'unheard-of' }],
      ['nobody', undefined],
    ],
  );
});

test('a page is out of date when a neighbour changes, or a file that says something of a neighbour', async () => {
  const { dependencies } = await resolved(ladder);
  assert.deepEqual(
    dependencies.toSorted(),
    ['analyst.role', 'house.framework', 'lead.role', 'manager.role', 'principal.role', 'senior.role'].map(
      (name) => `file:///${name}.yaml`,
    ),
  );
});

test('a role that its base progresses to does not follow itself, and knows its base', async () => {
  const { neighbours } = await resolved(`--- /senior.role.yaml
id: senior
title: Senior
extends: engineer
--- /engineer.role.yaml
id: engineer
title: Engineer
progressesTo: [senior]
`);
  assert.deepEqual(neighbours.next, []);
  assert.deepEqual(
    neighbours.previous.map(({ id }) => id),
    ['engineer'],
  );
  assert.equal(neighbours.base?.target?.title, 'Engineer');
});

test('an id that several roles have stands for none of them', async () => {
  const { neighbours } = await resolved(`--- /a.role.yaml
id: a
title: A
progressesTo: [b]
--- /b.role.yaml
id: b
--- /b2.role.yaml
id: b
`);
  assert.deepEqual(
    neighbours.next.map(({ id, target }) => [id, target]),
    [['b', undefined]],
  );
});

test('a neighbour is known by the title that it has in its editor', async () => {
  const { fixture, service, item } = await openWorkspace(ladder);
  const senior = fixture.files.get('/senior.role.yaml');
  assert(senior);
  service.update(item(senior, senior.text.replace('Senior *engineer*', 'Elder')));
  const role = await service.resolve(item(fixture.main));
  assert.deepEqual(
    role?.profile.neighbours.previous.map(({ target }) => target?.title),
    ['analyst', 'Elder'],
  );
});

test('a page waits for the workspace that is being read, and makes do with ids where there is none', async () => {
  const fixture = parseFixture(ladder);
  const { uri, text } = fixture.main;
  const document = { uri, languageId: 'yaml', version: 1, text };
  const titles = async (service: LanguageService) =>
    (await service.resolve(document))?.profile.neighbours.next.map(({ id, target }) => target?.title ?? id);
  const service = createLanguageService(MemoryHost.of(fixture));
  assert.deepEqual(await titles(service), ['principal', 'manager', 'nobody']);
  const scan = service.scan();
  assert.deepEqual(await titles(service), ['Principal', 'manager', 'nobody']);
  await scan;
});
