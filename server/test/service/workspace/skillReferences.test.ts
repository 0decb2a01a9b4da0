import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { askedLevel } from '../../../src/service/workspace/references/skillLevels.ts';
import { skillUsers } from '../../../src/service/workspace/references/skillUsers.ts';
import { bareEntry } from '../../support/bareEntry.ts';

const house = 'file:///house.framework.yaml';
const framework = `id: house
defaultScale: s
scales: { s: { levels: [{ id: low, name: Low }, { id: high, name: High }] } }
skills: [{ id: one, name: One }, { id: two, name: Two }]
`;

function entry(path: string, text: string) {
  return bareEntry(readDocument(`file:///${path}`, documentKind(path) ?? 'role', 1, text));
}

const roleText = (frameworks: string, items: string) =>
  `title: A\nframeworks: ${frameworks}\nskills: [{ items: [${items}] }]\n`;

for (const isForReading of [false, true]) {
  test(`who refers to a skill is known after each change${isForReading ? ', where skills are looked into late' : ''}`, () => {
    const index = new WorkspaceIndex();
    const put = (path: string, text: string) => index.putQuietly(entry(path, text), isForReading);
    const users = (id: string) => skillUsers(house, index)(id).map(({ uri }) => uri.replace('file:///', ''));
    put('house.framework.yaml', framework);
    put('a.role.yaml', roleText('{ h: ./house.framework.yaml }', '{ ref: h/one }, { ref: h/two }'));
    put('b.role.yaml', roleText('{ k: ./house.framework.yaml }', '{ ref: k/one }'));
    assert.deepEqual([users('one'), users('two')], [['a.role.yaml', 'b.role.yaml'], ['a.role.yaml']]);
    put('a.role.yaml', roleText('{ h: ./other.framework.yaml }', '{ ref: h/one }'));
    put('c.role.yaml', 'title: C\nextends: b\nskills: [{ items: [{ ref: k/two }] }]\n');
    assert.deepEqual([users('one'), users('two')], [['b.role.yaml'], ['c.role.yaml']]);
    index.remove('file:///b.role.yaml');
    assert.deepEqual([users('one'), users('two')], [[], []]);
    put('b.role.yaml', roleText('{ k: ./house.framework.yaml }', '{ ref: k/two }'));
    assert.deepEqual([users('one'), users('two')], [[], ['b.role.yaml', 'c.role.yaml']]);
  });
}

const items: readonly [name: string, items: string, label: string | undefined][] = [
  ['the first', '{ ref: h/one, level: low }, { ref: h/one, level: high }', 'Low'],
  ['the first with a level', '{ ref: h/one }, { ref: h/one, level: high }', 'High'],
  ['the first by whatever alias', '{ ref: k/one, level: low }, { ref: h/one, level: high }', 'Low'],
  ['none', '{ ref: k/one }, { ref: h/two, level: high }', undefined],
];

for (const [name, written, label] of items) {
  test(`the level of several items for one skill is that of ${name}`, () => {
    const index = new WorkspaceIndex();
    index.put(entry('house.framework.yaml', framework));
    index.put(entry('a.role.yaml', roleText('{ h: ./house.framework.yaml, k: ./house.framework.yaml }', written)));
    const role = index.role('file:///a.role.yaml');
    assert.ok(role);
    assert.equal(askedLevel(role, house, 'one', index)?.label, label);
    assert.equal(askedLevel(role, house, 'three', index), undefined);
  });
}
