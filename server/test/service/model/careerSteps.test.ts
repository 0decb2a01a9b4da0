import assert from 'node:assert/strict';
import { test } from 'node:test';
import { careerSteps } from '../../../src/service/model/careerSteps.ts';
import { directoryOf } from '../../support/directoryOf.ts';

/** Roles written as `a>b,c`, `a:base` for one that extends another, `a!` for a retired one. */
function stepsFrom(name: string, ...written: string[]): string[] {
  const files = written.map((one) => {
    const [, id = '', retired, base, next] = /^(\w+)(!)?(?::(\w+))?(?:>(.*))?$/.exec(one) ?? [];
    const lines = [
      `id: ${id}`,
      ...(retired ? ['status: retired'] : [`title: Role ${id}`]),
      ...(base ? [`extends: ${base}`] : []),
      ...(next ? [`progressesTo: [${next}]`] : []),
      `skills: [{ title: G, items: [{ name: Testing }, { name: Only ${id} }] }]`,
    ];
    return `--- /${id}.role.yaml\n${lines.join('\n')}\n`;
  });
  const { directory, role } = directoryOf(files.join(''));
  return [...careerSteps(role(name), directory)].map(({ entry, lower, higher, pairs }) => {
    const shared = pairs.filter(({ left, right }) => left && right).map(({ left }) => left?.name);
    return `${lower.name} to ${higher.name} (${entry.value}): ${shared.join(', ')}`;
  });
}

const cases: readonly (readonly [name: string, from: string, roles: readonly string[], steps: readonly string[]])[] = [
  [
    'one for each role that it leads to',
    'a',
    ['a>c,b', 'b', 'c'],
    ['Role a to Role c (c): Testing', 'Role a to Role b (b): Testing'],
  ],
  ['none where nothing says so', 'a', ['a', 'b>a'], []],
  ['none to roles that are not known', 'a', ['a>x'], []],
  ['none to itself, nor to what leads straight back', 'a', ['a>a,b', 'b>a'], []],
  ['none from or to what is retired', 'a', ['a>b', 'b!'], []],
  ['none from what is retired', 'a', ['a!>b', 'b'], []],
  ['none that are only inherited', 'a', ['a:base', 'base>b', 'b'], []],
  ['with what both roles inherit', 'a', ['a:base>b', 'base', 'b:base'], ['Role a to Role b (b): Testing, Only base']],
];

for (const [name, from, roles, steps] of cases) {
  test(`steps of a career: ${name}`, () => assert.deepEqual(stepsFrom(from, ...roles), steps));
}

test('an id that two roles have leads nowhere', () => {
  const { directory, role } = directoryOf(
    '--- /a.role.yaml\nid: a\nprogressesTo: [x]\n--- /b.role.yaml\nid: x\n--- /c.role.yaml\nid: x\n',
  );
  assert.deepEqual([...careerSteps(role('a'), directory)], []);
});
