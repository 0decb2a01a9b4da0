import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoleProfile } from '../../../src/service/document/profile/profile.ts';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { applyExtends } from '../../../src/service/model/applyExtends.ts';

function roles(...texts: string[]): { role: RoleProfile; find: (id: string) => RoleProfile | undefined } {
  const all = texts.map((text, index) => readRole(readDocument(`file:///${index}.role.yaml`, 'role', 1, text)));
  return { role: all[0] as RoleProfile, find: (id) => all.find((role) => role.id?.value === id) };
}

/** The content of a role with what it inherits, in short. */
function outline(role: RoleProfile): unknown {
  return {
    title: role.title?.value,
    summary: role.summary?.value,
    activities: role.workActivities.map(({ name, description }) => `${name?.value}: ${description?.value}`),
    skills: role.skills.map((group) => [
      group.title?.value,
      ...group.items.map(({ ref, name, level }) => `${ref?.value ?? name?.value} ${level?.min.value}`),
    ]),
  };
}

const base = `id: base
title: Base
summary: Inherited.
workActivities:
  - { name: Documentation, description: Writes. }
  - { id: x, name: Testing, description: Tests. }
skills:
  - title: Technical
    items:
      - { ref: a/one, level: low }
      - { name: Fault finding, level: low }
`;

const cases: Readonly<Record<string, { own: string; gives: unknown }>> = {
  'scalars replace, and what is not written is inherited': {
    own: 'id: own\nextends: base\ntitle: Own\n',
    gives: {
      title: 'Own',
      summary: 'Inherited.',
      activities: ['Documentation: Writes.', 'Testing: Tests.'],
      skills: [['Technical', 'a/one low', 'Fault finding low']],
    },
  },
  'items are matched by id, by name and by ref, and overlaid key by key': {
    own: `id: own
extends: base
workActivities:
  - { name: documentation!, description: Writes well. }
  - { id: x, description: Tests well. }
skills:
  - title: technical
    items: [{ ref: a/one, level: high }]
`,
    gives: {
      title: 'Base',
      summary: 'Inherited.',
      activities: ['documentation!: Writes well.', 'Testing: Tests well.'],
      skills: [['technical', 'a/one high', 'Fault finding low']],
    },
  },
  'an item is removed, and others are appended in order': {
    own: `id: own
extends: base
workActivities:
  - { name: Documentation, remove: true }
  - { name: Guidance, description: Guides. }
skills:
  - title: Social
    items: [{ name: Listening }]
`,
    gives: {
      title: 'Base',
      summary: 'Inherited.',
      activities: ['Testing: Tests.', 'Guidance: Guides.'],
      skills: [
        ['Technical', 'a/one low', 'Fault finding low'],
        ['Social', 'Listening undefined'],
      ],
    },
  },
  'names that differ by what belongs to a word are different items': {
    own: `id: own
extends: base
workActivities: [{ name: Testing+, description: More. }]
skills:
  - title: Technical#
    items: [{ name: Fault finding* }]
`,
    gives: {
      title: 'Base',
      summary: 'Inherited.',
      activities: ['Documentation: Writes.', 'Testing: Tests.', 'Testing+: More.'],
      skills: [
        ['Technical', 'a/one low', 'Fault finding low'],
        ['Technical#', 'Fault finding* undefined'],
      ],
    },
  },
};

for (const [name, { own, gives }] of Object.entries(cases)) {
  test(name, () => {
    const { role, find } = roles(own, base);
    assert.deepEqual(outline(applyExtends(role, find).role), gives);
  });
}

test('inherited values keep the place where they were written', () => {
  const { role, find } = roles('id: own\nextends: base\ntitle: Own\n', base);
  const whole = applyExtends(role, find).role;
  assert.equal(whole.title?.uri, 'file:///0.role.yaml');
  assert.equal(whole.summary?.uri, 'file:///1.role.yaml');
  assert.equal(whole.summary?.range.start.line, 2);
});

test('a chain of bases is followed, nearest first, and a cycle or an unknown base ends it', () => {
  const { role, find } = roles(
    'id: a\nextends: b\n',
    'id: b\nextends: c\nfamily: F\n',
    'id: c\nextends: a\ngrade: g\n',
  );
  const { role: whole, bases } = applyExtends(role, find);
  assert.deepEqual(
    bases.map(({ id }) => id?.value),
    ['b', 'c'],
  );
  assert.equal(whole.grade?.value, 'g');
  assert.equal(whole.family?.value, 'F');
  assert.deepEqual(applyExtends(role, () => undefined).bases, []);
});

test('of several items with one name the first is overlaid, and each of them once', () => {
  const { role, find } = roles(
    'id: own\nextends: base\ntraining: [{ name: A, type: x }, { name: a, remove: true }, { name: A, type: y }]\n',
    'id: base\ntraining: [{ name: A }, { name: B }, { name: A. }]\n',
  );
  assert.deepEqual(
    applyExtends(role, find).role.training.map(({ name, type }) => `${name?.value} ${type?.value}`),
    ['A x', 'B undefined', 'A y'],
  );
});

test('an item is matched by the first of id, reference and name that it has', () => {
  const { role, find } = roles(
    'id: own\nextends: base\nskills: [{ title: G, items: [{ id: x, name: B }, { ref: f/b, name: A, type: t }] }]\n',
    'id: base\nskills: [{ title: G, items: [{ name: A }, { name: B }, { ref: f/b, name: C }] }]\n',
  );
  assert.deepEqual(
    applyExtends(role, find).role.skills[0]?.items.map(({ name, type }) => `${name?.value} ${type?.value}`),
    ['A undefined', 'B undefined', 'A t', 'B undefined'],
  );
});
