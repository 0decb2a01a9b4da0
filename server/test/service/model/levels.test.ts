import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LevelReference, Scale, Skill } from '../../../src/service/document/profile/profile.ts';
import {
  changeBetween,
  describedAt,
  findLevel,
  isDrop,
  levelLabel,
  levelOfKey,
  resolveLevel,
  resolvingLevels,
  riseOf,
  stepsOf,
  writtenLevel,
} from '../../../src/service/model/levels.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const scales = directoryOf(`--- /f.framework.yaml
id: f
name: F
scales:
  s:
    name: S
    display: "{value} – {name}"
    levels:
      - { id: low, value: 1, name: Low }
      - { id: mid, value: 2, name: Mid }
      - { id: high, value: 3, name: High }
      - { id: top, name: Top }
  other: { name: Other, levels: [{ id: low, name: Low }, { id: high, name: High }] }
  same: { name: Same steps, levels: [{ id: a, name: Low }, { id: b, name: High }] }
  numbers:
    name: Ids that are numbers of others
    levels: [{ id: "0", value: 1, name: Nought }, { id: "1", value: 2, name: One }]
skills:
  - { id: by-id, name: A, levels: { low: Low., high: High., "9": Nine. } }
  - { id: by-number, name: B, levels: { 1: First., "3": Third. } }
`).framework('f');

function scale(id: string): Scale {
  const found = scales.scales.get(id);
  assert(found);
  return found;
}

function reference(min: string | number, max: string | number = min): LevelReference {
  const place = { uri: '', path: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  return { min: { value: min, ...place }, max: { value: max, ...place }, ...place };
}

const written: readonly (readonly [level: LevelReference, resolved: string | undefined, inWords: string])[] = [
  [reference('low'), '0-0 Low (1 – Low)', 'low'],
  [reference(2), '1-1 Mid (2 – Mid)', '2'],
  [reference('2'), undefined, '2'],
  [reference('top'), '3-3 Top (– Top)', 'top'],
  [reference('Low'), '0-0 Low (1 – Low)', 'Low'],
  [reference(4), undefined, '4'],
  [reference('low', 'high'), '0-2 Low to High (1 – Low to 3 – High)', 'low to high'],
  [reference(3, 1), '0-2 Low to High (1 – Low to 3 – High)', '3 to 1'],
  [reference('mid', 2), '1-1 Mid (2 – Mid)', 'mid to 2'],
  [reference('low', 'nowhere'), undefined, 'low to nowhere'],
];

for (const [level, resolved, inWords] of written) {
  test(`the level ${inWords} in its place`, () => {
    const found = resolveLevel(level, scale('s'));
    assert.equal(found && `${found.from}-${found.to} ${found.name} (${found.label})`, resolved);
    assert.equal(writtenLevel(level), inWords);
    if (found) assert.deepEqual(stepsOf(found), found.from === found.to ? [found.from] : [found.from, found.to]);
  });
}

test('levels that are resolved together are what each is alone, and those that are written alike one object', () => {
  const together = resolvingLevels();
  const one = (min: string | number): LevelReference => {
    const { min: end, ...place } = reference(min);
    return { ...place, min: end, max: end };
  };
  for (const id of ['s', 'other', 'numbers'])
    for (const level of [...written.map(([given]) => given), ...['low', 'Low', 1, '1', 'no'].map(one)])
      for (let again = 0; again < 2; again++)
        assert.deepEqual(together(level, scale(id)), resolveLevel(level, scale(id)));
  assert.equal(together(one('low'), scale('s')), together(one('low'), scale('s')));
});

test('a level is found by its id or its number, and shown as its scale says', () => {
  const s = scale('s');
  assert.deepEqual(
    ['high', 3, '3', 'x'].map((one) => findLevel(s, one)?.name),
    ['High', 'High', undefined, undefined],
  );
  const other = scale('other');
  assert.deepEqual(
    other.levels.map((level) => levelLabel(other, level)),
    ['Low', 'High'],
  );
});

test('a key of a skill’s levels is an id, else a number', () => {
  const s = scale('s');
  assert.deepEqual(
    ['low', '3', '4', 'undefined', ''].map((key) => levelOfKey(s, key)?.name),
    ['Low', 'High', undefined, undefined, undefined],
  );
  assert.deepEqual(
    ['0', '1', '2'].map((key) => levelOfKey(scale('numbers'), key)?.name),
    ['Nought', 'One', 'One'],
  );
});

test('what the catalogue says at a level is found by its id or its number', () => {
  const s = scale('s');
  const texts = (id: string) => {
    const skill: Skill | undefined = scales.skills.get(id);
    assert(skill);
    return s.levels.map((level) => describedAt(skill, s, level)?.description?.value);
  };
  assert.deepEqual(texts('by-id'), ['Low.', undefined, 'High.', undefined]);
  assert.deepEqual(texts('by-number'), ['First.', undefined, 'Third.', undefined]);
  assert.equal(describedAt(scales.skills.get('by-id') as Skill, s, undefined), undefined);
});

const changes: readonly (readonly [before: LevelReference, after: LevelReference, change: string])[] = [
  [reference('low'), reference('high'), '2 2, rises by 2'],
  [reference('high'), reference('low'), '-2 -2, falls'],
  [reference('low', 'high'), reference('mid'), '1 -1, falls'],
  [reference('mid'), reference('low', 'mid'), '-1 0, falls'],
  [reference('mid'), reference('low', 'high'), '-1 1, rises by -1'],
  [reference('low', 'mid'), reference('low', 'top'), '0 2, rises by 0'],
  [reference('mid'), reference(2), '0 0, rises by 0'],
];

for (const [before, after, said] of changes) {
  test(`from ${writtenLevel(before)} to ${writtenLevel(after)} a level changes by ${said}`, () => {
    const change = changeBetween(resolveLevel(before, scale('s')), resolveLevel(after, scale('s')));
    assert(change);
    const { from, to } = change;
    assert.equal(`${from} ${to}, ${isDrop(change) ? 'falls' : `rises by ${riseOf(change)}`}`, said);
  });
}

test('levels of scales with the same steps can be compared, others cannot', () => {
  const [low, high] = [resolveLevel(reference('low'), scale('other')), resolveLevel(reference('b'), scale('same'))];
  assert.deepEqual(changeBetween(low, high), { from: 1, to: 1 });
  assert.equal(changeBetween(low, resolveLevel(reference('low'), scale('s'))), undefined);
  assert.equal(changeBetween(low, undefined), undefined);
  assert.equal(changeBetween(undefined, low), undefined);
});
