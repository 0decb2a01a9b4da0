import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasAmong, isCopy, successorOf } from '../../../src/service/model/catalogue.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const { skills } = directoryOf(`--- /f.framework.yaml
id: f
name: F
skills:
  - { id: old, name: Old, status: retired, replacedBy: older }
  - { id: older, name: Older, status: retired, replacedBy: new }
  - { id: new, name: New, aliases: [C, .NET, IT Ops – New], replacedBy: old }
  - { id: egg, name: Egg, status: retired, replacedBy: hen }
  - { id: hen, name: Hen, status: retired, replacedBy: egg }
  - { id: lost, name: Lost, status: retired, replacedBy: nowhere }
  - { id: gone, status: retired }
`).framework('f');

for (const [id, successor] of [
  ['old', 'new'],
  ['older', 'new'],
  ['new', 'new'],
  ['egg', 'hen'],
  ['lost', 'lost'],
  ['gone', 'gone'],
] as const) {
  test(`${successor} counts in the place of ${id}`, () => {
    const skill = skills.get(id);
    assert(skill);
    assert.equal(successorOf(skill, skills).id.value, successor);
  });
}

for (const [name, alias] of [
  ['it ops: new', 'IT Ops – New'],
  ['.net', '.NET'],
  ['Net', undefined],
  ['c', 'C'],
  ['C++', undefined],
  ['New', undefined],
  ['new!', undefined],
] as const) {
  test(`"${name}" is ${alias === undefined ? 'no other name' : 'another name'} of the skill`, () => {
    const skill = skills.get('new');
    assert(skill);
    assert.equal(aliasAmong(skill, name)?.value, alias);
  });
}

test('a copy differs in white space and in the shape of quotation marks at most', () => {
  assert(isCopy(' You  “test”\nwhat’s built', 'You "test" what\'s built'));
  assert(!isCopy('You test.', 'You test'));
  assert(!isCopy('You test', 'you test'));
});
