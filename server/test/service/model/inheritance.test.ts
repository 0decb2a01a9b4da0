import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoleProfile } from '../../../src/service/document/profile/profile.ts';
import { effectiveRole, inheritedFrameworks, isSettled, layersOf } from '../../../src/service/model/effectiveRole.ts';
import { frameworksFor } from '../../../src/service/model/frameworks.ts';
import { heirsOf, rolesLeadingTo } from '../../../src/service/model/heirs.ts';
import { onlyRoleWithId, roleWithId } from '../../../src/service/model/roleDirectory.ts';
import { directoryOf } from '../../support/directoryOf.ts';

/** Roles written as `a:base>next`. */
function rolesOf(...written: string[]) {
  const files = written.map((one) => {
    const [, id = '', base, next] = /^(\w+)(?::(\w+))?(?:>(.*))?$/.exec(one) ?? [];
    const more = `${base ? `extends: ${base}\n` : ''}${next ? `progressesTo: [${next}]\n` : ''}`;
    return `--- /${id}.role.yaml\nid: ${id}\n${more}`;
  });
  return directoryOf(files.join(''));
}

function ids(roles: Iterable<RoleProfile>): string {
  return [...roles].map(({ id }) => id?.value).join(' ');
}

const families: readonly (readonly [
  roles: readonly string[],
  of: string,
  heirs: string,
  layers: string,
  isSettled: boolean,
])[] = [
  [['a', 'b:a', 'c:b', 'd:a', 'e'], 'a', 'b d c', 'a', true],
  [['a', 'b:a', 'c:b', 'd:a', 'e'], 'c', '', 'c b a', true],
  [['a:c', 'b:a', 'c:b'], 'a', 'b c a', 'a c b', true],
  [['a:a'], 'a', 'a', 'a', true],
  [['a:gone', 'b:a'], 'b', '', 'b a', false],
  [['a:gone', 'b:a'], 'a', 'b', 'a', false],
];

for (const [roles, name, heirs, layers, settled] of families) {
  test(`of ${roles.join(' ')}: the heirs of ${name} are "${heirs}", its layers "${layers}"`, () => {
    const { directory, role } = rolesOf(...roles);
    assert.equal(ids(heirsOf([role(name)], directory)), heirs);
    assert.equal(ids(layersOf(role(name), directory)), layers);
    assert.equal(ids([role(name), ...effectiveRole(role(name), directory).bases]), layers);
    assert.equal(isSettled(role(name), directory), settled);
  });
}

test('the roles that lead to one, at any distance', () => {
  const { directory, role } = rolesOf('a>b', 'b>c,d', 'c>d', 'd', 'e');
  assert.equal(ids(rolesLeadingTo([role('d')], directory)), 'b c a');
  assert.equal(ids(rolesLeadingTo([role('a'), role('e')], directory)), '');
  const circle = rolesOf('a>b', 'b>a');
  assert.equal(ids(rolesLeadingTo([circle.role('a')], circle.directory)), 'b a');
});

test('heirs of several roles are told once', () => {
  const { directory, role } = rolesOf('a', 'b', 'c:a', 'd:c', 'e:b');
  assert.equal(ids(heirsOf([role('a'), role('c'), role('b')], directory)), 'c d e');
});

test('an id that several roles have means the first one where one has to be meant, else none', () => {
  const { directory } = directoryOf(
    '--- /b.role.yaml\nid: x\ntitle: B\n--- /a.role.yaml\nid: x\ntitle: A\n--- /c.role.yaml\nid: y\n',
  );
  assert.equal(roleWithId('x', directory)?.title?.value, 'A');
  assert.equal(onlyRoleWithId('x', directory), undefined);
  assert.equal(onlyRoleWithId('y', directory)?.id?.value, 'y');
  assert.equal(roleWithId('z', directory) ?? onlyRoleWithId('z', directory), undefined);
});

test('frameworks are inherited by their aliases, an own one in the place of the base’s', () => {
  const { directory, role } = directoryOf(`--- /a.role.yaml
id: a
frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }
--- /b.role.yaml
id: b
extends: a
frameworks: { g: ./h.framework.yaml }
`);
  const uris = [...inheritedFrameworks(role('b'), directory)].map(([alias, { uri }]) => `${alias} ${uri}`);
  assert.deepEqual(uris, ['f file:///f.framework.yaml', 'g file:///h.framework.yaml']);
  const whole = frameworksFor(effectiveRole(role('b'), directory).role, directory);
  assert.deepEqual([...whole.keys()], ['f', 'g']);
});
