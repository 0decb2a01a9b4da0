import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import type { Framework } from '../../../src/service/document/profile/profile.ts';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { resolvePath } from '../../../src/service/model/frameworks.ts';
import { isDrop } from '../../../src/service/model/levels.ts';
import { levelChange, matchSkills, type PlacedSkill, skillsOf } from '../../../src/service/model/skills.ts';

const framework = read(
  '/f.framework.yaml',
  `id: f
name: F
defaultScale: ddat
skills:
  - { id: testing, name: Testing }
  - { id: old, name: Old, status: retired, replacedBy: older }
  - { id: older, name: Older, status: retired, replacedBy: new }
  - { id: new, name: New }
  - { id: egg, name: Egg, status: retired, replacedBy: hen }
  - { id: hen, name: Hen, status: retired, replacedBy: egg }
`,
);

function read(path: string, text: string) {
  return readDocument(`file://${path}`, documentKind(path) ?? 'role', 1, text);
}

const frameworks: ReadonlyMap<string, Framework> = new Map([[framework.uri, readFramework(framework)]]);

/** The skills of a role with these groups: the items of each, in the form that they have within braces. */
function skills(groups: Readonly<Record<string, readonly string[]>>): PlacedSkill[] {
  const text = Object.entries(groups)
    .map(([title, items]) => `  - title: ${title}\n    items: [${items.map((item) => `{ ${item} }`).join(', ')}]\n`)
    .join('');
  const role = readRole(
    read('/a.role.yaml', `frameworks: { f: f.framework.yaml, g: ./f.framework.yaml }\nskills:\n${text}`),
  );
  return skillsOf(
    role,
    new Map(
      role.frameworks.map((use) => {
        const uri = resolvePath(role.uri, use.path.value) ?? '';
        return [use.alias.value, { use, uri, framework: frameworks.get(uri) }];
      }),
    ),
  );
}

function pairs(left: Readonly<Record<string, readonly string[]>>, right: Readonly<Record<string, readonly string[]>>) {
  const shown = (skill: PlacedSkill | undefined) =>
    skill ? `${skill.group.title?.value}/${skill.item.ref?.value ?? skill.name ?? '?'}` : '–';
  return matchSkills(skills(left), skills(right)).map((pair) => `${shown(pair.left)} ${shown(pair.right)}`);
}

test('skills are paired by what they refer to, whatever the alias, the group and the name', () => {
  assert.deepEqual(
    pairs({ G: ['ref: f/testing, name: A', 'ref: f/new'] }, { H: ['ref: g/new, name: A', 'ref: g/testing'] }),
    ['G/f/testing H/g/testing', 'G/f/new H/g/new'],
  );
});

test('a retired skill is the one that replaces it, however many stand between', () => {
  assert.deepEqual(pairs({ G: ['ref: f/old'] }, { G: ['ref: f/new'] }), ['G/f/old G/f/new']);
});

test('skills that replace one another in a circle end somewhere', () => {
  assert.deepEqual(pairs({ G: ['ref: f/egg'] }, { G: ['ref: f/egg'] }), ['G/f/egg G/f/egg']);
});

test('a skill of the role’s own is a skill of the catalogue when they have one name', () => {
  assert.deepEqual(pairs({ G: ['name: testing'] }, { G: ['ref: f/testing'] }), ['G/testing G/f/testing']);
});

test('the same name in the same group comes first, then the only one anywhere', () => {
  assert.deepEqual(
    pairs({ G: ['name: Tests'], H: ['name: Tests'], I: ['name: Knots'] }, { H: ['name: tests'], K: ['name: knots!'] }),
    ['G/Tests –', 'H/Tests H/tests', 'I/Knots K/knots!'],
  );
});

test('a name that stands several times elsewhere says nothing', () => {
  assert.deepEqual(pairs({ G: ['name: Tests'] }, { H: ['name: Tests'], I: ['name: Tests'] }), [
    'G/Tests –',
    '– H/Tests',
    '– I/Tests',
  ]);
});

test('what one side has more often shares its last partner, and what is left over on the other side is told', () => {
  assert.deepEqual(pairs({ G: ['ref: f/testing'], H: ['ref: f/testing'] }, { I: ['ref: f/testing'] }), [
    'G/f/testing I/f/testing',
    'H/f/testing I/f/testing',
  ]);
  assert.deepEqual(pairs({ I: ['ref: f/testing'] }, { G: ['ref: f/testing'], I: ['ref: f/testing'] }), [
    'I/f/testing I/f/testing',
    '– G/f/testing',
  ]);
});

test('references that lead nowhere are the same when they are written the same', () => {
  assert.deepEqual(
    pairs({ G: ['ref: f/gone', 'ref: x/gone', 'ref: odd'] }, { G: ['ref: odd', 'ref: x/gone', 'ref: g/gone'] }),
    ['G/f/gone G/g/gone', 'G/x/gone G/x/gone', 'G/odd G/odd'],
  );
});

test('names of nothing but punctuation, and none, are no names', () => {
  assert.deepEqual(pairs({ G: ['name: "—"', 'description: A'] }, { G: ['name: "…"', 'description: A'] }), [
    'G/— –',
    'G/? –',
    '– G/…',
    '– G/?',
  ]);
});

test('what is left to remove is no skill', () => {
  assert.deepEqual(pairs({ G: ['ref: f/testing, remove: true', 'ref: f/new'] }, {}), ['G/f/new –']);
});

test('a level rises and falls by both its ends', () => {
  const change = (left: string, right: string) => {
    const [pair] = matchSkills(
      skills({ G: [`ref: f/testing, level: ${left}`] }),
      skills({ G: [`ref: f/testing, level: ${right}`] }),
    );
    const levels = pair && levelChange(pair);
    return levels && [levels.from, levels.to, isDrop(levels)];
  };
  assert.deepEqual(change('working', 'expert'), [2, 2, false]);
  assert.deepEqual(change('4', '1'), [-3, -3, true]);
  assert.deepEqual(change('{ min: working, max: expert }', 'practitioner'), [1, -1, true]);
  assert.deepEqual(change('practitioner', '{ min: working, max: practitioner }'), [-1, 0, true]);
  assert.deepEqual(change('practitioner', '{ min: working, max: expert }'), [-1, 1, false]);
  assert.deepEqual(change('working', 'working'), [0, 0, false]);
  assert.equal(change('working', 'superb'), undefined);
  assert.equal(change('working', 'aware-of, scale: rolemodelplus-depth'), undefined);
});
