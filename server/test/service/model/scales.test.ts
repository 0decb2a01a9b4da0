import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scale } from '../../../src/service/document/profile/profile.ts';
import {
  catalogueScaleOf,
  findScale,
  lookUpScale,
  meansBuiltIn,
  scaleIn,
  scaleOf,
  scaleOfSkill,
} from '../../../src/service/model/scales.ts';
import { directoryOf } from '../../support/directoryOf.ts';

/** Two frameworks, one with a default scale, whose `ddat` is its own; scales are told apart by their names. */
const frameworks = `--- /f.framework.yaml
id: f
name: F
defaultScale: steps
scales:
  steps: { name: F steps, levels: [{ id: low, name: Low }] }
  other: { name: F other, levels: [{ id: low, name: Low }] }
  ddat: { name: F ddat, levels: [{ id: low, name: Low }] }
  empty: { name: F empty, levels: [] }
skills:
  - { id: plain, name: Plain }
  - { id: own, name: Own, scale: other }
  - { id: lost, name: Lost, scale: nowhere }
--- /g.framework.yaml
id: g
name: G
scales:
  steps: { name: G steps, levels: [{ id: low, name: Low }] }
skills:
  - { id: plain, name: Plain }
`;

function nameOf(scale: Scale | string | undefined): string | undefined {
  return typeof scale === 'object' ? scale.name : scale;
}

/** An item in a group, and on which scale it is, what is known of that, and on which one the catalogue describes the skill. */
const cases: readonly (readonly [
  group: string,
  item: string,
  scale: string | undefined,
  known: string,
  catalogue: string | undefined,
])[] = [
  ['', 'name: A', undefined, 'none', undefined],
  ['', 'name: A, scale: sfia', 'SFIA levels of responsibility', 'SFIA levels of responsibility', undefined],
  ['', 'name: A, scale: nowhere', undefined, 'unclear', undefined],
  ['', 'name: A, scale: steps', undefined, 'unclear', undefined],
  ['', 'name: A, scale: g/steps', 'G steps', 'G steps', undefined],
  ['', 'name: A, scale: x/steps', undefined, 'unclear', undefined],
  ['', 'name: A, scale: f/ddat', 'F ddat', 'F ddat', undefined],
  ['', 'name: A, scale: g/ddat', undefined, 'unclear', undefined],
  ['', 'name: A, scale: ddat', 'Digital and Data skill levels', 'Digital and Data skill levels', undefined],
  ['', 'name: A, scale: f/empty', 'F empty', 'unclear', undefined],
  ['framework: f', 'name: A', 'F steps', 'F steps', 'F steps'],
  ['framework: g', 'name: A', undefined, 'none', undefined],
  ['framework: x', 'name: A', undefined, 'unclear', undefined],
  ['framework: f', 'name: A, scale: ddat', 'F ddat', 'F ddat', 'F steps'],
  ['framework: f, scale: other', 'name: A', 'F other', 'F other', 'F steps'],
  ['scale: sfia', 'name: A', 'SFIA levels of responsibility', 'SFIA levels of responsibility', undefined],
  ['scale: sfia', 'name: A, scale: ddat', 'Digital and Data skill levels', 'Digital and Data skill levels', undefined],
  ['', 'ref: f/plain', 'F steps', 'F steps', 'F steps'],
  ['', 'ref: f/own', 'F other', 'F other', 'F other'],
  ['', 'ref: f/lost', undefined, 'unclear', undefined],
  ['', 'ref: f/gone', 'F steps', 'unclear', 'F steps'],
  ['', 'ref: g/plain', undefined, 'none', undefined],
  ['', 'ref: x/plain', undefined, 'unclear', undefined],
  ['framework: g', 'ref: f/plain', 'F steps', 'F steps', 'F steps'],
  ['framework: g, scale: steps', 'ref: f/own', 'F steps', 'F steps', 'F other'],
  ['scale: ddat', 'ref: f/own', 'F ddat', 'F ddat', 'F other'],
  ['scale: ddat', 'ref: f/own, scale: g/steps', 'G steps', 'G steps', 'F other'],
  ['framework: f', 'ref: plain', 'F steps', 'unclear', 'F steps'],
  ['framework: f', 'ref: /plain', 'F steps', 'unclear', 'F steps'],
];

for (const [group, item, scale, known, catalogue] of cases) {
  test(`the scale of { ${item} } in a group { ${group} }`, () => {
    const { profile } = directoryOf(`${frameworks}--- /r.role.yaml
frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml, x: ./x.framework.yaml }
skills: [{ ${[...(group === '' ? [] : [group]), `items: [{ ${item} }]`].join(', ')} }]
`);
    const { role, frameworks: named } = profile('r');
    const [first] = role.skills;
    const [own] = first?.items ?? [];
    assert(first && own);
    assert.equal(nameOf(scaleOf(own, first, named)), scale);
    assert.equal(nameOf(lookUpScale(own, first, named)), known);
    assert.equal(nameOf(catalogueScaleOf(own, first, named)), catalogue);
  });
}

test('inside a framework a name means its own scale before a built-in one', () => {
  const f = directoryOf(frameworks).framework('f');
  const g = directoryOf(frameworks).framework('g');
  assert.equal(nameOf(scaleIn(f, 'ddat')), 'F ddat');
  assert.equal(nameOf(scaleIn(g, 'ddat')), 'Digital and Data skill levels');
  assert.equal(scaleIn(g, 'other'), undefined);
  assert.equal(scaleIn(g, undefined), undefined);
  assert.equal(nameOf(scaleIn(undefined, 'sfia')), 'SFIA levels of responsibility');
  assert.deepEqual(
    [meansBuiltIn(f, 'ddat'), meansBuiltIn(g, 'ddat'), meansBuiltIn(undefined, 'ddat'), meansBuiltIn(g, 'steps')],
    [false, true, true, false],
  );
});

test('a skill of a framework is on its own scale, else on the default one', () => {
  const f = directoryOf(frameworks).framework('f');
  const g = directoryOf(frameworks).framework('g');
  const scales = [...f.skills.values()].map((skill) => nameOf(scaleOfSkill(skill, f)));
  assert.deepEqual(scales, ['F steps', 'F other', undefined]);
  assert.equal(nameOf(scaleOfSkill(undefined, f)), 'F steps');
  assert.equal(scaleOfSkill(g.skills.get('plain'), g), undefined);
  assert.equal(scaleOfSkill(undefined, undefined), undefined);
});

test('a scale is found by its name alone, or with the alias of another framework', () => {
  const { profile } = directoryOf(`${frameworks}--- /r.role.yaml\nframeworks: { f: ./f.framework.yaml }\n`);
  const find = (name: string, alias?: string) => nameOf(findScale(profile('r').frameworks, name, alias));
  assert.equal(find('steps', 'f'), 'F steps');
  assert.equal(find('steps'), undefined);
  assert.equal(find('f/steps'), 'F steps');
  assert.equal(find('f/', 'f'), undefined);
  assert.equal(find('/steps', 'f'), undefined);
  assert.equal(find('sfia', 'f'), 'SFIA levels of responsibility');
});
