import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import { applied, atCursor } from '../../support/navigationFixture.ts';

/*
 * Skills that stand directly below `skills`, in no group: what works for an item of a group works for them.
 */

const framework = `--- /house.framework.yaml
id: house
name: House
defaultScale: depth
scales:
  depth: { name: Depth, levels: [{ id: low, value: 1, name: Low }, { id: high, value: 2, name: High }] }
skills:
  - { id: wounds, name: Wound care, description: Cleans and dresses wounds., levels: { low: You watch., high: You dress. } }
  - { id: drugs, name: Drug round, description: Gives medicines. }
`;

const role = (skills: string) => `--- /nurse.role.yaml
title: Nurse
frameworks: { house: ./house.framework.yaml }
skills:
${skills}${framework}`;

async function labels(skills: string): Promise<string[]> {
  const { service, document, position } = await atCursor(role(skills));
  const { items } = await service.complete(document, position);
  return items.map(({ label }) => label);
}

test('keys of skills and of groups are offered where either may begin', async () => {
  const offered = await labels('  - <|>\n');
  for (const label of ['Group of skills', 'Skill from a framework', 'title', 'items', 'ref', 'level']) {
    assert.ok(offered.includes(label), `${label} is none of ${offered.join(', ')}`);
  }
});

test('keys of a skill alone are offered in a skill, and those of a group in a group', async () => {
  const inSkill = await labels('  - ref: house/wounds\n    <|>\n');
  assert.ok(inSkill.includes('level') && !inSkill.includes('items'), inSkill.join(', '));
  const inGroup = await labels('  - title: Care\n    <|>\n');
  assert.ok(inGroup.includes('items') && !inGroup.includes('level'), inGroup.join(', '));
});

test('values are those of the framework that the skill refers to', async () => {
  assert.deepEqual(await labels('  - ref: house/<|>\n  - ref: house/drugs\n'), ['house/wounds', 'house/drugs']);
  assert.deepEqual((await labels('  - ref: house/wounds\n    level: <|>\n')).slice(0, 2), ['low', 'high']);
  assert.ok((await labels('  - ref: house/wounds\n    scale: <|>\n')).includes('depth'));
});

test('a level is explained by its scale and its skill', async () => {
  const { service, document, position } = await atCursor(
    role('  - ref: house/wounds\n    level: hi<|>gh\n  - Kindness\n'),
  );
  const hover = await service.hover(document, position);
  assert.match(JSON.stringify(hover), /You dress\./);
});

test('a reference leads to its skill, whose other uses are found', async () => {
  const { service, document, position } = await atCursor(
    role('  - ref: house/wou<|>nds\n  - title: Care\n    items:\n      - ref: house/wounds\n'),
  );
  const [found] = await service.definition(document, position);
  assert.equal(found?.targetUri, 'file:///house.framework.yaml');
  assert.equal((await service.references(document, position, false)).length, 2);
});

test('hints say the names of skills and of levels that are numbers', async () => {
  const { service, document } = await atCursor(role('  - ref: house/wounds<|>\n    level: 2\n'));
  const hints = await service.inlayHints(document, {
    start: { line: 0, character: 0 },
    end: { line: 9, character: 0 },
  });
  assert.deepEqual(
    hints.map(({ label }) => label),
    ['Wound care', 'High'],
  );
});

test('the outline has skills beside groups, and those of a group that says nothing of itself', async () => {
  const { service, document } = await atCursor(
    role(
      '  - Kindness<|>\n  - { ref: house/drugs, level: 1 }\n  - title: Care\n    items: [Washing]\n  - items: [Reading]\n',
    ),
  );
  const skills = (await service.documentSymbols(document)).find(({ name }) => name === 'Skills');
  assert.deepEqual(
    skills?.children?.map(({ name, children = [] }) => [name, ...children.map((child) => child.name)]),
    [['Kindness'], ['Drug round — Low'], ['Care', 'Washing'], ['Reading']],
  );
});

test('a reference is written out, whether its skill stands in a group or not', async () => {
  const { service, document, position, fixture } = await atCursor(role('  - ref: house/dr<|>ugs\n  - Kindness\n'));
  const range = { start: position, end: position };
  const actions = await service.codeActions(document, range, { diagnostics: [], only: ['refactor.inline'] });
  const texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
  const [action] = actions;
  assert.ok(action?.edit && documentKind(document.uri));
  assert.match(
    applied(texts, action.edit).get(document.uri) ?? '',
    / {2}- name: Drug round\n {4}description: Gives medicines\.\n {2}- Kindness\n/,
  );
});
