import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../../../src/service/document/profile/profile.ts';
import { inheritedGroups, withInherited } from '../../../src/service/model/inherited.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const { directory } = directoryOf(`--- /base.role.yaml
id: base
skills:
  - title: C++
    framework: f
    scale: s
    items: [{ name: Testing, ref: f/testing }, { id: x, name: Planning, scale: own }]
--- /heir.role.yaml
id: heir
extends: base
--- /alone.role.yaml
id: alone
skills: [{ title: C++, framework: g }]
`);

function text(value: string): Text {
  return { value, uri: '', path: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

const groups = inheritedGroups('file:///heir.role.yaml', directory);

const cases: readonly (readonly [
  name: string,
  title: string | undefined,
  item: Readonly<Record<string, string>>,
  found: string,
])[] = [
  ['the group of the same title and the item of the same name', 'c++', { name: 'testing' }, 'f s f/testing -'],
  ['the item of the same id', 'C++', { id: 'x', name: 'Testing' }, 'f s - own'],
  ['the item of the same reference', 'C++', { ref: 'f/testing', name: 'Planning' }, 'f s f/testing -'],
  ['a group alone', 'C++', { name: 'Other' }, 'f s - -'],
  ['no group of another title', 'C', { name: 'Testing' }, '- - - -'],
  ['no group without a title', undefined, { name: 'Testing' }, '- - - -'],
];

for (const [name, title, item, found] of cases) {
  test(`what is written is completed by ${name}`, () => {
    const facts = Object.fromEntries(Object.entries(item).map(([key, value]) => [key, text(value)]));
    const whole = withInherited(groups, { group: title === undefined ? {} : { title: text(title) }, item: facts });
    const said = [whole.group.framework, whole.group.scale, whole.item.ref, whole.item.scale];
    assert.equal(said.map((one) => one?.value ?? '-').join(' '), found);
  });
}

test('what is written itself counts before what is inherited', () => {
  const whole = withInherited(groups, {
    group: { title: text('C++'), scale: text('mine') },
    item: { name: text('Testing'), ref: text('f/other') },
  });
  assert.deepEqual(
    [whole.group.framework?.value, whole.group.scale?.value, whole.item.ref?.value],
    ['f', 'mine', 'f/other'],
  );
});

test('a role that extends none inherits nothing', () => {
  assert.deepEqual(inheritedGroups('file:///alone.role.yaml', directory), []);
  assert.deepEqual(inheritedGroups('file:///nowhere.role.yaml', directory), []);
  assert.deepEqual(inheritedGroups('file:///heir.role.yaml', undefined), []);
});
