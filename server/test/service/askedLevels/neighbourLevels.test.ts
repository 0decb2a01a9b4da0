import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEnglish } from '../../../src/service/message.ts';
import { openWorkspace, uriOf } from '../../support/workspaceFixture.ts';

const trust = `--- /trust.framework.yaml
id: trust
defaultScale: nursing
scales:
  nursing:
    levels:
      - { id: supported, value: 1, name: Supported }
      - { id: independent, value: 2, name: Independent }
      - { id: advanced, value: 3, name: Advanced }
grades:
  - { id: band5, name: Band 5 }
  - { id: band6, name: Band 6 }
  - { id: band7, name: Band 7 }
skills:
  - id: wounds
    name: Wounds
    levels:
      supported: You help with wounds.
      advanced: You decide on wounds.
`;

const role = (id: string, keys: string, skill: string) => `--- /${id}.role.yaml
id: ${id}
title: ${id}
${keys}
frameworks: { t: trust.framework.yaml }
skills:
  - title: Clinical
    items:
      - ${skill}
`;

async function saidBeside(files: string, of: string) {
  const opened = await openWorkspace(trust + files);
  const uri = uriOf(opened, `${of}.role.yaml`);
  const found = await opened.service.neighbourLevels({ role: uri, item: { uri, path: '/skills/0/items/0' } });
  return 'refused' in found ? inEnglish(found.refused.message) : found;
}

test('the roles that lead to a role and that it leads to say what they ask of a skill', async () => {
  const files =
    role('low', 'progressesTo: [mid]\ngrade: band5', '{ ref: t/wounds, level: 1 }') +
    role('mid', 'progressesTo: [high]', '{ ref: t/wounds, level: 2 }') +
    role('high', 'grade: band7', '{ ref: t/wounds, level: advanced, levelDescription: You lead on wounds. }');
  const level = (value: number) => ({
    what: 'level',
    operation: { op: 'set', path: '/skills/0/items/0/level', value, was: 2 },
  });
  assert.deepEqual(await saidBeside(files, 'mid'), [
    {
      side: 'below',
      role: 'low',
      grade: 'Band 5',
      asks: true,
      level: 'Supported',
      texts: ['You help with wounds.'],
      takes: [level(1)],
    },
    {
      side: 'above',
      role: 'high',
      grade: 'Band 7',
      asks: true,
      level: 'Advanced',
      texts: ['You lead on wounds.'],
      takes: [
        level(3),
        {
          what: 'text',
          operation: {
            op: 'set',
            path: '/skills/0/items/0/levelDescription',
            value: 'You lead on wounds.',
            was: null,
          },
        },
      ],
    },
  ]);
});

test('where nothing leads on, roles of the family at the grades beside count', async () => {
  const family = (id: string, grade: string, skill: string) => role(id, `family: Nursing\ngrade: ${grade}`, skill);
  const files =
    family('low', 'band5', '{ ref: t/wounds, level: 1 }') +
    family('mid', 'band6', '{ ref: t/wounds }') +
    family('high', 'band7', '{ name: Talking }');
  const said = await saidBeside(files, 'mid');
  assert.ok(typeof said !== 'string');
  assert.deepEqual(
    said.map(({ side, role: title, asks, takes }) => [side, title, asks, takes.length]),
    [
      ['below', 'low', true, 1],
      ['above', 'high', false, 0],
    ],
  );
});

test('a role that stands alone has nothing beside it, and what is inherited is not taken over', async () => {
  assert.deepEqual(await saidBeside(role('mid', 'grade: band6', '{ ref: t/wounds }'), 'mid'), []);
  const files =
    role('mid', 'progressesTo: [high]', '{ ref: t/wounds, level: 2 }') +
    `--- /heir.role.yaml
id: heir
extends: mid
progressesTo: [high]
` +
    role('high', 'grade: band7', '{ ref: t/wounds, level: 3 }');
  const opened = await openWorkspace(trust + files);
  const found = await opened.service.neighbourLevels({
    role: uriOf(opened, 'heir.role.yaml'),
    item: { uri: uriOf(opened, 'mid.role.yaml'), path: '/skills/0/items/0' },
  });
  assert.ok(!('refused' in found));
  assert.deepEqual(
    found.map(({ role: title, level, takes }) => [title, level, takes]),
    [['high', 'Advanced', []]],
  );
});
