import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, Comparison } from '../../../src/service/compare/model.ts';
import { rounds } from '../../support/thorough.ts';
import { randomPair, serviceOver } from './randomRoles.ts';

const seeds = Array.from({ length: rounds(15) }, (_, i) => i);

async function comparisonOf(roles: readonly Record<string, unknown>[]): Promise<Comparison> {
  const { service, uris } = await serviceOver(roles);
  const found = await service.compare(uris.map((uri) => ({ uri })));
  assert(found);
  return found.result;
}

function countOf({ counts }: Comparison, change: Change): number {
  return counts.find((one) => one.change === change)?.count ?? 0;
}

test('a role compared with itself is the same all through', async () => {
  for (const seed of seeds) {
    const [role] = randomPair(seed);
    const { sections, counts } = await comparisonOf([role, role, role]);
    assert(
      counts.every(({ change }) => change === 'same'),
      JSON.stringify(counts),
    );
    for (const { rows } of sections) for (const row of rows) assert(row.parts.every(({ isSame }) => isSame));
  }
});

test('the other way round new is gone, raised is lowered, and all else is as before', async () => {
  for (const seed of seeds) {
    const [a, b] = randomPair(seed);
    const [there, back] = [await comparisonOf([a, b]), await comparisonOf([b, a])];
    const mirrored: readonly [Change, Change][] = [
      ['new', 'gone'],
      ['gone', 'new'],
      ['raised', 'lowered'],
      ['lowered', 'raised'],
      ['changed', 'changed'],
      ['reworded', 'reworded'],
      ['moved', 'moved'],
      ['same', 'same'],
    ];
    for (const [one, other] of mirrored)
      assert.equal(countOf(there, one), countOf(back, other), `${one}, seed ${seed}`);
  }
});

test('every item of every role is in exactly one row', async () => {
  for (const seed of seeds) {
    const [a, b] = randomPair(seed);
    const { sections } = await comparisonOf([a, b, a]);
    for (const [id, key] of [
      ['background', 'background'],
      ['work-activities', 'workActivities'],
      ['training', 'training'],
    ] as const) {
      const rows = sections.find((section) => section.id === id)?.rows ?? [];
      for (const [column, role] of [a, b, a].entries()) {
        const present = rows.filter(({ cells }) => cells[column]?.isPresent).length;
        assert.equal(present, (role[key] as unknown[]).length, `${id}, seed ${seed}`);
      }
    }
  }
});
