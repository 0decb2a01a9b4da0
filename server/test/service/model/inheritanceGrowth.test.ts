import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoleProfile } from '../../../src/service/document/profile/profile.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { applyExtends, mostOfCircle } from '../../../src/service/model/applyExtends.ts';
import { effectiveRole } from '../../../src/service/model/effectiveRole.ts';
import { roleWithId } from '../../../src/service/model/roleDirectory.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from '../../support/bareEntry.ts';

/** Roles named by numbers; each extends the one at its place, if there is one. */
function indexOf(bases: readonly (number | undefined)[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [id, base] of bases.entries()) {
    const extending = base === undefined ? '' : `extends: r${base}\n`;
    const text = `id: r${id}\n${extending}skills: [{ title: A, items: [{ name: S${id % 3} }, { name: T${id} }] }]\n`;
    index.put(bareEntry(readDocument(`file:///${id}.role.yaml`, 'role', 1, text)));
  }
  return index;
}

function overlaysFor(bases: readonly (number | undefined)[]): number {
  const index = indexOf(bases);
  index.inheritance.forget();
  const before = index.inheritance.overlays;
  for (let i = 0; i < 3; i++) for (const role of index.roles()) effectiveRole(role, index);
  return index.inheritance.overlays - before;
}

const chain = (length: number) => Array.from({ length }, (_, id) => (id === 0 ? undefined : id - 1));
const circle = (length: number) => Array.from({ length }, (_, id) => (id + 1) % length);

test('a chain of roles costs each role one overlay, whoever asks first', () => {
  assert.equal(overlaysFor(chain(40)), 39);
  assert.equal(overlaysFor(chain(80)), 79);
  assert.equal(overlaysFor([...circle(80).slice(0, -1), undefined]), 79);
});

test('a circle costs each of its roles a bounded number of overlays', () => {
  assert.equal(overlaysFor(circle(40)), 40 * mostOfCircle);
  assert.equal(overlaysFor(circle(80)), 80 * mostOfCircle);
  assert.equal(overlaysFor(circle(4)), 4 * 3);
});

test('what is remembered of a chain or a circle is what each role gives by itself', () => {
  const graphs = [
    chain(5),
    circle(5),
    circle(40),
    [...circle(40), 3, 40],
    // Roads that lead into a circle, one into oneself, and an unknown base.
    [1, 2, 3, 1, 0, 4, 6, 6, 99, 8],
  ];
  for (const graph of graphs) {
    const index = indexOf(graph);
    for (const role of [...index.roles(), ...[...index.roles()].toReversed()]) {
      const alone = applyExtends(role, (id) => roleWithId(id, index));
      assert.deepEqual(effectiveRole(role, index), alone);
    }
  }
});

test('another version of a role than the index has is laid over what the index has', () => {
  const index = indexOf([1, 2, 0]);
  const text = 'id: r0\nextends: r1\ntitle: New\n';
  const document = readDocument('file:///0.role.yaml', 'role', 2, text);
  const { role, bases } = effectiveRole(bareEntry(document).profile as RoleProfile, index);
  assert.equal(role.title?.value, 'New');
  assert.deepEqual(
    bases.map(({ id }) => id?.value),
    ['r1', 'r2'],
  );
});

test('a role that changes is inherited as it is now', () => {
  const index = indexOf(chain(4));
  const [last] = [...index.roles()].toReversed();
  assert(last);
  assert.equal(effectiveRole(last, index).role.family, undefined);
  index.put(bareEntry(readDocument('file:///0.role.yaml', 'role', 2, 'id: r0\nfamily: F\n')));
  assert.equal(effectiveRole(last, index).role.family?.value, 'F');
});
