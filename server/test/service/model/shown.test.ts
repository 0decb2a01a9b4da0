import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShownItem, isShownSkill } from '../../../src/service/model/shown.ts';
import { resolveFixture } from '../../write/html/resolved.ts';

const skills: readonly (readonly [item: string, shown: boolean])[] = [
  ['{ name: Testing }', true],
  ['{ description: Tests what others build. }', true],
  ['{ ref: f/testing }', true],
  ['{ ref: f/nowhere }', true],
  ['{ id: testing }', true],
  ['{ level: working }', true],
  ['{ level: 3/5 }', true],
  ['{ level: { min: working, max: expert } }', true],
  ['{ levelDescription: Tests alone. }', true],
  ['{ type: Craft }', true],
  ['{ importance: essential }', true],
  ['{ tags: [new] }', true],
  ['{ examples: [One.] }', true],
  ['{ links: [{ url: "https://example.org" }] }', true],
  ['{ scale: ddat }', false],
  ['{ name: Testing, level: working, remove: true }', false],
  ['{}', false],
];

for (const [item, shown] of skills) {
  test(`a skill ${item} is ${shown ? '' : 'not '}shown`, async () => {
    const { groups } = await resolveFixture(`title: A
skills: [{ title: G, scale: ddat, items: [${item}] }]
`);
    assert.deepEqual(
      groups.flatMap((group) => group.skills.map(isShownSkill)),
      [shown],
    );
  });
}

const items: readonly (readonly [item: string, shown: boolean])[] = [
  ['{ name: Shadowing }', true],
  ['{ description: A week at another site. }', true],
  ['{ type: Course }', true],
  ['{ awardingBody: City University }', true],
  ['{ tags: [new] }', true],
  ['{ examples: [One.] }', true],
  ['{ links: [{ url: "https://example.org" }] }', true],
  ['{ id: shadowing }', false],
  ['{ status: current }', false],
  ['{ name: Shadowing, remove: true }', false],
  ['{}', false],
];

for (const [item, shown] of items) {
  test(`an item ${item} is ${shown ? '' : 'not '}shown`, async () => {
    const { role } = await resolveFixture(`title: A\nqualifications: [${item}]\n`);
    assert.deepEqual(role.qualifications.map(isShownItem), [shown]);
  });
}
