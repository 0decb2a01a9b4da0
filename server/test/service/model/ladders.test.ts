import assert from 'node:assert/strict';
import { test } from 'node:test';
import { familyKey, inLadderOrder, laddersAmong, stepsAlong } from '../../../src/service/model/ladders.ts';
import type { ResolvedProfile } from '../../../src/service/model/resolveProfile.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const framework = `--- /f.framework.yaml
id: f
name: F
grades:
  - { id: g1, name: G1, progressesTo: [g2] }
  - { id: g2, name: G2, progressesTo: [g3, m3] }
  - { id: m3, name: M3 }
  - { id: g3, name: G3, progressesTo: [g4] }
  - { id: g4, name: G4 }
`;

interface Placed {
  readonly name: string;
  readonly profile: ResolvedProfile;
}

/** Roles written as `a g1 >b,c`: the role `a` at the grade `g1`, which progresses to `b` and `c`; `/F` names its family. */
function rolesOf(written: readonly string[]): Placed[] {
  const names: string[] = [];
  const texts = written.map((one) => {
    const [name = '', ...facts] = one.split(' ');
    names.push(name);
    const lines = facts.map((fact) => {
      if (fact.startsWith('>')) return `progressesTo: [${fact.slice(1)}]`;
      if (fact.startsWith('#')) return `id: ${fact.slice(1)}`;
      return fact.startsWith('/') ? `family: ${fact.slice(1)}` : `grade: ${fact}`;
    });
    const id = facts.some((fact) => fact.startsWith('#')) ? [] : [`id: ${name}`];
    return `--- /${name}.role.yaml\n${[...id, `title: ${name}`, 'frameworks: { f: ./f.framework.yaml }', ...lines].join('\n')}\n`;
  });
  const { profile } = directoryOf(framework + texts.join(''));
  return names.map((name) => ({ name, profile: profile(name) }));
}

const cases: readonly (readonly [
  name: string,
  roles: readonly string[],
  ordered: string,
  ladders: readonly string[],
])[] = [
  ['progressesTo gives the order', ['a', 'b >a', 'c >b'], 'c b a', ['c | b | a']],
  ['progressesTo counts before grades', ['a g1', 'b g4 >a'], 'b a', ['b | a']],
  ['grades order what is left open', ['a g3', 'b g1', 'c g2'], 'b c a', []],
  ['roles of one grade stay as they are given', ['b g1', 'a g1'], 'b a', []],
  ['roles without a known grade come last', ['a', 'b g2', 'c Band'], 'b a c', []],
  ['a foot stands at the height of its grade', ['a g1 >b', 'b g2 >d', 'c g2 >d', 'd g3'], 'a b c d', ['a | b, c | d']],
  ['a higher branch stands higher', ['a g1 >b,x', 'b g2', 'x g4'], 'a b x', ['a | b | x']],
  ['branches that no grade parts share a rung', ['a g2 >b,c', 'b m3', 'c g3'], 'a b c', ['a | b, c']],
  ['a way that leaves a role out does not lower the next one', ['a >c,b', 'b >c', 'c'], 'a b c', ['a | b | c']],
  ['a ladder without grades is not torn apart', ['a >z', 'b >c', 'c', 'm', 'z'], 'a z b c m', ['a | z', 'b | c']],
  ['ladders stand in the order of their feet', ['a g2 >b', 'b g3', 'c g1 >d', 'd g2'], 'c a d b', ['c | d', 'a | b']],
  ['a circle begins with the lowest', ['a g2 >b', 'b g1 >a'], 'b a', ['b | a']],
  ['who leads back into a circle is walked once', ['a >b', 'b >c,d,b', 'c >a', 'd >c'], 'a b d c', ['a | b | d | c']],
  ['an id that two roles have leads nowhere', ['a >x', 'b #x', 'c #x'], 'a b c', []],
  ['ids that no role has lead nowhere', ['a >nobody', 'b'], 'a b', []],
  ['nothing is among none', [], '', []],
];

for (const [name, roles, order, expected] of cases) {
  test(name, () => {
    const { ladders, ordered } = laddersAmong(rolesOf(roles));
    assert.equal(ordered.map((role) => role.name).join(' '), order);
    assert.deepEqual(
      ladders.map((rungs) => rungs.map((rung) => rung.map((role) => role.name).join(', ')).join(' | ')),
      expected,
    );
  });
}

test('families follow one another by their names, whatever their case and punctuation', () => {
  const roles = rolesOf(['a /it-ops', 'b /Care', 'c', 'd /IT_Ops >a']);
  assert.equal(
    inLadderOrder(roles)
      .map(({ name }) => name)
      .join(' '),
    'c b d a',
  );
  assert.deepEqual(roles.map(familyKey), ['itops', 'care', '', 'itops']);
});

const steps: readonly (readonly [name: string, roles: readonly string[], steps: readonly string[]])[] = [
  ['as progressesTo has them', ['a >b,c', 'b', 'c'], ['a b 1', 'a c 1']],
  ['with the grades that they lead over', ['a g1 >b', 'b g3'], ['a b 2']],
  ['against the grades it is one', ['a g3 >b', 'b g1'], ['a b 1']],
  ['without it from role to role by grade', ['a g1', 'b g2', 'c g4'], ['a b 1', 'b c 2']],
  ['but not between equal grades, nor between branches', ['a m3', 'b m3', 'c g3'], []],
  ['and not across families', ['a g1 /A', 'b g2 /B'], []],
  [
    'a family that has no steps is measured by grades beside one that has',
    ['a /A >b', 'b /A', 'c g1 /B', 'd g2 /B'],
    ['a b 1', 'c d 1'],
  ],
  ['in a family with steps the others are left alone', ['a g1 >b', 'b g2', 'c g3'], ['a b 1']],
];

for (const [name, roles, expected] of steps) {
  test(`steps: ${name}`, () => {
    const placed = rolesOf(roles);
    assert.deepEqual(
      stepsAlong(placed).map(({ from, to, grades }) => `${placed[from]?.name} ${placed[to]?.name} ${grades}`),
      expected,
    );
  });
}

test('hundreds of roles on one ladder are put in order', () => {
  const roles = rolesOf(Array.from({ length: 300 }, (_, i) => `r${i} g${(i % 4) + 1} >r${i + 1}`));
  assert.equal(laddersAmong(roles).ordered.length, 300);
});

test('families and titles with numbers stand in the order of their numbers', () => {
  const names = (written: readonly string[]) => inLadderOrder(rolesOf(written)).map(({ name }) => name);
  assert.deepEqual(names(['a /Team-10', 'b /Team-1', 'c /Team-2']), ['b', 'c', 'a']);
  assert.deepEqual(names(['Nurse10', 'Nurse2', 'nurse1']), ['nurse1', 'Nurse2', 'Nurse10']);
});
