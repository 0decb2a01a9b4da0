import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from '../support/workspaceFixture.ts';
import { elementsOf, hasClass, readHtml, textOf } from './html/readHtml.ts';
import { pageOf } from './html/resolved.ts';

const base = `--- /base.role.yaml
id: base
title: Base
skills: [{ title: Languages, items: [{ name: C++ }, { name: Go }] }]
`;

async function skillsOf(groups: string): Promise<string[]> {
  const { service, fixture, item } = await openWorkspace(`--- /a.role.yaml
id: a
title: A
extends: base
skills: [${groups}]
${base}`);
  const resolved = await service.resolve(item(fixture.main));
  assert(resolved);
  return elementsOf(readHtml(pageOf(resolved.profile).html))
    .filter((element) => hasClass(element, 'rp-skill-name') || hasClass(element, 'rp-group-title'))
    .map(textOf);
}

test('a skill that differs by a sign is added to what is inherited', async () => {
  assert.deepEqual(await skillsOf('{ title: Languages, items: [{ name: C# }] }'), ['Languages', 'C++', 'Go', 'C#']);
});

test('a skill that differs by case and punctuation is overlaid', async () => {
  assert.deepEqual(await skillsOf('{ title: "languages:", items: [{ name: c++. }] }'), ['languages:', 'c++.', 'Go']);
});

test('groups whose titles differ by a sign are two groups', async () => {
  assert.deepEqual(await skillsOf('{ title: Languages+, items: [{ name: Go }] }'), [
    'Languages',
    'C++',
    'Go',
    'Languages+',
    'Go',
  ]);
});
